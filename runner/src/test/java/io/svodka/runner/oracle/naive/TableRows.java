package io.svodka.runner.oracle.naive;

import io.svodka.model.value.Value;
import io.svodka.runner.oracle.project.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The rows of a table: groups in print order with their sums.
///
/// @param oracle knows the figures
record TableRows(Oracle oracle) {

  List<Sheet.Line> lines() {
    Query query = oracle.query();
    List<Place> rows = limited(sorted());
    List<Sheet.Line> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (i > 0) {
        close(rows.get(i - 1), agreeing(rows.get(i - 1), rows.get(i)), lines);
      }
      lines.add(new Sheet.Line("row", detail(rows.get(i))));
    }
    if (!rows.isEmpty()) {
      close(rows.getLast(), 0, lines);
      if (!query.by().isEmpty()) {
        lines.add(closing("all", "All", Place.of(Map.of())));
      }
    }
    return lines;
  }

  private List<Place> sorted() {
    return oracle
        .order()
        .sorted(
            oracle.passing(),
            Order.prefixes(oracle.query().shape().groups(), oracle.query().by().size()));
  }

  private List<Place> limited(List<Place> sorted) {
    List<Place> rows = sorted;
    for (Query.Top top : oracle.query().rules().top()) {
      rows = topped(rows, top);
    }
    int limit = oracle.query().rules().limit();
    return limit > 0 && rows.size() > limit ? rows.subList(0, limit) : rows;
  }

  private List<Place> topped(List<Place> rows, Query.Top top) {
    Map<Place, List<Place>> partitions = new LinkedHashMap<>();
    for (Place row : rows) {
      partitions.computeIfAbsent(row.above(top.within()), _ -> new ArrayList<>()).add(row);
    }
    List<Place> kept = new ArrayList<>();
    partitions.forEach((outer, all) -> kept.addAll(cut(outer, all, top)));
    return kept;
  }

  private List<Place> cut(Place outer, List<Place> all, Query.Top top) {
    List<Place> largest =
        oracle.order().sorted(all, Order.prefixes(0, oracle.query().by().size())).stream()
            .sorted((a, b) -> larger(by(top, a), by(top, b)))
            .limit(top.count())
            .toList();
    List<Place> kept = new ArrayList<>(all.stream().filter(largest::contains).toList());
    List<Place> others = all.stream().filter(row -> !largest.contains(row)).toList();
    if (!others.isEmpty() && !top.rest().isEmpty()) {
      kept.add(new Place(outer.kept(), others.stream().map(Place::kept).toList()));
    }
    return kept;
  }

  private Value by(Query.Top top, Place row) {
    return oracle.answer().value(oracle.query().show().get(top.item()).figure(), row);
  }

  private static int larger(Value left, Value right) {
    boolean missing = left.equals(Value.ABSENT) || right.equals(Value.ABSENT);
    return missing ? Numbers.ORDER.compare(left, right) : Numbers.ORDER.compare(right, left);
  }

  private int agreeing(Place left, Place right) {
    int same = 0;
    while (same < Math.min(groups(left), groups(right)) && agree(left, right, same)) {
      same++;
    }
    return same;
  }

  /// A row of the rest belongs to no group that it mixes.
  private int groups(Place row) {
    int all = oracle.query().shape().groups();
    int kept = 0;
    while (kept < all && (!row.isRest() || row.kept().containsKey(kept))) {
      kept++;
    }
    return kept;
  }

  private static boolean agree(Place left, Place right, int place) {
    return left.kept()
        .getOrDefault(place, Value.ABSENT)
        .equals(right.kept().getOrDefault(place, Value.ABSENT));
  }

  private void close(Place row, int same, List<Sheet.Line> lines) {
    for (int level = groups(row); level > same; level--) {
      List<Integer> kept = IntStream.range(0, level).boxed().toList();
      lines.add(closing("sum" + level, "Sum", row.above(kept)));
    }
  }

  private Sheet.Line closing(String kind, String label, Place place) {
    List<Sheet.Cell> cells = Oracle.label(label, oracle.query().by().size());
    oracle.query().show().forEach(item -> cells.add(oracle.figure(item, place)));
    return new Sheet.Line(kind, cells);
  }

  private List<Sheet.Cell> detail(Place row) {
    List<Sheet.Cell> cells = new ArrayList<>();
    boolean labelled = false;
    for (int i = 0; i < oracle.query().by().size(); i++) {
      if (row.isRest() && !row.kept().containsKey(i)) {
        cells.add(
            Sheet.Cell.of(
                labelled
                    ? Value.ABSENT
                    : Value.of(oracle.query().rules().top().getFirst().rest())));
        labelled = true;
      } else {
        cells.add(Sheet.Cell.of(oracle.printed(i, row.kept().get(i))));
      }
    }
    oracle.query().show().forEach(item -> cells.add(oracle.figure(item, row)));
    return cells;
  }

  /// Returns a group's values at some dimensions.
  static Map<Integer, Value> only(Map<Integer, Value> values, List<Integer> dimensions) {
    Map<Integer, Value> kept = new TreeMap<>(values);
    kept.keySet().retainAll(dimensions);
    return kept;
  }
}
