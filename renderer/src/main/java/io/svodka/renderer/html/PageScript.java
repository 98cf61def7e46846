package io.svodka.renderer.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/// The one script of a page, which sorts tables and tells the figures of charts. It belongs to the
/// program and is the same on every page; the page names its check sum, so that a browser runs no
/// other.
final class PageScript {
  private static final String FILE = "/io/svodka/templates/html/page.js";
  private static final String CHECK_SUM = checkSum();

  private PageScript() {}

  /// Returns the source that a policy allows, such as `'sha256-…'`.
  static String source() {
    return "'sha256-" + CHECK_SUM + "'";
  }

  private static String checkSum() {
    try (InputStream in = Objects.requireNonNull(PageScript.class.getResourceAsStream(FILE))) {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      return Base64.getEncoder().encodeToString(sum);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
