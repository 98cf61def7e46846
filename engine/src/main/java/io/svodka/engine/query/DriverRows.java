package io.svodka.engine.query;

import io.svodka.model.value.Value;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Rows as a driver hands them over, cell by cell.
record DriverRows(ResultSet rows, List<ColumnReader> columns) implements ResultRows {
  DriverRows {
    columns = List.copyOf(columns);
  }

  @Override
  public Optional<List<Value>> next() throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    Value[] row = new Value[columns.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = columns.get(i).read(rows, i + 1);
    }
    return Optional.of(Arrays.asList(row));
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
