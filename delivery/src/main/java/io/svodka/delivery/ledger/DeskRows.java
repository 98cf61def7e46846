package io.svodka.delivery.ledger;

import io.svodka.delivery.Channel;
import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.desk.DeliveryStory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;

/// Reads what the desk shows.
final class DeskRows {
  static final String SELECT =
      """
      select d.*, coalesce(r.slot, '') as run_slot, coalesce(r.as_of, '') as as_of,
        coalesce(r.specification, '') as specification, coalesce(r.revision, '') as revision,
        coalesce(r.data_as_of, '') as data_as_of,
        coalesce(n.revision, 1) as edition_revision, coalesce(n.previous, 0) as edition_previous,
        (select count(*) from delivery_event e
         where e.delivery_id = d.id and e.state = 'AMBIGUOUS'
           and (d.state not in ('SENT', 'BOUNCED') or e.attempt < d.attempts)) as doubts
      from delivery d left join run r on r.id = d.run_id
      left join edition n on n.id = d.edition_id\
      """;

  static final String FILES =
      """
      select t.file_name, a.size, t.sha256, case when a.content is null then 0 else 1 end as kept
      from delivery_attachment t join artifact a on a.sha256 = t.sha256
      where t.delivery_id = ? and t.attempt = ? order by t.position
      """;

  static final String EVENTS = "select * from delivery_event where delivery_id = ? order by id";

  private DeskRows() {}

  static DeliveryRow row(ResultSet row) throws SQLException {
    DeliveryState state = DeliveryState.valueOf(row.getString("state"));
    return new DeliveryRow(
        row.getLong("id"),
        Row.key(row),
        Channel.valueOf(row.getString("channel")),
        state,
        attempts(row, state),
        Objects.requireNonNull(row.getString("reply")),
        run(row),
        new DeliveryRow.Carried(
            row.getLong("data_rows"),
            row.getString("burst_name"),
            row.getLong("edition_id"),
            row.getInt("edition_revision"),
            row.getLong("edition_previous")));
  }

  private static DeliveryRow.Attempts attempts(ResultSet row, DeliveryState state)
      throws SQLException {
    Instant changed = Instant.parse(row.getString("changed_at"));
    long notBefore = row.getLong("not_before");
    boolean isDoubtful = row.getInt("doubts") > 0 && state != DeliveryState.AMBIGUOUS;
    return new DeliveryRow.Attempts(
        row.getInt("attempts"),
        Instant.parse(row.getString("planned_at")),
        changed,
        notBefore == 0 ? changed : Instant.ofEpochMilli(notBefore),
        row.getString("message_id"),
        isDoubtful ? DeliveryRow.Doubt.MAY_HAVE_ARRIVED_BEFORE : DeliveryRow.Doubt.NONE);
  }

  private static DeliveryRow.RunFacts run(ResultSet row) throws SQLException {
    return new DeliveryRow.RunFacts(
        row.getLong("run_id"),
        row.getString("run_slot"),
        row.getString("as_of"),
        row.getString("specification"),
        row.getString("revision"),
        row.getString("data_as_of"));
  }

  static DeliveryStory.SentFile file(ResultSet row) throws SQLException {
    return new DeliveryStory.SentFile(
        row.getString("file_name"),
        row.getLong("size"),
        row.getString("sha256"),
        row.getInt("kept") == 1 ? DeliveryStory.Kept.WHOLE : DeliveryStory.Kept.DIGEST_ONLY);
  }

  static DeliveryStory.Event event(ResultSet row) throws SQLException {
    return new DeliveryStory.Event(
        row.getInt("attempt"),
        row.getString("state"),
        Instant.parse(row.getString("at")),
        row.getString("detail"));
  }
}
