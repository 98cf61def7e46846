package io.svodka.delivery.links;

import io.svodka.model.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs texts with HMAC-SHA-256. A token is the text and its signature, fit for an address.
public record Signing(Secret secret) {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  public String token(String text) {
    return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8))
        + "."
        + ENCODER.encodeToString(signature(text));
  }

  /// Returns the text of a token; nothing where it is not one of ours. Takes as long for a token
  /// that is nearly right as for any other.
  public Optional<String> read(String token) {
    int dot = token.indexOf('.');
    try {
      byte[] content = Base64.getUrlDecoder().decode(token.substring(0, Math.max(0, dot)));
      byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
      String text = new String(content, StandardCharsets.UTF_8);
      boolean isOurs =
          MessageDigest.isEqual(signature, signature(text)) && token(text).equals(token);
      return isOurs ? Optional.of(text) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /// Returns the signature of a text.
  public byte[] signature(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
