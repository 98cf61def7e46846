package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tour of the README, from a folder with a CSV to a first PDF, as it is printed there.
class TourTest {
  private static final Path README = Path.of("../README.md");

  @TempDir Path shop;

  @Test
  void fourCommandsLeadFromACsvToAPdf() throws IOException {
    List<String> lines =
        Fence.of(README).stream()
            .filter(fence -> fence.place().equals("tour"))
            .flatMap(fence -> fence.text().lines())
            .map(line -> line.replaceFirst(" *#.*", ""))
            .toList();
    assertEquals(4, lines.stream().filter(line -> line.startsWith("svodka ")).count());
    lines.forEach(this::follow);
    List<Path> made = files(".pdf");
    assertEquals(1, made.size());
    byte[] pdf = Files.readAllBytes(made.getFirst());
    assertTrue(new String(pdf, 0, 5, StandardCharsets.US_ASCII).startsWith("%PDF"));
    String page = Artefacts.htmlText(files(".html").getFirst());
    assertTrue(page.contains("October 2026") && page.contains("London"), page);
  }

  private void follow(String line) {
    List<String> words = new ArrayList<>(Arrays.asList(line.split(" ")));
    switch (words.removeFirst()) {
      case "mkdir", "cd" -> assertEquals(List.of("shop"), words);
      case "cp" -> words.subList(0, words.size() - 1).forEach(this::copy);
      case "svodka" -> call(words);
      default -> throw new IllegalArgumentException(line);
    }
  }

  private void copy(String file) {
    try {
      Path from = Path.of("..").resolve(file);
      Files.copy(from, shop.resolve(from.getFileName()));
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }

  /// The test cannot go into the folder; it says it by options.
  private void call(List<String> words) {
    List<String> line = new ArrayList<>(words);
    if (words.subList(0, 2).equals(List.of("new", "project"))) {
      line.add(shop.toString());
    } else {
      line.addAll(List.of("-C", shop.toString()));
    }
    if (words.getFirst().equals("run")) {
      line.addAll(List.of("-o", shop.resolve("out").toString()));
    }
    Cli done = Cli.call(line.toArray(String[]::new));
    assertEquals(0, done.code(), done.out() + done.err());
  }

  private List<Path> files(String ending) throws IOException {
    try (var all = Files.walk(shop)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
