package io.svodka.engine.query;

import io.svodka.model.origin.Span;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;

/// Reads one figure with SQL of an author.
///
/// @param home connection whose database file the SQL speaks of; empty where there is none
record AuthorFigure(Session session, String home) {
  private static final String WHAT = "the SQL of the test";
  private static final ColumnType NUMBER = new ColumnType.Decimal(38, 10);

  Value read(String text, Span origin) {
    SelectText select = new SelectText(text, session.dialect().kind());
    select
        .problem()
        .ifPresent(
            why -> {
              throw QueryFailures.refusedSql("expect … = sql", why, origin);
            });
    String mark = session.dialect().texts().questionMark();
    Sql rows = Sql.form("({}) q", Sql.of(select.embedded(mark)));
    enter(home.isEmpty() ? "" : Sql.name(EmbeddedTables.catalog(home)).text(), origin);
    try (Cursor cursor =
        session.run(figure(rows, origin), List.of(ColumnReader.NUMBER), WHAT, origin)) {
      return cursor.peek().map(List::getFirst).orElse(Value.ABSENT);
    } finally {
      enter(home.isEmpty() ? "" : "memory", origin);
    }
  }

  private Sql figure(Sql rows, Span origin) {
    try {
      List<String> columns =
          List.copyOf(
              ServerDatabase.described(session, rows, ResultSetMetaData::getColumnTypeName)
                  .keySet());
      SqlDialect dialect = session.dialect();
      return Sql.form(
          "select {} from {}",
          dialect.cast(Sql.name(columns.getFirst()), NUMBER),
          dialect.labelled(rows, columns));
    } catch (SQLException e) {
      throw QueryFailures.database(WHAT, origin, e);
    }
  }

  private void enter(String catalog, Span origin) {
    if (catalog.isEmpty()) {
      return;
    }
    try {
      EmbeddedDatabase.execute(session.connection(), List.of("use " + catalog));
    } catch (SQLException e) {
      throw QueryFailures.database(WHAT, origin, e);
    }
  }
}
