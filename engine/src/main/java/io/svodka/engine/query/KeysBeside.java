package io.svodka.engine.query;

import io.svodka.engine.query.KeyTable.KeyRow;
import io.svodka.model.origin.Span;
import java.lang.ScopedValue.CallableOp;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The keys of a burst, read while the statements for all of them run already.
final class KeysBeside implements AutoCloseable {
  private final CompletableFuture<List<KeyRow>> keys;

  /// Begins to read.
  ///
  /// @param session for this alone; it is closed with the keys
  KeysBeside(KeyTable table, Session session) {
    CallableOp<List<KeyRow>, RuntimeException> reading = table.reading(session);
    // A virtual thread would hold one of the few carriers while the engine works, and the watches
    // of time limits need them. A thread made for this alone costs more than reading the keys.
    this.keys = CompletableFuture.supplyAsync(() -> read(reading, session, table.origin()));
  }

  private static List<KeyRow> read(
      CallableOp<List<KeyRow>, RuntimeException> reading, Session session, Span origin) {
    try (session) {
      return reading.call();
    } catch (SQLException e) {
      throw QueryFailures.database("closing a connection", origin, e);
    }
  }

  /// Returns the keys in their order, or fails as reading them did.
  List<KeyRow> keys() {
    try {
      return keys.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    keys.exceptionally(_ -> List.of()).join();
  }
}
