package io.svodka.runner.records;

import io.svodka.runner.output.HiddenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;

/// What became of packs, in the order of the keys, kept in a file that nobody else sees: a burst of
/// any size takes the same memory. What finds no room there stays in memory, for mails have left by
/// then and the run has to go on. The file goes with the last who knows of it.
public final class PackRecords extends AbstractList<PackRecord> implements RandomAccess {
  private static final int LENGTH = Integer.BYTES;

  private final Place place;
  private final Map<Integer, PackRecord> unwritten = new HashMap<>();
  private Optional<FileChannel> file = Optional.empty();
  private long[] starts = new long[16];
  private int size;
  private long end;

  public PackRecords() {
    this(() -> HiddenFile.open("svodka-packs-"));
  }

  PackRecords(Place place) {
    this.place = place;
  }

  /// Where the file is.
  interface Place {
    FileChannel open() throws IOException;
  }

  /// Takes what became of the pack with this number, in whatever order they come.
  public void put(int number, PackRecord pack) {
    try {
      byte[] json = PackRecordJson.write(pack);
      long start = end;
      write(ByteBuffer.allocate(LENGTH + json.length).putInt(json.length).put(json).flip());
      note(number, start);
    } catch (IOException e) {
      unwritten.put(number, pack);
    }
    size = Math.max(size, number + 1);
  }

  private void note(int number, long start) {
    if (number >= starts.length) {
      starts = Arrays.copyOf(starts, Math.max(number + 1, starts.length * 2));
    }
    starts[number] = start;
  }

  private void write(ByteBuffer bytes) throws IOException {
    FileChannel out = file.isPresent() ? file.get() : place.open();
    file = Optional.of(out);
    long written = end;
    while (bytes.hasRemaining()) {
      written += out.write(bytes, written);
    }
    end = written;
  }

  @Override
  public PackRecord get(int number) {
    PackRecord kept = unwritten.get(Objects.checkIndex(number, size));
    return kept == null ? read(starts[number]) : kept;
  }

  private PackRecord read(long start) {
    try {
      int length = read(start, LENGTH).getInt();
      return PackRecordJson.read(read(start + LENGTH, length).array());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ByteBuffer read(long start, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.orElseThrow().read(bytes, start + bytes.position()) < 0) {
        throw new IOException("the records of packs end too early");
      }
    }
    return bytes.flip();
  }

  @Override
  public int size() {
    return size;
  }
}
