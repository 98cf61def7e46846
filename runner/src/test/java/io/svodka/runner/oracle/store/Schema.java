package io.svodka.runner.oracle.store;

import io.svodka.engine.query.DataSettings;
import io.svodka.model.value.Value;
import io.svodka.runner.oracle.project.Kind;
import io.svodka.runner.oracle.project.Table;
import io.svodka.runner.oracle.text.ProjectText;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A schema of a server with a table for each source.
record Schema(Server server, String name, Path folder) implements Store {
  private static final String CONNECTION = "server";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  static Schema of(Server server, List<Table> tables, Path folder) {
    Schema schema = new Schema(server, "o" + NUMBER.incrementAndGet(), folder);
    server.change(connection -> schema.make(connection, tables));
    return schema;
  }

  private void make(Connection connection, List<Table> tables) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create " + word() + " " + quoted(name));
      for (String right : server.rights(quoted(name))) {
        statement.execute(right);
      }
      for (Table table : tables) {
        statement.execute(ddl(table));
        fillAnew(connection, table);
      }
    }
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }

  private String table(Table table) {
    return quoted(name) + "." + quoted(table.name());
  }

  private boolean isClickHouse() {
    return server.kind() == StoreKind.CLICKHOUSE;
  }

  private String word() {
    return isClickHouse() ? "database" : "schema";
  }

  private void fillAnew(Connection connection, Table table) throws SQLException {
    if (isClickHouse()) {
      new ClickHouseTable(table(table), table).fill(connection);
    } else {
      fill(connection, table);
    }
  }

  private String ddl(Table table) {
    if (isClickHouse()) {
      return new ClickHouseTable(table(table), table).ddl();
    }
    return table.columns().stream()
        .map(column -> quoted(column.name()) + " " + type(column.kind()))
        .collect(Collectors.joining(", ", "create table " + table(table) + " (", ")"));
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case TEXT -> "varchar(100)";
      case WHOLE -> "bigint";
      case MONEY -> "decimal(12, 2)";
      case RATE -> "decimal(7, 4)";
      case NUMBER -> "double precision";
      case DAY -> "date";
      case MOMENT -> "timestamp";
      case TRUTH -> "boolean";
    };
  }

  private void fill(Connection connection, Table table) throws SQLException {
    String places = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
    try (PreparedStatement insert =
        connection.prepareStatement("insert into " + table(table) + " values (" + places + ")")) {
      for (List<Value> row : table.rows()) {
        for (int i = 0; i < row.size(); i++) {
          insert.setObject(i + 1, stored(row.get(i)));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static @Nullable Object stored(Value value) {
    return switch (value) {
      case Value.Absent() -> null;
      case Value.Text(var text) -> text;
      case Value.Decimal(var number) -> number;
      case Value.Truth(var holds) -> holds;
      case Value.Day(var day) -> day;
      case Value.Moment(var at) -> at;
      case Value.Bucket _ -> throw new IllegalArgumentException("no column holds " + value);
    };
  }

  @Override
  public ProjectText.Sources sources() {
    return new ProjectText.Sources(
        "  connection "
            + CONNECTION
            + " uses "
            + server.kind().name().toLowerCase(java.util.Locale.ROOT)
            + "\n",
        table -> CONNECTION + " table \"" + name + "." + table + "\"");
  }

  @Override
  public DataSettings settings() {
    return new DataSettings(folder, Map.of(CONNECTION, server.address()));
  }

  @Override
  public void close() {
    server.change(this::drop);
  }

  private void drop(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop " + word() + " " + quoted(name) + (isClickHouse() ? "" : " cascade"));
    }
  }
}
