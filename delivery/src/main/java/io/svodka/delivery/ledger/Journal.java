package io.svodka.delivery.ledger;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Ledger;
import io.svodka.delivery.MessageKey;
import io.svodka.model.rendition.Rendition;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// Writes changes of state together with their events. Runs inside the ledger's transactions.
final class Journal {
  private final LedgerFile file;

  Journal(LedgerFile file) {
    this.file = file;
  }

  /// Puts a message into a state and records the event.
  void enter(long id, DeliveryState state, Instant now, String detail) throws SQLException {
    file.change(
        "update delivery set state = ?, reply = ?, changed_at = ? where id = ?",
        state,
        detail,
        now,
        id);
    event(id, state, now, detail);
  }

  /// Records an event of the message's current attempt.
  void event(long id, DeliveryState state, Instant now, String detail) throws SQLException {
    file.change(
        """
        insert into delivery_event (delivery_id, attempt, state, at, detail)
        select id, attempts, ?, ?, ? from delivery where id = ?
        """,
        state,
        now,
        detail,
        id);
  }

  /// Records what an attempt attaches.
  void attachments(long id, int attempt, List<Rendition> attachments) throws SQLException {
    for (int i = 0; i < attachments.size(); i++) {
      Rendition attachment = attachments.get(i);
      file.change(
          "insert into delivery_attachment values (?, ?, ?, ?, ?, ?)",
          id,
          attempt,
          i,
          attachment.fileName(),
          attachment.content().length,
          sha256(attachment.content()));
    }
  }

  List<Ledger.Held> held() throws SQLException {
    return file.rows(Journal::held, "select * from delivery where state = 'AMBIGUOUS' order by id");
  }

  private static Ledger.Held held(ResultSet row) throws SQLException {
    return new Ledger.Held(
        new MessageKey(
            row.getString("delivery"),
            row.getString("slot"),
            row.getString("burst_key"),
            row.getString("recipient")),
        Channel.valueOf(row.getString("channel")),
        row.getString("message_id"),
        Instant.parse(row.getString("changed_at")),
        row.getString("reply"));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
