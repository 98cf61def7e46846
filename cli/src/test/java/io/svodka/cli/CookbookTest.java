package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every recipe of the cookbook compiles without a remark, is written in canonical form, makes its
/// files of the data of the cookbook, passes its tests, and lays its mails into a mailbox.
class CookbookTest {
  private static final Path BOOK = Path.of("../docs/cookbook");
  private static final Pattern DECLARED = Pattern.compile("(?m)^(report|deliver|test) (\\w+|\")");
  private static final String DAY = "2026-11-03";

  @TempDir Path folder;

  private static List<Path> recipes() throws IOException {
    try (Stream<Path> files = Files.list(BOOK)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d\\d-.*\\.md"))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreTwentyAndTheContentsNameEach() throws IOException {
    List<Path> recipes = recipes();
    assertTrue(recipes.size() >= 20, "only " + recipes.size());
    String contents = Files.readString(BOOK.resolve("README.md"));
    for (Path recipe : recipes) {
      String title = Files.readAllLines(recipe).getFirst().replace("# ", "");
      assertTrue(contents.contains("[" + title + "](" + recipe.getFileName() + ")"), title);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyRecipeWorks() throws IOException {
    return recipes().stream()
        .map(
            recipe -> DynamicTest.dynamicTest(recipe.getFileName().toString(), () -> cook(recipe)));
  }

  private void cook(Path recipe) throws IOException {
    Path project = Files.createTempDirectory(folder, "recipe");
    copy(BOOK.resolve("shop"), project);
    List<String> blocks =
        Fence.of(recipe).stream()
            .filter(fence -> fence.language().equals("svodka"))
            .map(Fence::text)
            .toList();
    assertTrue(!blocks.isEmpty(), "no block");
    String specification = String.join("\n", blocks);
    Path file = Files.writeString(project.resolve("recipe.svodka"), specification);
    assertEquals(new Cli(0, "", ""), said("check", project.toString(), "--quiet"));
    assertEquals(0, Cli.call("fmt", "--check", file.toString()).code(), "not in canonical form");
    for (String report : declared("report", specification)) {
      made(project, "run", report);
    }
    for (String delivery : declared("deliver", specification)) {
      made(project, "send", delivery);
    }
    if (!declared("test", specification).isEmpty()) {
      Cli tested = Cli.call("test", "-C", project.toString());
      assertEquals(0, tested.code(), tested.out() + tested.err());
    }
  }

  /// Returns what a command says, without the line that counts.
  private static Cli said(String... line) {
    Cli done = Cli.call(line);
    return new Cli(done.code(), done.code() == 0 ? "" : done.out(), done.err());
  }

  private static List<String> declared(String kind, String specification) {
    return DECLARED
        .matcher(specification)
        .results()
        .filter(match -> match.group(1).equals(kind))
        .map(match -> match.group(2))
        .toList();
  }

  private static void made(Path project, String command, String name) throws IOException {
    Path out = project.resolve("out-" + command + "-" + name);
    Cli done =
        Cli.call(command, name, "-C", project + "", "--as-of", DAY, "-o", out + "", "--quiet");
    assertEquals(0, done.code(), done.out() + done.err());
    try (Stream<Path> files = Files.walk(out)) {
      assertTrue(files.anyMatch(Files::isRegularFile), command + " " + name + " makes no file");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
