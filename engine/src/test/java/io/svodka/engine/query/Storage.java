package io.svodka.engine.query;

import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.plan.Dialect;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.secret.Secret;
import io.svodka.model.value.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Where the rows of a test lie: files, or a database that is asked in earnest. Trino is asked
/// alone, where a test run says its address: it needs a Java machine of its own kind.
enum Storage {
  FILES(Dialect.DUCKDB),
  POSTGRES(Dialect.POSTGRES),
  H2(Dialect.H2),
  SQLITE(Dialect.SQLITE),
  MARIADB(Dialect.MARIADB),
  TRINO(Dialect.TRINO),
  CLICKHOUSE(Dialect.CLICKHOUSE);

  static final String CONNECTION = "crm";

  final Dialect dialect;

  Storage(Dialect dialect) {
    this.dialect = dialect;
  }

  /// Returns the storages that this run of tests is about.
  static List<Storage> chosen() {
    List<Storage> alone = List.of(TRINO, CLICKHOUSE);
    return alone.contains(server())
        ? List.of(server())
        : Arrays.stream(values()).filter(each -> !alone.contains(each)).toList();
  }

  /// Returns those of them that are no files of rows.
  static List<Storage> databases() {
    return chosen().stream().filter(each -> each != FILES).toList();
  }

  /// Returns the server that this run of tests is about, where one will do.
  static Storage server() {
    if (TestServers.hasClickHouse()) {
      return CLICKHOUSE;
    }
    return TestServers.hasTrino() ? TRINO : POSTGRES;
  }

  ConnectionPlan connection() {
    return new ConnectionPlan(CONNECTION, dialect, Plans.SPAN);
  }

  /// Returns where a table of this schema comes from.
  Origin origin(String schema, String table) {
    return switch (this) {
      case FILES -> Plans.csv(table + ".csv");
      case SQLITE -> new Origin.Table(CONNECTION, table);
      case POSTGRES, H2, MARIADB, TRINO, CLICKHOUSE ->
          new Origin.Table(CONNECTION, schema + "." + table);
    };
  }

  DataSettings settings(Path folder, String schema) {
    return new DataSettings(
        folder,
        Map.of(
            CONNECTION,
            new DatabaseAddress(
                url(schema),
                this == H2
                    ? TestServers.READER.toUpperCase(java.util.Locale.ROOT)
                    : TestServers.READER,
                new Secret(this == TRINO ? "" : TestServers.PASSWORD),
                "",
                Duration.ofSeconds(this == TRINO ? 300 : 30))));
  }

  private String url(String schema) {
    return switch (this) {
      case FILES -> "jdbc:duckdb:";
      case SQLITE -> "jdbc:sqlite:" + schema + ".sqlite";
      case POSTGRES, H2, MARIADB, TRINO, CLICKHOUSE -> TestServers.of(this).address();
    };
  }

  private Connection owner(Path folder, String schema) throws SQLException {
    return switch (this) {
      case FILES -> throw new IllegalArgumentException("files have no owner");
      case SQLITE ->
          DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(schema + ".sqlite"));
      case POSTGRES, H2, MARIADB, TRINO, CLICKHOUSE -> TestServers.of(this).owner().connect();
    };
  }

  /// Makes a schema of tables.
  ///
  /// @param rows header and cells of each
  void fill(
      Path folder,
      String schema,
      Function<Function<String, Origin>, List<SourcePlan>> sources,
      Function<String, List<List<Object>>> rows)
      throws SQLException, IOException {
    if (this == FILES) {
      for (SourcePlan source : sources.apply(name -> origin(schema, name))) {
        writeCsv(folder.resolve(source.name() + ".csv"), source, rows.apply(source.name()));
      }
      return;
    }
    try (Connection connection = owner(folder, schema)) {
      if (this != SQLITE) {
        run(connection, schemaFor(schema));
      }
      if (this != CLICKHOUSE) {
        connection.setAutoCommit(this == TRINO);
      }
      for (SourcePlan source : sources.apply(name -> origin(schema, name))) {
        String table = this == SQLITE ? source.name() : schema + "." + source.name();
        run(connection, List.of(ddl(source, quoted(table))));
        fill(connection, quoted(table), rows.apply(source.name()));
      }
      if (this != TRINO && this != CLICKHOUSE) {
        connection.commit();
      }
    }
  }

  /// Files that a test has written itself are left alone.
  private static void writeCsv(Path file, SourcePlan source, List<List<Object>> rows)
      throws IOException {
    if (Files.exists(file)) {
      return;
    }
    List<List<?>> lines = new ArrayList<>();
    lines.add(source.columns().stream().map(SourcePlan.SourceColumn::header).toList());
    lines.addAll(rows.subList(1, rows.size()));
    Files.write(
        file,
        lines.stream()
            .map(line -> line.stream().map(Storage::cell).collect(Collectors.joining(",")))
            .toList());
  }

  private static String cell(Object cell) {
    return cell == null ? "" : '"' + cell.toString().replace("\"", "\"\"") + '"';
  }

  private List<String> schemaFor(String schema) {
    return switch (this) {
      case H2 ->
          List.of(
              "create schema \"" + schema + "\"",
              "grant select on schema \"" + schema + "\" to " + TestServers.READER);
      case MARIADB -> List.of("set sql_mode = 'ANSI_QUOTES'", "create schema \"" + schema + "\"");
      case CLICKHOUSE -> List.of("create database if not exists \"" + schema + "\"");
      // The smoke of every build and the whole suite share a cluster where both are asked.
      case TRINO ->
          List.of(
              "drop schema if exists \"" + schema + "\" cascade",
              "create schema \"" + schema + "\"");
      case FILES, SQLITE, POSTGRES -> List.of("create schema \"" + schema + "\"");
    };
  }

  private static String quoted(String path) {
    return ServerDatabase.tableName(path).text();
  }

  private String ddl(SourcePlan source, String table) {
    return source.columns().stream()
        .map(column -> Sql.name(column.header()).text() + " " + type(column.type()))
        .collect(
            Collectors.joining(
                ", ",
                "create table " + table + "(",
                this == CLICKHOUSE ? ") engine = MergeTree order by tuple()" : ")"));
  }

  /// Moments carry their zone where the database has a type for it.
  String type(ColumnType type) {
    return this == CLICKHOUSE ? ClickHouseRows.type(type) : standardType(type);
  }

  private String standardType(ColumnType type) {
    return switch (type) {
      case ColumnType.Text() ->
          switch (this) {
            case POSTGRES, SQLITE, FILES -> "text";
            case TRINO, CLICKHOUSE -> "varchar";
            case H2 -> "varchar(100)";
            case MARIADB -> "varchar(100) character set utf8mb4";
          };
      case ColumnType.Whole() -> this == SQLITE ? "integer" : "bigint";
      case ColumnType.Decimal(var precision, _) when this == SQLITE && precision > 18 -> "text";
      case ColumnType.Decimal(var precision, var scale) ->
          "decimal(" + precision + ", " + scale + ")";
      case ColumnType.Floating() ->
          this == MARIADB || this == TRINO ? "double" : "double precision";
      case ColumnType.Truth() -> "boolean";
      case ColumnType.Day() -> "date";
      case ColumnType.Moment() ->
          switch (this) {
            case POSTGRES, H2 -> "timestamp with time zone";
            case TRINO, CLICKHOUSE -> "timestamp(6) with time zone";
            case MARIADB -> "timestamp(6) null";
            case FILES, SQLITE -> "datetime";
          };
      case ColumnType.Time() -> "time";
    };
  }

  private void fill(Connection connection, String table, List<List<Object>> rows)
      throws SQLException {
    if (this == CLICKHOUSE) {
      ClickHouseRows.insert(connection, table, rows.subList(1, rows.size()));
      return;
    }
    if (this == TRINO) {
      TrinoRows.insert(connection, table, rows.subList(1, rows.size()));
      return;
    }
    String places = rows.getFirst().stream().map(_ -> "?").collect(Collectors.joining(", "));
    try (PreparedStatement insert =
        connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
      for (List<Object> row : rows.subList(1, rows.size())) {
        for (int i = 0; i < row.size(); i++) {
          Object cell = row.get(i);
          insert.setObject(i + 1, stored(cell));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private Object stored(Object cell) {
    return switch (this) {
      case SQLITE -> cell == null || cell instanceof Number ? cell : cell.toString();
      case POSTGRES, H2 -> cell instanceof LocalDateTime at ? at.atOffset(ZoneOffset.UTC) : cell;
      case FILES, MARIADB, TRINO, CLICKHOUSE -> cell;
    };
  }

  static void run(Connection connection, List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
