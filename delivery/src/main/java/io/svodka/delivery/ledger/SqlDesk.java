package io.svodka.delivery.ledger;

import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.Message;
import io.svodka.delivery.MessageKey;
import io.svodka.delivery.desk.Decision;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.desk.DeliveryStory;
import io.svodka.delivery.desk.Desk;
import io.svodka.delivery.desk.Selection;
import io.svodka.delivery.ledger.store.LedgerStore;
import io.svodka.model.failure.RunFailure;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The desk over a database that speaks SQL.
final class SqlDesk implements Desk {
  private final LedgerStore store;
  private final Journal journal;
  private final Letters letters;
  private final LostDots lostDots;

  SqlDesk(LedgerStore store, LedgerRules rules, AtWork atWork) {
    this.store = store;
    this.journal = new Journal(store);
    this.letters = new Letters(store);
    this.lostDots = new LostDots(store, journal, rules.whenUnknown(), atWork);
  }

  @Override
  public List<DeliveryRow> list(Selection selection, Instant now) {
    return store.inTransaction(
        () -> {
          lostDots.settleAll(now);
          List<Object> values = new ArrayList<>();
          String where = where(selection, values);
          values.add(selection.most());
          return store.rows(
              DeskRows::row,
              DeskRows.SELECT + where + " order by d.id desc limit ?",
              values.toArray());
        });
  }

  private static String where(Selection selection, List<Object> values) {
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    if (!selection.states().isEmpty()) {
      conditions.add(
          selection.states().stream()
              .map(state -> "'" + state + "'")
              .collect(Collectors.joining(", ", "d.state in (", ")")));
    }
    if (!selection.delivery().isEmpty()) {
      conditions.add("d.delivery = ?");
      values.add(selection.delivery());
    }
    if (selection.run() != 0) {
      conditions.add("d.run_id = ?");
      values.add(selection.run());
    }
    return " where " + String.join(" and ", conditions);
  }

  @Override
  public Optional<DeliveryStory> show(long id, Instant now) {
    return store.inTransaction(
        () -> {
          lostDots.settleAll(now);
          List<DeliveryRow> found = find(id, "");
          return found.isEmpty() ? Optional.empty() : Optional.of(story(found.getFirst()));
        });
  }

  private DeliveryStory story(DeliveryRow row) throws SQLException {
    List<String> subject =
        store.rows(
            each -> each.getString(1),
            "select subject from delivery_letter where delivery_id = ?",
            row.id());
    return new DeliveryStory(
        row,
        subject.isEmpty() ? "" : subject.getFirst(),
        store.rows(DeskRows::file, DeskRows.FILES, row.id(), row.attempts().count()),
        store.rows(DeskRows::event, DeskRows.EVENTS, row.id()));
  }

  private List<DeliveryRow> find(long id, String lock) throws SQLException {
    // A row is locked by itself: what it is joined with may be missing.
    store.rows(row -> row.getLong(1), "select id from delivery where id = ?" + lock, id);
    return store.rows(DeskRows::row, DeskRows.SELECT + " where d.id = ?", id);
  }

  @Override
  public DeliveryRow decide(long id, Decision decision, Instant now) {
    return store.inTransaction(
        () -> {
          lostDots.settleAll(now);
          List<DeliveryRow> found = find(id, store.forUpdate());
          if (found.isEmpty()) {
            throw new RunFailure.Delivery(
                "SV9511", "there is no delivery " + id, "`svodka deliveries` lists them", null);
          }
          long changed = carryOut(found.getFirst(), decision, now);
          new AuditChain(store)
              .append(
                  now,
                  decision.by(),
                  decision.kind().name().toLowerCase(Locale.ROOT),
                  "delivery " + id,
                  named(found.getFirst().key())
                      + (changed == id ? "" : ", as delivery " + changed));
          return find(changed, "").getFirst();
        });
  }

  private static String named(MessageKey key) {
    String burstKey = key.burstKey().isEmpty() ? "" : " [" + key.burstKey() + "]";
    return key.delivery() + " " + key.slot() + burstKey + " to " + key.recipient();
  }

  private long carryOut(DeliveryRow row, Decision decision, Instant now) throws SQLException {
    DecisionRules.check(row, decision.kind());
    return switch (decision.kind()) {
      case RETRY -> enter(row, DeliveryState.PENDING, "retried by " + decision.by(), now);
      case RELEASE -> enter(row, DeliveryState.PENDING, "released by " + decision.by(), now);
      case ARRIVED -> enter(row, DeliveryState.SENT, "has arrived, says " + decision.by(), now);
      case CANCEL -> enter(row, DeliveryState.CANCELLED, "cancelled by " + decision.by(), now);
      case RESEND -> resend(row, decision.by(), now);
    };
  }

  private long enter(DeliveryRow row, DeliveryState state, String detail, Instant now)
      throws SQLException {
    if (state == DeliveryState.PENDING) {
      requireLetter(row);
    }
    journal.enter(row.id(), state, now, detail);
    store.change("update delivery set not_before = 0 where id = ?", row.id());
    return row.id();
  }

  private void requireLetter(DeliveryRow row) throws SQLException {
    if (!letters.has(row.id())) {
      throw new RunFailure.Delivery(
          "SV9510",
          "the ledger does not hold the mail of delivery " + row.id() + " any more",
          "make it again with `svodka send`",
          null);
    }
  }

  /// A mail that may have arrived is sent again as it is, a mail that was sent as a further one.
  private long resend(DeliveryRow row, String by, Instant now) throws SQLException {
    requireLetter(row);
    if (row.state() == DeliveryState.AMBIGUOUS) {
      return enter(row, DeliveryState.PENDING, "sent again by " + by + ", may arrive twice", now);
    }
    Message first = letters.read(row.id(), row.attempts().count());
    MessageKey key = further(row.key());
    Message message = first.with(key);
    long id = insert(row, message, now);
    letters.copy(row.id(), id);
    letters.carry(row.id(), row.attempts().count(), id, 0);
    journal.event(id, DeliveryState.PENDING, now, "sent once more by " + by);
    journal.event(row.id(), row.state(), now, "sent once more by " + by + " as delivery " + id);
    return id;
  }

  private MessageKey further(MessageKey key) throws SQLException {
    long last =
        store.number(
            """
            select max(seq) from delivery
            where delivery = ? and slot = ? and burst_key = ? and recipient = ?
            """,
            key.delivery(),
            key.slot(),
            key.burstKey(),
            key.recipient());
    return new MessageKey(
        key.delivery(), key.slot(), key.burstKey(), key.recipient(), (int) last + 1);
  }

  private long insert(DeliveryRow row, Message message, Instant now) throws SQLException {
    MessageKey key = message.key();
    return store
        .rows(
            each -> each.getLong(1),
            """
            insert into delivery (delivery, slot, burst_key, recipient, channel, seq, message_id, \
            state, run_id, data_rows, burst_name, edition_id, planned_at, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, ?, ?, ?, ?, ?) returning id
            """,
            key.delivery(),
            key.slot(),
            key.burstKey(),
            key.recipient(),
            row.channel(),
            key.seq(),
            new Postmarks(store.secret()).messageId(message),
            row.run().id(),
            row.rows(),
            row.carried().name(),
            row.carried().edition(),
            now,
            now)
        .getFirst();
  }

  @Override
  public Map<DeliveryState, Long> counts() {
    return store.inTransaction(
        () -> {
          Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
          store.rows(
              row -> counts.put(DeliveryState.valueOf(row.getString(1)), row.getLong(2)),
              "select state, count(*) from delivery group by state");
          return counts;
        });
  }

  @Override
  public int forget(Instant before) {
    return store.inTransaction(() -> new Forgetting(store).forget(before));
  }
}
