package io.svodka.renderer.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/// A script or a style sheet of the program, as it stands within a page. The page names its check
/// sum, so that a browser takes no other.
///
/// @param source what a policy allows, such as `'sha256-…'`
public record InlineText(String text, String source) {
  private static final String FOLDER = "/io/svodka/templates/html/";

  /// Returns a file of the templates room, such as `page.js`.
  public static InlineText load(String file) {
    try (InputStream in =
        Objects.requireNonNull(InlineText.class.getResourceAsStream(FOLDER + file), file)) {
      byte[] bytes = in.readAllBytes();
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new InlineText(
          new String(bytes, UTF_8), "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
