package io.svodka.engine.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Puts rows into Trino, many with each statement: there one alone takes as long as hundreds.
final class TrinoRows {
  private static final int TOGETHER = 300;

  private TrinoRows() {}

  static void insert(Connection connection, String table, List<List<Object>> rows)
      throws SQLException {
    for (int from = 0; from < rows.size(); from += TOGETHER) {
      List<List<Object>> some = rows.subList(from, Math.min(rows.size(), from + TOGETHER));
      String values = some.stream().map(TrinoRows::line).collect(Collectors.joining(", "));
      Storage.run(connection, List.of("insert into " + table + " values " + values));
    }
  }

  private static String line(List<Object> row) {
    return row.stream().map(TrinoRows::cell).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String cell(Object cell) {
    return switch (cell) {
      case null -> "null";
      case String text -> Sql.literal(text).text();
      case LocalDate day -> "date '" + day + "'";
      case LocalDateTime at -> "timestamp '" + TimeSql.text(at) + " UTC'";
      default -> Objects.toString(cell);
    };
  }
}
