package io.svodka.engine.arrow;

import java.util.ArrayList;
import java.util.List;

/// A result that comes in batches of columns. Holds one batch at a time.
public final class ArrowStream implements AutoCloseable {
  private static final int STREAM_MEMBERS = 5;
  private static final int GET_SCHEMA = 0;
  private static final int GET_NEXT = 1;
  private static final int GET_LAST_ERROR = 2;
  private static final int RELEASE_STREAM = 3;

  private static final int SCHEMA_MEMBERS = 9;
  private static final int FORMAT = 0;
  private static final int SCHEMA_COUNT = 4;
  private static final int SCHEMA_CHILDREN = 5;
  private static final int RELEASE_SCHEMA = 7;

  private static final int LENGTH = 0;
  private static final int CHILDREN = 6;
  private static final int RELEASE_ARRAY = 8;

  private final Structure stream;
  private final Structure batch = Structure.of(ArrowColumn.MEMBERS);
  private final List<ColumnFormat> formats;
  private boolean closed;

  /// What a stream gives next.
  public sealed interface Step {
    /// Columns of so many rows; they may be read until the next step.
    record Batch(int rows, List<ArrowColumn> columns) implements Step {
      public Batch {
        columns = List.copyOf(columns);
      }
    }

    record End() implements Step {}

    record Failed(String message) implements Step {}
  }

  private ArrowStream(Structure stream, List<ColumnFormat> formats) {
    this.stream = stream;
    this.formats = List.copyOf(formats);
  }

  /// Returns the stream at an address.
  public static ArrowStream at(long address) {
    Structure stream = Structure.at(address, STREAM_MEMBERS);
    Structure schema = Structure.of(SCHEMA_MEMBERS);
    if (NativeCalls.fill(stream.pointer(GET_SCHEMA), stream.memory(), schema.memory()) != 0) {
      throw new IllegalStateException("a result does not tell its columns");
    }
    try {
      return new ArrowStream(stream, formats(schema));
    } finally {
      NativeCalls.release(schema.pointer(RELEASE_SCHEMA), schema.memory());
    }
  }

  private static List<ColumnFormat> formats(Structure schema) {
    List<ColumnFormat> formats = new ArrayList<>();
    for (int i = 0; i < schema.number(SCHEMA_COUNT); i++) {
      Structure child = schema.child(SCHEMA_CHILDREN, i, SCHEMA_MEMBERS);
      formats.add(ColumnFormat.of(Structure.text(child.pointer(FORMAT))));
    }
    return formats;
  }

  /// Returns the next batch.
  public Step next() {
    releaseBatch();
    if (NativeCalls.fill(stream.pointer(GET_NEXT), stream.memory(), batch.memory()) != 0) {
      return new Step.Failed(NativeCalls.text(stream.pointer(GET_LAST_ERROR), stream.memory()));
    }
    return batch.isNull(RELEASE_ARRAY) ? new Step.End() : columns();
  }

  private Step columns() {
    List<ArrowColumn> columns = new ArrayList<>(formats.size());
    for (int i = 0; i < formats.size(); i++) {
      columns.add(ArrowColumn.of(batch.child(CHILDREN, i, ArrowColumn.MEMBERS), formats.get(i)));
    }
    return new Step.Batch(Math.toIntExact(batch.number(LENGTH)), columns);
  }

  private void releaseBatch() {
    if (!batch.isNull(RELEASE_ARRAY)) {
      NativeCalls.release(batch.pointer(RELEASE_ARRAY), batch.memory());
    }
  }

  /// The structure itself is gone afterwards.
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      releaseBatch();
      NativeCalls.release(stream.pointer(RELEASE_STREAM), stream.memory());
    }
  }
}
