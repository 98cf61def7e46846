package io.svodka.renderer.xlsx;

import io.svodka.renderer.xlsx.RowBlock.Pace;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Rows as they lie in the archive: deflated in blocks while the next ones are made, on all cores
/// once there are many. Nothing waits for the end of a long sheet, and no temporary file is larger
/// than the workbook. Where blocks begin depends on the rows alone, so that equal rows give equal
/// bytes on any machine.
final class DeflatedRows implements Closeable {
  /// Larger sheets are made for programs and patient people: what the best level would save is not
  /// worth three times the time.
  private static final int MANY = 4 << 20;

  /// One thread makes rows about as fast as three deflate them.
  private static final int MOST_HELPERS = 4;

  /// Blocks that are made before the oldest one is waited for, for each helper. With fewer of them
  /// the makers of rows and the helpers stood still in turn: a workbook of a million rows took a
  /// fifth longer.
  private static final int AHEAD = 4;

  private static final int HELPERS =
      Math.min(MOST_HELPERS, Runtime.getRuntime().availableProcessors());

  private final Spool spool = new Spool();
  private final CRC32 sum = new CRC32();
  private final Deque<CompletableFuture<byte[]>> running = new ArrayDeque<>();
  private @Nullable ExecutorService helpers;
  private RowBlock block = new RowBlock();
  private long size;
  private long packed;

  void write(byte[] bytes, int length) throws IOException {
    int from = 0;
    while (from < length) {
      from += block.add(bytes, from, length - from);
      if (block.isFull()) {
        handOver();
      }
    }
  }

  /// Gives the block to the helpers, and waits for the oldest one when they are behind.
  private void handOver() throws IOException {
    RowBlock full = block;
    Pace pace = counted(full);
    block = full.next(pace);
    running.add(CompletableFuture.supplyAsync(() -> full.deflated(pace), helpers()));
    while (running.size() > AHEAD * HELPERS
        || (!running.isEmpty() && running.getFirst().isDone())) {
      keep(running.remove().join());
    }
  }

  private ExecutorService helpers() {
    ExecutorService known = helpers;
    if (known == null) {
      known = Executors.newFixedThreadPool(HELPERS, Thread.ofPlatform().daemon().factory());
      helpers = known;
    }
    return known;
  }

  /// Counts a block and returns how much time it is worth.
  private Pace counted(RowBlock counted) {
    counted.addTo(sum);
    size += counted.size();
    return size > MANY ? Pace.QUICK : Pace.THOROUGH;
  }

  private void keep(byte[] deflated) throws IOException {
    spool.write(deflated, 0, deflated.length);
    packed += deflated.length;
  }

  /// Deflates what is left, up to a whole byte, so that more can follow.
  void finish() throws IOException {
    while (!running.isEmpty()) {
      keep(running.remove().join());
    }
    keep(block.deflated(counted(block)));
    block = new RowBlock();
  }

  /// Returns how many bytes the rows have.
  long size() {
    return size;
  }

  /// Returns how many bytes they take.
  long packed() {
    return packed;
  }

  /// Returns the check sum of the rows.
  long sum() {
    return sum.getValue();
  }

  InputStream read() throws IOException {
    return spool.read();
  }

  @Override
  public void close() throws IOException {
    ExecutorService known = helpers;
    if (known != null) {
      known.shutdown();
    }
    spool.close();
  }
}
