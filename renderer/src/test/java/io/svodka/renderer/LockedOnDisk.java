package io.svodka.renderer;

import com.lowagie.text.Document;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfWriter;
import io.svodka.model.rendition.Content;
import io.svodka.model.rendition.Format;
import io.svodka.model.secret.Secret;
import io.svodka.renderer.pdf.PdfRenderer;
import io.svodka.renderer.xlsx.XlsxRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Locks a file of so many megabytes from disk to disk, in a process of its own.
final class LockedOnDisk {
  private static final int SIDE = 148;

  private LockedOnDisk() {}

  static void main(String[] arguments) throws IOException {
    Format format = Format.valueOf(arguments[0]);
    int pieces = Integer.parseInt(arguments[1]) << 4;
    Path open = Files.createTempFile("open", "");
    Path locked = Files.createTempFile("locked", "");
    try (OutputStream out = Files.newOutputStream(open)) {
      if (format == Format.PDF) {
        pages(pieces, out);
      } else {
        bytes(pieces, out);
      }
    }
    Content content = new Content(Files.size(open), "", () -> Files.newInputStream(open));
    Renderer renderer = format == Format.PDF ? new PdfRenderer() : new XlsxRenderer();
    try (OutputStream out = Files.newOutputStream(locked)) {
      renderer.lock(content, new Secret("secret"), out);
    }
    boolean isWhole = Files.size(locked) >= Files.size(open);
    Files.delete(open);
    Files.delete(locked);
    System.exit(isWhole ? 0 : 1);
  }

  private static void bytes(int pieces, OutputStream out) throws IOException {
    for (int i = 0; i < pieces; i++) {
      out.write(new byte[1 << 16]);
    }
  }

  /// Pictures that cannot be compressed, of 64 KB each.
  private static void pages(int pieces, OutputStream out) throws IOException {
    Document document = new Document();
    PdfWriter.getInstance(document, out);
    document.open();
    Random random = new Random(1);
    byte[] dots = new byte[SIDE * SIDE * 3];
    for (int i = 0; i < pieces; i++) {
      random.nextBytes(dots);
      document.add(Image.getInstance(SIDE, SIDE, 3, 8, dots.clone()));
      document.newPage();
    }
    document.close();
  }
}
