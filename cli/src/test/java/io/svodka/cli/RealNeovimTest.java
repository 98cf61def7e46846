package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The language server in a real editor: Neovim, without a screen, does what a person would do with
/// a broken report.
@Tag("real")
final class RealNeovimTest {
  private static final Path PROJECT = Path.of("../language-server/src/test/project");

  @TempDir private Path folder;

  @Test
  void mendsCompletesRenamesAndFormatsABrokenReport() throws Exception {
    copy(PROJECT, folder);
    Path report = folder.resolve("reports/monthly.svodka");
    String sound = Files.readString(report);
    Files.writeString(report, sound.replace("      basket\n", "      baskett\n"));
    Path seen = folder.resolve("seen.txt");

    Process editor = neovim(seen);
    assertTrue(editor.waitFor(5, TimeUnit.MINUTES), "the editor hangs");
    String said = Files.exists(seen) ? Files.readString(seen) : "";
    assertEquals(0, editor.exitValue(), said);

    assertEquals(
        """
        problem 10 unknown measure `baskett`
        fix replace `baskett` by `basket`
        problems 0
        completion orders Orders
        renamed
        saved
        stopped
        """,
        said);
    String written =
        sound
            .replace("      basket\n", "      basket\n      orders\n")
            .replaceAll("revenue(?!_)", "income");
    assertEquals(aligned(written), Files.readString(report));
    String model = Files.readString(folder.resolve("model/shop.svodka"));
    assertTrue(model.contains("measure income \"Revenue\" = sum(amount) {"), model);
    assertTrue(model.contains("measure basket \"Basket\" = income / orders"), model);
  }

  @Test
  void whatTheGuideSaysToWriteStartsOneServerForAProject() throws Exception {
    Path project = folder.resolve("reports of mine");
    copy(PROJECT, project);
    Path report = project.resolve("reports/monthly.svodka");
    Files.writeString(report, Files.readString(report).replace("basket\n", "baskett\n"));
    String guide =
        Fence.of(Path.of("../docs/editors.md")).stream()
            .filter(fence -> fence.language().equals("lua"))
            .map(Fence::text)
            .findFirst()
            .orElseThrow();
    Path init = Files.writeString(folder.resolve("init.lua"), guide);
    Path seen = folder.resolve("seen.txt");
    Process editor =
        editor(
            seen,
            List.of("-u", init.toString(), "reports/monthly.svodka", "-c", script("guide.lua")),
            project);
    assertTrue(editor.waitFor(5, TimeUnit.MINUTES), "the editor hangs");
    assertEquals(
        """
        svodka -- %s unknown measure `baskett`
        clients 1 reports of mine
        svodka.explain svodka.preview svodka.test
        """,
        Files.exists(seen)
            ? Files.readString(seen)
            : Files.readString(folder.resolve("editor.log")));
  }

  private static String script(String name) {
    return "luafile " + Path.of("src/test/neovim", name).toAbsolutePath();
  }

  /// The command stands on the path, as it does where Svodka is installed.
  private void installed(Path bin) throws IOException {
    Path svodka = Files.createDirectories(bin).resolve("svodka");
    Files.writeString(svodka, "#!/bin/sh\nexec '" + String.join("' '", command()) + "' \"$@\"\n");
    assertTrue(svodka.toFile().setExecutable(true));
  }

  private static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        Svodka.class.getName());
  }

  /// The table of the test is one letter narrower with the new name.
  private static String aligned(String text) {
    return text.replace("|   10.00 |  10.00 |", "|  10.00 |  10.00 |");
  }

  private Process neovim(Path seen) throws IOException {
    return editor(seen, List.of("-u", "NONE", "-c", script("session.lua")), folder);
  }

  private Process editor(Path seen, List<String> asked, Path project) throws IOException {
    Path bin = folder.resolve("bin");
    installed(bin);
    List<String> server = new ArrayList<>(command());
    server.addAll(List.of("lsp", "--as-of", "2026-02-03"));
    ProcessBuilder builder = new ProcessBuilder("nvim", "--headless", "-i", "NONE", "-n");
    builder.command().addAll(asked);
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH",
                bin + ":" + System.getenv("PATH"),
                "SVODKA_COMMAND",
                String.join("\n", server),
                "SVODKA_SEEN",
                seen.toString(),
                "XDG_CACHE_HOME",
                folder.resolve("cache").toString(),
                "XDG_STATE_HOME",
                folder.resolve("state").toString()));
    return builder
        .directory(project.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("editor.log").toFile())
        .start();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
  }
}
