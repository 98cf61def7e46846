package io.svodka.delivery.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

/// Mails that came back in a file.
class SqliteBouncesTest extends BounceContract {
  @TempDir Path folder;

  @Override
  LedgerBooks fresh() {
    return again();
  }

  @Override
  LedgerBooks again() {
    return LedgerBooks.file(folder.resolve("ledger.db"));
  }

  @Override
  void execute(String sql) throws SQLException {
    LedgerPeek.execute(folder.resolve("ledger.db"), sql);
  }
}
