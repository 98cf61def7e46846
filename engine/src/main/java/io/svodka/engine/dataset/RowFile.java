package io.svodka.engine.dataset;

import io.svodka.engine.dataset.Dataset.Row;
import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Rows that lie in a file without a name, so that any number of them takes little memory. The file
/// is gone when nobody holds the rows any more, and at the latest with the process. Several threads
/// may read at once.
public final class RowFile extends AbstractList<Row> {
  /// For one row of so many it is remembered where it begins.
  private static final int STEP = 1024;

  private final FileChannel file;
  private final List<Long> starts;
  private final int size;
  private final UnaryOperator<Row> seen;

  private RowFile(FileChannel file, List<Long> starts, int size, UnaryOperator<Row> seen) {
    this.file = file;
    this.starts = List.copyOf(starts);
    this.size = size;
    this.seen = seen;
  }

  /// Returns the same rows, each changed while it is read.
  ///
  /// @param change gives the same for the same row
  public RowFile seenAs(UnaryOperator<Row> change) {
    return new RowFile(file, starts, size, row -> change.apply(seen.apply(row)));
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Row get(int index) {
    return part(Objects.checkIndex(index, size), 1).next();
  }

  @Override
  public Iterator<Row> iterator() {
    return part(0, size);
  }

  /// Returns so many rows from one on.
  public Iterator<Row> part(int from, int count) {
    Objects.checkFromIndexSize(from, count, size);
    if (count == 0) {
      return List.<Row>of().iterator();
    }
    int before = from % STEP;
    RowReader reader = new RowReader(file, starts.get(from / STEP), before + count);
    reader.skip(before);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return reader.hasNext();
      }

      @Override
      public Row next() {
        return seen.apply(reader.next());
      }
    };
  }

  static RunFailure failed(IOException cause) {
    return new RunFailure.Setup(
        "SV9405",
        "rows of a large result cannot be kept in " + System.getProperty("java.io.tmpdir"),
        "make room there, or choose another folder by -Djava.io.tmpdir",
        cause);
  }

  /// Takes rows until all are there.
  public static final class Writer implements AutoCloseable {
    private static final int FULL = 1 << 16;

    private final FileChannel file;
    private final RowBytes bytes = new RowBytes();
    private final List<Long> starts = new ArrayList<>();
    private long written;
    private int size;
    private boolean isFinished;

    /// @throws RunFailure.Setup when there is no place for temporary files, as all others do
    public Writer() {
      try {
        Path path = Files.createTempFile("svodka-rows-", "");
        file =
            FileChannel.open(
                path,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
      } catch (IOException e) {
        throw failed(e);
      }
    }

    public void add(Row row) {
      if (size % STEP == 0) {
        starts.add(written + bytes.size());
      }
      size++;
      bytes.add(row);
      if (bytes.size() >= FULL) {
        flush();
      }
    }

    private void flush() {
      ByteBuffer part = ByteBuffer.wrap(bytes.array(), 0, bytes.size());
      try {
        while (part.hasRemaining()) {
          written += file.write(part);
        }
      } catch (IOException e) {
        throw failed(e);
      }
      bytes.clear();
    }

    /// Returns all rows; none can be added any more.
    public RowFile finished() {
      flush();
      isFinished = true;
      return new RowFile(file, starts, size, UnaryOperator.identity());
    }

    /// Gives up the rows unless they are finished.
    @Override
    public void close() {
      if (isFinished) {
        return;
      }
      try {
        file.close();
      } catch (IOException e) {
        throw failed(e);
      }
    }
  }
}
