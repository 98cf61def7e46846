package io.svodka.engine.query;

import io.svodka.model.value.Value;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The rows of a result as values, one after the other.
interface ResultRows extends AutoCloseable {
  /// Returns the next row; nothing behind the last one.
  ///
  /// @throws NumberFormatException if a number is not finite
  Optional<List<Value>> next() throws SQLException;

  @Override
  void close() throws SQLException;
}
