package io.svodka.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// What is delivered at most once: this delivery, for this slot, to this partner, at this address.
/// The version of the specification is not part of it, so a changed report is not sent twice.
///
/// @param delivery name of the delivery
/// @param slot period or as-of day as text, such as `2026-10-01/2026-11-01`
/// @param burstKey the partner's key as text; empty without burst
/// @param recipient address; its domain is kept as a lower-case A-label, the local part as it is
/// @param seq 0, or the number of a further mail that a person has asked for
public record MessageKey(String delivery, String slot, String burstKey, String recipient, int seq) {
  private static final int ID_BYTES = 16;

  public MessageKey {
    recipient = Mailbox.of(recipient).wireAddress();
  }

  /// Makes the key of what is sent by itself.
  public MessageKey(String delivery, String slot, String burstKey, String recipient) {
    this(delivery, slot, burstKey, recipient, 0);
  }

  /// Returns the name of the delivery or the alert alone, without which of its mails this is; names
  /// hold no `#`.
  public String deliveryName() {
    return delivery.replaceFirst("#.*", "");
  }

  /// Returns 32 hexadecimal digits that are the same for every recipient and attempt of this
  /// delivery, slot and partner.
  public String packId() {
    return digest(further(List.of(delivery, slot, burstKey)));
  }

  /// Returns 32 hexadecimal digits for exactly this key.
  public String id() {
    return digest(further(List.of(delivery, slot, burstKey, recipient)));
  }

  private List<String> further(List<String> parts) {
    return seq == 0
        ? parts
        : Stream.concat(parts.stream(), Stream.of(String.valueOf(seq))).toList();
  }

  private static String digest(List<String> parts) {
    MessageDigest sha = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      // The length goes first, so that no two keys run together into the same bytes.
      sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      sha.update(bytes);
    }
    return HexFormat.of().formatHex(sha.digest(), 0, ID_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
