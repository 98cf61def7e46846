package io.svodka.cli;

import static io.svodka.cli.EmptyProject.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that models are made of, wherever they lie and however they are called.
class NewModelPlacesTest {
  @TempDir Path root;
  private Folder folder;

  @BeforeEach
  void makeProject() {
    folder = EmptyProject.make(root);
  }

  @Test
  void filesAreFoundHoweverTheyAreWritten() throws IOException {
    folder
        .write("my data/Orders 2026.CSV", "order_id,amount\n1,10.00\n2,20.00\n")
        .write("notes.txt", "nothing\n");
    Cli spaced = done(folder.call("new", "model", "my data/Orders 2026.CSV"));
    assertTrue(spaced.out().contains("model/orders_2026.svodka"), spaced.out());
    done(folder.call("check", "--data"));
    assertHelps(
        folder.call("new", "model", "my data"),
        "error[SV9481]: `my data` is a folder",
        "`svodka new model \"my data/*.csv\"`");
    assertHelps(
        folder.call("new", "model", "my data/orders.csv"),
        "error[SV9102]: there is no file `my data/orders.csv`",
        "name it as seen from the current folder or from the project in ");
    assertHelps(
        folder.call("new", "model", "notes.txt"),
        "error[SV9481]: `notes.txt` is a file of a kind that is not read",
        "save it as one of .csv, ");
  }

  @Test
  void aFileBesideTheProjectIsToBeCopiedIntoIt(@TempDir Path other) throws IOException {
    Path beside = Files.writeString(other.resolve("beside.csv"), "id,amount\n1,10.00\n");
    for (String written : List.of(root.relativize(beside).toString(), beside.toString())) {
      assertHelps(
          folder.call("new", "model", written),
          "error[SV9103]: `" + written + "` lies outside the project folder",
          "name the copy: `svodka new model data/beside.csv`");
    }
  }

  private static void assertHelps(Cli refused, String error, String help) {
    assertEquals(3, refused.code(), refused.out());
    assertTrue(refused.err().contains(error), refused.err());
    assertTrue(refused.err().contains(help), refused.err());
  }
}
