package io.svodka.renderer;

import io.svodka.model.document.Document;
import io.svodka.model.document.Theme;
import io.svodka.model.rendition.Format;
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
}
