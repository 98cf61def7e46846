package io.svodka.delivery.mail;

import io.svodka.model.secret.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Links by which a recipient ends a delivery with one click (RFC 8058). A link names recipient and
/// delivery and is signed, so that nobody can make one for somebody else; it opens nothing else.
///
/// @param base what links begin with, such as `https://reports.example.com/unsubscribe`
public record UnsubscribeLinks(URI base, Secret secret) {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String VERSION = "1";
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  /// What a link ends.
  public record Ending(String recipient, String delivery) {}

  /// Returns the link of a recipient and a delivery.
  public String link(String recipient, String delivery) {
    String content = VERSION + "\n" + recipient + "\n" + delivery;
    String address = base.toString();
    return address
        + (address.endsWith("/") ? "" : "/")
        + ENCODER.encodeToString(content.getBytes(StandardCharsets.UTF_8))
        + "."
        + ENCODER.encodeToString(signature(content));
  }

  /// Returns what a token of a link ends; nothing where it is not one of ours.
  public Optional<Ending> read(String token) {
    int dot = token.indexOf('.');
    try {
      byte[] content = Base64.getUrlDecoder().decode(token.substring(0, Math.max(0, dot)));
      byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
      String text = new String(content, StandardCharsets.UTF_8);
      String[] parts = text.split("\n", -1);
      boolean isOurs =
          MessageDigest.isEqual(signature, signature(text))
              && parts.length == 3
              && parts[0].equals(VERSION);
      return isOurs ? Optional.of(new Ending(parts[1], parts[2])) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private byte[] signature(String content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
