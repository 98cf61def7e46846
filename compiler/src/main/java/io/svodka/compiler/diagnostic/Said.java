package io.svodka.compiler.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A piece of a message in every language messages are written in.
public record Said(String english, String russian) {
  /// Adds nothing to a message.
  public static final Said NOTHING = new Said("", "");

  /// Returns a text in both languages, its `%s` filled with facts: words of the specification are
  /// the same in both, another [Said] is put in by language.
  public static Said said(String english, String russian, Object... facts) {
    return facts.length == 0
        ? new Said(english, russian)
        : new Said(
            filled(english, facts, Language.ENGLISH), filled(russian, facts, Language.RUSSIAN));
  }

  /// Returns a text that is the same in every language, such as a name or a piece of code.
  public static Said verbatim(String text) {
    return new Said(text, text);
  }

  /// Returns several texts with `separator` between them; empty ones are left out.
  public static Said joined(List<Said> parts, Said separator) {
    return new Said(
        parts.stream()
            .map(Said::english)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(separator.english)),
        parts.stream()
            .map(Said::russian)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(separator.russian)));
  }

  /// Returns the text in a language.
  public String in(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case RUSSIAN -> russian;
    };
  }

  public boolean isEmpty() {
    return english.isEmpty();
  }

  private static String filled(String text, Object[] facts, Language language) {
    return text.formatted(
        Arrays.stream(facts)
            .map(fact -> fact instanceof Said said ? said.in(language) : fact)
            .toArray());
  }
}
