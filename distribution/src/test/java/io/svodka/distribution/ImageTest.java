package io.svodka.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.distribution.Unpacked.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The image runs where no Java is.
class ImageTest {
  private static final String NAME =
      Unpacked.NAME + "-" + System.getProperty("svodka.platform", "");

  @TempDir static Path folder;
  @TempDir Path here;
  private static Unpacked svodka;

  @BeforeAll
  static void unpack() throws IOException {
    svodka = Unpacked.zip(NAME, NAME, folder);
  }

  private Map<String, String> noJava() throws IOException {
    Path noFolder = Files.writeString(here.resolve("no-folder"), "");
    return Map.of("XDG_CACHE_HOME", noFolder.toString(), "JAVA_HOME", "/nowhere");
  }

  @Test
  void makesAPackOfTheDemoByItsOwnJava() throws IOException, InterruptedException {
    Said said = svodka.run(noJava(), here, "demo", "-q", "--as-of", "2026-11-03", "--key", "104");
    assertEquals(new Said(0, ""), said);
    for (String ending : List.of(".pdf", ".xlsx", ".eml")) {
      assertEquals(1, Unpacked.count(here.resolve("out"), ending), ending);
    }
  }

  @Test
  void itsNativeCodeIsThatOfOnePlatformAndIsNotCopied() throws IOException, InterruptedException {
    NativeCode code = new NativeCode(svodka);
    Set<String> platforms = new TreeSet<>();
    code.files().forEach(file -> platforms.add(file.replaceAll("/.*", "")));
    assertEquals(1, platforms.size(), platforms.toString());
    assertTrue(NAME.contains(platforms.iterator().next()), platforms.toString());
    assertEquals(List.of(), code.copiedByTheDemo(noJava(), here));
  }

  @Test
  void theDoctorFindsItsJavaAndFontsWell() throws IOException, InterruptedException {
    Path project = svodka.root().resolve("examples/sales");
    Said said = svodka.run(noJava(), here, "doctor", "-C", project.toString());
    assertEquals(0, said.code(), said.text());
    assertTrue(said.text().contains("0 failed"), said.text());
  }

  /// JasperReports would start one to run what stands in a report.
  @Test
  void theImageHoldsNoCompiler() throws IOException {
    try (Stream<Path> files = Files.walk(svodka.root())) {
      List<Path> releases =
          files
              .filter(file -> file.getFileName().toString().matches("release|javac(\\.exe)?"))
              .toList();
      assertEquals(1, releases.size(), releases.toString());
      assertFalse(Files.readString(releases.getFirst()).contains("jdk.compiler"));
    }
  }

  /// What the libraries name in their code; what they only load by name the other tests show.
  @Test
  @Tag("real")
  void theImageHasEveryModuleThatTheLibrariesName() throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "jdeps").toString());
    line.addAll(List.of("--print-module-deps", "--ignore-missing-deps", "--multi-release", "25"));
    line.addAll(List.of("--class-path", svodka.root().resolve("lib") + "/*"));
    try (Stream<Path> jars = Files.list(svodka.root().resolve("lib"))) {
      jars.sorted().forEach(jar -> line.add(jar.toString()));
    }
    Process jdeps = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(jdeps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, jdeps.waitFor(), said);
    Set<String> named = new TreeSet<>(List.of(said.strip().split(",", -1)));
    named.removeAll(List.of(System.getProperty("svodka.modules", "").split(",", -1)));
    assertEquals(Set.of(), named);
  }
}
