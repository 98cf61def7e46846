package io.svodka.delivery.ledger;

import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/// One open SQLite file: transactions and statements, nothing of deliveries.
final class LedgerFile implements AutoCloseable {
  private static final Duration LOCK_PATIENCE = Duration.ofSeconds(20);
  private static final Duration OPEN_PAUSE = Duration.ofMillis(50);
  private static final int OPEN_ATTEMPTS = 40;

  private final Path file;
  private final Connection connection;

  private LedgerFile(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  static LedgerFile open(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return new LedgerFile(file, connect(file)).migrated();
    } catch (SQLException | IOException e) {
      throw failure(file, e);
    }
  }

  private LedgerFile migrated() {
    try {
      return inTransaction(
          () -> {
            new Migrations().apply(connection);
            return this;
          });
    } catch (RunFailure failure) {
      close();
      throw failure;
    }
  }

  /// Opens the file. While another process opens it for the first time or closes it last, SQLite
  /// refuses without heeding its own patience, so this asks again.
  private static Connection connect(Path file) throws SQLException {
    for (int attempt = 1; attempt < OPEN_ATTEMPTS; attempt++) {
      try {
        return connectOnce(file);
      } catch (SQLException e) {
        if (e.getErrorCode() != SQLiteErrorCode.SQLITE_BUSY.code) {
          throw e;
        }
        LockSupport.parkNanos(OPEN_PAUSE.toNanos());
      }
    }
    return connectOnce(file);
  }

  private static Connection connectOnce(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) LOCK_PATIENCE.toMillis());
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // The dot must not overtake its marker, not even when the power goes.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  /// Some work on the ledger.
  @FunctionalInterface
  interface Work<T> {
    T run() throws SQLException;
  }

  /// Turns one row into a value.
  @FunctionalInterface
  interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// Runs the work as one transaction: all of it is kept, or nothing.
  synchronized <T> T inTransaction(Work<T> work) {
    boolean kept = false;
    try {
      // Taken at once, because a reader that turns into a writer is refused without any patience.
      // The driver's own transactions would take the lock back right after each commit.
      change("begin immediate");
      T result = work.run();
      change("commit");
      kept = true;
      return result;
    } catch (SQLException e) {
      throw failure(file, e);
    } finally {
      if (!kept) {
        rollBack();
      }
    }
  }

  /// Returns how many rows the statement changed.
  int change(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values)) {
      return statement.executeUpdate();
    }
  }

  <T> List<T> rows(Reading<T> reading, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet row = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(reading.read(row));
      }
      return rows;
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, plain(values[i]));
    }
    return statement;
  }

  private static Object plain(Object value) {
    return value instanceof Instant || value instanceof Enum<?> ? value.toString() : value;
  }

  private void rollBack() {
    try {
      change("rollback");
    } catch (SQLException alreadyRolledBack) {
      // The failure that led here is on its way to the caller and says more.
      return;
    }
  }

  private static RunFailure failure(Path file, Exception cause) {
    return new RunFailure.Delivery(
        "SV9505",
        "the delivery ledger " + file.getFileName() + " cannot be used: " + cause.getMessage(),
        "check that the file can be written and is no older copy; nothing is sent without it",
        cause);
  }
}
