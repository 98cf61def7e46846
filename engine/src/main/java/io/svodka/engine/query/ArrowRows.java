package io.svodka.engine.query;

import io.svodka.engine.arrow.ArrowColumn;
import io.svodka.engine.arrow.ArrowStream;
import io.svodka.engine.arrow.ArrowStream.Step;
import io.svodka.model.value.Value;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.memory.BufferAllocator;
import org.duckdb.DuckDBResultSet;

/// Rows of DuckDB, read where they stand in its memory. Its driver makes an object of every cell
/// before anybody asks, which takes twice as long.
final class ArrowRows implements ResultRows {
  private static final int ROWS_OF_A_BATCH = 8_192;
  private static final BufferAllocator NONE = new BufferAllocator() {};

  private final ResultSet result;
  private final ArrowStream stream;
  private List<ArrowColumn> columns = List.of();
  private int rows;
  private int row;

  private ArrowRows(ResultSet result, ArrowStream stream) {
    this.result = result;
    this.stream = stream;
  }

  /// Returns the rows of a result; as the driver gives them where a column is of a kind that it
  /// turns into another one.
  static ResultRows of(ResultSet result, List<ColumnReader> columns) throws SQLException {
    if (!isPlain(result.getMetaData(), columns)) {
      return new DriverRows(result, columns);
    }
    Object handed = result.unwrap(DuckDBResultSet.class).arrowExportStream(NONE, ROWS_OF_A_BATCH);
    return new ArrowRows(result, ArrowStream.at(((ArrowArrayStream) handed).address()));
  }

  private static boolean isPlain(ResultSetMetaData found, List<ColumnReader> columns)
      throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      if (!isPlain(found.getColumnTypeName(i + 1), columns.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String type, ColumnReader reader) {
    return switch (reader) {
      case TEXT -> type.equals("VARCHAR");
      case NUMBER ->
          type.startsWith("DECIMAL")
              || List.of("BIGINT", "INTEGER", "HUGEINT", "SMALLINT", "TINYINT", "DOUBLE", "FLOAT")
                  .contains(type);
      case TRUTH -> type.equals("BOOLEAN");
      case DAY -> type.equals("DATE");
      case MOMENT -> type.equals("TIMESTAMP");
      case TIME -> type.equals("TIME");
    };
  }

  @Override
  public Optional<List<Value>> next() throws SQLException {
    while (row == rows) {
      switch (stream.next()) {
        case Step.Batch(var count, var found) -> {
          columns = found;
          rows = count;
          row = 0;
        }
        case Step.End() -> {
          return Optional.empty();
        }
        case Step.Failed(var message) -> throw new SQLException(message);
      }
    }
    return Optional.of(Arrays.asList(take()));
  }

  private Value[] take() {
    Value[] values = new Value[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).value(row);
    }
    row++;
    return values;
  }

  @Override
  public void close() throws SQLException {
    stream.close();
    result.close();
  }
}
