package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When the launcher of the source folder builds, and what it says about that.
class SourceLauncherTest {
  private static final String BECAUSE = "svodka: building, since ";
  private static final String ENGINE = "engine/src/main/Engine.java";
  @TempDir private Path parent;
  private SourceFolder folder;

  @BeforeEach
  void build() throws Exception {
    folder = SourceFolder.make(parent);
    String first = folder.launch();
    assertTrue(first.startsWith("svodka: building on first use; expect "), first);
    assertTrue(first.endsWith("started\n"), first);
    assertEquals(1, folder.builds());
  }

  private void launchesAtOnce(SourceFolder launched) throws Exception {
    assertEquals("started\n", launched.launch());
    assertEquals(1, folder.builds());
  }

  private void buildsAgain(SourceFolder launched, String why) throws Exception {
    String printed = launched.launch();
    assertTrue(printed.startsWith(BECAUSE + why + "\n"), printed);
    assertEquals(2, folder.builds());
    assertEquals("started\n", launched.launch());
  }

  private void touch(Instant at) throws Exception {
    Files.setLastModifiedTime(folder.root().resolve(ENGINE), FileTime.from(at));
  }

  @Test
  void whatIsBuiltStartsAtOnce() throws Exception {
    launchesAtOnce(folder);
  }

  @Test
  void javaIsToldWhereTheNativeCodeOfThisPlatformLies() throws Exception {
    List<Path> places = new ArrayList<>();
    assertEquals(List.of(), nativePlaces());
    for (String platform : List.of("linux-amd64", "linux-arm64", "macos")) {
      Path place = folder.root().toRealPath().resolve("cli/target/svodka/native/" + platform);
      places.add(Files.createDirectories(place));
    }
    launchesAtOnce(folder);
    assertEquals(1, nativePlaces().size());
    assertTrue(places.containsAll(nativePlaces()), nativePlaces().toString());
  }

  @Test
  void javaIsToldToReadNoSerializedObjects() throws Exception {
    launchesAtOnce(folder);
    assertTrue(folder.words().contains("-Djdk.serialFilter=!*"), folder.words().toString());
  }

  private List<Path> nativePlaces() throws Exception {
    String option = "-Djava.library.path=";
    return folder.words().stream()
        .filter(word -> word.startsWith(option))
        .map(word -> Path.of(word.substring(option.length())))
        .toList();
  }

  @Test
  void changedFileIsNamed() throws Exception {
    folder.write(ENGINE, "changed");
    buildsAgain(folder, "sources are newer than the last build: " + ENGINE);
  }

  @Test
  void folderOfAFileThatIsGoneIsNamed() throws Exception {
    Files.delete(folder.root().resolve("engine/src/main/Other.java"));
    buildsAgain(folder, "sources are newer than the last build: engine/src/main");
  }

  @Test
  void fileThatWasOnlyTouchedIsNoReason() throws Exception {
    touch(Instant.now());
    launchesAtOnce(folder);
    folder.write(ENGINE, "changed");
    buildsAgain(folder, "sources are newer than the last build: " + ENGINE);
  }

  @Test
  void copiedFolderIsNotBuiltAndGetsACacheOfItsOwn() throws Exception {
    SourceFolder copy = folder.copied("copy");
    Path cache = copy.root().resolve("cli/target/svodka/start.aot");
    Files.writeString(cache, "of another place");
    launchesAtOnce(copy);
    assertEquals("cache\n", Files.readString(cache));
    copy.write(ENGINE, "changed");
    buildsAgain(copy, "sources are newer than the last build: " + ENGINE);
  }

  @Test
  void copiedFolderWhoseSourcesWereChangedBeforeIsBuiltWhateverItsTimesSay() throws Exception {
    folder.write(ENGINE, "changed");
    SourceFolder copy = folder.copied("copy");
    Path jar = copy.root().resolve("cli/target/svodka/lib/cli-1.0.jar");
    Path stamp = copy.root().resolve("cli/target/svodka/built");
    FileTime later = FileTime.from(Instant.now().plusSeconds(60));
    Files.setLastModifiedTime(jar, later);
    Files.setLastModifiedTime(stamp, later);
    String printed = copy.launch();
    assertTrue(
        printed.startsWith(BECAUSE + "the sources are not those of the last build\n"), printed);
    assertEquals(2, folder.builds());
  }

  @Test
  void whatMavenBuiltByItselfIsTakenAsItIsAlsoWhereItIsCopied() throws Exception {
    folder.write(ENGINE, "changed");
    Path lib = folder.root().resolve("cli/target/svodka/lib");
    Files.writeString(lib.resolve("engine-1.0.jar"), "changed");
    Files.writeString(lib.resolve("cli-1.0.jar"), "cli");
    String printed = folder.launch();
    assertFalse(printed.contains("building"), printed);
    launchesAtOnce(folder.copied("copy"));
  }

  @Test
  void sourcesThatGoBackAfterMavenBuiltOthersAreBuilt() throws Exception {
    folder.write(ENGINE, "changed");
    Path lib = folder.root().resolve("cli/target/svodka/lib");
    Files.writeString(lib.resolve("engine-1.0.jar"), "changed");
    Files.writeString(lib.resolve("cli-1.0.jar"), "cli");
    folder.write(ENGINE, "one");
    touch(Instant.now().plusSeconds(1));
    String printed = folder.launch();
    assertTrue(printed.startsWith(BECAUSE), printed);
    assertEquals(2, folder.builds());
  }
}
