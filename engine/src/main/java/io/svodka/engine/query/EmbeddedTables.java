package io.svodka.engine.query;

import io.svodka.model.plan.Dialect;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import io.svodka.model.value.ColumnType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    return Sql.form("({})", typed(source, place(connection, table)));
  }

  /// Returns a table as SQL names it.
  Sql place(String connection, String table) {
    Sql path = Sql.join(".", path(table).stream().map(Sql::name).toList());
    return attached.contains(connection)
        ? Sql.form("{}.{}", Sql.name(catalog(connection)), path)
        : path;
  }

  /// Returns the parts of a table's name.
  static List<String> path(String table) {
    return Pattern.compile("\\.").splitAsStream(table).map(EmbeddedTables::unquoted).toList();
  }

  /// Returns where SQL of a connection is at home.
  String home(String connection) {
    return attached.contains(connection) ? Sql.name(catalog(connection)).text() : "memory";
  }

  static SelectText select(String text) {
    return new SelectText(text, Dialect.DUCKDB);
  }

  /// Returns an author's SQL, which must be one statement that reads.
  static Sql checked(SourcePlan source, SelectText select) {
    select
        .problem()
        .ifPresent(
            why -> {
              throw QueryFailures.refusedSql(source.name(), why, source.span());
            });
    return Sql.of(select.text().strip().replaceFirst(";$", "") + "\n");
  }

  /// Runs an author's SQL once and keeps its rows.
  Sql selected(SourcePlan source, String connection, SelectText select) {
    Sql rows = Sql.form("({}) q", checked(source, select));
    String what = "the SQL of `" + source.name() + "`";
    try {
      EmbeddedDatabase.execute(session.connection(), List.of("use " + home(connection)));
      session.execute(
          Sql.form("create table {} as {}", loaded(source), typed(source, rows)),
          what,
          source.span());
      EmbeddedDatabase.execute(session.connection(), List.of("use memory"));
      return loaded(source);
    } catch (SQLException e) {
      throw QueryFailures.database(what, source.span(), e);
    }
  }

  /// Returns the columns of a source with their declared names and types. A moment that carries a
  /// zone becomes wall time of the source's zone.
  private Sql typed(SourcePlan source, Sql rows) {
    boolean timed = source.columns().stream().anyMatch(c -> c.type() instanceof ColumnType.Moment);
    Map<String, String> types = timed ? types(source, rows) : Map.of();
    List<Sql> columns =
        source.columns().stream()
            .map(each -> typed(source, each, types.getOrDefault(each.header(), "")))
            .toList();
    return Sql.form("select {} from {}", Sql.join(", ", columns), rows);
  }

  private static Sql typed(SourcePlan source, SourceColumn column, String type) {
    return new DuckDbDialect()
        .column(new FoundColumn(Sql.name(column.header()), type, column.type(), source.zone()))
        .as(column.name());
  }

  private Map<String, String> types(SourcePlan source, Sql rows) {
    Map<String, String> types = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    try (Statement statement = session.connection().createStatement();
        ResultSet columns = statement.executeQuery("describe select * from " + rows.text())) {
      while (columns.next()) {
        types.put(columns.getString("column_name"), columns.getString("column_type"));
      }
      return types;
    } catch (SQLException e) {
      throw QueryFailures.database("reading `" + source.name() + "`", source.span(), e);
    }
  }

  private static String unquoted(String part) {
    return part.startsWith("\"") && part.endsWith("\"") && part.length() > 1
        ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
        : part;
  }
}
