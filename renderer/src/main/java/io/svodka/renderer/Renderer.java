package io.svodka.renderer;

import io.svodka.model.document.Document;
import io.svodka.model.document.Theme;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Content;
import io.svodka.model.rendition.Format;
import io.svodka.model.secret.Secret;
import java.io.IOException;
import java.io.OutputStream;

/// Turns a document into the bytes of one format. Stateless and safe to share between threads.
public interface Renderer {
  /// Returns the format this renderer makes.
  Format format();

  /// Writes the document to `out`, which stays open. Equal input gives equal bytes.
  ///
  /// @throws IOException when `out` refuses bytes
  void render(Document document, Theme theme, OutputStream out) throws IOException;

  /// Writes what was rendered so that it opens with a password only to `out`, which stays open.
  /// Every call gives other bytes.
  ///
  /// @throws RunFailure.Render when the format cannot be locked
  /// @throws IOException when `out` refuses bytes
  void lock(Content open, Secret password, OutputStream out) throws IOException;

  /// Returns why a format has no passwords.
  static RunFailure cannotBeLocked(Format format) {
    return new RunFailure.Render(
        "SV9603",
        format.extension() + " files cannot have a password",
        "make pdf or xlsx for this key",
        null);
  }
}
