package io.svodka.delivery.ledger.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// Which schema a ledger has, and which one this program would give it. Looking changes nothing.
///
/// @param version 0 where there are no tables yet
public record LedgerSchema(int version, int newest) {
  private static final String NO_TABLE = "42P01";

  /// @param file of a ledger that is there
  public static LedgerSchema ofFile(Path file) {
    return of(new SqliteBackend(file, ""));
  }

  public static LedgerSchema ofServer(LedgerAddress address) {
    return of(new PostgresBackend(address, "", Duration.ZERO, ClaimClock.OF_SERVER));
  }

  private static LedgerSchema of(Backend backend) {
    try (Connection connection = backend.connect()) {
      return new LedgerSchema(version(backend, connection), backend.scripts().size());
    } catch (SQLException e) {
      throw backend.failure(e);
    }
  }

  private static int version(Backend backend, Connection connection) throws SQLException {
    try {
      return backend.version(connection);
    } catch (SQLException e) {
      if (NO_TABLE.equals(e.getSQLState())) {
        return 0;
      }
      throw e;
    }
  }
}
