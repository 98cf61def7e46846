package io.svodka.compiler.parse;

import io.svodka.compiler.script.LanguageWord;
import io.svodka.compiler.script.LanguageWord.Use;
import io.svodka.grammar.Keyword;
import io.svodka.grammar.Keywords;
import java.util.List;
import java.util.Optional;

/// The words of the language.
public final class LanguageWords {
  private static final List<LanguageWord> ALL =
      Keywords.all().stream().map(LanguageWords::word).toList();

  private LanguageWords() {}

  public static List<LanguageWord> all() {
    return ALL;
  }

  /// Returns the word with some letters, if the language has it.
  public static Optional<LanguageWord> word(String letters) {
    return ALL.stream().filter(each -> each.word().equals(letters)).findFirst();
  }

  private static LanguageWord word(Keyword keyword) {
    return new LanguageWord(
        keyword.word(),
        keyword.group() == Keyword.Group.RESERVED ? Use.NEVER_A_NAME : Use.ALSO_A_NAME,
        keyword.meaning());
  }
}
