package io.svodka.runner.settings;

import io.svodka.delivery.ledger.store.LedgerAddress;
import java.time.Duration;

/// Where the ledger lies.
public sealed interface LedgerPlace {
  /// In a file beside the project, or beside the local mailbox.
  record OwnFile() implements LedgerPlace {}

  /// In a database that several machines share.
  ///
  /// @param lease how long others wait for a machine that is gone
  record Server(LedgerAddress address, Duration lease) implements LedgerPlace {}
}
