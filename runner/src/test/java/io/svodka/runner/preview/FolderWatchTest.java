package io.svodka.runner.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
  @TempDir Path folder;
  private final Deque<String> writing = new ArrayDeque<>();

  /// Each moment something more is written, as editors do.
  private void moment() {
    if (!writing.isEmpty()) {
      write(writing.poll());
    }
  }

  private void write(String text) {
    try {
      Files.writeString(folder.resolve("project.svodka"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFileIsSeenWhenAllOfItIsWritten() {
    write("project shop {}");
    FolderWatch watch = new FolderWatch(folder, this::moment);
    FolderWatch.Seen before = watch.look();
    write("");
    writing.addAll(List.of("project", "project market {}"));
    FolderWatch.Seen seen = watch.settled(before);
    assertEquals(watch.look(), seen);
    assertNotEquals(before, seen);
    assertEquals(List.of(), List.copyOf(writing));
  }

  @Test
  void nobodyWaitsWhereNothingHasChanged() {
    write("project shop {}");
    FolderWatch watch = new FolderWatch(folder, this::moment);
    writing.add("not asked for");
    FolderWatch.Seen before = watch.look();
    assertEquals(before, watch.settled(before));
    assertEquals(1, writing.size());
  }

  @Test
  void aFileThatIsWrittenWithoutEndIsSeenAllTheSame() {
    write("project shop {}");
    FolderWatch watch = new FolderWatch(folder, this::moment);
    FolderWatch.Seen before = watch.look();
    for (int i = 1; i <= 100; i++) {
      writing.add("x".repeat(i));
    }
    write("");
    assertNotEquals(before, watch.settled(before));
  }
}
