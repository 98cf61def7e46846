package io.svodka.grammar;

import io.svodka.grammar.LexicalSlip.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/// Turns tokens with slips of the pen into those that were meant, and keeps a list of them.
final class SlipMender {
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[./](\\d{1,2})[./](\\d{1,2})");

  private final List<LexicalSlip> slips = new ArrayList<>();

  List<LexicalSlip> slips() {
    return List.copyOf(slips);
  }

  /// Returns where a text ends that starts at `start`: an unclosed one must not swallow the closing
  /// parentheses and the brace at the end of its line.
  int endOfText(String text, int start, int openParentheses) {
    if (isClosed(text)) {
      return start + text.length();
    }
    String kept = text.stripTrailing();
    if (kept.endsWith("{")) {
      kept = kept.substring(0, kept.length() - 1).stripTrailing();
    }
    for (int open = openParentheses; open > 0 && kept.endsWith(")"); open--) {
      kept = kept.substring(0, kept.length() - 1).stripTrailing();
    }
    return start + Math.max(1, kept.length());
  }

  /// Returns the token that was meant.
  CommonToken mended(CommonToken token) {
    switch (token.getType()) {
      case SvodkaLexer.TEXT_CONST -> mendText(token);
      case SvodkaLexer.LONG_TEXT -> mendLongText(token);
      case SvodkaLexer.IDENT -> mendName(token);
      case SvodkaLexer.NUMBER_CONST -> mendNumber(token);
      case SvodkaLexer.DATE_CONST -> mendDate(token);
      case SvodkaLexer.NL -> mendSemicolon(token);
      default -> mendSign(token);
    }
    return token;
  }

  /// Notes that a `)` is missing after `last`.
  void missingParenthesis(Token last) {
    int end = last.getStopIndex() + 1;
    slips.add(new LexicalSlip(Kind.MISSING_PARENTHESIS, "", ")", end, end));
  }

  private void mendText(CommonToken token) {
    String text = token.getText();
    if (!isClosed(text)) {
      note(Kind.UNCLOSED_TEXT, token, text + "\"");
    } else if (text.startsWith("'")) {
      note(Kind.SINGLE_QUOTES, token, straight(text));
    } else if (!text.startsWith("\"")) {
      note(Kind.TYPOGRAPHIC_QUOTES, token, straight(text));
    }
  }

  private void mendLongText(CommonToken token) {
    String text = token.getText();
    if (text.length() < 6 || !text.endsWith("\"\"\"")) {
      note(Kind.UNCLOSED_LONG_TEXT, token, text + "\"\"\"");
    }
  }

  private void mendName(CommonToken token) {
    String written = token.getText();
    String mended = Alphabets.mended(written);
    if (!mended.equals(written)) {
      note(Kind.MIXED_ALPHABETS, token, mended);
      token.setText(mended);
      token.setType(TokenTraits.typeOf(mended));
    }
  }

  private void mendNumber(CommonToken token) {
    String written = token.getText();
    String mended = written.replaceAll("[^0-9._]", "_");
    if (!mended.equals(written)) {
      note(Kind.SPACE_IN_NUMBER, token, mended);
      token.setText(mended);
    }
  }

  private void mendDate(CommonToken token) {
    String written = token.getText();
    Matcher dayFirst = DAY_FIRST.matcher(written);
    Matcher monthFirst = MONTH_FIRST.matcher(written);
    Matcher yearFirst = YEAR_FIRST.matcher(written);
    if (dayFirst.matches()) {
      mendDate(token, dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
    } else if (monthFirst.matches()) {
      mendDate(token, monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
    } else if (yearFirst.matches()) {
      mendDate(token, yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
  }

  private void mendDate(CommonToken token, String year, String month, String day) {
    String mended = year + "-" + twoDigits(month) + "-" + twoDigits(day);
    note(Kind.DATE_ORDER, token, mended);
    token.setText(mended);
  }

  private void mendSemicolon(CommonToken token) {
    if (";".equals(token.getText())) {
      note(Kind.SEMICOLON, token, "");
    }
  }

  private void mendSign(CommonToken token) {
    if (token.getChannel() == SvodkaLexer.COMMENTS) {
      mendComment(token);
      return;
    }
    String meant = TokenTraits.word(token.getType());
    String written = token.getText();
    if (meant.isEmpty() || meant.equalsIgnoreCase(written)) {
      return;
    }
    note(token.getType() == SvodkaLexer.MINUS ? Kind.DASH : Kind.FOREIGN_SIGN, token, meant);
  }

  private void mendComment(CommonToken token) {
    if (token.getType() == SvodkaLexer.STRAY) {
      note(Kind.STRAY_CHARACTER, token, "");
    } else if (token.getType() == SvodkaLexer.OPEN_COMMENT) {
      note(Kind.UNCLOSED_COMMENT, token, token.getText() + "*/");
    }
  }

  private void note(Kind kind, CommonToken token, String mended) {
    int end = token.getStopIndex() + 1;
    slips.add(new LexicalSlip(kind, token.getText(), mended, token.getStartIndex(), end));
  }

  private static String straight(String text) {
    String inner = text.substring(1, text.length() - 1);
    return "\"" + inner.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String twoDigits(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  private static boolean isClosed(String text) {
    char first = text.charAt(0);
    if (first != '"') {
      return text.length() > 1 && (first != '\'' || text.endsWith("'"));
    }
    int index = 1;
    while (index < text.length() && text.charAt(index) != '"') {
      index += text.charAt(index) == '\\' ? 2 : 1;
    }
    return index < text.length();
  }
}
