package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.examples.PartnersData;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What the documents show works: `svodka` blocks compile, command lines run, links lead somewhere.
///
/// The `svodka` blocks of a document are the files of one project. A block whose fence names a
/// folder, such as `svodka examples/sales`, is one more file of that project.
class DocumentsTest {
  private static final Path ROOT = Path.of("..");

  /// Its examples belong to a project of their own; the cases of the compiler prove them.
  private static final Path REFERENCE = ROOT.resolve("docs/language");

  /// Its recipes are cooked by a test of their own.
  private static final Path COOKBOOK = ROOT.resolve("docs/cookbook");

  /// They go into the project of the tour, whose test follows it.
  private static final Set<String> OF_THE_TOUR = Set.of("weekly", "measure");

  private static final String ONE_PARTNER = "104";

  @TempDir static Path folder;

  @BeforeAll
  static void copyTheExamples() {
    Cli.example("sales", folder.resolve("examples/sales"));
    Path partners = Cli.example("partners", folder.resolve("examples/partners"));
    PartnersData.write(partners.resolve("data"), YearMonth.of(2026, 10));
  }

  @TestFactory
  List<DynamicTest> everyBlockCompiles() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path document : documents()) {
      if (document.startsWith(REFERENCE) || document.startsWith(COOKBOOK)) {
        continue;
      }
      Map<String, List<String>> projects = new TreeMap<>();
      for (Fence fence : Fence.of(document)) {
        if (fence.language().equals("svodka") && !OF_THE_TOUR.contains(fence.place())) {
          projects.computeIfAbsent(fence.place(), _ -> new ArrayList<>()).add(fence.text());
        }
      }
      projects.forEach(
          (place, blocks) ->
              tests.add(
                  DynamicTest.dynamicTest(document + " " + place, () -> compile(place, blocks))));
    }
    assertTrue(!tests.isEmpty(), "no document has a block of Svodka");
    return tests;
  }

  private static void compile(String place, List<String> blocks) throws IOException {
    Path project = Files.createTempDirectory(folder, "blocks");
    if (!place.isEmpty()) {
      Cli.example(Path.of(place).getFileName().toString(), project);
    }
    for (int i = 0; i < blocks.size(); i++) {
      Files.writeString(project.resolve("block" + i + ".svodka"), blocks.get(i));
    }
    Cli check = Cli.call("check", project.toString());
    assertEquals(0, check.code(), check.out() + check.err());
    assertEquals("", check.out());
  }

  @Test
  void theReportOfTheReadmeIsMade() throws IOException {
    Path project = Cli.example("sales", Files.createTempDirectory(folder, "readme"));
    Fence report =
        Fence.of(ROOT.resolve("README.md")).stream()
            .filter(fence -> fence.place().equals("examples/sales"))
            .findFirst()
            .orElseThrow();
    Files.writeString(project.resolve("readme.svodka"), report.text());
    Path out = project.resolve("files");
    Cli run =
        Cli.call(
            ("run regions_monthly --as-of 2026-11-03 --format html -q -C " + project + " -o " + out)
                .split(" "));
    assertEquals(new Cli(0, "", ""), run);
    Path html = out.resolve("regions_monthly/2026-10/regions_monthly-2026-10.html");
    assertEquals("£277,220", Artefacts.htmlRow(html, "All regions").get(1));
  }

  @TestFactory
  Stream<DynamicTest> everyCommandLineOfTheExamplesRuns() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String name : List.of("examples/partners/README.md", "examples/sales/README.md")) {
      Fence.of(ROOT.resolve(name)).stream()
          .flatMap(fence -> fence.text().lines())
          .filter(line -> line.startsWith("svodka "))
          .forEach(lines::add);
    }
    assertTrue(lines.size() >= 10, lines.toString());
    return lines.stream().map(line -> DynamicTest.dynamicTest(line, () -> run(line)));
  }

  private static void run(String line) throws IOException {
    List<String> words = new ArrayList<>();
    Arrays.stream(line.split(" "))
        .skip(1)
        .map(word -> word.startsWith("examples/") ? folder.resolve(word).toString() : word)
        .forEach(words::add);
    Path out = Files.createTempDirectory(folder, "out");
    boolean makes = words.contains("run") || words.contains("send");
    if (makes) {
      words.addAll(List.of("-o", out.toString()));
      // All partners are made by the test of that example.
      if (line.contains("partners") && !words.contains("--key")) {
        words.addAll(List.of("--key", ONE_PARTNER));
      }
    }
    // The service of the example goes on until it is told to stop.
    if (words.contains("serve")) {
      words.addAll(List.of("--once", "-o", out.toString()));
    }
    Cli call = Cli.call(words.toArray(String[]::new));
    assertEquals(0, call.code(), call.out() + call.err());
    try (Stream<Path> made = Files.walk(out)) {
      assertTrue(!makes || made.anyMatch(Files::isRegularFile));
    }
  }

  @Test
  void everyCommandStandsInTheReadme() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintWriter(Writer.nullWriter()),
            new PrintWriter(Writer.nullWriter()),
            Console.Display.PLAIN);
    List<String> missing =
        Svodka.commandLine(console).getSubcommands().keySet().stream()
            .filter(command -> !command.equals("help"))
            .filter(command -> !readme.contains("| `svodka " + command))
            .toList();
    assertEquals(List.of(), missing);
  }

  @TestFactory
  Stream<DynamicTest> everyLinkLeadsSomewhere() throws IOException {
    return documents().stream()
        .map(
            document ->
                DynamicTest.dynamicTest(
                    document.toString(),
                    () -> assertEquals(List.of(), Fence.brokenLinks(document))));
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    for (String folder : List.of("", "examples/partners", "examples/sales")) {
      try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
      }
    }
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
    }
    return documents.stream().sorted().toList();
  }
}
