package io.svodka.delivery.ledger.store;

import io.svodka.model.failure.RunFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/// One file, shared safely by threads and processes of one machine.
record SqliteBackend(Path file, String holder) implements Backend {
  private static final Duration LOCK_PATIENCE = Duration.ofSeconds(20);
  private static final Duration OPEN_PAUSE = Duration.ofMillis(50);
  private static final int OPEN_ATTEMPTS = 40;

  /// Longer than the longest wait for a mail server, so that only a process that hangs or is gone
  /// loses its claim.
  private static final Duration LEASE = Duration.ofMinutes(20);

  /// Never change a script that was released; add the next version.
  private static final List<List<String>> SCRIPTS =
      List.of(
          List.of("V1__deliveries.sql"),
          List.of("V2__set_aside.sql", "outbox.sql", "V2__carry_over.sql"),
          List.of("slots.sql"),
          List.of("alerts.sql"),
          List.of("suppressions.sql"),
          List.of("audit.sql", "audit_sqlite.sql"),
          List.of("editions.sql"),
          List.of("lanes.sql"),
          List.of("seals.sql"),
          List.of("secrets.sql"),
          List.of("passes.sql"),
          List.of("names.sql"));

  /// While another process opens the file for the first time or closes it last, SQLite refuses
  /// without heeding its own patience, so this asks again.
  @Override
  public Connection connect() throws SQLException {
    for (int attempt = 1; attempt < OPEN_ATTEMPTS; attempt++) {
      try {
        return connectOnce();
      } catch (SQLException e) {
        if (e.getErrorCode() != SQLiteErrorCode.SQLITE_BUSY.code) {
          throw e;
        }
        LockSupport.parkNanos(OPEN_PAUSE.toNanos());
      }
    }
    return connectOnce();
  }

  private Connection connectOnce() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) LOCK_PATIENCE.toMillis());
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // The dot must not overtake its marker, not even when the power goes.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    // Nobody asks for them, and the driver would after each change.
    config.setGetGeneratedKeys(false);
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  /// Taken at once, because a reader that turns into a writer is refused without any patience. The
  /// driver's own transactions would take the lock back right after each commit.
  @Override
  public String begin() {
    return "begin immediate";
  }

  /// Read anew each time: the database does it while it reads the statement.
  @Override
  public void outlive(Connection connection, Durability durability) throws SQLException {
    String mode =
        switch (durability) {
          case AT_ONCE -> "full";
          case WITH_THE_NEXT -> "normal";
        };
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("pragma synchronous = " + mode);
    }
  }

  @Override
  public String forUpdate() {
    return "";
  }

  @Override
  public String skipLocked() {
    return "";
  }

  @Override
  public void lockSchema(Connection connection) {
    // A transaction that may write is the only one.
  }

  @Override
  public int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("pragma user_version")) {
      return row.getInt(1);
    }
  }

  @Override
  public void setVersion(Connection connection, int version) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("pragma user_version = " + version);
    }
  }

  @Override
  public List<List<String>> scripts() {
    return SCRIPTS;
  }

  @Override
  public String inOwnWords(String script) {
    return script
        .replace("{id}", "integer primary key")
        .replace("{int}", "integer")
        .replace("{bytes}", "blob")
        .replace("{strict}", "strict");
  }

  @Override
  public String clock() {
    return "";
  }

  /// All processes of one file run on one machine, so one that is gone need not be waited for.
  @Override
  public boolean mayBeAlive(String other) {
    String process = other.replaceFirst(":.*", "");
    return other.equals(holder)
        || (process.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(process)).isPresent());
  }

  @Override
  public Duration lease() {
    return LEASE;
  }

  @Override
  public RunFailure failure(Exception cause) {
    return new RunFailure.Delivery(
        "SV9505",
        "the delivery ledger " + file.getFileName() + " cannot be used: " + cause.getMessage(),
        isFull(cause)
            ? "the disk is full: make room and run it again; what was not sent is sent then"
            : "check that the file can be written and is no older copy; nothing is sent without it",
        cause);
  }

  private static boolean isFull(Exception cause) {
    return cause instanceof SQLException sql
        && sql.getErrorCode() == SQLiteErrorCode.SQLITE_FULL.code;
  }
}
