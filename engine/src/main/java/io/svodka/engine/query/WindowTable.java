package io.svodka.engine.query;

import io.svodka.engine.dataset.TimeTable;
import io.svodka.engine.dataset.TimeTable.Mark;
import io.svodka.engine.dataset.TimeTable.Stretch;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Windows as an inline table that rows are joined to, once for every window they lie in.
///
/// @param kept calendar dimensions whose buckets the windows end with
record WindowTable(List<Integer> kept, List<Line> lines) {
  /// Aliases of roles have no blanks.
  static final String ALIAS = "time window";

  static final String SLOT = "slot";
  private static final String FIRST = "first";
  private static final String AFTER = "after";

  private record Line(int slot, Stretch stretch) {}

  static WindowTable of(List<Integer> slots, List<Integer> kept, TimeTable table) {
    List<Line> lines = new ArrayList<>();
    for (int slot : slots) {
      table.stretches(slot, kept).forEach(stretch -> lines.add(new Line(slot, stretch)));
    }
    return new WindowTable(kept, lines);
  }

  /// Returns the join. Rows without a place in time are in every window.
  Sql join(Optional<FactTime> time, RowSql rows, RowScope scope) {
    List<Sql> columns = new ArrayList<>();
    columns.add(Sql.name(SLOT));
    kept.forEach(dimension -> columns.add(Sql.name("d" + dimension)));
    time.ifPresent(_ -> columns.addAll(List.of(Sql.name(FIRST), Sql.name(AFTER))));
    List<List<Sql>> cells = lines.stream().map(line -> written(line, time, scope)).toList();
    return Sql.form(
        "\n  join {} on {}",
        new InlineTable(ALIAS, columns, cells).write(scope.dialect().abilities().lines()),
        time.map(t -> condition(rows.value(t.at()))).orElse(Sql.of("true")));
  }

  private static List<Sql> written(Line line, Optional<FactTime> time, RowScope scope) {
    List<Sql> cells = new ArrayList<>();
    cells.add(Sql.of(String.valueOf(line.slot())));
    for (Mark mark : line.stretch().marks()) {
      cells.add(Sql.of(String.valueOf(mark.number())));
    }
    time.ifPresent(
        t -> {
          cells.add(t.startOf(line.stretch().start(), scope));
          cells.add(t.startOf(line.stretch().end(), scope));
        });
    return cells;
  }

  private static Sql condition(Sql at) {
    return Sql.form(
        "{} >= {} and {} < {}", at, RowSql.column(ALIAS, FIRST), at, RowSql.column(ALIAS, AFTER));
  }

  /// Returns the condition that a row lies between the first start and the last end, which lets a
  /// database use its index.
  Sql around(FactTime time, RowSql rows, RowScope scope) {
    LocalDateTime first =
        lines.stream().map(l -> l.stretch().start()).min(Comparator.naturalOrder()).orElseThrow();
    LocalDateTime after =
        lines.stream().map(l -> l.stretch().end()).max(Comparator.naturalOrder()).orElseThrow();
    return time.within(first, after, rows, scope);
  }
}
