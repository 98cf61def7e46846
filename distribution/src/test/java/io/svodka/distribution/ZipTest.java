package io.svodka.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.distribution.Unpacked.Running;
import io.svodka.distribution.Unpacked.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The zip as somebody uses it who has only a Java.
class ZipTest {
  private static final String VERSION =
      "svodka " + System.getProperty("svodka.version") + System.lineSeparator();

  @TempDir static Path folder;
  @TempDir Path here;
  private static Unpacked svodka;

  @BeforeAll
  static void unpack() throws IOException {
    svodka = Unpacked.zip(Unpacked.NAME, Unpacked.NAME, folder);
  }

  private static Map<String, String> java(Path cache) {
    return Map.of("JAVA_HOME", System.getProperty("java.home"), "XDG_CACHE_HOME", cache.toString());
  }

  private Path noFolder() throws IOException {
    return Files.writeString(here.resolve("no-folder"), "");
  }

  /// The one made it, the other started without; both leave one whole cache, which later starts
  /// use.
  @Test
  void firstStartsAtOnceMakeOneCache() throws IOException, InterruptedException {
    Path cache = here.resolve("cache");
    Running one = svodka.start(java(cache), here, "--version");
    Running other = svodka.start(java(cache), here, "--version");
    assertEquals(new Said(0, VERSION), one.end());
    assertEquals(new Said(0, VERSION), other.end());
    Path kept = cache.resolve("svodka");
    try (Stream<Path> files = Files.list(kept)) {
      assertEquals(
          List.of("aot", "log"),
          files.map(file -> file.toString().replaceAll(".*\\.", "")).sorted().toList());
    }
    // Java ends with an error where it cannot use the cache.
    Said strict =
        svodka.run(with(java(cache), "SVODKA_JAVA_OPTIONS", "-XX:AOTMode=on"), here, "--version");
    assertEquals(new Said(0, VERSION), strict);
    assertEquals(1, Unpacked.count(kept, ".aot"));
  }

  private static Map<String, String> with(Map<String, String> all, String name, String value) {
    Map<String, String> more = new HashMap<>(all);
    more.put(name, value);
    return more;
  }

  @Test
  void startsThroughALinkAndWithoutACacheFolder() throws IOException, InterruptedException {
    Path link = Files.createSymbolicLink(here.resolve("link"), svodka.command());
    Unpacked linked = new Unpacked(svodka.root(), link);
    assertEquals(new Said(0, VERSION), linked.run(java(noFolder()), here, "--version"));
  }

  /// Java cuts lists of places at colons and has no sign to spare one.
  @Test
  void aFolderWithAColonIsToldToBeOne() throws IOException, InterruptedException {
    Path odd = Files.createSymbolicLink(here.resolve("a link"), svodka.root());
    Unpacked linked = new Unpacked(odd, odd.resolve("bin/svodka"));
    assertEquals(new Said(0, VERSION), linked.run(java(noFolder()), here, "--version"));
    Path bin = Files.createDirectories(here.resolve("a:b/bin"));
    for (String file : List.of("svodka", "start.sh")) {
      Files.copy(
          svodka.root().resolve("bin").resolve(file),
          bin.resolve(file),
          StandardCopyOption.COPY_ATTRIBUTES);
    }
    Said said = new Unpacked(here.resolve("a:b"), bin.resolve("svodka")).run(Map.of(), here);
    assertEquals(3, said.code());
    assertTrue(said.text().contains("a:b has a colon"), said.text());
  }

  @Test
  void makesThePacksOfTheDemo() throws IOException, InterruptedException {
    Path out = here.resolve("out");
    Said said = svodka.run(java(noFolder()), here, "demo", "-q", "--as-of", "2026-11-03");
    assertEquals(new Said(0, ""), said);
    for (String ending : List.of(".pdf", ".xlsx", ".eml")) {
      assertEquals(24, Unpacked.count(out, ending), ending);
    }
    assertEquals(0, Unpacked.count(svodka.root().resolve("examples"), ".json"));
  }

  /// Under the names by which Java asks for it.
  @Test
  void holdsTheNativeCodeOfAllPlatformsBesideTheJars() throws IOException {
    NativeCode code = new NativeCode(svodka);
    assertEquals(
        List.of(
            "linux-amd64/libduckdb_java.so",
            "linux-amd64/libsqlitejdbc.so",
            "linux-arm64/libduckdb_java.so",
            "linux-arm64/libsqlitejdbc.so",
            "macos/libduckdb_java.dylib",
            "windows-amd64/duckdb_java.dll",
            "windows-amd64/sqlitejdbc.dll"),
        code.files());
    assertEquals(
        List.of(),
        code.inJars().stream()
            .filter(name -> name.contains("duckdb") || name.contains("/Linux/x86_64/"))
            .toList());
  }

  @Test
  void itsNativeCodeIsNotCopied() throws IOException, InterruptedException {
    assertEquals(List.of(), new NativeCode(svodka).copiedByTheDemo(java(noFolder()), here));
  }

  @Test
  void saysInAMessageThatItsNativeCodeIsMissing() throws IOException, InterruptedException {
    Map<String, String> elsewhere =
        with(java(noFolder()), "SVODKA_JAVA_OPTIONS", "-Djava.library.path=/nowhere");
    String project = svodka.root().resolve("examples/sales").toString();
    Said said = svodka.run(elsewhere, here, "run", "-C", project, "--as-of", "2026-11-03");
    assertTrue(
        said.text()
            .contains(
                "error[SV9416]: the embedded engine cannot be loaded: no duckdb_java in"
                    + " java.library.path: /nowhere"),
        said.text());
    assertFalse(said.text().contains("\tat "), said.text());
    assertEquals(3, said.code(), said.text());
  }

  @Test
  void saysWhichJavaIsMissing() throws IOException, InterruptedException {
    Path later = svodka.root().resolve("bin/later");
    Files.copy(svodka.command(), later, StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(later, Files.readString(later).replace("java_version=25", "java_version=99"));
    Said said = new Unpacked(svodka.root(), later).run(java(here), here, "--version");
    Files.delete(later);
    assertEquals(3, said.code());
    assertTrue(said.text().startsWith("svodka: Java 99 or later was not found"), said.text());
    assertTrue(said.text().contains("which is Java 25"), said.text());
  }

  @Test
  void theManualNamesEveryCommand() throws IOException {
    String manual = Files.readString(svodka.root().resolve("man/svodka.1"));
    Matcher command =
        Pattern.compile("'__fish_use_subcommand' -a ([a-z-]+)")
            .matcher(Files.readString(svodka.root().resolve("completions/svodka.fish")));
    Set<String> missing = new TreeSet<>();
    int commands = 0;
    while (command.find()) {
      commands++;
      if (!manual.contains("\n.B " + command.group(1) + "\n")) {
        missing.add(command.group(1));
      }
    }
    assertTrue(commands > 20, "commands: " + commands);
    assertEquals(Set.of(), missing);
  }

  /// Who hands the zip on has to hand on these.
  @Test
  void everyLibraryIsListedAndEveryLicenceHasItsText() throws IOException {
    Path licences = svodka.root().resolve("licences");
    List<String> lines = Files.readAllLines(licences.resolve("THIRD-PARTY.txt"));
    try (Stream<Path> jars = Files.list(svodka.root().resolve("lib"))) {
      List<String> unlisted =
          jars.map(jar -> jar.getFileName().toString())
              .filter(jar -> lines.stream().noneMatch(line -> isOf(line, jar)))
              .filter(jar -> !isOurs(jar))
              .toList();
      assertEquals(List.of(), unlisted);
    }
    Set<String> without = new TreeSet<>();
    for (String line : lines) {
      Matcher listed = Pattern.compile("[A-Za-z0-9_.-]+: (.+)").matcher(line);
      if (listed.matches()
          && Stream.of(listed.group(1).split("; ", -1))
              .noneMatch(licence -> Files.exists(licences.resolve(licence + ".txt")))) {
        without.add(line);
      }
    }
    assertEquals(Set.of(), without);
  }

  /// JasperReports would use any of them to run what stands in a report.
  @Test
  void noCompilerIsAmongTheLibraries() throws IOException {
    try (Stream<Path> jars = Files.list(svodka.root().resolve("lib"))) {
      assertEquals(
          List.of(),
          jars.map(jar -> jar.getFileName().toString())
              .filter(jar -> jar.matches("(?i).*(jdt|ecj|groovy|janino|rhino|javascript|bsh).*"))
              .toList());
    }
  }

  private static boolean isOf(String line, String jar) {
    int colon = line.indexOf(": ");
    return colon > 0 && jar.startsWith(line.substring(0, colon)) && !line.startsWith(" ");
  }

  private static boolean isOurs(String jar) {
    return jar.endsWith("-" + System.getProperty("svodka.version") + ".jar");
  }

  @Test
  void theLauncherOfWindowsIsWrittenAsWindowsReadsIt() throws IOException {
    String launcher = Files.readString(svodka.root().resolve("bin/svodka.cmd"));
    assertFalse(launcher.replace("\r\n", "").contains("\n"));
    assertTrue(launcher.contains("io.svodka.cli.Svodka %*"));
    assertEquals(
        3,
        launcher.split("\"-Djava.library.path=%HOME_OF_SVODKA%\\\\native\\\\windows-amd64\"", -1)
                .length
            - 1);
  }

  /// Outside quotes an ampersand in the name of a folder would begin another command.
  @Test
  void theLauncherOfWindowsWritesPlacesBetweenQuotes() throws IOException {
    Pattern place =
        Pattern.compile(
            "%(HOME_OF_SVODKA|JDK|CANDIDATE|CACHE|ASIDE|FOLDER|PLACE|LOCALAPPDATA|JAVA_HOME|ProgramFiles|USERPROFILE)[:%]|%~");
    int places = 0;
    for (String line : Files.readAllLines(svodka.root().resolve("bin/svodka.cmd"))) {
      Matcher found = place.matcher(line);
      while (found.find()) {
        places++;
        long quotes = line.substring(0, found.start()).chars().filter(sign -> sign == '"').count();
        assertEquals(1, quotes % 2, line);
      }
    }
    assertTrue(places > 20, "places: " + places);
  }
}
