package io.svodka.renderer.pdf.type;

import java.util.Locale;
import java.util.regex.Pattern;

/// Where a word that no line holds may be cut with a hyphen: before a consonant that a vowel
/// follows, which is how syllables begin in Russian, German and mostly in English. Numbers, codes
/// and addresses get no hyphens: one would seem to be a part of them.
final class Hyphens {
  private static final String VOWELS = "aeiouyäöüáéíóúàèìòùâêîôûаеёиоуыэюяіїє";
  private static final String BOUND = "йьъ";
  private static final int LEAST = 2;

  /// Letters, with the marks of a sentence around them.
  private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]*\\p{L}+[^\\p{L}\\p{N}]*");

  private Hyphens() {}

  /// Tells a word of a language from codes, addresses and the like.
  static boolean isWord(String text) {
    return WORD.matcher(text).matches();
  }

  /// Returns the last place for a hyphen that leaves at most so many characters before it; 0 when
  /// there is none.
  static int before(String text, int most) {
    for (int i = Math.min(most, text.length() - LEAST); i >= LEAST; i--) {
      if (isPlace(text, i)) {
        return i;
      }
    }
    return 0;
  }

  private static boolean isPlace(String text, int place) {
    return lettersAround(text, place)
        && beginsSyllable(text, place)
        && hasVowel(text.substring(wordStart(text, place), place));
  }

  private static boolean lettersAround(String text, int place) {
    for (int i = place - LEAST; i < place + LEAST; i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// A consonant, or several letters that stand for one, and a vowel behind it.
  private static boolean beginsSyllable(String text, int place) {
    int vowel = place + sound(text, place);
    return vowel > place
        && vowel < text.length()
        && isVowel(text.charAt(vowel))
        && !splitsSound(text, place);
  }

  /// Returns how many letters of a consonant begin here; 0 when none does.
  private static int sound(String text, int place) {
    String rest =
        text.substring(place, Math.min(text.length(), place + 3)).toLowerCase(Locale.ROOT);
    if (rest.startsWith("sch")) {
      return 3;
    }
    for (String pair : new String[] {"ch", "ck", "ph", "th", "qu"}) {
      if (rest.startsWith(pair)) {
        return 2;
      }
    }
    char first = rest.charAt(0);
    return isVowel(first) || BOUND.indexOf(first) >= 0 ? 0 : 1;
  }

  private static boolean splitsSound(String text, int place) {
    for (int start = Math.max(0, place - 2); start < place; start++) {
      if (start + sound(text, start) > place) {
        return true;
      }
    }
    return false;
  }

  private static int wordStart(String text, int place) {
    int start = place;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean hasVowel(String text) {
    return text.chars().anyMatch(c -> isVowel((char) c));
  }

  private static boolean isVowel(char c) {
    return VOWELS.indexOf(Character.toLowerCase(c)) >= 0;
  }
}
