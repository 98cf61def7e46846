package io.svodka.engine.query;

import io.svodka.model.origin.Span;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Guesses how the letters of a file are written. Marks at its beginning and strict UTF-8 decide;
/// what is neither is taken for the usual encoding of Windows, by whether its letters beyond those
/// of English stand beside each other.
public record FileLetters(Path folder) {
  private static final int LOOKED_AT = 1 << 20;
  private static final int HIGH = 0xC0;

  /// Returns how the first of the files that `path` means is written.
  ///
  /// @param path relative to the folder of the project; may hold `*`
  public Charset of(String path, Span origin) {
    ProjectPaths paths = new ProjectPaths(folder);
    Path file = paths.find(path, origin).getFirst();
    try {
      byte[] start = start(file);
      if (isUtf16(start)) {
        return StandardCharsets.UTF_16;
      }
      return isUtf8(file) ? StandardCharsets.UTF_8 : ofWindows(start);
    } catch (IOException e) {
      throw QueryFailures.unreadable(paths.shown(file), QueryFailures.firstLine(e), origin, e);
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return in.readNBytes(LOOKED_AT);
    }
  }

  private static boolean isUtf16(byte[] start) {
    int first = start.length < 2 ? 0 : start[0] & 0xFF;
    int second = start.length < 2 ? 0 : start[1] & 0xFF;
    return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
  }

  private static boolean isUtf8(Path file) throws IOException {
    try (Reader in = Utf8Copy.reader(file, StandardCharsets.UTF_8)) {
      return in.transferTo(Writer.nullWriter()) >= 0;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /// Words of Russian have such letters only, those of Western Europe one here and there.
  private static Charset ofWindows(byte[] start) {
    int beside = 0;
    int alone = 0;
    for (int i = 0; i < start.length; i++) {
      if (isHigh(start, i)) {
        boolean isBeside = isHigh(start, i - 1) || isHigh(start, i + 1);
        beside += isBeside ? 1 : 0;
        alone += isBeside ? 0 : 1;
      }
    }
    return Charset.forName(beside > alone ? "windows-1251" : "windows-1252");
  }

  private static boolean isHigh(byte[] start, int at) {
    return at >= 0 && at < start.length && (start[at] & 0xFF) >= HIGH;
  }
}
