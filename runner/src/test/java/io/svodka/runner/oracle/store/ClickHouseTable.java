package io.svodka.runner.oracle.store;

import io.svodka.model.value.Value;
import io.svodka.runner.oracle.project.Kind;
import io.svodka.runner.oracle.project.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/// A table in ClickHouse. A moment there has its place on earth: that of the wall clock of its
/// source.
record ClickHouseTable(String name, Table table) {

  String ddl() {
    return table.columns().stream()
        .map(column -> '"' + column.name() + "\" Nullable(" + type(column.kind()) + ")")
        .collect(
            Collectors.joining(
                ", ", "create table " + name + " (", ") engine = MergeTree order by tuple()"));
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case TEXT -> "String";
      case WHOLE -> "Int64";
      case MONEY -> "Decimal(12, 2)";
      case RATE -> "Decimal(7, 4)";
      case NUMBER -> "Float64";
      case DAY -> "Date32";
      case MOMENT -> "DateTime64(6, 'UTC')";
      case TRUTH -> "Bool";
    };
  }

  void fill(Connection connection) throws SQLException {
    if (table.rows().isEmpty()) {
      return;
    }
    String rows = table.rows().stream().map(this::line).collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute("insert into " + name + " values " + rows);
    }
  }

  private String line(List<Value> row) {
    return row.stream().map(this::cell).collect(Collectors.joining(", ", "(", ")"));
  }

  private String cell(Value value) {
    return switch (value) {
      case Value.Absent() -> "null";
      case Value.Text(var text) -> quoted(text.replace("\\", "\\\\").replace("'", "\\'"));
      case Value.Decimal(var number) -> quoted(number.toPlainString());
      case Value.Truth(var holds) -> String.valueOf(holds);
      case Value.Day(var day) -> quoted(day.toString());
      case Value.Moment(var at) -> quoted(utc(at).toString().replace('T', ' '));
      case Value.Bucket _ -> throw new IllegalArgumentException("no column holds " + value);
    };
  }

  private LocalDateTime utc(LocalDateTime at) {
    return LocalDateTime.ofInstant(
        at.atZone(ZoneId.of(String.valueOf(table.zone()))).toInstant(), ZoneOffset.UTC);
  }

  private static String quoted(String text) {
    return "'" + text + "'";
  }
}
