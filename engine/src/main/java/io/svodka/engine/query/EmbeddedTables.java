package io.svodka.engine.query;

import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import io.svodka.model.value.ColumnType;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Names and makes the tables of the embedded engine.
///
/// @param attached connections that lead to a database file
record EmbeddedTables(Session session, Set<String> attached) {
  private static final String MEMORY = "\"memory\".\"main\"";

  static String catalog(String connection) {
    return "connection " + connection;
  }

  static Sql loaded(SourcePlan source) {
    return Sql.form(MEMORY + ".{}", Sql.name(source.name()));
  }

  /// Returns the rows of a table of a database file, with the declared names and types.
  Sql existing(SourcePlan source, String connection, String table) {
    List<Sql> path =
        Pattern.compile("\\.").splitAsStream(table).map(part -> Sql.name(unquoted(part))).toList();
    Sql place =
        attached.contains(connection)
            ? Sql.form("{}.{}", Sql.name(catalog(connection)), Sql.join(".", path))
            : Sql.join(".", path);
    return Sql.form("({})", typed(source, place));
  }

  /// Runs an author's SQL once and keeps its rows.
  Sql selected(SourcePlan source, String connection, SelectText select) {
    select
        .problem()
        .ifPresent(
            why -> {
              throw QueryFailures.refusedSql(source.name(), why, source.span());
            });
    Sql rows = Sql.form("({}) q", Sql.of(select.text().strip().replaceFirst(";$", "") + "\n"));
    String home = attached.contains(connection) ? Sql.name(catalog(connection)).text() : "memory";
    try {
      EmbeddedDatabase.execute(
          session.connection(),
          List.of(
              "use " + home,
              Sql.form("create table {} as {}", loaded(source), typed(source, rows)).text(),
              "use memory"));
      return loaded(source);
    } catch (SQLException e) {
      throw QueryFailures.database("the SQL of `" + source.name() + "`", source.span(), e);
    }
  }

  static Sql typed(SourcePlan source, Sql rows) {
    List<Sql> columns = source.columns().stream().map(EmbeddedTables::typed).toList();
    return Sql.form("select {} from {}", Sql.join(", ", columns), rows);
  }

  private static Sql typed(SourceColumn column) {
    ColumnType type = column.type();
    return Sql.form(
        "cast({} as {}) as {}",
        Sql.name(column.header()),
        Sql.of(new DuckDbDialect().typeName(type)),
        Sql.name(column.name()));
  }

  private static String unquoted(String part) {
    return part.startsWith("\"") && part.endsWith("\"") && part.length() > 1
        ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
        : part;
  }
}
