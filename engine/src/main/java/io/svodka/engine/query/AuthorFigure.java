package io.svodka.engine.query;

import io.svodka.model.origin.Span;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.sql.SQLException;
import java.util.List;

/// Reads one figure with SQL of an author.
///
/// @param home connection whose database file the SQL speaks of; empty where there is none
record AuthorFigure(Session session, String home) {
  private static final String WHAT = "the SQL of the test";
  private static final ColumnType NUMBER = new ColumnType.Decimal(38, 10);

  Value read(String text, Span origin) {
    SelectText select = new SelectText(text);
    select
        .problem()
        .ifPresent(
            why -> {
              throw QueryFailures.refusedSql("expect … = sql", why, origin);
            });
    Sql figure =
        Sql.form(
            "select cast(v as {}) from ({}) as q(v)",
            Sql.of(session.dialect().typeName(NUMBER)),
            Sql.of(select.embedded()));
    enter(home.isEmpty() ? "" : Sql.name(EmbeddedTables.catalog(home)).text(), origin);
    try (Cursor cursor = session.run(figure, List.of(ColumnReader.NUMBER), WHAT, origin)) {
      return cursor.peek().map(List::getFirst).orElse(Value.ABSENT);
    } finally {
      enter(home.isEmpty() ? "" : "memory", origin);
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
