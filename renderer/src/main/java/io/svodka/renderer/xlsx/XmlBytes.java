package io.svodka.renderer.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// XML as bytes of UTF-8, grown while it is written.
final class XmlBytes {
  private static final int START = 256;

  /// Numbers with up to so many decimals are written digit by digit.
  private static final double[] TENS = {1, 10, 100, 1_000, 10_000};

  private static final double LARGEST = 1e15;

  private byte[] bytes = new byte[START];
  private int size;

  int size() {
    return size;
  }

  byte[] array() {
    return bytes;
  }

  void clear() {
    size = 0;
  }

  XmlBytes add(byte[] other) {
    return add(other, 0, other.length);
  }

  XmlBytes add(byte[] other, int from, int length) {
    room(length);
    System.arraycopy(other, from, bytes, size, length);
    size += length;
    return this;
  }

  /// Adds text of ASCII letters that need no escape.
  @SuppressWarnings("deprecation") // the one way that copies without decoding
  XmlBytes add(String ascii) {
    int length = ascii.length();
    room(length);
    ascii.getBytes(0, length, bytes, size);
    size += length;
    return this;
  }

  XmlBytes add(long number) {
    if (number < 0) {
      return Long.MIN_VALUE == number ? add(Long.toString(number)) : add('-').add(-number);
    }
    int digits = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    room(digits);
    long rest = number;
    for (int i = size + digits - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
    return this;
  }

  private XmlBytes add(char ascii) {
    room(1);
    bytes[size++] = (byte) ascii;
    return this;
  }

  /// Adds the shortest number that reads back as this one.
  XmlBytes add(double number) {
    if (Math.abs(number) < LARGEST) {
      for (int decimals = 0; decimals < TENS.length; decimals++) {
        long scaled = Math.round(number * TENS[decimals]);
        if (scaled / TENS[decimals] == number && Math.abs(scaled) < LARGEST) {
          return decimal(scaled, decimals);
        }
      }
    }
    return add(Double.toString(number));
  }

  private XmlBytes decimal(long scaled, int decimals) {
    if (decimals == 0) {
      return add(scaled);
    }
    if (scaled < 0) {
      add('-');
    }
    long unsigned = Math.abs(scaled);
    long power = (long) TENS[decimals];
    add(unsigned / power).add('.');
    long rest = unsigned % power;
    for (long digit = power / 10; digit > 0; digit /= 10) {
      add((char) ('0' + rest / digit % 10));
    }
    return this;
  }

  /// Adds words, escaped; what XML cannot hold becomes a question mark.
  XmlBytes text(String words) {
    room(words.length());
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      if (letter < 0x80) {
        ascii(letter);
      } else if (letter < 0x800) {
        room(2);
        bytes[size++] = (byte) (0xC0 | (letter >> 6));
        bytes[size++] = (byte) (0x80 | (letter & 0x3F));
      } else {
        i += wide(words, i);
      }
    }
    return this;
  }

  private void ascii(char letter) {
    switch (letter) {
      case '&' -> add("&amp;");
      case '<' -> add("&lt;");
      case '>' -> add("&gt;");
      case '\n' -> add("&#xa;");
      case '\r' -> add("&#xd;");
      case '\t' -> add("&#x9;");
      default -> add(letter < ' ' ? '?' : letter);
    }
  }

  /// Adds a letter of three or four bytes and returns how many further characters it took.
  private int wide(String words, int at) {
    char letter = words.charAt(at);
    if (Character.isHighSurrogate(letter)
        && at + 1 < words.length()
        && Character.isLowSurrogate(words.charAt(at + 1))) {
      add(words.substring(at, at + 2).getBytes(StandardCharsets.UTF_8));
      return 1;
    }
    if (Character.isSurrogate(letter) || letter >= 0xFFFE) {
      add('?');
    } else {
      room(3);
      bytes[size++] = (byte) (0xE0 | (letter >> 12));
      bytes[size++] = (byte) (0x80 | ((letter >> 6) & 0x3F));
      bytes[size++] = (byte) (0x80 | (letter & 0x3F));
    }
    return 0;
  }

  private void room(int length) {
    if (size + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
    }
  }
}
