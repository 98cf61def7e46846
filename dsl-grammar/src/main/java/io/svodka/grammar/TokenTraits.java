package io.svodka.grammar;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// What the kinds of tokens have in common.
public final class TokenTraits {
  private static final Set<Integer> OPERATORS =
      Set.of(
          SvodkaLexer.EQ,
          SvodkaLexer.NE,
          SvodkaLexer.LT,
          SvodkaLexer.LE,
          SvodkaLexer.GT,
          SvodkaLexer.GE,
          SvodkaLexer.PLUS,
          SvodkaLexer.MINUS,
          SvodkaLexer.STAR,
          SvodkaLexer.SLASH,
          SvodkaLexer.DOT,
          SvodkaLexer.COMMA,
          SvodkaLexer.ARROW,
          SvodkaLexer.AND,
          SvodkaLexer.OR,
          SvodkaLexer.THEN);
  private static final Set<Integer> ALSO_UNFINISHED =
      Set.of(
          SvodkaLexer.COLON,
          SvodkaLexer.NOT,
          SvodkaLexer.ELSE,
          SvodkaLexer.LBRACE,
          SvodkaLexer.LPAREN);
  private static final Set<Integer> INFIX_WORDS =
      Set.of(
          SvodkaLexer.WHERE,
          SvodkaLexer.AT,
          SvodkaLexer.OVER,
          SvodkaLexer.BETWEEN,
          SvodkaLexer.CONTAINS,
          SvodkaLexer.STARTS,
          SvodkaLexer.ENDS,
          SvodkaLexer.WITH,
          SvodkaLexer.DISTINCT,
          SvodkaLexer.TRAILING);
  private static final Set<Integer> CONSTANTS =
      Set.of(
          SvodkaLexer.TRUE,
          SvodkaLexer.FALSE,
          SvodkaLexer.NULL,
          SvodkaLexer.TEXT_CONST,
          SvodkaLexer.LONG_TEXT,
          SvodkaLexer.NUMBER_CONST,
          SvodkaLexer.PERCENT,
          SvodkaLexer.LENGTH,
          SvodkaLexer.DATE_CONST,
          SvodkaLexer.DATETIME_CONST,
          SvodkaLexer.MONTH_CONST,
          SvodkaLexer.QUARTER_CONST,
          SvodkaLexer.WEEK_CONST,
          SvodkaLexer.TIME_CONST,
          SvodkaLexer.COLOUR,
          SvodkaLexer.PARAMETER_NAME);
  private static final Map<String, Integer> WORDS =
      IntStream.rangeClosed(SvodkaLexer.AND, SvodkaLexer.YESTERDAY)
          .boxed()
          .collect(toUnmodifiableMap(TokenTraits::word, type -> type));

  private TokenTraits() {}

  /// Returns whether the kind is a word with a meaning that may be a name as well.
  public static boolean isSoftKeyword(int type) {
    return type >= SvodkaLexer.ACCESS && type <= SvodkaLexer.YESTERDAY;
  }

  /// Returns whether the kind is a word that is never a name.
  public static boolean isReserved(int type) {
    return type >= SvodkaLexer.AND && type <= SvodkaLexer.ELSE;
  }

  /// Returns whether the kind may stand for a name.
  public static boolean isName(int type) {
    return type == SvodkaLexer.IDENT || type == SvodkaLexer.QUOTED_NAME || isSoftKeyword(type);
  }

  /// Returns whether the kind is a constant or a parameter.
  public static boolean isConstant(int type) {
    return CONSTANTS.contains(type);
  }

  /// Returns the word of a keyword, in small letters.
  public static String word(int type) {
    String literal = SvodkaLexer.VOCABULARY.getLiteralName(type);
    return literal == null ? "" : literal.substring(1, literal.length() - 1);
  }

  /// Returns the kind of a word: a keyword or an ordinary name.
  static int typeOf(String word) {
    return WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), SvodkaLexer.IDENT);
  }

  /// Returns whether a statement goes on after a line that ends with this kind.
  static boolean goesOnAfter(int type) {
    return OPERATORS.contains(type) || ALSO_UNFINISHED.contains(type);
  }

  /// Returns whether a line that starts with this kind continues the statement before it.
  static boolean continues(int type) {
    return OPERATORS.contains(type) || type == SvodkaLexer.RPAREN || type == SvodkaLexer.LBRACE;
  }

  /// Returns whether an operand of an expression may end with this kind.
  public static boolean endsOperand(int type) {
    return (isName(type) || isConstant(type) || type == SvodkaLexer.RPAREN)
        && !INFIX_WORDS.contains(type);
  }

  /// Returns whether an operand may start with this kind, and nothing else.
  static boolean startsOperand(int type) {
    return (isName(type) || isConstant(type) || type == SvodkaLexer.PIPE)
        && !INFIX_WORDS.contains(type);
  }
}
