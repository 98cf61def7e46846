package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.examples.PartnersData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Files of both examples for programs that other people have.
record RealExamples(Path output) {
  static RealExamples make(Path folder, String formats) {
    return make(folder, formats, "A4 portrait");
  }

  /// The same on paper of another size.
  static RealExamples make(Path folder, String formats, String paper) {
    Path output = folder.resolve("output");
    Path sales = Cli.example("sales", folder.resolve("sales"));
    Path partners = Cli.example("partners", folder.resolve("partners"));
    setOn(paper, sales.resolve("reports/plan_vs_actual.svodka"));
    setOn(paper, partners.resolve("reports/partner_monthly.svodka"));
    run(sales, output, formats);
    PartnersData.write(partners.resolve("data"), YearMonth.of(2026, 10));
    run(partners, output, formats, "--key", "101", "--key", "104");
    return new RealExamples(output);
  }

  private static void setOn(String paper, Path report) {
    try {
      String text = Files.readString(report);
      assertTrue(text.contains("page A4 portrait"), report.toString());
      Files.writeString(report, text.replace("page A4 portrait", "page " + paper));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Path project, Path output, String formats, String... more) {
    List<String> line = new ArrayList<>(List.of("run", "-C", project.toString()));
    line.addAll(List.of("--as-of", "2026-11-03", "-o", output.toString(), "--format", formats));
    line.addAll(List.of(more));
    Cli done = Cli.call(line.toArray(String[]::new));
    assertEquals(0, done.code(), done.out() + done.err());
  }

  List<Path> files(String ending) {
    try (Stream<Path> all = Files.walk(output)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
