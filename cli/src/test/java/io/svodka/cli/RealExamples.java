package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    Path output = folder.resolve("output");
    run(Cli.example("sales", folder.resolve("sales")), output, formats);
    Path partners = Cli.example("partners", folder.resolve("partners"));
    PartnersData.write(partners.resolve("data"), YearMonth.of(2026, 10));
    run(partners, output, formats, "--key", "101", "--key", "104");
    return new RealExamples(output);
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
