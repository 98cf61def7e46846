package io.svodka.delivery.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Bounces as mail servers write them.
public final class Bouncing {
  private Bouncing() {}

  /// Returns the bounce of a mail to `anna@partner.example`.
  ///
  /// @param kind of server
  public static byte[] of(String kind, String messageId) {
    try (InputStream in =
        Objects.requireNonNull(Bouncing.class.getResourceAsStream("bounces/" + kind + ".eml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("<ID-OF-THE-MAIL>", messageId)
          .replace("\n", "\r\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
