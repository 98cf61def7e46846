package io.svodka.delivery.ledger;

import io.svodka.delivery.Mailbox;
import io.svodka.delivery.Message;
import io.svodka.delivery.ledger.store.LedgerStore;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Content;
import io.svodka.model.rendition.Format;
import io.svodka.model.rendition.Rendition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/// Keeps what a message says and carries, so that it can be sent later as it was made. A file that
/// several recipients get is kept once. Runs inside the ledger's transactions.
record Letters(LedgerStore store) {
  /// Keeps a message as that of an attempt; an earlier attempt's files stay known by digest.
  void keep(long id, int attempt, Message message) throws SQLException {
    store.change(
        "delete from delivery_attachment where delivery_id = ? and attempt = ?", id, attempt);
    keepNew(id, attempt, message);
  }

  /// Keeps a message as that of an attempt which had none.
  void keepNew(long id, int attempt, Message message) throws SQLException {
    store.change(
        """
        insert into delivery_letter (delivery_id, sender, shown_to, shown_cc, subject, html, body, \
        seal) values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (delivery_id) do update set sender = excluded.sender, \
        shown_to = excluded.shown_to, shown_cc = excluded.shown_cc, subject = excluded.subject, \
        html = excluded.html, body = excluded.body, seal = excluded.seal
        """,
        id,
        written(List.of(message.from())),
        written(message.to()),
        written(message.cc()),
        message.subject(),
        message.html(),
        message.text(),
        Seal.of(message));
    for (int i = 0; i < message.attachments().size(); i++) {
      keep(id, attempt, i, message.attachments().get(i));
    }
  }

  private void keep(long id, int attempt, int position, Rendition file) throws SQLException {
    String sha256 = file.content().sha256();
    if (!holds(sha256)) {
      byte[] content = file.bytes();
      store.change(
          """
          insert into artifact (sha256, size, content) values (?, ?, ?)
          on conflict (sha256) do update set content = excluded.content
          where artifact.content is null
          """,
          sha256,
          content.length,
          content);
    }
    store.change(
        "insert into delivery_attachment values (?, ?, ?, ?, ?, ?)",
        id,
        attempt,
        position,
        file.format(),
        file.fileName(),
        sha256);
  }

  private boolean holds(String sha256) throws SQLException {
    return store.number(
            "select count(*) from artifact where sha256 = ? and content is not null", sha256)
        == 1;
  }

  /// Gives an attempt the files of an earlier one.
  void carry(long from, int attemptFrom, long to, int attemptTo) throws SQLException {
    store.change(
        """
        insert into delivery_attachment
        select ?, ?, position, format, file_name, sha256 from delivery_attachment
        where delivery_id = ? and attempt = ?
        on conflict do nothing
        """,
        to,
        attemptTo,
        from,
        attemptFrom);
  }

  /// Gives a further message the letter of an earlier one.
  void copy(long from, long to) throws SQLException {
    store.change(
        """
        insert into delivery_letter (delivery_id, sender, shown_to, shown_cc, subject, html, body, \
        seal)
        select ?, sender, shown_to, shown_cc, subject, html, body, seal from delivery_letter
        where delivery_id = ?
        """,
        to,
        from);
  }

  boolean has(long id) throws SQLException {
    return store.number("select count(*) from delivery_letter where delivery_id = ?", id) == 1
        && store.number(
                """
                select count(*) from delivery_attachment t join artifact a on a.sha256 = t.sha256
                where delivery_id = ? and a.content is null
                  and attempt = (select attempts from delivery where id = ?)
                """,
                id,
                id)
            == 0;
  }

  /// Returns a message as it was made.
  Message read(long id, int attempt) throws SQLException {
    List<Rendition> files =
        store.rows(
            Letters::file,
            """
            select t.format, t.file_name, t.sha256, a.content
            from delivery_attachment t join artifact a on a.sha256 = t.sha256
            where delivery_id = ? and attempt = ? order by position
            """,
            id,
            attempt);
    return store
        .rows(
            row -> letter(row, files),
            "select * from delivery d join delivery_letter l on l.delivery_id = d.id where d.id ="
                + " ?",
            id)
        .getFirst();
  }

  private static Message letter(ResultSet row, List<Rendition> files) throws SQLException {
    Message message =
        new Message(
            Row.key(row),
            read(row.getString("sender")).getFirst(),
            read(row.getString("shown_to")),
            read(row.getString("shown_cc")),
            row.getString("subject"),
            row.getString("html"),
            row.getString("body"),
            files);
    String seal = row.getString("seal");
    // Letters of earlier versions have none.
    if (!seal.isEmpty() && !seal.equals(Seal.of(message))) {
      throw new RunFailure.Delivery(
          "SV9510",
          "the ledger does not hold the mail of delivery " + row.getLong("id") + " as it was made",
          "make it again with `svodka send`",
          null);
    }
    return message;
  }

  static Rendition file(ResultSet row) throws SQLException {
    byte[] bytes = row.getBytes("content");
    Content content = Content.of(bytes == null ? new byte[0] : bytes);
    if (bytes == null || !content.sha256().equals(row.getString("sha256"))) {
      throw new RunFailure.Delivery(
          "SV9510",
          "the ledger does not hold `" + row.getString("file_name") + "` as it was made",
          "make it again with `svodka send`",
          null);
    }
    return new Rendition(
        Format.valueOf(row.getString("format")), row.getString("file_name"), content);
  }

  // Neither part can hold a tab or an end of a line: the header guard refuses them, and what stands
  // for them here.
  static String written(List<Mailbox> mailboxes) {
    return mailboxes.stream()
        .map(each -> plain(each.name()) + "\t" + plain(each.address()))
        .collect(Collectors.joining("\n"));
  }

  private static String plain(String text) {
    return text.replaceAll("[\t\n\r]", "\u0001");
  }

  private static List<Mailbox> read(String written) {
    return written
        .lines()
        .map(line -> line.split("\t", 2))
        .map(parts -> new Mailbox(parts[0], parts[1]))
        .toList();
  }
}
