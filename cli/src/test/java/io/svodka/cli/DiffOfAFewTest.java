package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A burst is compared for its first few packs, and says so.
class DiffOfAFewTest {
  private static final String TOLD =
      "the first pack of 3 by key; `--packs 3` compares all, `--key`";

  @TempDir static Path root;
  private static OwnProject before;
  private static OwnProject after;

  @BeforeAll
  static void changeAMeasure() throws IOException {
    before = OwnProject.make(root.resolve("before"));
    after = OwnProject.make(root.resolve("after"));
    after.replace("model/orders.svodka", "sum(amount", "2 * sum(amount");
  }

  private static Cli diff(String... more) {
    List<String> line = new ArrayList<>(List.of("diff", before.folder().toString()));
    line.addAll(List.of("-C", after.folder().toString(), "--as-of", OwnProject.AS_OF));
    line.addAll(List.of(more));
    Cli done = Cli.call(line.toArray(String[]::new));
    assertEquals(0, done.code(), done.out() + done.err());
    return done;
  }

  @Test
  void howManyThereAreAndHowOthersAreComparedIsSaid() {
    String text = diff("--packs", "1").out();
    assertTrue(text.contains("over the data\n  (" + TOLD), text);
    String markdown = diff("--packs", "1", "--markdown").out();
    assertTrue(markdown.contains("Over the data; " + TOLD), markdown);
    assertEquals(3, diff("--packs", "1", "--json").json().at("/reports/0/keys").asInt());
    String two = diff("--packs", "2").out();
    assertTrue(two.contains("(the first 2 packs of 3 by key; "), two);
  }

  @Test
  void nothingIsSaidWhereAllOrThoseThatWereNamedAreCompared() {
    assertFalse(diff().out().contains("by key"));
    assertFalse(diff("--key", "2").out().contains("by key"));
  }
}
