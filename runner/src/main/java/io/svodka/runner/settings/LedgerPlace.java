package io.svodka.runner.settings;

import io.svodka.delivery.ledger.store.LedgerAddress;

/// Where the ledger lies.
public sealed interface LedgerPlace {
  /// In a file beside the project, or beside the local mailbox.
  record OwnFile() implements LedgerPlace {}

  /// In a database that several machines share.
  record Server(LedgerAddress address) implements LedgerPlace {}
}
