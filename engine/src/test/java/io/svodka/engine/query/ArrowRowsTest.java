package io.svodka.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.svodka.model.value.Value;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is read in DuckDB's memory is what its driver hands over.
class ArrowRowsTest {
  /// A result, read one way.
  private interface Way {
    ResultRows of(PreparedStatement statement) throws SQLException;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER | select unnest([9223372036854775807, -9223372036854775808, 0, 1000, null])",
        "NUMBER | select unnest([32767, -32768, null]::smallint[])",
        "NUMBER | select unnest([127, -128]::tinyint[])",
        "NUMBER | select unnest([2147483647, -2147483648, null]::integer[])",
        "NUMBER | select unnest(['170141183460469231731687303715884105727'::hugeint, -1::hugeint])",
        "NUMBER | select unnest([0.10, 0.00, -12.50, 100.00, 99999.99]::decimal(7, 2)[])",
        "NUMBER | select unnest([0.100, -1.5, null]::decimal(4, 3)[])",
        "NUMBER | select unnest(['9999999999999999999999999999.9999999999',"
            + " '-9999999999999999999999999999.9999999999', '0.0000000001',"
            + " '92233720368547758.08', '-1844674407370955.1616']::decimal(38, 10)[])",
        "NUMBER | select unnest([0.1::double, 1e300, -2.5e-7, 0, 1000])",
        "NUMBER | select unnest([0.1::float, 16777216::float, null])",
        "TEXT   | select unnest(['', 'a', 'Łódź', '数字 😀', 'tail ', null, repeat('long ', 100)])",
        "TRUTH  | select unnest([true, false, null, true, false, false, null, true, true, true])",
        "DAY    | select unnest(['0001-01-01', '1969-12-31', '2024-02-29', '9999-12-31',"
            + " 'infinity', null]::date[])",
        "MOMENT | select unnest(['1969-12-31 23:59:59.999999', '2026-03-29 02:30:00', null,"
            + " '0001-01-01 00:00:00', '9999-12-31 23:59:59.000001', 'infinity']::timestamp[])",
        "TIME   | select unnest(['00:00:00', '23:59:59.999999', '12:30:00', null]::time[])",
      })
  void everyValueIsTheSameBothWays(ColumnReader reader, String sql) throws SQLException {
    assertTheSame(sql, List.of(reader));
  }

  @Test
  void manyBatchesOfAllKindsAreTheSameBothWays() throws SQLException {
    assertTheSame(
        """
        select case when i % 7 = 0 then null else i end,
          case when i % 5 = 0 then null else 'name ' || (i * 7919 % 3000) end,
          case when i % 11 = 0 then null else cast((i * 7919 % 1000000) * 0.01 as decimal(14, 2)) end,
          case when i % 13 = 0 then null else i % 3 = 0 end,
          date '2025-01-01' + cast(i % 800 as integer),
          timestamp '2025-01-01' + to_microseconds(i * 86399999),
          i / 7.0
        from range(50000) t(i)
        where i % 17 <> 0
        """,
        List.of(
            ColumnReader.NUMBER,
            ColumnReader.TEXT,
            ColumnReader.NUMBER,
            ColumnReader.TRUTH,
            ColumnReader.DAY,
            ColumnReader.MOMENT,
            ColumnReader.NUMBER));
  }

  @Test
  void resultsWithoutRowsHaveNone() throws SQLException {
    assertTheSame("select 1 where false", List.of(ColumnReader.NUMBER));
  }

  @ParameterizedTest
  @CsvSource({"nan", "infinity", "-infinity"})
  void whatIsNotFiniteIsNoNumber(String number) {
    assertThrows(
        NumberFormatException.class,
        () ->
            read(
                "select '" + number + "'::double",
                List.of(ColumnReader.NUMBER),
                inMemory(List.of(ColumnReader.NUMBER))));
  }

  @Test
  void anUnusualKindOfColumnIsLeftToTheDriver() throws SQLException {
    List<ColumnReader> text = List.of(ColumnReader.TEXT);
    try (Connection connection = EmbeddedDatabase.connect();
        PreparedStatement statement = connection.prepareStatement("select 'a'::enum('a', 'b')")) {
      assertInstanceOf(DriverRows.class, ArrowRows.of(statement.executeQuery(), text));
    }
    assertTheSame("select 'a'::enum('a', 'b')", text);
  }

  private static void assertTheSame(String sql, List<ColumnReader> readers) throws SQLException {
    assertEquals(
        read(sql, readers, statement -> new DriverRows(statement.executeQuery(), readers)),
        read(sql, readers, inMemory(readers)));
  }

  private static Way inMemory(List<ColumnReader> readers) {
    return statement -> ArrowRows.of(statement.executeQuery(), readers);
  }

  private static List<List<Value>> read(String sql, List<ColumnReader> readers, Way way)
      throws SQLException {
    try (Connection connection = EmbeddedDatabase.connect();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultRows rows = way.of(statement)) {
      List<List<Value>> all = new ArrayList<>();
      for (Optional<List<Value>> row = rows.next(); row.isPresent(); row = rows.next()) {
        assertEquals(readers.size(), row.get().size());
        all.add(row.get());
      }
      return all;
    }
  }
}
