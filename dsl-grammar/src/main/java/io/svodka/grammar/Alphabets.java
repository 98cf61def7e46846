package io.svodka.grammar;

import java.util.ArrayList;
import java.util.List;

/// Mends words in which letters of one alphabet stand for look-alikes of the other.
final class Alphabets {
  private static final String LATIN = "aceopxyiksABCEHIKMOPTXYS";
  private static final String CYRILLIC = "асеорхуікѕАВСЕНІКМОРТХУЅ";

  private Alphabets() {}

  /// Returns `word` with each part between underscores in one alphabet, where look-alikes allow it.
  static String mended(String word) {
    List<String> parts = new ArrayList<>();
    for (String part : word.split("_", -1)) {
      parts.add(mendedPart(part));
    }
    return String.join("_", parts);
  }

  private static String mendedPart(String part) {
    long latin = part.chars().filter(Alphabets::isLatin).count();
    long cyrillic = part.chars().filter(Alphabets::isCyrillic).count();
    if (latin == 0 || cyrillic == 0) {
      return part;
    }
    String asLatin = replaced(part, CYRILLIC, LATIN);
    String asCyrillic = replaced(part, LATIN, CYRILLIC);
    boolean latinWorks = asLatin.chars().noneMatch(Alphabets::isCyrillic);
    boolean cyrillicWorks = asCyrillic.chars().noneMatch(Alphabets::isLatin);
    if (latinWorks && (latin >= cyrillic || !cyrillicWorks)) {
      return asLatin;
    }
    return cyrillicWorks ? asCyrillic : part;
  }

  private static String replaced(String part, String from, String to) {
    StringBuilder result = new StringBuilder(part);
    for (int i = 0; i < part.length(); i++) {
      int known = from.indexOf(part.charAt(i));
      if (known >= 0) {
        result.setCharAt(i, to.charAt(known));
      }
    }
    return result.toString();
  }

  private static boolean isLatin(int character) {
    return Character.isLetter(character)
        && Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
  }

  private static boolean isCyrillic(int character) {
    return Character.isLetter(character)
        && Character.UnicodeScript.of(character) == Character.UnicodeScript.CYRILLIC;
  }
}
