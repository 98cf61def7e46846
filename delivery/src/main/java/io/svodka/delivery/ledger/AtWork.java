package io.svodka.delivery.ledger;

import io.svodka.delivery.ledger.store.LedgerStore;
import io.svodka.delivery.ledger.store.Tenure;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What this process works on right now. A claim of its own that it could not give back, because
/// the database was away or full, is not renewed and passes on like that of a process that is gone.
final class AtWork {
  private final LedgerStore store;
  private final Set<Long> ids = ConcurrentHashMap.newKeySet();

  AtWork(LedgerStore store) {
    this.store = store;
  }

  /// Asked inside the transaction that claims it. Where the answer to its end is lost, the claim
  /// may stand in the ledger and nobody works on it.
  void begin(long id) {
    store.whenKept(() -> ids.add(id));
  }

  void end(long id) {
    ids.remove(id);
  }

  List<Long> ids() {
    return List.copyOf(ids);
  }

  /// Says whether a claim's holder can no longer act on it.
  boolean isOver(long id, String holder, long leaseUntil, Tenure now) {
    boolean isLeft = holder.equals(store.holder()) && !ids.contains(id);
    return isLeft || store.isOver(holder, leaseUntil, now);
  }
}
