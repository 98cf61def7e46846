package io.svodka.delivery.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/// Domains with limits in a file.
class SqliteLanesTest extends LaneContract {
  @TempDir Path folder;

  @Override
  LedgerBooks fresh() {
    return again();
  }

  @Override
  LedgerBooks again() {
    return LedgerBooks.file(folder.resolve("ledger.db"));
  }
}
