package io.svodka.runner.oracle.naive;

import io.svodka.model.value.Value;
import io.svodka.runner.oracle.project.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The rows of a crosstab with its margins.
final class CrosstabRows {
  private static final int MOST_COLUMNS = 100;

  private final Oracle oracle;
  private final List<Integer> heads;
  private final List<Place> down;
  private final List<Place> across;

  CrosstabRows(Oracle oracle) {
    this.oracle = oracle;
    int split = oracle.query().shape().heads();
    heads = IntStream.range(0, split).boxed().toList();
    down = axis(heads);
    List<Place> all = axis(IntStream.range(split, oracle.query().by().size()).boxed().toList());
    across = all.subList(0, Math.min(MOST_COLUMNS, all.size()));
  }

  private List<Place> axis(List<Integer> dimensions) {
    List<Place> places =
        oracle.passing().stream().map(place -> place.above(dimensions)).distinct().toList();
    List<List<Integer>> levels =
        IntStream.rangeClosed(1, dimensions.size())
            .mapToObj(count -> dimensions.subList(0, count))
            .toList();
    return oracle.order().sorted(places, levels);
  }

  List<Sheet.Line> lines() {
    List<Sheet.Line> lines = new ArrayList<>();
    for (int i = 0; i < down.size(); i++) {
      int same = i == 0 ? 0 : agreeing(down.get(i - 1), down.get(i));
      if (i > 0) {
        close(down.get(i - 1), same, lines);
      }
      lines.add(new Sheet.Line("row", row(stubs(down.get(i), same), down.get(i))));
    }
    if (!down.isEmpty()) {
      close(down.getLast(), 0, lines);
      Place all = Place.of(Map.of());
      lines.add(new Sheet.Line("all", row(Oracle.label("All", heads.size()), all)));
    }
    return lines;
  }

  private int agreeing(Place left, Place right) {
    int same = 0;
    while (same < heads.size() - 1 && left.kept().get(same).equals(right.kept().get(same))) {
      same++;
    }
    return same;
  }

  private void close(Place row, int same, List<Sheet.Line> lines) {
    for (int level = heads.size() - 1; level > same; level--) {
      Place group = row.above(heads.subList(0, level));
      lines.add(new Sheet.Line("sum" + level, row(Oracle.label("Sum", heads.size()), group)));
    }
  }

  private List<Sheet.Cell> stubs(Place row, int same) {
    List<Sheet.Cell> stubs = new ArrayList<>();
    for (int head : heads) {
      Value shown = head < same ? Value.ABSENT : oracle.printed(head, row.kept().get(head));
      stubs.add(Sheet.Cell.of(shown));
    }
    return stubs;
  }

  private List<Sheet.Cell> row(List<Sheet.Cell> stubs, Place row) {
    List<Sheet.Cell> cells = new ArrayList<>(stubs);
    for (Place column : across) {
      Map<Integer, Value> both = new TreeMap<>(row.kept());
      both.putAll(column.kept());
      figures(Place.of(both), cells);
    }
    figures(row, cells);
    return cells;
  }

  private void figures(Place place, List<Sheet.Cell> cells) {
    for (Query.Item item : oracle.query().show()) {
      cells.add(oracle.figure(item, place));
    }
  }
}
