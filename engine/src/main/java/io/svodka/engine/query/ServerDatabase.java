package io.svodka.engine.query;

import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.plan.Dialect;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One transaction on a server: it reads a single snapshot, where the server has them, and cannot
/// write.
record ServerDatabase(Session session, ServerKind kind) {

  static ServerDatabase open(ConnectionPlan plan, DatabaseAddress address) {
    ServerKind kind = kind(plan.dialect());
    kind.addresses().check(plan, address.url());
    try {
      Connection connection = kind.connect(address);
      try {
        kind.prepare(connection, address);
        return new ServerDatabase(
            new Session(plan.name(), connection, kind.dialect(), address.limits()), kind);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw QueryFailures.notConnected(plan.name(), plan.span(), e);
    }
  }

  static ServerKind kind(Dialect dialect) {
    return switch (dialect) {
      case POSTGRES -> new PostgresServer();
      case H2 -> new H2Server();
      case MARIADB -> new MySqlServer(MySqlServer.Kind.MARIADB);
      case MYSQL -> new MySqlServer(MySqlServer.Kind.MYSQL);
      case TRINO -> new TrinoServer();
      case CLICKHOUSE -> new ClickHouseServer();
      case DUCKDB, SQLITE -> throw new IllegalArgumentException("a file, not a server: " + dialect);
    };
  }

  ServerCatalog catalog() {
    return kind.catalog(session);
  }

  Relation relation(SourcePlan source) {
    return switch (source.origin()) {
      case Origin.Table(_, var table) -> relation(source, tableName(table));
      case Origin.Sql(_, var text) -> relation(source, selected(source, text));
      case Origin.File _ -> throw new IllegalArgumentException("files are not in a database");
    };
  }

  static Sql tableName(String table) {
    return Sql.join(".", Pattern.compile("\\.").splitAsStream(table).map(Sql::name).toList());
  }

  private Sql selected(SourcePlan source, String text) {
    return selected(session, source, text);
  }

  /// Returns an author's SQL as a table.
  static Sql selected(Session session, SourcePlan source, String text) {
    SelectText select = new SelectText(text, session.dialect().kind());
    select
        .problem()
        .ifPresent(
            why -> {
              throw QueryFailures.refusedSql(source.name(), why, source.span());
            });
    return Sql.form("({}) q", Sql.of(select.embedded(session.dialect().texts().questionMark())));
  }

  private Relation relation(SourcePlan source, Sql rows) {
    Map<String, String> found = describe(source, rows);
    for (SourceColumn column : source.columns()) {
      if (!found.containsKey(kept(column))) {
        throw QueryFailures.missingColumn(
            source.name(), column.header(), List.copyOf(found.keySet()), source.span());
      }
    }
    List<Sql> columns =
        source.columns().stream()
            .map(c -> column(source, c, found.getOrDefault(kept(c), "")).as(c.name()))
            .toList();
    return new Relation(
        session, source, Sql.form("(select {} from {})", Sql.join(", ", columns), rows));
  }

  private String kept(SourceColumn column) {
    return session.dialect().kept(column.header());
  }

  private Sql column(SourcePlan source, SourceColumn column, String type) {
    return session
        .dialect()
        .column(new FoundColumn(Sql.name(column.header()), type, column.type(), source.zone()));
  }

  private Map<String, String> describe(SourcePlan source, Sql rows) {
    try {
      Map<String, String> types = new LinkedHashMap<>();
      described(session, rows, ResultSetMetaData::getColumnTypeName)
          .forEach((name, type) -> types.put(session.dialect().kept(name), type));
      return types;
    } catch (SQLException e) {
      throw QueryFailures.database("reading `" + source.name() + "`", source.span(), e);
    }
  }

  /// Says what type a column of a result has.
  interface TypeOf {
    String of(ResultSetMetaData columns, int index) throws SQLException;
  }

  private static void collect(
      @Nullable ResultSetMetaData columns, TypeOf type, Map<String, String> types)
      throws SQLException {
    for (int i = 1; columns != null && i <= columns.getColumnCount(); i++) {
      types.put(columns.getColumnLabel(i), type.of(columns, i));
    }
  }

  /// Returns the names and types of a result without asking for its rows.
  static Map<String, String> described(Session session, Sql rows, TypeOf type) throws SQLException {
    Map<String, String> types = new LinkedHashMap<>();
    String probe = Sql.form("select * from {} limit 0", rows).text();
    try (var statement = session.connection().prepareStatement(probe)) {
      collect(statement.getMetaData(), type, types);
      if (types.isEmpty()) {
        // The driver of ClickHouse keeps a failure to itself here.
        try (ResultSet none = statement.executeQuery()) {
          collect(none.getMetaData(), type, types);
        }
      }
      return types;
    }
  }
}
