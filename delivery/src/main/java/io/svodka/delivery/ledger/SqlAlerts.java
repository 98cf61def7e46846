package io.svodka.delivery.ledger;

import io.svodka.delivery.alerts.AlertBook;
import io.svodka.delivery.alerts.Standing;
import io.svodka.delivery.ledger.store.LedgerStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The book of alerts in a database that speaks SQL.
final class SqlAlerts implements AlertBook {
  private final LedgerStore store;

  SqlAlerts(LedgerStore store) {
    this.store = store;
  }

  @Override
  public Map<String, Standing> standings(String alert) {
    return store.inTransaction(
        () -> {
          Map<String, Standing> standings = new LinkedHashMap<>();
          store
              .rows(
                  SqlAlerts::standing,
                  "select * from alert_state where alert = ? order by subject",
                  alert)
              .forEach(each -> standings.put(each.subject(), each));
          return standings;
        });
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getString("subject"),
        Standing.State.valueOf(row.getString("state")),
        Instant.parse(row.getString("since")),
        Instant.parse(row.getString("told_at")),
        row.getString("message"));
  }

  @Override
  public void keep(String alert, String slot, List<Standing> changed, Instant now) {
    store.inRepeatableTransaction(
        () -> {
          for (Standing each : changed) {
            keep(alert, each);
            remember(alert, slot, each, now);
          }
          return changed;
        });
  }

  private void keep(String alert, Standing standing) throws SQLException {
    store.change(
        "delete from alert_state where alert = ? and subject = ?", alert, standing.subject());
    store.change(
        "insert into alert_state values (?, ?, ?, ?, ?, ?)",
        alert,
        standing.subject(),
        standing.state(),
        standing.since(),
        standing.toldAt(),
        standing.message());
  }

  private void remember(String alert, String slot, Standing standing, Instant now)
      throws SQLException {
    store.change(
        """
        insert into alert_event (alert, subject, state, slot, at, message)
        values (?, ?, ?, ?, ?, ?)
        """,
        alert,
        standing.subject(),
        standing.state(),
        slot,
        now,
        standing.message());
  }

  @Override
  public Map<String, Long> firing() {
    return store.inTransaction(
        () -> {
          Map<String, Long> firing = new TreeMap<>();
          store.rows(
              row -> firing.put(row.getString(1), row.getLong(2)),
              """
              select alert, sum(case when state = 'FIRING' then 1 else 0 end) from alert_state
              group by alert
              """);
          return firing;
        });
  }
}
