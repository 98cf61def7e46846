package io.svodka.delivery.ledger;

import io.svodka.delivery.LaneBook;
import io.svodka.delivery.ledger.store.LedgerStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Domains that are left alone, in a database that speaks SQL.
record SqlLanes(LedgerStore store) implements LaneBook {
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
}
