package io.svodka.renderer.pdf.type;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;

/// The embedded cuts, each read when it is first asked for. Safe to share between threads.
public final class Typefaces {
  private static final String FOLDER = "/io/svodka/templates/fonts/";

  private final Map<Face, Typeface> loaded = new ConcurrentHashMap<>();
  private final FontPrograms programs = new FontPrograms();

  /// Returns the widths of a cut.
  public Typeface typeface(Face face) {
    Typeface known = loaded.get(face);
    return known != null ? known : loaded.computeIfAbsent(face, Typefaces::load);
  }

  /// Returns the subsets of all cuts that files have held.
  public FontPrograms programs() {
    return programs;
  }

  private static Typeface load(Face face) {
    return new Typeface(
        font(face.file(), face.letter()), () -> font(face.hebrewFile(), face.hebrewLetter()));
  }

  private static BaseFont font(String file, char letter) {
    try {
      BaseFont font =
          BaseFont.createFont(
              file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes(file), null);
      font.setSubset(true);
      // a subset takes longer to deflate than the pages of a pack: it is done once for many files
      font.setCompressionLevel(Deflater.NO_COMPRESSION);
      // it would list the characters of the text instead of those of the subset
      font.setIncludeCidSet(false);
      font.setSecureRandom(new FixedPrefix(letter));
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String file) throws IOException {
    String path = FOLDER + file;
    try (InputStream in = Objects.requireNonNull(Typefaces.class.getResourceAsStream(path), path)) {
      return in.readAllBytes();
    }
  }
}
