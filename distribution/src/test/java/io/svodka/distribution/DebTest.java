package io.svodka.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.svodka.distribution.Unpacked.Said;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The package for Debian, where the tools of Debian are.
class DebTest {
  private static final String ARCHITECTURE = System.getProperty("svodka.architecture", "");
  private static final Path PACKAGE =
      Unpacked.BUILT.resolve(
          "svodka_" + System.getProperty("svodka.version") + "_" + ARCHITECTURE + ".deb");

  @TempDir static Path root;
  @TempDir Path here;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg-deb")));
    assumeTrue(!ARCHITECTURE.isEmpty(), "made on Linux alone");
    dpkg("-x", PACKAGE.toString(), root.toString());
  }

  private static String dpkg(String... words) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("/usr/bin/dpkg-deb"));
    line.addAll(List.of(words));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  private static Unpacked installed() {
    return new Unpacked(root.resolve("usr/share/svodka"), root.resolve("usr/bin/svodka"));
  }

  private Map<String, String> java() throws IOException {
    Path noFolder = Files.writeString(here.resolve("no-folder"), "");
    return Map.of(
        "JAVA_HOME", System.getProperty("java.home"), "XDG_CACHE_HOME", noFolder.toString());
  }

  @Test
  void namesWhatItIsAndNeeds() throws IOException, InterruptedException {
    assertEquals("svodka", dpkg("-f", PACKAGE.toString(), "Package").strip());
    assertEquals(ARCHITECTURE, dpkg("-f", PACKAGE.toString(), "Architecture").strip());
    String needed = dpkg("-f", PACKAGE.toString(), "Depends");
    assertTrue(needed.startsWith("openjdk-25-jre-headless | java25-runtime-headless"), needed);
    String listed = dpkg("-c", PACKAGE.toString());
    assertTrue(listed.lines().allMatch(line -> line.contains(" root/root ")), listed);
  }

  @Test
  void itsCommandRuns() throws IOException, InterruptedException {
    Map<String, String> java = java();
    Unpacked svodka = installed();
    assertEquals(
        new Said(0, "svodka " + System.getProperty("svodka.version") + System.lineSeparator()),
        svodka.run(java, here, "--version"));
    Said run =
        svodka.run(
            java,
            here,
            "run",
            "-q",
            "-C",
            root.resolve("usr/share/svodka/examples/sales").toString(),
            "--as-of",
            "2026-11-03");
    assertEquals(new Said(0, ""), run);
    assertEquals(1, Unpacked.count(here.resolve("out"), ".pdf"));
  }

  /// The libraries of other platforms are most of what they weigh.
  @Test
  void holdsTheNativeCodeOfItsArchitectureAloneAndBelowLib() throws IOException {
    NativeCode code = new NativeCode(installed());
    String folder = "linux-" + ARCHITECTURE;
    assertEquals(
        List.of(folder + "/libduckdb_java.so", folder + "/libsqlitejdbc.so"), code.files());
    assertEquals(List.of(), code.inJars());
    assertTrue(Files.exists(root.resolve("usr/lib/svodka").resolve(folder)));
  }

  @Test
  void itsNativeCodeIsNotCopied() throws IOException, InterruptedException {
    assertEquals(List.of(), new NativeCode(installed()).copiedByTheDemo(java(), here));
  }

  @Test
  void bringsWhatShellsAndManLookFor() throws IOException {
    Path share = root.resolve("usr/share");
    assertTrue(
        Files.readString(share.resolve("bash-completion/completions/svodka"))
            .contains("_complete_svodka"));
    assertTrue(
        Files.readString(share.resolve("zsh/vendor-completions/_svodka"))
            .startsWith("#compdef svodka\n"));
    assertTrue(Files.exists(share.resolve("fish/vendor_completions.d/svodka.fish")));
    assertTrue(Files.exists(share.resolve("doc/svodka/copyright")));
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(share.resolve("man/man1/svodka.1.gz")))) {
      assertTrue(new String(in.readAllBytes(), StandardCharsets.UTF_8).startsWith(".TH SVODKA 1"));
    }
  }
}
