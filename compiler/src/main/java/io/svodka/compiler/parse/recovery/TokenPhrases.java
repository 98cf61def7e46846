package io.svodka.compiler.parse.recovery;

import io.svodka.grammar.SvodkaParser;
import io.svodka.grammar.TokenTraits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

  /// Returns what was found, such as `` `(` `` or "the end of the line".
  static String phrase(Token token) {
    return switch (token.getType()) {
      case Token.EOF -> "the end of the file";
      case SvodkaParser.NL -> "the end of the line";
      case SvodkaParser.TEXT_CONST, SvodkaParser.LONG_TEXT -> "the text " + shortened(token);
      default -> "`" + token.getText() + "`";
    };
  }

  /// Returns what may stand at a place, or nothing when it is more than a reader can use.
  static List<String> expectations(IntervalSet expected) {
    Set<String> phrases = new LinkedHashSet<>();
    boolean name = expected.contains(SvodkaParser.IDENT);
    boolean value =
        name
            && expected.contains(SvodkaParser.LPAREN)
            && expected.contains(SvodkaParser.NUMBER_CONST);
    for (int type : expected.toList()) {
      phrases.add(expectation(type, name, value));
    }
    phrases.remove("");
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

  private static String expectation(int type, boolean name, boolean value) {
    if (value && isPartOfValue(type)) {
      return "a value";
    }
    if (name && TokenTraits.isName(type)) {
      return "a name";
    }
    return switch (type) {
      case Token.EOF, SvodkaParser.NL -> "the end of the line";
      case SvodkaParser.TEXT_CONST -> "a text in quotes";
      case SvodkaParser.LONG_TEXT -> "a text in triple quotes";
      case SvodkaParser.NUMBER_CONST -> "a number";
      case SvodkaParser.PERCENT -> "a percent such as `5%`";
      case SvodkaParser.LENGTH -> "a length such as `5cm`";
      case SvodkaParser.DATE_CONST, SvodkaParser.DATETIME_CONST -> "a date such as `2026-01-31`";
      case SvodkaParser.MONTH_CONST -> "a month such as `2026-01`";
      case SvodkaParser.QUARTER_CONST -> "a quarter such as `2026-Q1`";
      case SvodkaParser.WEEK_CONST -> "a week such as `2026-W05`";
      case SvodkaParser.TIME_CONST -> "a time such as `09:00`";
      case SvodkaParser.COLOUR -> "a colour such as `#0B5FFF`";
      case SvodkaParser.PARAMETER_NAME -> "a parameter such as `$month`";
      case SvodkaParser.IDENT, SvodkaParser.QUOTED_NAME -> "a name";
      default -> TokenTraits.word(type).isEmpty() ? "" : "`" + TokenTraits.word(type) + "`";
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
