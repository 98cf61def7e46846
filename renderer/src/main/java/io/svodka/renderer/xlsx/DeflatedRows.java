package io.svodka.renderer.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/// Rows as they lie in the archive: deflated while the next ones are made, by a thread of their own
/// once there are many. Nothing waits for the end of a long sheet, and no temporary file is larger
/// than the workbook.
final class DeflatedRows implements Closeable {
  private static final int CHUNK = 1 << 18;

  /// Larger sheets are made for programs and patient people: what the best level would save is not
  /// worth three times the time.
  private static final int MANY = 4 << 20;

  private final Spool spool = new Spool();
  private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
  private final CRC32 sum = new CRC32();
  private final byte[] buffer = new byte[CHUNK];
  private @Nullable ExecutorService helper;
  private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);
  private byte[] chunk = new byte[CHUNK];
  private byte[] spare = new byte[CHUNK];
  private int filled;
  private long size;
  private long packed;

  void write(byte[] bytes, int length) throws IOException {
    int from = 0;
    while (from < length) {
      int part = Math.min(length - from, CHUNK - filled);
      System.arraycopy(bytes, from, chunk, filled, part);
      filled += part;
      from += part;
      if (filled == CHUNK) {
        handOver();
      }
    }
  }

  private void handOver() throws IOException {
    await();
    byte[] full = chunk;
    chunk = spare;
    spare = full;
    filled = 0;
    running = CompletableFuture.runAsync(() -> deflate(full, CHUNK, Deflater.NO_FLUSH), helper());
  }

  private ExecutorService helper() {
    ExecutorService known = helper;
    if (known == null) {
      known = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
      helper = known;
    }
    return known;
  }

  /// Waits until the helper has nothing to do and tells what went wrong there.
  private void await() throws IOException {
    try {
      running.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException failed) {
        throw failed.getCause();
      }
      throw e;
    }
  }

  private void deflate(byte[] bytes, int length, int flush) {
    sum.update(bytes, 0, length);
    size += length;
    if (size > MANY) {
      deflater.setLevel(Deflater.BEST_SPEED);
    }
    deflater.setInput(bytes, 0, length);
    try {
      int made;
      do {
        made = deflater.deflate(buffer, 0, CHUNK, flush);
        spool.write(buffer, 0, made);
        packed += made;
      } while (made == CHUNK || !deflater.needsInput());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Deflates what is left, up to a whole byte, so that more can follow.
  void finish() throws IOException {
    await();
    deflate(chunk, filled, Deflater.SYNC_FLUSH);
    filled = 0;
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
    ExecutorService known = helper;
    if (known != null) {
      running.exceptionally(_ -> null).join();
      known.shutdown();
    }
    deflater.end();
    spool.close();
  }
}
