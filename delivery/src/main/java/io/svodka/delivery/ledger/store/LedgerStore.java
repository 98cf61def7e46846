package io.svodka.delivery.ledger.store;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.secret.Secret;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// One open database of the ledger: transactions and statements. Used by one thread at a time; a
/// connection that broke is made anew for the next transaction.
public final class LedgerStore implements AutoCloseable {
  private static final Set<PosixFilePermission> OWNERS =
      PosixFilePermissions.fromString("rw-------");
  private static final Duration SERVER_LEASE = Duration.ofSeconds(60);
  private static final int PATIENCE_SECONDS = 5;

  private final Backend backend;
  private Connection connection;
  private Statements statements;
  private Durability durability = Durability.AT_ONCE;
  private final List<Runnable> whenKept = new ArrayList<>();
  private Secret secret = new Secret("");

  private LedgerStore(Backend backend, Connection connection) {
    this.backend = backend;
    this.connection = connection;
    this.statements = new Statements(connection);
  }

  /// Opens a file and brings it to the newest schema; a file that is not there is made.
  public static LedgerStore file(Path file) {
    SqliteBackend backend = new SqliteBackend(file, process());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      guard(file);
    } catch (IOException e) {
      throw backend.failure(e);
    }
    return open(backend);
  }

  /// Nobody but its owner reads what a ledger holds: it has the files that were sent.
  private static void guard(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNERS));
    } catch (FileAlreadyExistsException known) {
      Files.setPosixFilePermissions(file, OWNERS);
    }
  }

  /// Opens a database on a server and brings it to the newest schema.
  public static LedgerStore server(LedgerAddress address) {
    return server(address, SERVER_LEASE, ClaimClock.OF_SERVER);
  }

  /// @param lease how long a claim lasts without being renewed
  public static LedgerStore server(LedgerAddress address, Duration lease, ClaimClock clock) {
    return open(new PostgresBackend(address, process(), lease, clock));
  }

  private static String process() {
    return ProcessHandle.current().pid() + ":" + UUID.randomUUID();
  }

  private static LedgerStore open(Backend backend) {
    try {
      return new LedgerStore(backend, backend.connect()).migrated();
    } catch (SQLException e) {
      throw backend.failure(e);
    }
  }

  private LedgerStore migrated() {
    try {
      return inTransaction(
          () -> {
            new Migrations(backend).apply(connection);
            secret = new OwnSecret(this).read();
            return this;
          });
    } catch (RunFailure failure) {
      close();
      throw failure;
    }
  }

  /// Returns the secret that this ledger has drawn for itself.
  public Secret secret() {
    return secret;
  }

  /// Some work on the ledger.
  @FunctionalInterface
  public interface Work<T> {
    T run() throws SQLException;
  }

  /// Turns one row into a value.
  @FunctionalInterface
  public interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// Runs the work as one transaction: all of it is kept at once, or nothing.
  public <T> T inTransaction(Work<T> work) {
    return inTransaction(Durability.AT_ONCE, work);
  }

  /// Runs the work as one transaction: all of it is kept, or nothing.
  public synchronized <T> T inTransaction(Durability wanted, Work<T> work) {
    boolean kept = false;
    try {
      begin(wanted);
      T result = work.run();
      change("commit");
      kept = true;
      whenKept.forEach(Runnable::run);
      return result;
    } catch (SQLException e) {
      throw backend.failure(e);
    } finally {
      whenKept.clear();
      if (!kept) {
        rollBack();
      }
    }
  }

  /// Has something done as soon as the transaction that runs is kept, before anybody else sees what
  /// it wrote; not where nobody knows whether it is.
  public void whenKept(Runnable then) {
    whenKept.add(then);
  }

  /// Runs work that nothing of is lost when it has to be run again, a second time after a
  /// connection that broke.
  public <T> T inRepeatableTransaction(Work<T> work) {
    return inRepeatableTransaction(Durability.AT_ONCE, work);
  }

  /// Runs such work as a transaction that outlives what is wanted.
  public <T> T inRepeatableTransaction(Durability wanted, Work<T> work) {
    try {
      return inTransaction(wanted, work);
    } catch (RunFailure first) {
      return inTransaction(wanted, work);
    }
  }

  private void begin(Durability wanted) throws SQLException {
    try {
      beginOn(wanted);
    } catch (SQLException e) {
      if (connection.isValid(PATIENCE_SECONDS)) {
        throw e;
      }
      connection.close();
      connection = backend.connect();
      statements = new Statements(connection);
      durability = Durability.AT_ONCE;
      beginOn(wanted);
    }
  }

  private void beginOn(Durability wanted) throws SQLException {
    if (durability != wanted) {
      backend.outlive(connection, wanted);
      durability = wanted;
    }
    change(backend.begin());
  }

  /// Returns how many rows the statement changed.
  public int change(String sql, Object... values) throws SQLException {
    return statements.with(sql, plain(values), PreparedStatement::executeUpdate);
  }

  public <T> List<T> rows(Reading<T> reading, String sql, Object... values) throws SQLException {
    return statements.with(sql, plain(values), statement -> rows(reading, statement));
  }

  private static <T> List<T> rows(Reading<T> reading, PreparedStatement statement)
      throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(reading.read(row));
      }
      return rows;
    }
  }

  /// Returns the number that a query or an `insert … returning` gives.
  public long number(String sql, Object... values) throws SQLException {
    return rows(row -> row.getLong(1), sql, values).getFirst();
  }

  /// Returns what a query is followed by whose rows are about to change.
  public String forUpdate() {
    return backend.forUpdate();
  }

  /// Returns what a query is followed by that looks for work others have not taken.
  public String skipLocked() {
    return backend.skipLocked();
  }

  /// Returns this process's right to what it claims now. Asked inside a transaction.
  public Tenure tenure(Instant callers) throws SQLException {
    String clock = backend.clock();
    long now = clock.isEmpty() ? callers.toEpochMilli() : number(clock);
    return new Tenure(backend.holder(), now, now + backend.lease().toMillis());
  }

  /// Returns the name of this process, by which others know whose a claim is.
  public String holder() {
    return backend.holder();
  }

  /// Says whether a claim's holder can no longer act on it.
  public boolean isOver(String holder, long leaseUntil, Tenure now) {
    return leaseUntil <= now.now() || !backend.mayBeAlive(holder);
  }

  /// Returns how often claims have to be renewed to last.
  public Duration pulse() {
    return backend.lease().dividedBy(6);
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw backend.failure(e);
    }
  }

  private static Object[] plain(Object... values) {
    Object[] plain = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      plain[i] = plain(values[i]);
    }
    return plain;
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
}
