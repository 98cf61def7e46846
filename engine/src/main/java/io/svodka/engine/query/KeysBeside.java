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
  private final Session session;
  private final Span origin;
  private final CompletableFuture<List<KeyRow>> keys = new CompletableFuture<>();

  /// Begins to read.
  ///
  /// @param session for this alone; it is closed with the keys
  KeysBeside(KeyTable table, Session session) {
    this.session = session;
    this.origin = table.origin();
    CallableOp<List<KeyRow>, RuntimeException> reading = table.reading(session);
    // A virtual thread would hold one of the few carriers while the engine works, and the watches
    // of time limits need them.
    Thread.ofPlatform().daemon().name("keys").start(() -> read(reading));
  }

  private void read(CallableOp<List<KeyRow>, RuntimeException> reading) {
    try {
      keys.complete(reading.call());
    } catch (RuntimeException | Error e) {
      keys.completeExceptionally(e);
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
    try {
      session.close();
    } catch (SQLException e) {
      throw QueryFailures.database("closing a connection", origin, e);
    }
  }
}
