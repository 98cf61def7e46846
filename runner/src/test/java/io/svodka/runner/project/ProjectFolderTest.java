package io.svodka.runner.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFolderTest {
  @TempDir private Path folder;

  @Test
  void readsAllFilesInTheOrderOfTheirPaths() throws IOException {
    write("reports/b.svodka", "# отчёт");
    write("reports/a.svodka", "# a");
    write("project.svodka", "# p");
    write("README.md", "not read");
    write("data/orders.csv", "id");
    assertEquals(List.of("project.svodka", "reports/a.svodka", "reports/b.svodka"), names(folder));
    assertEquals("# отчёт", new ProjectFolder(folder).read().files().getLast().text());
  }

  @Test
  void leavesOutWhatIsHiddenOrMade() throws IOException {
    write("project.svodka", "");
    write(".git/old.svodka", "");
    write(".hidden.svodka", "");
    write("out/copy.svodka", "");
    write("sub/target/copy.svodka", "");
    write("node_modules/x/y.svodka", "");
    assertEquals(List.of("project.svodka"), names(folder));
  }

  @Test
  void aProjectMayLieInAFolderOfSuchAName() throws IOException {
    write("out/target/.mine/project.svodka", "");
    assertEquals(List.of("project.svodka"), names(folder.resolve("out/target/.mine")));
  }

  @Test
  void theFolderItselfMayBeALink() throws IOException {
    write("real/project.svodka", "");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    assertEquals(List.of("project.svodka"), names(link));
  }

  @Test
  void linksInsideAreNotFollowed() throws IOException {
    write("outside/secret.svodka", "");
    write("mine/project.svodka", "");
    Path mine = folder.resolve("mine");
    Files.createSymbolicLink(mine.resolve("sub"), folder.resolve("outside"));
    Files.createSymbolicLink(mine.resolve("loop"), mine);
    Files.createSymbolicLink(mine.resolve("file.svodka"), folder.resolve("outside/secret.svodka"));
    assertEquals(List.of("project.svodka"), names(mine));
  }

  @Test
  void aMissingFolderIsNamed() {
    RunFailure failure = refused(folder.resolve("reports"));
    assertEquals("SV9401", failure.code());
    assertTrue(failure.getMessage().contains(folder.resolve("reports").toString()));
    assertTrue(failure.help().contains("svodka new reports"), failure.help());
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    write("project.svodka", "");
    assertEquals("SV9401", refused(folder.resolve("project.svodka")).code());
  }

  @Test
  void aFolderWithoutSpecificationsIsRefused() throws IOException {
    write("notes.txt", "");
    assertEquals("SV9402", refused(folder).code());
  }

  @Test
  void aFileInAnotherEncodingIsNamed() throws IOException {
    Path file = folder.resolve("reports/monthly.svodka");
    Files.createDirectories(file.getParent());
    Files.write(file, "report m \"Отчёт\"".getBytes("windows-1251"));
    RunFailure failure = refused(folder);
    assertEquals("SV9404", failure.code());
    assertEquals("reports/monthly.svodka is not written in UTF-8", failure.getMessage());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static List<String> names(Path root) {
    return new ProjectFolder(root).read().files().stream().map(file -> file.id().path()).toList();
  }

  private static RunFailure refused(Path root) {
    return assertThrows(RunFailure.Setup.class, () -> new ProjectFolder(root).read());
  }
}
