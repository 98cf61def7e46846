package io.svodka.renderer.theme;

import io.svodka.model.document.PrintedLetters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;

/// How wide words are in one typeface. Reads the advance widths from the TrueType file by itself:
/// starting the graphics toolkit would take longer than drawing a page of charts.
public final class TextWidths {
  private static final String FOLDER = "/io/svodka/templates/fonts/";
  private static final int CHARACTERS = 0x10000;
  private static final int FIRST_FROM_RIGHT = 0x590;

  private final short[] advances;
  private final double unitsPerEm;

  private TextWidths(short[] advances, double unitsPerEm) {
    this.advances = advances;
    this.unitsPerEm = unitsPerEm;
  }

  /// Returns the widths of a font file of the templates room, such as `IBMPlexSans-Regular.ttf`.
  public static TextWidths load(String fileName) {
    try (InputStream in =
        Objects.requireNonNull(TextWidths.class.getResourceAsStream(FOLDER + fileName), fileName)) {
      return read(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns the width of `text` in the unit of `size`.
  public double width(String text, double size) {
    long units = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      units +=
          c >= FIRST_FROM_RIGHT && PrintedLetters.HEBREW.has(c)
              ? Companion.HEBREW.units(c)
              : units(c);
    }
    return units * size / unitsPerEm;
  }

  private int units(char c) {
    return Short.toUnsignedInt(advances[c]);
  }

  /// The font of the Hebrew letters, which is read when the first of them is.
  private static final class Companion {
    static final TextWidths HEBREW = load("IBMPlexSansHebrew-Regular.ttf");
  }

  private static TextWidths read(ByteBuffer font) {
    int unitsPerEm = unsigned(font, table(font, "head") + 18);
    int metrics = unsigned(font, table(font, "hhea") + 34);
    int widths = table(font, "hmtx");
    short[] byGlyph = new short[metrics];
    for (int glyph = 0; glyph < metrics; glyph++) {
      byGlyph[glyph] = font.getShort(widths + 4 * glyph);
    }
    return new TextWidths(byCharacter(font, byGlyph), unitsPerEm);
  }

  private static short[] byCharacter(ByteBuffer font, short[] byGlyph) {
    short[] advances = new short[CHARACTERS];
    int map = characterMap(font);
    int segments = unsigned(font, map + 6) / 2;
    for (int character = 0; character < CHARACTERS; character++) {
      advances[character] = byGlyph[0];
    }
    for (int segment = 0; segment < segments; segment++) {
      readSegment(font, map + 14 + 2 * segment, segments, byGlyph, advances);
    }
    return advances;
  }

  /// A segment maps a run of characters, by a distance or through a list of glyphs.
  private static void readSegment(
      ByteBuffer font, int end, int segments, short[] byGlyph, short[] advances) {
    int start = end + 2 * segments + 2;
    int distance = start + 2 * segments;
    int offset = distance + 2 * segments;
    int last = unsigned(font, end);
    for (int character = unsigned(font, start); character <= last; character++) {
      int glyph = character;
      if (unsigned(font, offset) != 0) {
        int entry = offset + unsigned(font, offset) + 2 * (character - unsigned(font, start));
        glyph = entry + 1 < font.limit() ? unsigned(font, entry) : 0;
      }
      glyph = (glyph + unsigned(font, distance)) & 0xFFFF;
      advances[character] = byGlyph[Math.min(glyph, byGlyph.length - 1)];
    }
  }

  private static int characterMap(ByteBuffer font) {
    int tables = table(font, "cmap");
    for (int i = 0; i < unsigned(font, tables + 2); i++) {
      int map = tables + font.getInt(tables + 8 + 8 * i);
      if (unsigned(font, map) == 4) {
        return map;
      }
    }
    throw new IllegalArgumentException("the font has no character map of format 4");
  }

  private static int table(ByteBuffer font, String tag) {
    for (int i = 0; i < unsigned(font, 4); i++) {
      int entry = 12 + 16 * i;
      if (font.getInt(entry) == word(tag)) {
        return font.getInt(entry + 8);
      }
    }
    throw new IllegalArgumentException("the font has no table " + tag);
  }

  private static int word(String tag) {
    return tag.charAt(0) << 24 | tag.charAt(1) << 16 | tag.charAt(2) << 8 | tag.charAt(3);
  }

  private static int unsigned(ByteBuffer font, int at) {
    return Short.toUnsignedInt(font.getShort(at));
  }
}
