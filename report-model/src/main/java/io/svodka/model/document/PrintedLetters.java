package io.svodka.model.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which characters an embedded font prints in all its cuts. A test of the PDF renderer compares
/// the list with the font.
///
/// @param font its name
/// @param bounds the first and the last character of each run, in order
public record PrintedLetters(String font, List<Integer> bounds) {
  /// The font that comes along.
  public static final PrintedLetters IBM_PLEX_SANS =
      of(
          "IBM Plex Sans",
          """
          20-7E A0-17F 18F 192 1A0-1A1 1AF-1B0 1CD-1DC 1FA-1FF 218-21B 237 259 2BB-2BC 2C6-2C7
          2D8-2DD 300-304 306-30C 312 315 31B 323 326-328 37E 384-38A 38C 38E-3A1 3A3-3CE 400-45F
          462-463 46A-46B 472-475 490-4C2 4CF-4D9 4DC-4E9 4EE-4F9 524-525
          5BE 5D0-5EA 5F0-5F4 E3F 1E80-1E85 1E9E
          1EA0-1EF9 2000-200D 2010-2015 2018-201A 201C-201E 2020-2022 2026 2028-2029 202F-2030
          2032-2033 2039-203A 2044 2070 2074-2079 2080-2089 20A1 20A4 20A6 20A8-20AE 20B1-20B2
          20B4-20B5 20B8-20BA 20BD 20BF 2113 2116 2122 2126 212E 2150-2151 2153-215E 2190-2199
          21A9-21AA 21B0-21B3 21B6-21B7 21BA-21BB 21C4 21C6 2202 2206 220F 2211-2212 2215 2219-221A
          221E 222B 2236 2248 2260 2264-2265 25CA 2713 274C 2B0E-2B11 ECE0 EFCC FB01-FB02 FEFF FFFD
          """);

  /// Its companion for Hebrew, as far as it is used: the letters that stand by themselves. Vowel
  /// points hang on letters and would need shaping.
  public static final PrintedLetters HEBREW = of("IBM Plex Sans Hebrew", "5BE 5D0-5EA 5F0-5F4");

  public PrintedLetters {
    bounds = List.copyOf(bounds);
  }

  private static PrintedLetters of(String font, String ranges) {
    List<Integer> bounds = new ArrayList<>();
    for (String range : ranges.strip().split("\\s+", -1)) {
      int dash = range.indexOf('-');
      bounds.add(Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16));
      bounds.add(dash < 0 ? bounds.getLast() : Integer.valueOf(range.substring(dash + 1), 16));
    }
    return new PrintedLetters(font, bounds);
  }

  /// Returns the first character of a text that the font lacks. Spaces and characters without ink
  /// are no matter of the font.
  public Optional<String> firstMissing(String text) {
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int code = text.codePointAt(i);
      if (!has(code) && hasInk(code)) {
        return Optional.of(Character.toString(code));
      }
    }
    return Optional.empty();
  }

  /// Whether the font has a glyph.
  public boolean has(int code) {
    for (int i = 0; i < bounds.size(); i += 2) {
      if (code >= bounds.get(i) && code <= bounds.get(i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasInk(int code) {
    return switch (Character.getType(code)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> code != 0x2010 && code != 0x2011;
    };
  }
}
