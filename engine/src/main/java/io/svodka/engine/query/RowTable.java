package io.svodka.engine.query;

import io.svodka.model.origin.Span;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import io.svodka.model.value.Value;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A table of the embedded engine that holds given rows of a source.
///
/// @param what names the rows in failures
record RowTable(Session session, SourcePlan source, String what, Span origin) {
  private static final int ROWS_AT_ONCE = 500;

  /// Makes the table, without rows.
  RowTable created() {
    List<Sql> columns =
        source.columns().stream()
            .map(column -> Sql.form("{} {}", Sql.name(column.name()), type(column)))
            .toList();
    // A table needs a column, also where none is known.
    Sql listed = columns.isEmpty() ? Sql.of("nothing boolean") : Sql.join(", ", columns);
    execute(Sql.form("create table {} ({})", EmbeddedTables.loaded(source), listed));
    return this;
  }

  Relation relation() {
    return new Relation(session, source, EmbeddedTables.loaded(source));
  }

  /// Adds rows whose cells belong to `columns`.
  void add(List<SourceColumn> columns, List<List<Value>> rows) {
    if (columns.isEmpty() || rows.isEmpty()) {
      return;
    }
    Literals literals = new Literals(session.dialect());
    execute(
        Sql.form(
            "insert into {} ({}) values {}",
            EmbeddedTables.loaded(source),
            Sql.join(", ", columns.stream().map(column -> Sql.name(column.name())).toList()),
            Sql.join(",\n", rows.stream().map(row -> row(row, columns, literals)).toList())));
  }

  /// Adds all rows of a result, which has the columns of the source.
  void addAll(Cursor cursor) {
    List<List<Value>> batch = new ArrayList<>();
    while (cursor.peek().isPresent()) {
      batch.add(cursor.take());
      if (batch.size() == ROWS_AT_ONCE) {
        add(source.columns(), batch);
        batch.clear();
      }
    }
    add(source.columns(), batch);
  }

  private static Sql row(List<Value> row, List<SourceColumn> columns, Literals literals) {
    Sql[] cells = new Sql[row.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell(row.get(i), columns.get(i), literals);
    }
    return Sql.form("({})", Sql.list(cells));
  }

  private static Sql cell(Value value, SourceColumn column, Literals literals) {
    Sql written =
        value instanceof Value.Text(var text)
            ? Sql.literal(text)
            : literals.of(value, column.type());
    return Sql.form("cast({} as {})", written, type(column));
  }

  private static Sql type(SourceColumn column) {
    return Sql.of(new DuckDbDialect().typeName(column.type()));
  }

  private void execute(Sql sql) {
    try {
      EmbeddedDatabase.execute(session.connection(), List.of(sql.text()));
    } catch (SQLException e) {
      throw QueryFailures.database(what, origin, e);
    }
  }
}
