package io.svodka.cli;

import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What a database answers to a query of the standard.
record TpchAnswer(List<List<Object>> rows) {

  static TpchAnswer to(String sql, Connection connection) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(found.getObject(i));
        }
        rows.add(row);
      }
    }
    return new TpchAnswer(rows);
  }

  /// Returns these cells as the answer writes them where they say the same, else as they are.
  List<List<Object>> likened(List<List<Value>> others) {
    List<List<Object>> likened = new ArrayList<>();
    for (int row = 0; row < others.size(); row++) {
      List<Object> cells = new ArrayList<>();
      for (int column = 0; column < others.get(row).size(); column++) {
        Object other = plain(others.get(row).get(column));
        boolean beside = row < rows.size() && column < rows.get(row).size();
        Object own = beside ? rows.get(row).get(column) : "";
        cells.add(beside && same(own, other) ? own : other);
      }
      likened.add(cells);
    }
    return likened;
  }

  private static Object plain(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Decimal(var number) -> number;
      case Value.Day(var day) -> day;
      case Value.Moment(var at) -> at;
      case Value.Truth(var holds) -> holds;
      case Value.Bucket(var period) -> BigDecimal.valueOf(period.start().getYear());
      case Value.Absent() -> "nothing";
    };
  }

  private static boolean same(Object own, Object other) {
    return switch (own) {
      case BigDecimal exact when other instanceof BigDecimal number -> isAsExact(exact, number);
      case Double floating when other instanceof BigDecimal number -> isNearest(floating, number);
      case Number whole when other instanceof BigDecimal number ->
          number.compareTo(new BigDecimal(whole.toString())) == 0;
      case Date day -> day.toLocalDate().equals(other);
      case LocalDate day -> day.equals(other);
      default -> own.equals(other);
    };
  }

  /// A quotient has as many digits as the database gives it; everything else has all it needs.
  private static boolean isAsExact(BigDecimal exact, BigDecimal number) {
    return number.setScale(exact.scale(), RoundingMode.HALF_UP).compareTo(exact) == 0;
  }

  /// Quotients of DuckDB are doubles: two roundings may cost the last bit.
  private static boolean isNearest(double floating, BigDecimal number) {
    BigDecimal off = new BigDecimal(floating).subtract(number).abs();
    return off.compareTo(new BigDecimal(Math.ulp(floating))) <= 0;
  }
}
