package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A new project lies in the folder that is named as for the other commands.
class NewProjectPlaceTest {
  @TempDir Path elsewhere;

  private void made(String... more) {
    Cli call = Cli.call(more);
    assertEquals(0, call.code(), call.err());
  }

  @Test
  void aNewProjectLiesWhereTheCommandWorks() {
    made("new", "project", "-C", elsewhere.toString());
    assertTrue(Files.exists(elsewhere.resolve("project.svodka")));
    made("new", "project", "-C", elsewhere.toString(), "inner");
    assertTrue(Files.exists(elsewhere.resolve("inner/project.svodka")));
  }
}
