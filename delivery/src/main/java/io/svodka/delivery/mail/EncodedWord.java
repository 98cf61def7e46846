package io.svodka.delivery.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// Header text as encoded words of RFC 2047, each within the length a word may have.
final class EncodedWord {
  private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7E]*");
  private static final int LONGEST_PLAIN = 60;
  private static final int BYTES_PER_WORD = 39;

  private EncodedWord() {}

  /// Returns the text itself where that is safe, else encoded words. A text that looks like an
  /// encoded word is encoded too, or the reader would see something else.
  static String unstructured(String text) {
    return isPlain(text) ? text : words(text);
  }

  /// Returns the text as the phrase before an address.
  static String phrase(String text) {
    return isPlain(text)
        ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : words(text);
  }

  static boolean isPlain(String text) {
    return text.length() <= LONGEST_PLAIN
        && PLAIN.matcher(text).matches()
        && !text.contains("=?")
        && text.equals(text.strip());
  }

  private static String words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int bytes = 0;
    for (int point : text.codePoints().toArray()) {
      int length = utf8(Character.toString(point)).length;
      if (bytes + length > BYTES_PER_WORD) {
        words.add(word(word.toString()));
        word.setLength(0);
        bytes = 0;
      }
      word.appendCodePoint(point);
      bytes += length;
    }
    words.add(word(word.toString()));
    return String.join("\r\n ", words);
  }

  private static String word(String text) {
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8(text)) + "?=";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
