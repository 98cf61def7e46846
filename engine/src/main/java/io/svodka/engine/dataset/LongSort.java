package io.svodka.engine.dataset;

import io.svodka.engine.dataset.Dataset.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/// Sorts more than should be in memory. Pieces are sorted by themselves and laid into a file, then
/// merged into another one.
///
/// @param <T> what is sorted, with what it is sorted by
public final class LongSort<T> {
  /// How many are in memory at once.
  private static final int PIECE = 20_000;

  private final Function<Row, T> read;
  private final Function<T, Row> written;
  private final Comparator<T> order;

  /// @param read makes it of a row of the file
  /// @param written makes that row
  public LongSort(Function<Row, T> read, Function<T, Row> written, Comparator<T> order) {
    this.read = read;
    this.written = written;
    this.order = order;
  }

  /// Returns the rows of all in order.
  public RowFile of(Iterator<T> all) {
    RowFile pieces = pieces(all);
    return isSorted(pieces) ? pieces : merged(pieces);
  }

  private RowFile pieces(Iterator<T> all) {
    try (RowFile.Writer writer = new RowFile.Writer()) {
      List<T> piece = new ArrayList<>();
      while (all.hasNext()) {
        if (piece.size() == PIECE) {
          write(piece, writer);
        }
        piece.add(all.next());
      }
      write(piece, writer);
      return writer.finished();
    }
  }

  private void write(List<T> piece, RowFile.Writer writer) {
    piece.sort(order);
    piece.forEach(each -> writer.add(written.apply(each)));
    piece.clear();
  }

  /// What is sorted is often in order already.
  private boolean isSorted(RowFile pieces) {
    for (int start = PIECE; start < pieces.size(); start += PIECE) {
      Iterator<Row> seam = pieces.part(start - 1, 2);
      if (order.compare(read.apply(seam.next()), read.apply(seam.next())) > 0) {
        return false;
      }
    }
    return true;
  }

  private RowFile merged(RowFile pieces) {
    PriorityQueue<Head<T>> heads =
        new PriorityQueue<>(Comparator.comparing((Head<T> head) -> head.next(), order));
    for (int start = 0; start < pieces.size(); start += PIECE) {
      int count = Math.min(PIECE, pieces.size() - start);
      Iterator<Row> piece = pieces.part(start, count);
      heads.add(new Head<>(read.apply(piece.next()), piece));
    }
    try (RowFile.Writer writer = new RowFile.Writer()) {
      while (!heads.isEmpty()) {
        Head<T> least = heads.remove();
        writer.add(written.apply(least.next));
        if (least.others.hasNext()) {
          heads.add(new Head<>(read.apply(least.others.next()), least.others));
        }
      }
      return writer.finished();
    }
  }

  /// The rest of a piece.
  private record Head<T>(T next, Iterator<Row> others) {}
}
