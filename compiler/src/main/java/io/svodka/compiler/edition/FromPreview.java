package io.svodka.compiler.edition;

import io.svodka.compiler.script.WrittenWord;
import io.svodka.compiler.script.WrittenWord.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the first edition writes differently from the preview: `measure` for `metric`, `during` for
/// `period`. Names stay, be they called like these words.
final class FromPreview {
  private static final Set<String> PERIOD_STARTS =
      Set.of("this", "last", "next", "today", "yesterday", "tomorrow", "from", "all");
  private static final Set<String> UNITS = Set.of("day", "week", "month", "quarter", "year");

  private FromPreview() {}

  /// Returns what to write instead of a word, or nothing.
  static Optional<Replacement> of(List<WrittenWord> words, int index) {
    WrittenWord word = words.get(index);
    if (!startsStatement(words, index)) {
      return Optional.empty();
    }
    if (word.is("metric") && declares(words, index)) {
      return Optional.of(new Replacement(word.start(), word.end(), "measure"));
    }
    if (word.is("period") && isPeriod(words, index + 1)) {
      return Optional.of(new Replacement(word.start(), word.end(), "during"));
    }
    return Optional.empty();
  }

  private static boolean startsStatement(List<WrittenWord> words, int index) {
    if (index == 0) {
      return true;
    }
    Kind before = words.get(index - 1).kind();
    return before == Kind.END || before == Kind.OPENING_BRACE;
  }

  /// A declaration goes on with a name and, after a label, an equals sign.
  private static boolean declares(List<WrittenWord> words, int index) {
    boolean named = kind(words, index + 1) == Kind.NAME;
    int sign = kind(words, index + 2) == Kind.TEXT ? index + 3 : index + 2;
    return named && sign < words.size() && words.get(sign).text().equals("=");
  }

  private static boolean isPeriod(List<WrittenWord> words, int index) {
    if (kind(words, index) == Kind.CONSTANT) {
      return true;
    }
    if (kind(words, index) != Kind.NAME) {
      return false;
    }
    String word = words.get(index).text().toLowerCase(Locale.ROOT);
    boolean unit = UNITS.contains(word) && kind(words, index + 1) != Kind.END;
    return PERIOD_STARTS.contains(word) || unit;
  }

  private static Kind kind(List<WrittenWord> words, int index) {
    return index < words.size() ? words.get(index).kind() : Kind.END;
  }
}
