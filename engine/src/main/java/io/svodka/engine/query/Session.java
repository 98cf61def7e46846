package io.svodka.engine.query;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.origin.Span;
import io.svodka.trace.Tracing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One open database.
///
/// @param name name of the connection; empty for the embedded engine
record Session(String name, Connection connection, SqlDialect dialect, QueryLimits limits)
    implements AutoCloseable {
  private static final int FETCH_SIZE = 2000;

  /// Warnings of MariaDB and MySQL that something will go away one day. All others tell of a value
  /// that was cut, clamped or taken for another one.
  private static final Set<Integer> HARMLESS = Set.of(1287, 1681, 3719, 3778);

  /// Returns this session, which no more is asked of than all databases do.
  Session plain() {
    return new Session(name, connection, new PlainDialect(dialect), limits);
  }

  /// Returns another way to the very same data, for a statement that runs beside others; nothing
  /// where the database has none.
  Optional<Session> beside(Span origin) {
    try {
      return dialect.beside(connection).map(second -> new Session(name, second, dialect, limits));
    } catch (SQLException e) {
      throw QueryFailures.database("a second connection", origin, e);
    }
  }

  /// Returns the rows of a statement.
  ///
  /// @param what names the statement in failures
  Cursor run(Sql sql, List<ColumnReader> columns, String what, Span origin) {
    return Tracing.step(Steps.query(this, what), () -> cursor(sql, columns, what, origin));
  }

  /// Returns the rows of a statement whose step is told by others.
  Cursor cursor(Sql sql, List<ColumnReader> columns, String what, Span origin) {
    if (sql.binds().size() > dialect.mostBound()) {
      throw QueryFailures.tooManyTexts(what, sql.binds().size(), dialect.mostBound(), origin);
    }
    try {
      // The cursor closes the statement.
      PreparedStatement statement = connection.prepareStatement(sql.text());
      for (int i = 0; i < sql.binds().size(); i++) {
        statement.setString(i + 1, sql.binds().get(i));
      }
      Cursor.Place place = new Cursor.Place(what, origin, limits.rows());
      return inTime(
          statement,
          place,
          () -> new Cursor(statement, dialect.rows(found(statement), columns), place));
    } catch (SQLException e) {
      rollBack(e);
      throw QueryFailures.database(what, origin, e);
    }
  }

  private ResultSet found(PreparedStatement statement) throws SQLException {
    return switch (dialect.misfits()) {
      case FAIL -> {
        statement.setFetchSize(FETCH_SIZE);
        yield statement.executeQuery();
      }
      case WARN -> {
        ResultSet rows = statement.executeQuery();
        checkWarnings(statement.getWarnings());
        yield rows;
      }
    };
  }

  private static void checkWarnings(@Nullable SQLWarning first) throws SQLException {
    for (SQLWarning each = first; each != null; each = each.getNextWarning()) {
      if (!HARMLESS.contains(each.getErrorCode())) {
        throw new SQLException(each.getMessage(), each.getSQLState(), each.getErrorCode());
      }
    }
  }

  /// Runs a statement that gives no rows.
  void execute(Sql sql, String what, Span origin) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
      inTime(statement, new Cursor.Place(what, origin, limits.rows()), statement::execute);
    }
  }

  /// What a statement is asked to do.
  private interface Work<T> {
    T done() throws SQLException;
  }

  private <T> T inTime(PreparedStatement statement, Cursor.Place place, Work<T> work)
      throws SQLException {
    try (TimeLimit limit = new TimeLimit(statement, limits.time())) {
      try {
        return work.done();
      } catch (SQLException e) {
        if (limit.isExceeded()) {
          throw late(place, e);
        }
        throw e;
      } catch (RunFailure e) {
        // Some servers answer before they have a row, so that it is the first one that is late.
        throw limit.isExceeded() && e.getCause() instanceof SQLException cause
            ? late(place, cause)
            : e;
      }
    }
  }

  private RunFailure late(Cursor.Place place, SQLException failure) {
    rollBack(failure);
    return QueryFailures.tookTooLong(place.what(), place.origin(), failure);
  }

  /// A server refuses everything after a failure until its transaction is over.
  private void rollBack(SQLException failure) {
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  /// Nothing is ever committed.
  @Override
  public void close() throws SQLException {
    if (!connection.isClosed() && !connection.getAutoCommit()) {
      connection.rollback();
    }
    connection.close();
  }
}
