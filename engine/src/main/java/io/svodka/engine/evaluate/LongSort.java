package io.svodka.engine.evaluate;

import io.svodka.engine.dataset.Dataset.Row;
import io.svodka.engine.dataset.RowFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/// Sorts more groups of one level than should be in memory. Pieces are sorted by themselves and
/// laid into a file, then merged into another one.
///
/// @param <T> a group with what it is sorted by
final class LongSort<T> {
  /// How many groups are in memory at once.
  private static final int PIECE = 20_000;

  private final Function<Place, T> keyed;
  private final Function<T, Place> place;
  private final Comparator<T> order;

  /// @param keyed says what a group is sorted by
  /// @param place gives the group again
  LongSort(Function<Place, T> keyed, Function<T, Place> place, Comparator<T> order) {
    this.keyed = keyed;
    this.place = place;
    this.order = order;
  }

  /// Returns groups in order. They are read from a file whenever somebody asks for them.
  Iterable<Place> of(Iterable<Place> groups) {
    Iterator<Place> all = groups.iterator();
    if (!all.hasNext()) {
      return List.of();
    }
    Place first = all.next();
    RowFile pieces = pieces(first, all);
    RowFile sorted = isSorted(pieces, first) ? pieces : merged(pieces, first);
    return () -> places(sorted.iterator(), first);
  }

  private RowFile pieces(Place first, Iterator<Place> others) {
    try (RowFile.Writer writer = new RowFile.Writer()) {
      List<T> piece = new ArrayList<>();
      piece.add(keyed.apply(first));
      while (others.hasNext()) {
        if (piece.size() == PIECE) {
          write(piece, writer);
        }
        piece.add(keyed.apply(others.next()));
      }
      write(piece, writer);
      return writer.finished();
    }
  }

  private void write(List<T> piece, RowFile.Writer writer) {
    piece.sort(order);
    piece.forEach(each -> writer.add(row(each)));
    piece.clear();
  }

  private Row row(T each) {
    Place group = place.apply(each);
    return new Row(0, group.dimensions(), group.components());
  }

  /// Databases often give groups in order.
  private boolean isSorted(RowFile pieces, Place like) {
    for (int start = PIECE; start < pieces.size(); start += PIECE) {
      Iterator<Place> seam = places(pieces.part(start - 1, 2), like);
      if (order.compare(keyed.apply(seam.next()), keyed.apply(seam.next())) > 0) {
        return false;
      }
    }
    return true;
  }

  private RowFile merged(RowFile pieces, Place like) {
    PriorityQueue<Head<T>> heads =
        new PriorityQueue<>(Comparator.comparing((Head<T> head) -> head.next(), order));
    for (int start = 0; start < pieces.size(); start += PIECE) {
      int count = Math.min(PIECE, pieces.size() - start);
      Iterator<Place> piece = places(pieces.part(start, count), like);
      heads.add(new Head<>(keyed.apply(piece.next()), piece));
    }
    try (RowFile.Writer writer = new RowFile.Writer()) {
      while (!heads.isEmpty()) {
        Head<T> least = heads.remove();
        writer.add(row(least.next));
        if (least.others.hasNext()) {
          heads.add(new Head<>(keyed.apply(least.others.next()), least.others));
        }
      }
      return writer.finished();
    }
  }

  /// The rest of a piece.
  private record Head<T>(T next, Iterator<Place> others) {}

  private static Iterator<Place> places(Iterator<Row> rows, Place like) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Place next() {
        Row row = rows.next();
        return new Place(like.kind(), like.kept(), row.dimensions(), row.components());
      }
    };
  }
}
