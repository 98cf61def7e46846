package io.svodka.engine.layout;

import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Row;
import io.svodka.model.plan.CrosstabPlan;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lays out crosstabs: the values of some dimensions go down, those of others across. Every cell
/// and every sum is taken from the figures of its own level.
final class CrosstabLayout {
  /// How many cells are held.
  private static final int MOST_HELD = 200_000;

  /// How many of the columns that are left out a note names.
  private static final int MOST_NAMES = 20;

  private final PackContext pack;
  private final TextWriter texts;
  private final CrosstabPlan plan;
  private final QueryResult result;
  private final CrosstabCells cells;
  private final List<Integer> heads;
  private final List<Place> across;

  CrosstabLayout(PackContext pack, TextWriter texts, CrosstabPlan plan) {
    this.pack = pack;
    this.texts = texts;
    this.plan = plan;
    result = pack.results().query(plan.query());
    heads = plan.axes().rows().stream().map(CrosstabPlan.Head::dimension).toList();
    across = result.axis(plan.axes().columns());
    cells = new CrosstabCells(plan, result, pack, shown());
  }

  Block lay() {
    List<Place> down = result.axis(heads);
    String empty =
        plan.whenEmpty().isEmpty() ? pack.language().noData() : pack.words().said(plan.whenEmpty());
    String sums = texts.write(plan.totals().rows(), TextScope.TOTALS);
    CrosstabColumns columns = new CrosstabColumns(plan, result, pack, shown());
    return new Block.Grid(
        new Table(
            texts.write(plan.title(), TextScope.TOTALS),
            columns.columns(sums),
            columns.heads(sums),
            down.isEmpty() ? List.of() : rows(down),
            hasSubtotals() ? heads.size() - 1 : 0,
            notes(columns),
            empty,
            new RecordLayout(result)
                .of(plan)
                .called(new LastingName(pack, texts).of(plan.title()))));
  }

  private List<Place> shown() {
    return across.subList(0, Math.min(across.size(), plan.axes().mostColumns()));
  }

  private boolean hasSubtotals() {
    return !plan.totals().groups().isEmpty() && heads.size() > 1;
  }

  /// Many rows are made again whenever they are asked for.
  private Iterable<Row> rows(List<Place> down) {
    long count = (long) down.size() * (heads.size() + across.size() * plan.values().size());
    return count > MOST_HELD ? () -> made(down).iterator() : made(down).toList();
  }

  private Stream<Row> made(List<Place> down) {
    return IntStream.rangeClosed(0, down.size()).boxed().flatMap(i -> rowsAt(i, down).stream());
  }

  /// Returns what closes the row before and the row itself; behind the last one, the total.
  private List<Row> rowsAt(int i, List<Place> down) {
    List<Row> rows = new ArrayList<>();
    if (i == down.size()) {
      close(down.getLast(), 0, rows);
      if (!plan.totals().columns().isEmpty()) {
        String label = texts.write(plan.totals().columns(), TextScope.TOTALS);
        rows.add(new Row.Total(cells.closing(result.total(), labelled(label))));
      }
      return rows;
    }
    int same = i == 0 ? 0 : agreeing(down.get(i - 1), down.get(i));
    if (i > 0) {
      close(down.get(i - 1), same, rows);
    }
    rows.add(new Row.Detail(cells.detail(down.get(i), stubs(down.get(i), same))));
    return rows;
  }

  /// Returns how many outer heads two rows share. The innermost is always printed.
  private int agreeing(Place left, Place right) {
    int same = 0;
    while (same < heads.size() - 1 && value(left, same).equals(value(right, same))) {
      same++;
    }
    return same;
  }

  private Value value(Place place, int head) {
    return place.dimensions().get(heads.get(head));
  }

  private void close(Place row, int same, List<Row> rows) {
    if (!hasSubtotals()) {
      return;
    }
    for (int level = heads.size() - 1; level > same; level--) {
      Place group = result.at(heads.subList(0, level).stream().sorted().toList(), row.dimensions());
      String label = texts.write(plan.totals().groups(), new TextScope.Group(plan.query(), group));
      rows.add(new Row.Subtotal(level, cells.closing(group, labelled(label))));
    }
  }

  /// Returns the cells that head a row; what the row above says already is left out.
  private List<Cell> stubs(Place row, int same) {
    List<Cell> stubs = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      stubs.add(i < same ? CrosstabCells.BLANK : cells.head(row, heads.get(i)));
    }
    return stubs;
  }

  private List<Cell> labelled(String label) {
    List<Cell> stubs = new ArrayList<>(List.of(Cell.text(label)));
    while (stubs.size() < heads.size()) {
      stubs.add(CrosstabCells.BLANK);
    }
    return stubs;
  }

  private List<String> notes(CrosstabColumns columns) {
    List<String> notes = new ArrayList<>();
    if (across.size() > plan.axes().mostColumns()) {
      notes.add(hidden(across.stream().skip(plan.axes().mostColumns()).map(columns::name)));
    }
    boolean sums =
        !plan.totals().rows().isEmpty()
            || !plan.totals().columns().isEmpty()
            || !plan.totals().groups().isEmpty();
    if (sums && result.hidden() > 0) {
      notes.add(pack.language().hiddenRows(result.hidden()));
    }
    if (sums) {
      plan.values().stream()
          .filter(value -> TableLayout.overlaps(value, result.plan()))
          .forEach(value -> notes.add(pack.language().doNotAddUp(value.label())));
    }
    return notes;
  }

  /// Returns a note that names the columns that are left out; of many the first ones.
  private String hidden(Stream<String> columns) {
    List<String> names = new ArrayList<>(columns.toList());
    int more = names.size() - MOST_NAMES;
    if (more > 0) {
      names.subList(MOST_NAMES, names.size()).clear();
      names.set(MOST_NAMES - 1, names.getLast() + " " + pack.language().more(more));
    }
    return pack.language().hiddenColumns(names);
  }
}
