package io.svodka.engine.query;

import io.svodka.model.value.ColumnType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Puts rows into ClickHouse, many with each statement.
final class ClickHouseRows {
  private static final int TOGETHER = 1000;

  private ClickHouseRows() {}

  static String type(ColumnType type) {
    String name =
        switch (type) {
          case ColumnType.Text(), ColumnType.Time() -> "String";
          case ColumnType.Whole() -> "Int64";
          case ColumnType.Decimal(var precision, var scale) ->
              "Decimal(" + precision + ", " + scale + ")";
          case ColumnType.Floating() -> "Float64";
          case ColumnType.Truth() -> "Bool";
          case ColumnType.Day() -> "Date32";
          case ColumnType.Moment() -> "DateTime64(6, 'Asia/Tokyo')";
        };
    return "Nullable(" + name + ")";
  }

  static void insert(Connection connection, String table, List<List<Object>> rows)
      throws SQLException {
    for (int from = 0; from < rows.size(); from += TOGETHER) {
      List<List<Object>> some = rows.subList(from, Math.min(rows.size(), from + TOGETHER));
      String values = some.stream().map(ClickHouseRows::line).collect(Collectors.joining(", "));
      Storage.run(connection, List.of("insert into " + table + " values " + values));
    }
  }

  private static String line(List<Object> row) {
    return row.stream().map(ClickHouseRows::cell).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String cell(Object cell) {
    return switch (cell) {
      case null -> "null";
      case String text -> Sql.literal(text.replace("\\", "\\\\")).text();
      case LocalDate day -> "'" + day + "'";
      case LocalDateTime at -> "toDateTime64('" + TimeSql.text(at) + "', 6, 'UTC')";
      default -> Objects.toString(cell);
    };
  }
}
