package io.svodka.engine.query;

import io.svodka.model.plan.Abilities;
import java.util.List;
import java.util.stream.IntStream;

/// Constants as a table that rows are joined to.
///
/// @param alias aliases of roles have no blanks, so this one has some
record InlineTable(String alias, List<Sql> columns, List<List<Sql>> cells) {
  InlineTable {
    columns = List.copyOf(columns);
    cells = List.copyOf(cells);
  }

  Sql write(Abilities.Lines how) {
    return switch (how) {
      case VALUES ->
          Sql.form(
              "(values\n    {}) as {} ({})",
              Sql.join(
                  ",\n    ",
                  cells.stream().map(row -> Sql.form("({})", Sql.join(", ", row))).toList()),
              Sql.name(alias),
              Sql.join(", ", columns));
      case SELECTS ->
          Sql.form(
              "(\n    {}) as {}",
              Sql.join("\n    union all ", cells.stream().map(this::select).toList()),
              Sql.name(alias));
    };
  }

  private Sql select(List<Sql> row) {
    List<Sql> named =
        IntStream.range(0, row.size())
            .mapToObj(i -> Sql.form("{} as {}", row.get(i), columns.get(i)))
            .toList();
    return Sql.form("select {}", Sql.join(", ", named));
  }
}
