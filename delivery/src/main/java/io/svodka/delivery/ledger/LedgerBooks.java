package io.svodka.delivery.ledger;

import io.svodka.delivery.LaneBook;
import io.svodka.delivery.Ledger;
import io.svodka.delivery.alerts.AlertBook;
import io.svodka.delivery.desk.Audit;
import io.svodka.delivery.desk.Bounces;
import io.svodka.delivery.desk.Desk;
import io.svodka.delivery.desk.SentFiles;
import io.svodka.delivery.desk.Suppressions;
import io.svodka.delivery.editions.EditionBook;
import io.svodka.delivery.ledger.store.LedgerStore;
import io.svodka.delivery.slots.SlotBook;
import java.nio.file.Path;
import java.time.Duration;

/// All books of one ledger: they lie in one database and are opened together.
public final class LedgerBooks implements AutoCloseable {
  private final LedgerStore store;
  private final LedgerRules rules;
  private final AtWork mails;
  private final AtWork slots;
  private final AtWork passes;

  public LedgerBooks(LedgerStore store, LedgerRules rules) {
    this.store = store;
    this.rules = rules;
    this.mails = new AtWork(store);
    this.slots = new AtWork(store);
    this.passes = new AtWork(store);
  }

  /// Opens the books of a file; doubt puts a message on hold.
  public static LedgerBooks file(Path file) {
    return new LedgerBooks(LedgerStore.file(file), LedgerRules.USUAL);
  }

  /// Returns the book of mails. Closing it closes all books.
  public Ledger ledger() {
    return new SqlLedger(store, rules, mails);
  }

  /// Returns where people look and decide.
  public Desk desk() {
    return new SqlDesk(store, rules, mails);
  }

  /// Returns the files of mails that were sent.
  public SentFiles sentFiles() {
    return new SqlSentFiles(store);
  }

  /// Returns the list of those who are not written to.
  public Suppressions suppressions() {
    return new SqlSuppressions(store);
  }

  /// Returns where mails that came back are booked.
  public Bounces bounces() {
    return new SqlBounces(store, new Postmarks(store.secret()));
  }

  /// Returns the list of domains that are left alone for a while or take only so many.
  public LaneBook lanes() {
    return new SqlLanes(store, passes);
  }

  /// Returns the chain of what was run and decided.
  public Audit audit() {
    return new AuditChain(store);
  }

  /// Returns the book of editions.
  public EditionBook editions() {
    return new SqlEditions(store);
  }

  /// Returns the book of alerts.
  public AlertBook alerts() {
    return new SqlAlerts(store);
  }

  /// Returns the book of scheduled times.
  public SlotBook slots() {
    return new SqlSlots(store, slots);
  }

  /// Returns how often claims have to be renewed to last.
  Duration pulse() {
    return store.pulse();
  }

  @Override
  public void close() {
    store.close();
  }
}
