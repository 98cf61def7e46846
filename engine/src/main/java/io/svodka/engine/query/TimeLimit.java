package io.svodka.engine.query;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// Stops a statement that takes too long. The embedded engine has no limit of its own, and a server
/// that hangs does not keep its own.
final class TimeLimit implements AutoCloseable {
  private final Thread watch;
  private volatile boolean exceeded;

  /// @param limit zero means any time
  TimeLimit(Statement statement, Duration limit) {
    watch = Thread.ofVirtual().unstarted(() -> watch(statement, limit));
    if (limit.isPositive()) {
      watch.start();
    }
  }

  private void watch(Statement statement, Duration limit) {
    try {
      Thread.sleep(limit);
      exceeded = true;
      statement.cancel();
    } catch (InterruptedException e) {
      // The statement is done in time.
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      // The statement ended by itself in this very moment; who waits for it is told by itself.
      exceeded = false;
    }
  }

  boolean isExceeded() {
    return exceeded;
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
