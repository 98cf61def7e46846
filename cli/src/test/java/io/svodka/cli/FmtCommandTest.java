package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtCommandTest {
  private static final String UNTIDY = "model  m from s{key  id;time t}\n";
  private static final String TIDY = "model m from s {\n  key id\n  time t\n}\n";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeAFile() throws IOException {
    file = folder.resolve("model.svodka");
    Files.writeString(file, UNTIDY);
  }

  @Test
  void aProjectIsFormattedOnce() throws IOException {
    assertEquals(new Cli(0, "", "1 of 1 file formatted.\n"), fmt());
    assertEquals(TIDY, Files.readString(file));
    assertEquals(new Cli(0, "", "1 file, all as they should be.\n"), fmt());
  }

  @Test
  void aCheckNamesFilesAndWritesNothing() throws IOException {
    assertEquals(
        new Cli(1, "model.svodka\n", "1 of 1 file not canonical; `svodka fmt` mends them.\n"),
        fmt("--check"));
    assertEquals(UNTIDY, Files.readString(file));
    fmt();
    assertEquals(0, fmt("--check").code());
  }

  @Test
  void theStandardInputIsFormattedToTheOutput() {
    assertEquals(new Cli(0, TIDY, ""), Cli.callWith(UNTIDY, "fmt", "--stdin"));
    assertEquals(1, Cli.callWith(UNTIDY, "fmt", "--stdin", "--check").code());
    assertEquals(new Cli(0, "", ""), Cli.callWith(TIDY, "fmt", "--stdin", "--check"));
  }

  @Test
  void rightsOfAFileStayAndNothingElseIsLeft() throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertEquals(0, Cli.call("fmt", file.toString()).code());
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(List.of(file), all.toList());
    }
  }

  @Test
  void aBrokenDeclarationIsShownAndLeftAlone() throws IOException {
    String broken = "query   q { show  a\n during last moth }\n";
    Files.writeString(file, UNTIDY + "\n" + broken);
    Cli cli = fmt();
    assertEquals(1, cli.code());
    assertTrue(cli.err().contains("moth"), cli.err());
    assertEquals(TIDY + "\n" + broken, Files.readString(file));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Cli cli = Cli.call("fmt", folder.resolve("other.svodka").toString());
    assertEquals(3, cli.code());
    assertTrue(cli.err().contains("error[SV9408]"), cli.err());
  }

  private Cli fmt(String... options) {
    return Cli.call(
        Stream.concat(Stream.of("fmt", "-C", folder.toString()), Stream.of(options))
            .toArray(String[]::new));
  }
}
