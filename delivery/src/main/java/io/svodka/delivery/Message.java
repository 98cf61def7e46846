package io.svodka.delivery;

import io.svodka.model.rendition.Rendition;
import java.util.List;

/// One mail to exactly one address, which is `key.recipient()`.
///
/// @param to shown recipients; the envelope does not follow from them
/// @param html body for mail clients that show HTML
/// @param text the same body as plain text
public record Message(
    MessageKey key,
    Mailbox from,
    List<Mailbox> to,
    List<Mailbox> cc,
    String subject,
    String html,
    String text,
    List<Rendition> attachments) {
  public Message {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    attachments = List.copyOf(attachments);
  }

  /// Returns the same message under another key.
  public Message with(MessageKey other) {
    return new Message(other, from, to, cc, subject, html, text, attachments);
  }
}
