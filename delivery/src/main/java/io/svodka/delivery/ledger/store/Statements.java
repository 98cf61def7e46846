package io.svodka.delivery.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The statements of one connection, read by the database once: a mail takes some forty of them,
/// always the same. One that failed is not used again, and none holds on to its values. Used by one
/// thread at a time.
final class Statements {
  private static final int MOST = 100;

  private final Connection connection;
  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

  Statements(Connection connection) {
    this.connection = connection;
  }

  /// What is done with a statement that has its values.
  interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  <T> T with(String sql, Object[] values, Use<T> use) throws SQLException {
    // Whoever asks for the same meanwhile gets another one.
    PreparedStatement idling = idle.remove(sql);
    PreparedStatement statement = idling == null ? connection.prepareStatement(sql) : idling;
    boolean isHealthy = false;
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      T result = use.of(statement);
      statement.clearParameters();
      isHealthy = true;
      return result;
    } finally {
      leave(sql, statement, isHealthy);
    }
  }

  private void leave(String sql, PreparedStatement statement, boolean isHealthy)
      throws SQLException {
    if (!isHealthy) {
      statement.close();
      return;
    }
    close(idle.put(sql, statement));
    if (idle.size() > MOST) {
      close(idle.remove(idle.keySet().iterator().next()));
    }
  }

  private static void close(@Nullable PreparedStatement statement) throws SQLException {
    if (statement != null) {
      statement.close();
    }
  }
}
