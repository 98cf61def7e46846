package io.svodka.renderer.pdf.type;

import java.text.Normalizer;
import java.util.Arrays;

/// Brings texts of any source into a printable form. Only characters without ink are dropped.
final class Cleaner {
  private static final int LAST_PLAIN = 0x7E;

  /// Other characters that are frequent in figures and names and are printed as they are.
  private static final String COMPOSED = "\u00A0ёЁ«»–—−№₽€·…";

  String clean(String text) {
    return isPlain(text) ? text : rewritten(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  private static final boolean[] PLAIN = plain();

  private static boolean[] plain() {
    boolean[] plain = new boolean[0x3000];
    Arrays.fill(plain, ' ', LAST_PLAIN + 1, true);
    Arrays.fill(plain, 0x410, 0x450, true);
    COMPOSED.chars().forEach(letter -> plain[letter] = true);
    return plain;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= PLAIN.length || !PLAIN[c]) {
        return false;
      }
    }
    return true;
  }

  private static String rewritten(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    String oneLineEnd = text.replace("\r\n", "\n");
    oneLineEnd.codePoints().forEach(code -> append(code, clean));
    return clean.toString();
  }

  private static void append(int code, StringBuilder clean) {
    switch (code) {
      case '\n', '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> clean.append('\n');
      case '\t' -> clean.append(' ');
      // narrow and figure spaces keep numbers together; the font may lack them
      case 0x2007, 0x202F -> clean.append('\u00A0');
      case 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2008, 0x2009, 0x200A -> clean.append(' ');
      case 0x2010, 0x2011 -> clean.append('-');
      // they order a line, and nothing beyond it
      case 0x200E, 0x200F -> clean.append((char) code);
      default -> appendInk(code, clean);
    }
  }

  private static void appendInk(int code, StringBuilder clean) {
    switch (Character.getType(code)) {
      case Character.CONTROL, Character.FORMAT -> {
        // no ink: nothing to show and, for marks of direction, nothing to trust
      }
      default -> clean.appendCodePoint(code);
    }
  }
}
