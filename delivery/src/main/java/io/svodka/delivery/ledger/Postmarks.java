package io.svodka.delivery.ledger;

import io.svodka.delivery.Message;
import io.svodka.delivery.Postmark;
import io.svodka.delivery.links.Signing;
import io.svodka.model.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;

/// Gives messages the marks by which the ledger knows them again when they come back. They follow
/// from a secret of the ledger, so that nobody can make up a mail that came back who knows what is
/// delivered to whom.
final class Postmarks {
  private static final int ID_BYTES = 16;
  private static final int MARK_BYTES = 10;
  private static final String BETWEEN = "-";

  private final Signing signing;

  /// @param secret of the ledger
  Postmarks(Secret secret) {
    this.signing = new Signing(secret);
  }

  /// Returns the Message-ID, another one for each recipient of the same pack: a server that gets
  /// both would take the second for a repetition, and what comes back names one mail.
  String messageId(Message message) {
    String sender = message.from().wireAddress();
    return "<"
        + signed("message\n" + message.key().id(), ID_BYTES)
        + sender.substring(Math.max(0, sender.lastIndexOf('@')))
        + ">";
  }

  /// Returns the postmark of a message that lies in the ledger.
  Postmark of(long id, String messageId, Instant date) {
    return new Postmark(date, messageId, mark(id, messageId));
  }

  /// Says whether a mark is that of a message.
  boolean isOf(String mark, long id, String messageId) {
    return MessageDigest.isEqual(
        mark.getBytes(StandardCharsets.UTF_8),
        mark(id, messageId).getBytes(StandardCharsets.UTF_8));
  }

  /// Returns the number that a mark names, whether it is right or not.
  static OptionalLong id(String mark) {
    String number = mark.replaceFirst(BETWEEN + ".*", "");
    return number.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(number))
        : OptionalLong.empty();
  }

  private String mark(long id, String messageId) {
    return id + BETWEEN + signed("return\n" + id + "\n" + messageId, MARK_BYTES);
  }

  private String signed(String text, int bytes) {
    return HexFormat.of().formatHex(signing.signature(text), 0, bytes);
  }
}
