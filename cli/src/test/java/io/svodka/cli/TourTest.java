package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way of the README from a folder with CSV files to a first PDF, and on to a weekly mail to
/// two partners, as it is printed there.
class TourTest {
  private static final Path README = Path.of("../README.md");
  private static final Pattern FOLDER = Pattern.compile("\\bout/[\\w/-]+");

  @TempDir Path shop;

  @Test
  void fourCommandsLeadFromACsvToAPdf() throws IOException {
    List<Fence> fences = Fence.of(README);
    List<String> lines = lines(fences, "tour");
    assertEquals(4, lines.stream().filter(line -> line.startsWith("svodka ")).count());
    lines.forEach(this::follow);
    foldersAreThere("tour", 1);
    List<Path> made = files("out/orders_monthly/2026-10", ".pdf");
    assertEquals(1, made.size());
    byte[] pdf = Files.readAllBytes(made.getFirst());
    assertTrue(new String(pdf, 0, 5, StandardCharsets.US_ASCII).startsWith("%PDF"));
    String page = Artefacts.htmlText(files("out", ".html").getFirst());
    assertTrue(page.contains("October 2026") && page.contains("Birch & Co"), page);
  }

  @Test
  void newMeasuresAStackedChartATableWithATotalAndAWeeklyMailToTwoPartners() throws IOException {
    List<Fence> fences = Fence.of(README);
    lines(fences, "tour").forEach(this::follow);
    addMeasures(block(fences, "measure"));
    Files.writeString(shop.resolve("reports/weekly.svodka"), block(fences, "weekly"));
    lines(fences, "weekly").forEach(this::follow);
    foldersAreThere("weekly", 3);
    assertEquals(6, files("out/weekly/2026-W44", ".pdf").size());
    assertEquals(1, files("out/sample/mailbox", ".eml").size());
    List<Path> mails = files("out/mailbox", ".eml");
    assertEquals(2, mails.size(), mails.toString());
    String mail = MailFile.read(mails.getFirst()).text();
    assertTrue(mail.contains("All products"), mail);
  }

  /// The folders that comments of the commands name.
  private void foldersAreThere(String place, int named) throws IOException {
    List<String> folders =
        Fence.of(README).stream()
            .filter(fence -> fence.language().equals("sh") && fence.place().equals(place))
            .flatMap(fence -> FOLDER.matcher(fence.text()).results())
            .map(MatchResult::group)
            .toList();
    assertEquals(named, folders.size(), folders.toString());
    folders.forEach(each -> assertTrue(Files.isDirectory(shop.resolve(each)), each));
  }

  @Test
  void theWordsOfTheReadmeCompileWhereTheyBelong() throws IOException {
    lines(Fence.of(README), "tour").forEach(this::follow);
    String words =
        """
        measure per_buyer "Per buyer" = orders.amount / orders.buyers {
          %s
          %s
        }

        report words {
          during last 6 months
          query q {
            show amount
            %s
            %s
          }
          chart column from q {
            x month
            y amount
            %s
            stacked
          }
          table from q {
            %s
          }
        }
        """
            .formatted(
                word("format "),
                word("good "),
                word("by month"),
                word("sort "),
                word("series "),
                word("total "));
    addMeasures("measure paid = %s\nmeasure buyers = %s\n".formatted(word("sum"), word("count(d")));
    Files.writeString(shop.resolve("reports/words.svodka"), words);
    follow("svodka check");
  }

  /// Returns the code of the table of words that begins so.
  private static String word(String begin) throws IOException {
    return Files.readAllLines(README).stream()
        .filter(line -> line.startsWith("| `"))
        .flatMap(line -> Pattern.compile("`([^`]+)`").matcher(line).results())
        .map(code -> code.group(1))
        .filter(code -> code.startsWith(begin))
        .findFirst()
        .orElseThrow();
  }

  private void addMeasures(String measures) throws IOException {
    Path model = shop.resolve("model/orders.svodka");
    String text = Files.readString(model);
    Files.writeString(model, text.substring(0, text.lastIndexOf('}')) + measures + "}\n");
  }

  private static List<String> lines(List<Fence> fences, String place) {
    return fences.stream()
        .filter(fence -> fence.language().equals("sh") && fence.place().equals(place))
        .flatMap(fence -> fence.text().lines())
        .map(line -> line.replaceFirst(" *#.*", ""))
        .toList();
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
      case "mkdir", "cd" -> assertTrue(words.equals(List.of("partners")));
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
    if (List.of("run", "send", "schedule", "deliveries").contains(words.getFirst())) {
      line.addAll(List.of("-o", shop.resolve("out").toString()));
    }
    Cli done = Cli.call(line.toArray(String[]::new));
    assertEquals(0, done.code(), done.out() + done.err());
    assertFalse((done.out() + done.err()).contains("warning"), done.out() + done.err());
  }

  private List<Path> files(String folder, String ending) throws IOException {
    try (var all = Files.walk(shop.resolve(folder))) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
