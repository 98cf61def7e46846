package io.svodka.delivery.ledger;

import io.svodka.delivery.LaneBook;
import io.svodka.delivery.LaneRules;
import io.svodka.delivery.ledger.store.LedgerStore;
import io.svodka.delivery.ledger.store.Tenure;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Domains that are left alone or take only so many, in a database that speaks SQL.
///
/// @param passes places that this process has
record SqlLanes(LedgerStore store, AtWork passes) implements LaneBook {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private record Pass(long id, String holder, long begun, long leaseUntil) {}

  @Override
  public Map<String, Instant> rests(Instant since, Instant now) {
    return store.inTransaction(
        () -> {
          Map<String, Instant> rests = new HashMap<>();
          store
              .rows(
                  row -> Map.entry(row.getString(1), Instant.ofEpochMilli(row.getLong(2))),
                  "select domain, rests_until from lane_rest where begun >= ? and rests_until > ?",
                  since.toEpochMilli(),
                  now.toEpochMilli())
              .forEach(each -> rests.put(each.getKey(), each.getValue()));
          return rests;
        });
  }

  @Override
  public void rest(String domain, Instant until, Instant now) {
    store.inTransaction(
        () -> {
          store.change(
              """
              insert into lane_rest (domain, rests_until, begun) values (?, ?, ?)
              on conflict (domain) do update
              set rests_until = excluded.rests_until, begun = excluded.begun
              where excluded.rests_until > lane_rest.rests_until
              """,
              domain,
              until.toEpochMilli(),
              now.toEpochMilli());
          return domain;
        });
  }

  @Override
  public OptionalLong enter(String domain, LaneRules.Limit limit, Instant now) {
    return store.inTransaction(
        () -> {
          queueUp(domain);
          Tenure tenure = store.tenure(now);
          List<Pass> known = sorted(domain, tenure);
          long open = known.stream().filter(each -> !isOver(each, tenure)).count();
          return open < limit.connections() && ofThisMinute(known, tenure) < limit.perMinute()
              ? OptionalLong.of(added(domain, tenure))
              : OptionalLong.empty();
        });
  }

  /// Two that ask for the last place of a domain get it one after the other.
  private void queueUp(String domain) throws SQLException {
    store.change(
        """
        insert into lane_limit (domain) values (?)
        on conflict (domain) do update set domain = excluded.domain
        """,
        domain);
  }

  /// Forgets passes that count neither for the places nor for the minute, and returns the others.
  private List<Pass> sorted(String domain, Tenure tenure) throws SQLException {
    store.change(
        "delete from lane_pass where domain = ? and begun <= ? and lease_until <= ?",
        domain,
        tenure.now() - MINUTE.toMillis(),
        tenure.now());
    return store.rows(
        row -> new Pass(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4)),
        "select id, holder, begun, lease_until from lane_pass where domain = ?",
        domain);
  }

  private boolean isOver(Pass pass, Tenure tenure) {
    return passes.isOver(pass.id(), pass.holder(), pass.leaseUntil(), tenure);
  }

  private static long ofThisMinute(List<Pass> known, Tenure tenure) {
    long minuteAgo = tenure.now() - MINUTE.toMillis();
    return known.stream().filter(each -> each.begun() > minuteAgo).count();
  }

  private long added(String domain, Tenure tenure) throws SQLException {
    long pass =
        store.number(
            """
            insert into lane_pass (domain, holder, begun, lease_until) values (?, ?, ?, ?) returning id
            """,
            domain,
            tenure.holder(),
            tenure.now(),
            tenure.until());
    passes.begin(pass);
    return pass;
  }

  @Override
  public void leave(long pass) {
    passes.end(pass);
    store.inRepeatableTransaction(
        () -> store.change("update lane_pass set lease_until = 0 where id = ?", pass));
  }

  @Override
  public void renew(Instant now) {
    List<Long> held = passes.ids();
    if (held.isEmpty()) {
      return;
    }
    store.inTransaction(
        () -> {
          Tenure tenure = store.tenure(now);
          for (long pass : held) {
            store.change(
                "update lane_pass set lease_until = ? where id = ? and lease_until > ?",
                tenure.until(),
                pass,
                tenure.now());
          }
          return held;
        });
  }
}
