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
  private static final Path PACKAGE =
      Unpacked.BUILT.resolve("svodka_" + System.getProperty("svodka.version") + "_all.deb");

  @TempDir static Path root;
  @TempDir Path here;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg-deb")));
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

  @Test
  void namesWhatItIsAndNeeds() throws IOException, InterruptedException {
    assertEquals("svodka\n", dpkg("-f", PACKAGE.toString(), "Package").strip() + "\n");
    String needed = dpkg("-f", PACKAGE.toString(), "Depends");
    assertTrue(needed.startsWith("openjdk-25-jre-headless | java25-runtime-headless"), needed);
    String listed = dpkg("-c", PACKAGE.toString());
    assertTrue(listed.lines().allMatch(line -> line.contains(" root/root ")), listed);
  }

  @Test
  void itsCommandRuns() throws IOException, InterruptedException {
    Path noFolder = Files.writeString(here.resolve("no-folder"), "");
    Map<String, String> java =
        Map.of("JAVA_HOME", System.getProperty("java.home"), "XDG_CACHE_HOME", noFolder.toString());
    Unpacked svodka =
        new Unpacked(root.resolve("usr/share/svodka"), root.resolve("usr/bin/svodka"));
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

  @Test
  void bringsWhatShellsAndManLookFor() throws IOException {
    Path share = root.resolve("usr/share");
    assertTrue(
        Files.readString(share.resolve("bash-completion/completions/svodka"))
            .contains("_complete_svodka"));
    assertTrue(Files.exists(share.resolve("fish/vendor_completions.d/svodka.fish")));
    assertTrue(Files.exists(share.resolve("doc/svodka/copyright")));
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(share.resolve("man/man1/svodka.1.gz")))) {
      assertTrue(new String(in.readAllBytes(), StandardCharsets.UTF_8).startsWith(".TH SVODKA 1"));
    }
  }
}
