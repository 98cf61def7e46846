package io.svodka.compiler.parse.recovery;

import io.svodka.compiler.problem.Sign;
import io.svodka.compiler.problem.Wanted;
import io.svodka.grammar.SvodkaParser;
import io.svodka.grammar.TokenTraits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/// Names kinds of tokens as people do.
final class TokenPhrases {
  private static final int MOST_EXPECTATIONS = 3;
  private static final int LONGEST_QUOTE = 30;
  private static final Set<String> CONTINUATIONS =
      Set.of(
          "ascending",
          "descending",
          "during",
          "within",
          "rest",
          "target",
          "sparkline",
          "format",
          "width",
          "align",
          "scale",
          "icon",
          "severity",
          "timezone",
          "where",
          "from",
          "landscape",
          "portrait",
          "margins",
          "when",
          "between",
          "contains",
          "starts",
          "refreshed",
          "earlier",
          "over");

  private TokenPhrases() {}

  /// Returns what was found, such as `(` or the end of the line.
  static Sign phrase(Token token) {
    return switch (token.getType()) {
      case Token.EOF -> Sign.End.FILE;
      case SvodkaParser.NL -> Sign.End.LINE;
      case SvodkaParser.TEXT_CONST, SvodkaParser.LONG_TEXT -> new Sign.Quoted(shortened(token));
      default -> new Sign.Written(token.getText());
    };
  }

  /// Returns what may stand at a place, or nothing when it is more than a reader can use.
  static List<Wanted> expectations(IntervalSet expected) {
    Set<Wanted> phrases = new LinkedHashSet<>();
    boolean name = expected.contains(SvodkaParser.IDENT);
    boolean value =
        name
            && expected.contains(SvodkaParser.LPAREN)
            && expected.contains(SvodkaParser.NUMBER_CONST);
    for (int type : expected.toList()) {
      expectation(type, name, value).ifPresent(phrases::add);
    }
    return phrases.size() > MOST_EXPECTATIONS ? List.of() : List.copyOf(phrases);
  }

  /// Returns the words that may follow a part of a statement and are spelt nearly like `found`.
  static List<String> meantWords(String found) {
    String word = found.toLowerCase(Locale.ROOT);
    List<String> meant = new ArrayList<>();
    for (String known : CONTINUATIONS) {
      if (known.length() > 3 && isNear(word, known)) {
        meant.add(known);
      }
    }
    return meant.stream().sorted().toList();
  }

  private static boolean isNear(String word, String known) {
    int prefix = 0;
    int shorter = Math.min(word.length(), known.length());
    while (prefix < shorter && word.charAt(prefix) == known.charAt(prefix)) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < shorter - prefix
        && word.charAt(word.length() - 1 - suffix) == known.charAt(known.length() - 1 - suffix)) {
      suffix++;
    }
    int longer = Math.max(word.length(), known.length());
    return longer - prefix - suffix <= 2 && prefix + suffix >= 3;
  }

  private static Optional<Wanted> expectation(int type, boolean name, boolean value) {
    if (value && isPartOfValue(type)) {
      return Optional.of(Wanted.Part.VALUE);
    }
    if (name && TokenTraits.isName(type)) {
      return Optional.of(Wanted.Part.NAME);
    }
    return part(type)
        .or(
            () ->
                Optional.of(TokenTraits.word(type))
                    .filter(word -> !word.isEmpty())
                    .<Wanted>map(Wanted.Word::new));
  }

  private static Optional<Wanted> part(int type) {
    return switch (type) {
      case Token.EOF, SvodkaParser.NL -> Optional.of(Wanted.Part.LINE_END);
      case SvodkaParser.TEXT_CONST -> Optional.of(Wanted.Part.TEXT);
      case SvodkaParser.LONG_TEXT -> Optional.of(Wanted.Part.LONG_TEXT);
      case SvodkaParser.NUMBER_CONST -> Optional.of(Wanted.Part.NUMBER);
      case SvodkaParser.PERCENT -> Optional.of(Wanted.Part.PERCENT);
      case SvodkaParser.LENGTH -> Optional.of(Wanted.Part.LENGTH);
      case SvodkaParser.DATE_CONST, SvodkaParser.DATETIME_CONST -> Optional.of(Wanted.Part.DATE);
      case SvodkaParser.MONTH_CONST -> Optional.of(Wanted.Part.MONTH);
      case SvodkaParser.QUARTER_CONST -> Optional.of(Wanted.Part.QUARTER);
      case SvodkaParser.WEEK_CONST -> Optional.of(Wanted.Part.WEEK);
      case SvodkaParser.TIME_CONST -> Optional.of(Wanted.Part.TIME);
      case SvodkaParser.COLOUR -> Optional.of(Wanted.Part.COLOUR);
      case SvodkaParser.PARAMETER_NAME -> Optional.of(Wanted.Part.PARAMETER);
      case SvodkaParser.IDENT, SvodkaParser.QUOTED_NAME -> Optional.of(Wanted.Part.NAME);
      default -> Optional.empty();
    };
  }

  private static boolean isPartOfValue(int type) {
    return TokenTraits.isName(type)
        || TokenTraits.isConstant(type)
        || type == SvodkaParser.LPAREN
        || type == SvodkaParser.MINUS
        || type == SvodkaParser.IF
        || type == SvodkaParser.NOT;
  }

  private static String shortened(Token token) {
    String text = token.getText().strip().lines().findFirst().orElse("");
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}
