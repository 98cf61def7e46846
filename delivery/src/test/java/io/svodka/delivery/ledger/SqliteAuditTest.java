package io.svodka.delivery.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

/// The chain in a file.
class SqliteAuditTest extends AuditContract {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("ledger.db");
  }

  @Override
  LedgerBooks fresh() {
    return LedgerBooks.file(file());
  }

  @Override
  void execute(String sql) {
    try {
      LedgerPeek.execute(file(), sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  void disarm() {
    execute("drop trigger audit_is_not_changed");
    execute("drop trigger audit_is_not_cut");
  }
}
