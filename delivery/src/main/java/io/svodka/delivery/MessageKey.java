package io.svodka.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// What is delivered at most once: this delivery, for this slot, to this partner, at this address.
/// The version of the specification is not part of it, so a changed report is not sent twice.
///
/// @param delivery name of the delivery
/// @param slot period or as-of day as text, such as `2026-10-01/2026-11-01`
/// @param burstKey the partner's key as text; empty without burst
/// @param recipient address; its domain is kept as a lower-case A-label, the local part as it is
public record MessageKey(String delivery, String slot, String burstKey, String recipient) {
  private static final int ID_BYTES = 16;

  public MessageKey {
    recipient = Mailbox.of(recipient).wireAddress();
  }

  /// Returns 32 hexadecimal digits that are the same for every recipient and attempt of this
  /// delivery, slot and partner.
  public String packId() {
    return digest(List.of(delivery, slot, burstKey));
  }

  /// Returns 32 hexadecimal digits for exactly this key.
  public String id() {
    return digest(List.of(delivery, slot, burstKey, recipient));
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
