package io.svodka.engine.query;

import io.svodka.model.origin.Span;
import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import io.svodka.model.value.ColumnType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One transaction on a PostgreSQL server: it reads a single snapshot and cannot write.
record PostgresDatabase(Session session) {
  private static final Pattern URL =
      Pattern.compile("jdbc:postgresql://[A-Za-z0-9_.:,\\[\\]-]+/[A-Za-z0-9_%.-]+(?:\\?(.*))?");
  private static final Set<String> ALLOWED =
      Set.of(
          "sslmode", "ssl", "sslrootcert", "connectTimeout", "socketTimeout", "targetServerType");

  static PostgresDatabase open(ConnectionPlan plan, DatabaseAddress address) {
    checkUrl(plan, address.url());
    try {
      Connection connection = connect(address);
      prepare(connection, address);
      return new PostgresDatabase(
          new Session(plan.name(), connection, new PostgresDialect(), address.limits()));
    } catch (SQLException e) {
      throw QueryFailures.notConnected(plan.name(), plan.span(), e);
    }
  }

  private static void checkUrl(ConnectionPlan plan, String url) {
    Matcher form = URL.matcher(url);
    if (!form.matches()) {
      throw QueryFailures.refusedAddress(plan.name(), "it is no PostgreSQL address", plan.span());
    }
    String parameters = form.group(1) == null ? "" : form.group(1);
    for (String parameter :
        parameters.isEmpty() ? List.<String>of() : List.of(parameters.split("&"))) {
      String name = parameter.replaceFirst("=.*", "");
      if (!ALLOWED.contains(name)) {
        throw QueryFailures.refusedAddress(
            plan.name(), "`" + name + "` may not stand in it", plan.span());
      }
    }
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password().value());
    properties.setProperty("ApplicationName", "svodka");
    properties.setProperty("readOnly", "true");
    properties.setProperty("readOnlyMode", "always");
    return DriverManager.getConnection(address.url(), properties);
  }

  private static void prepare(Connection connection, DatabaseAddress address) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set default_transaction_read_only = on");
      statement.execute("set timezone = 'UTC'");
      statement.execute("set statement_timeout = " + address.limits().time().toMillis());
      if (!address.schema().isEmpty()) {
        statement.execute("set search_path = " + Sql.name(address.schema()).text());
      }
    }
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
  }

  Relation relation(SourcePlan source) {
    return switch (source.origin()) {
      case Origin.Table(_, var table) -> relation(source, tableName(table));
      case Origin.Sql(_, var text) -> relation(source, selected(source, new SelectText(text)));
      case Origin.File _ -> throw new IllegalArgumentException("files are not in a database");
    };
  }

  static Sql tableName(String table) {
    return Sql.join(".", Pattern.compile("\\.").splitAsStream(table).map(Sql::name).toList());
  }

  static Sql selected(SourcePlan source, SelectText select) {
    select
        .problem()
        .ifPresent(
            why -> {
              throw QueryFailures.refusedSql(source.name(), why, source.span());
            });
    return Sql.form("({}) q", Sql.of(select.embedded()));
  }

  private Relation relation(SourcePlan source, Sql rows) {
    Map<String, String> found = describe(source, rows);
    for (SourceColumn column : source.columns()) {
      if (!found.containsKey(column.header())) {
        throw QueryFailures.missingColumn(
            source.name(), column.header(), List.copyOf(found.keySet()), source.span());
      }
    }
    List<Sql> columns =
        source.columns().stream()
            .map(c -> column(source, c, found.getOrDefault(c.header(), "")).as(c.name()))
            .toList();
    return new Relation(
        session, source, Sql.form("(select {} from {})", Sql.join(", ", columns), rows));
  }

  private Map<String, String> describe(SourcePlan source, Sql rows) {
    Map<String, String> types = new LinkedHashMap<>();
    String probe = Sql.form("select * from {} limit 0", rows).text();
    try (PreparedStatement statement = session.connection().prepareStatement(probe)) {
      ResultSetMetaData columns = statement.getMetaData();
      for (int i = 1; columns != null && i <= columns.getColumnCount(); i++) {
        types.put(columns.getColumnLabel(i), columns.getColumnTypeName(i));
      }
      return types;
    } catch (SQLException e) {
      Span origin = source.span();
      throw QueryFailures.database("reading `" + source.name() + "`", origin, e);
    }
  }

  /// Casts only where the database has another type, so that its indexes stay of use.
  private Sql column(SourcePlan source, SourceColumn column, String found) {
    Sql name = Sql.name(column.header());
    if (found.equals("timestamptz") && column.type() instanceof ColumnType.Moment) {
      return Sql.form("timezone({}, {})", Literals.zone(source.zone()), name);
    }
    return ownNames(column.type()).contains(found)
        ? name
        : Sql.form("cast({} as {})", name, Sql.of(session.dialect().typeName(column.type())));
  }

  private static Set<String> ownNames(ColumnType type) {
    return switch (type) {
      case ColumnType.Text() -> Set.of("text");
      case ColumnType.Whole() -> Set.of("int8", "bigserial");
      case ColumnType.Decimal _ -> Set.of("numeric");
      case ColumnType.Floating() -> Set.of("float8");
      case ColumnType.Truth() -> Set.of("bool");
      case ColumnType.Day() -> Set.of("date");
      case ColumnType.Moment() -> Set.of("timestamp");
      case ColumnType.Time() -> Set.of("time");
    };
  }
}
