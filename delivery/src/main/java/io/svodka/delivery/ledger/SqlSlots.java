package io.svodka.delivery.ledger;

import io.svodka.delivery.ledger.store.LedgerStore;
import io.svodka.delivery.ledger.store.Tenure;
import io.svodka.delivery.slots.SlotBook;
import io.svodka.delivery.slots.SlotClaim;
import io.svodka.delivery.slots.SlotMark;
import io.svodka.delivery.slots.SlotOwner;
import io.svodka.delivery.slots.SlotRow;
import io.svodka.delivery.slots.SlotState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The book of scheduled times in a database that speaks SQL.
final class SqlSlots implements SlotBook {
  /// A slot that has broken off its worker so often does so for a reason.
  private static final int MOST_ATTEMPTS = 5;

  /// Slots of one day are compared with one another, in whatever zone.
  private static final long HISTORY = Duration.ofDays(3).toMillis();

  private final LedgerStore store;
  private final AtWork atWork;

  SqlSlots(LedgerStore store, AtWork atWork) {
    this.store = store;
    this.atWork = atWork;
  }

  @Override
  public Instant since(SlotOwner owner, Instant now) {
    return store.inTransaction(
        () -> {
          store.change(
              "insert into schedule values (?, ?, ?) on conflict do nothing",
              owner.kind(),
              owner.name(),
              now);
          return store
              .rows(
                  row -> Instant.parse(row.getString(1)),
                  "select since from schedule where kind = ? and owner = ?",
                  owner.kind(),
                  owner.name())
              .getFirst();
        });
  }

  @Override
  public List<SlotRow> recent(SlotOwner owner) {
    return store.inTransaction(
        () ->
            store.rows(
                SqlSlots::row,
                """
                select * from slot where kind = ? and owner = ? and at_millis >=
                  (select max(at_millis) from slot where kind = ? and owner = ?) - ?
                """,
                owner.kind(),
                owner.name(),
                owner.kind(),
                owner.name(),
                HISTORY));
  }

  @Override
  public List<SlotMark> plan(List<SlotMark> due, List<SlotMark> missed, Instant now) {
    return store.inTransaction(
        () -> {
          List<SlotMark> added = new ArrayList<>();
          for (SlotMark mark : missed) {
            add(mark, SlotState.MISSED, "nothing ran at its time", now, added);
          }
          for (SlotMark mark : due) {
            add(mark, SlotState.PLANNED, "", now, added);
          }
          return added;
        });
  }

  private void add(SlotMark mark, SlotState state, String detail, Instant now, List<SlotMark> added)
      throws SQLException {
    int changed =
        store.change(
            """
            insert into slot (kind, owner, name, local_time, zone, at_millis, as_of, period, state, \
            planned_at, changed_at, detail) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """,
            mark.owner().kind(),
            mark.owner().name(),
            mark.name(),
            mark.local().toString(),
            mark.zone().getId(),
            mark.at().toEpochMilli(),
            mark.asOf().toString(),
            mark.period(),
            state,
            now,
            now,
            detail);
    if (changed == 1) {
      added.add(mark);
    }
  }

  @Override
  public Optional<SlotClaim> claim(SlotOwner owner, Instant now) {
    return claim(owner, _ -> true, now);
  }

  @Override
  public Optional<SlotClaim> claim(SlotOwner owner, String name, Instant now) {
    return claim(owner, slot -> slot.row().mark().name().equals(name), now);
  }

  private Optional<SlotClaim> claim(SlotOwner owner, Predicate<Open> wanted, Instant now) {
    return store.inTransaction(
        () -> {
          boolean isFree =
              !store
                  .rows(
                      row -> row.getString(1),
                      "select owner from schedule where kind = ? and owner = ?"
                          + store.skipLocked(),
                      owner.kind(),
                      owner.name())
                  .isEmpty();
          return isFree ? oldest(owner, wanted, now) : Optional.empty();
        });
  }

  /// Slots of one owner are worked on one after the other.
  private Optional<SlotClaim> oldest(SlotOwner owner, Predicate<Open> wanted, Instant now)
      throws SQLException {
    List<Open> open =
        store.rows(
            SqlSlots::open,
            """
            select * from slot where kind = ? and owner = ? and state in ('PLANNED', 'RUNNING')
            order by at_millis, id
            """,
            owner.kind(),
            owner.name());
    Tenure tenure = store.tenure(now);
    for (Open slot : open) {
      if (slot.row().state() == SlotState.RUNNING) {
        if (!atWork.isOver(slot.id(), slot.holder(), slot.leaseUntil(), tenure)) {
          return Optional.empty();
        }
        if (slot.row().attempts() >= MOST_ATTEMPTS) {
          enter(slot.id(), SlotState.FAILED, "broke off " + MOST_ATTEMPTS + " times", now);
          continue;
        }
      }
      return slot.notBefore() > now.toEpochMilli() || !wanted.test(slot)
          ? Optional.empty()
          : Optional.of(begin(slot, tenure, now));
    }
    return Optional.empty();
  }

  private SlotClaim begin(Open slot, Tenure tenure, Instant now) throws SQLException {
    int attempt = slot.row().attempts() + 1;
    store.change(
        "update slot set attempts = ?, holder = ?, lease_until = ?, not_before = 0 where id = ?",
        attempt,
        tenure.holder(),
        tenure.until(),
        slot.id());
    enter(slot.id(), SlotState.RUNNING, "", now);
    atWork.begin(slot.id());
    return new SlotClaim(slot.id(), attempt, slot.row().mark());
  }

  private void enter(long id, SlotState state, String detail, Instant now) throws SQLException {
    store.change(
        "update slot set state = ?, detail = ?, changed_at = ? where id = ?",
        state,
        detail,
        now,
        id);
  }

  @Override
  public void settle(SlotClaim claim, SlotState state, String detail, Instant now) {
    store.inRepeatableTransaction(
        () -> {
          if (isOwn(claim)) {
            enter(claim.id(), state, detail, now);
          }
          return claim;
        });
  }

  @Override
  public void postpone(SlotClaim claim, String reason, Instant next, Instant now) {
    giveBack(claim, reason, next.toEpochMilli(), now);
  }

  @Override
  public void giveBack(SlotClaim claim, Instant now) {
    giveBack(claim, "begun and given back", 0, now);
  }

  private void giveBack(SlotClaim claim, String reason, long notBefore, Instant now) {
    store.inRepeatableTransaction(
        () -> {
          if (isOwn(claim)) {
            enter(claim.id(), SlotState.PLANNED, reason, now);
            // What is counted is broken off attempts.
            store.change(
                "update slot set not_before = ?, attempts = 0 where id = ?", notBefore, claim.id());
          }
          return claim;
        });
  }

  private boolean isOwn(SlotClaim claim) throws SQLException {
    return !store
        .rows(
            row -> row.getLong(1),
            "select id from slot where id = ? and attempts = ? and holder = ? and state = 'RUNNING'"
                + store.forUpdate(),
            claim.id(),
            claim.attempt(),
            store.holder())
        .isEmpty();
  }

  @Override
  public void leave(SlotClaim claim) {
    atWork.end(claim.id());
  }

  @Override
  public void renew(Instant now) {
    List<Long> claimed = atWork.ids();
    if (claimed.isEmpty()) {
      return;
    }
    store.inTransaction(
        () -> {
          Tenure tenure = store.tenure(now);
          for (long id : claimed) {
            store.change(
                """
                update slot set lease_until = ?
                where id = ? and holder = ? and state = 'RUNNING' and lease_until > ?
                """,
                tenure.until(),
                id,
                tenure.holder(),
                tenure.now());
          }
          return claimed;
        });
  }

  @Override
  public List<SlotMark> open() {
    return store.inTransaction(
        () ->
            store.rows(
                row -> row(row).mark(),
                "select * from slot where state in ('PLANNED', 'RUNNING') order by at_millis, id"));
  }

  @Override
  public List<SlotRow> list(int most) {
    return store.inTransaction(
        () ->
            store.rows(
                SqlSlots::row,
                "select * from slot order by at_millis desc, id desc limit ?",
                most));
  }

  @Override
  public List<SlotRow> find(SlotOwner owner, List<String> names) {
    return store.inTransaction(
        () -> {
          List<SlotRow> found = new ArrayList<>();
          for (String name : names) {
            found.addAll(
                store.rows(
                    SqlSlots::row,
                    "select * from slot where kind = ? and owner = ? and name = ?",
                    owner.kind(),
                    owner.name(),
                    name));
          }
          return found;
        });
  }

  @Override
  public Map<SlotState, Long> counts() {
    return store.inTransaction(
        () -> {
          Map<SlotState, Long> counts = new EnumMap<>(SlotState.class);
          store.rows(
              row -> counts.put(SlotState.valueOf(row.getString(1)), row.getLong(2)),
              "select state, count(*) from slot group by state");
          return counts;
        });
  }

  private record Open(long id, SlotRow row, String holder, long leaseUntil, long notBefore) {}

  private static Open open(ResultSet row) throws SQLException {
    return new Open(
        row.getLong("id"),
        row(row),
        row.getString("holder"),
        row.getLong("lease_until"),
        row.getLong("not_before"));
  }

  private static SlotRow row(ResultSet row) throws SQLException {
    SlotOwner owner =
        new SlotOwner(SlotOwner.Kind.valueOf(row.getString("kind")), row.getString("owner"));
    SlotMark mark =
        new SlotMark(
            owner,
            row.getString("name"),
            LocalDateTime.parse(row.getString("local_time")),
            ZoneId.of(row.getString("zone")),
            Instant.ofEpochMilli(row.getLong("at_millis")),
            LocalDate.parse(row.getString("as_of")),
            row.getString("period"));
    return new SlotRow(
        mark,
        SlotState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        Instant.parse(row.getString("changed_at")),
        row.getString("detail"));
  }
}
