package io.svodka.delivery.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/// Scheduled times in a file.
class SqliteSlotsTest extends SlotContract {
  @TempDir Path folder;

  @Override
  LedgerBooks fresh() {
    return LedgerBooks.file(folder.resolve("ledger.db"));
  }
}
