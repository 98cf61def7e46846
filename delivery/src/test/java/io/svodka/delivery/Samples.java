package io.svodka.delivery;

import io.svodka.model.rendition.Format;
import io.svodka.model.rendition.Rendition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// Messages and times that tests share.
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-11-02T09:00:00Z");
  public static final String SLOT = "2026-10-01/2026-11-01";

  /// What a mail of a ledger travels with.
  public static final Postmark POSTMARK =
      new Postmark(
          NOON, "<0123456789abcdef0123456789abcdef@svodka.example>", "17-0123456789abcdef0123");

  private Samples() {}

  public static MessageKey key(String partner, String recipient) {
    return new MessageKey("monthly_pack", SLOT, partner, recipient);
  }

  public static Message message(String partner, String recipient) {
    return message(key(partner, recipient), "Отчёт за октябрь 2026");
  }

  public static Message message(MessageKey key, String subject) {
    return new Message(
        key,
        new Mailbox("Отчёты Сводки", "reports@svodka.example"),
        List.of(new Mailbox("Анна Петрова", key.recipient())),
        List.of(Mailbox.of("copy@svodka.example")),
        subject,
        "<p>Выручка: <b>1 234 567,80 ₽</b></p>\n<p>.точка в начале строки</p>\n",
        "Выручка: 1 234 567,80 ₽\n.точка в начале строки\n.\n",
        List.of(
            rendition(Format.PDF, "Отчёт партнёра «Север» за октябрь 2026.pdf", "%PDF-1.7 октябрь"),
            rendition(Format.XLSX, "report.xlsx", "PK таблица")));
  }

  public static Rendition rendition(Format format, String name, String content) {
    return new Rendition(format, name, content.getBytes(StandardCharsets.UTF_8));
  }
}
