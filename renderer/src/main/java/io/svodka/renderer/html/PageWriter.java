package io.svodka.renderer.html;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/// Writes a page as bytes of UTF-8. What templates print comes escaped by them; long tables come
/// past them and are escaped here, in the same way.
final class PageWriter extends Writer {
  private static final int SIZE = 1 << 15;

  /// The most bytes that a character takes, escaped or not.
  private static final int WIDEST = 6;

  private static final int PIECE = SIZE / WIDEST - 1;
  private static final byte[][] ESCAPES = escapes();

  private final OutputStream out;
  private final byte[] bytes = new byte[SIZE];
  private int size;
  private char high;

  PageWriter(OutputStream out) {
    this.out = out;
  }

  private static byte[][] escapes() {
    byte[][] escapes = new byte[0x80][0];
    escapes['&'] = ascii("&amp;");
    escapes['<'] = ascii("&lt;");
    escapes['>'] = ascii("&gt;");
    escapes['"'] = ascii("&quot;");
    escapes['\''] = ascii("&#39;");
    return escapes;
  }

  /// Returns markup as it is written by [#markup].
  static byte[] ascii(String markup) {
    return markup.getBytes(US_ASCII);
  }

  /// Writes markup.
  void markup(byte[] ascii) throws IOException {
    if (ascii.length >= SIZE - size) {
      spill();
    }
    endHalf();
    if (ascii.length >= SIZE) {
      spill();
      out.write(ascii);
      return;
    }
    System.arraycopy(ascii, 0, bytes, size, ascii.length);
    size += ascii.length;
  }

  /// Writes text of a document, escaped for any place of a page.
  void text(String text) throws IOException {
    for (int from = 0; from < text.length(); from += PIECE) {
      int end = Math.min(text.length(), from + PIECE);
      room(end - from);
      for (int i = from; i < end; i++) {
        char letter = text.charAt(i);
        byte[] escape = letter < 0x80 ? ESCAPES[letter] : ESCAPES[0];
        if (escape.length > 0) {
          endHalf();
          System.arraycopy(escape, 0, bytes, size, escape.length);
          size += escape.length;
        } else {
          put(letter);
        }
      }
    }
  }

  @Override
  public void write(String text, int start, int length) throws IOException {
    for (int from = start; from < start + length; from += PIECE) {
      int end = Math.min(start + length, from + PIECE);
      room(end - from);
      for (int i = from; i < end; i++) {
        put(text.charAt(i));
      }
    }
  }

  @Override
  public void write(char[] letters, int start, int length) throws IOException {
    write(new String(letters, start, length), 0, length);
  }

  @Override
  public void write(int letter) throws IOException {
    room(1);
    put((char) letter);
  }

  private void put(char letter) {
    if (letter < 0x80 && high == 0) {
      bytes[size++] = (byte) letter;
    } else {
      wide(letter);
    }
  }

  /// Half a character waits for its other half; without one it becomes a question mark.
  private void wide(char letter) {
    if (Character.isLowSurrogate(letter) && high != 0) {
      byte[] both = Character.toString(Character.toCodePoint(high, letter)).getBytes(UTF_8);
      System.arraycopy(both, 0, bytes, size, both.length);
      size += both.length;
      high = 0;
      return;
    }
    endHalf();
    if (letter < 0x80) {
      bytes[size++] = (byte) letter;
    } else if (letter < 0x800) {
      bytes[size++] = (byte) (0xC0 | (letter >> 6));
      bytes[size++] = (byte) (0x80 | (letter & 0x3F));
    } else if (Character.isHighSurrogate(letter)) {
      high = letter;
    } else if (Character.isLowSurrogate(letter)) {
      bytes[size++] = '?';
    } else {
      bytes[size++] = (byte) (0xE0 | (letter >> 12));
      bytes[size++] = (byte) (0x80 | ((letter >> 6) & 0x3F));
      bytes[size++] = (byte) (0x80 | (letter & 0x3F));
    }
  }

  private void endHalf() {
    if (high != 0) {
      bytes[size++] = '?';
      high = 0;
    }
  }

  /// Makes room for so many characters, at most [#PIECE].
  private void room(int letters) throws IOException {
    if ((letters + 1) * WIDEST > SIZE - size) {
      spill();
    }
  }

  private void spill() throws IOException {
    out.write(bytes, 0, size);
    size = 0;
  }

  @Override
  public void flush() throws IOException {
    spill();
    out.flush();
  }

  /// Writes what is left; the stream stays open.
  @Override
  public void close() throws IOException {
    room(1);
    endHalf();
    flush();
  }
}
