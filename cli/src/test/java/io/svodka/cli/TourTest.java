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

/// The tours of the README, from a folder with a CSV to a first PDF, and to a weekly mail to two
/// partners, as they are printed there.
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

  @Test
  void aNewMeasureAChartAndAWeeklyMailToTwoPartners() throws IOException {
    List<Fence> fences = Fence.of(README);
    List<String> lines =
        fences.stream()
            .filter(fence -> fence.language().equals("sh") && fence.place().equals("weekly"))
            .flatMap(fence -> fence.text().lines())
            .map(line -> line.replaceFirst(" *#.*", ""))
            .toList();
    int check = lines.indexOf("svodka check");
    lines.subList(0, check).forEach(this::follow);
    Path model = shop.resolve("model/orders.svodka");
    String text = Files.readString(model);
    Files.writeString(
        model, text.substring(0, text.lastIndexOf('}')) + block(fences, "measure") + "}\n");
    Path report = shop.resolve("reports/weekly.svodka");
    Files.createDirectories(report.getParent());
    Files.writeString(report, block(fences, "weekly"));
    lines.subList(check, lines.size()).forEach(this::follow);
    List<Path> mails = files(".eml");
    assertEquals(2, mails.size(), mails.toString());
    assertEquals(2, files(".pdf").size());
  }

  private static String block(List<Fence> fences, String place) {
    return fences.stream()
        .filter(fence -> fence.language().equals("svodka") && fence.place().equals(place))
        .map(Fence::text)
        .findFirst()
        .orElseThrow();
  }

  private void follow(String line) {
    List<String> words = new ArrayList<>(Arrays.asList(line.split(" ")));
    switch (words.removeFirst()) {
      case "mkdir", "cd" -> assertTrue(List.of("shop", "partners", "reports").containsAll(words));
      case "ln" -> assertEquals(List.of("-s", "\"$PWD/svodka\"", "~/.local/bin/"), words);
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
    if (words.size() > 1 && words.subList(0, 2).equals(List.of("new", "project"))) {
      line.add(shop.toString());
    } else {
      line.addAll(List.of("-C", shop.toString()));
    }
    if (List.of("run", "send", "schedule").contains(words.getFirst())) {
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
