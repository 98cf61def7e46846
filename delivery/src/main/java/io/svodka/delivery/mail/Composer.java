package io.svodka.delivery.mail;

import io.svodka.delivery.Mailbox;
import io.svodka.delivery.Message;
import io.svodka.delivery.MessageKey;
import io.svodka.delivery.Postmark;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Rendition;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

/// Turns a message into the bytes of a mail. Equal messages with equal postmarks give equal bytes.
final class Composer {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final long MEGABYTE = 1L << 20;

  /// By how much base64 makes files longer, lines counted.
  private static final double ENCODED = 78 / 57.0;

  private static final int BESIDE_FILES = 1 << 14;

  private final Session session = Session.getInstance(new Properties());
  private final Dressing dressing;

  Composer() {
    this(Dressing.NONE);
  }

  Composer(Dressing dressing) {
    this.dressing = dressing;
  }

  /// Returns the mail, checked by the header guard.
  byte[] compose(Message message, Postmark postmark) {
    new HeaderGuard(message).check();
    if (!isLinked(message)) {
      // Its files need not come into memory for that.
      bound(message, files(message));
    }
    byte[] bytes = unguarded(message, postmark);
    bound(message, bytes.length);
    return bytes;
  }

  private void bound(Message message, long bytes) {
    if (bytes > dressing.size().largest()) {
      throw new RunFailure.Delivery(
          "SV9507",
          Naming.of(message.key())
              + " has "
              + bytes / MEGABYTE
              + " MB, and mails may have "
              + dressing.size().megabytes(),
          "attach fewer or smaller files, or let [links] in svodka.toml send links to them",
          null);
    }
  }

  /// Returns how many bytes of a mail its files take.
  private static long files(Message message) {
    return (long)
        message.attachments().stream().mapToDouble(file -> file.content().length() * ENCODED).sum();
  }

  /// Returns the mail of a message that nobody has looked at.
  byte[] unguarded(Message message, Postmark postmark) {
    return bytes(fitting(message, postmark), postmark);
  }

  /// Says whether the files of a message go as links.
  boolean isLinked(Message message) {
    double bodies = (message.html().length() + message.text().length()) * ENCODED;
    return !dressing.size().links().isEmpty()
        && !message.attachments().isEmpty()
        && files(message) + bodies > dressing.size().largest();
  }

  private Message fitting(Message message, Postmark postmark) {
    return isLinked(message)
        ? new Linked(dressing.size().links().getFirst(), postmark.date()).of(message)
        : message;
  }

  private byte[] bytes(Message message, Postmark postmark) {
    try {
      ByteArrayOutputStream bytes =
          new ByteArrayOutputStream(Math.toIntExact(BESIDE_FILES + files(message)));
      mime(message, postmark).writeTo(bytes);
      return signed(bytes.toByteArray());
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("a guarded message can be written to memory", e);
    }
  }

  private byte[] signed(byte[] mail) {
    byte[] signed = mail;
    for (DkimSigner signer : dressing.signers()) {
      signed = signer.sign(signed);
    }
    return signed;
  }

  private MimeMessage mime(Message message, Postmark postmark) throws MessagingException {
    MimeMessage mime = new StableMessage(session, postmark.messageId());
    mime.setHeader("Date", DATE.format(postmark.date()));
    mime.setHeader("From", shown(message.from()));
    mime.setHeader("To", message.to().isEmpty() ? "undisclosed-recipients:;" : shown(message.to()));
    if (!message.cc().isEmpty()) {
      mime.setHeader("Cc", shown(message.cc()));
    }
    mime.setHeader("Subject", EncodedWord.unstructured(message.subject()));
    mime.setHeader("Auto-Submitted", "auto-generated");
    mime.setHeader("X-Svodka-Delivery", message.key().packId());
    for (UnsubscribeLinks links : dressing.unsubscribing()) {
      MessageKey key = message.key();
      mime.setHeader(
          "List-Unsubscribe", "<" + links.link(key.recipient(), key.deliveryName()) + ">");
      mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    mime.setContent(content(message));
    mime.saveChanges();
    return mime;
  }

  private static FixedBoundary content(Message message) throws MessagingException {
    FixedBoundary bodies = bodies(message);
    if (message.attachments().isEmpty()) {
      return bodies;
    }
    MimeBodyPart first = new MimeBodyPart();
    first.setContent(bodies);
    FixedBoundary mixed = new FixedBoundary("mixed", message.key().packId()).with(first);
    for (Rendition attachment : message.attachments()) {
      mixed.addBodyPart(Parts.attachment(attachment));
    }
    return mixed;
  }

  private static FixedBoundary bodies(Message message) throws MessagingException {
    // The best comes last: clients show the last alternative they understand.
    return new FixedBoundary("alternative", message.key().packId())
        .with(Parts.body("text/plain", message.text()))
        .with(html(message));
  }

  /// Returns the body in HTML, together with its pictures where it has some.
  private static BodyPart html(Message message) throws MessagingException {
    InlinePictures pictures = InlinePictures.of(message);
    MimeBodyPart body = Parts.body("text/html", pictures.html());
    if (pictures.parts().isEmpty()) {
      return body;
    }
    FixedBoundary related = new FixedBoundary("related", message.key().packId()).with(body);
    for (MimeBodyPart picture : pictures.parts()) {
      related.addBodyPart(picture);
    }
    MimeBodyPart whole = new MimeBodyPart();
    whole.setContent(related);
    return whole;
  }

  private static String shown(List<Mailbox> mailboxes) {
    return mailboxes.stream().map(Composer::shown).collect(Collectors.joining(",\r\n "));
  }

  private static String shown(Mailbox mailbox) {
    String address = mailbox.wireAddress();
    return mailbox.name().isEmpty()
        ? address
        : EncodedWord.phrase(mailbox.name()) + "\r\n <" + address + ">";
  }

  /// A message that keeps its id, which the library would make anew on every attempt.
  private static final class StableMessage extends MimeMessage {
    private final String id;

    StableMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
