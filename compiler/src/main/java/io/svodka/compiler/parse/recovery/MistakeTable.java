package io.svodka.compiler.parse.recovery;

import io.svodka.compiler.problem.Home;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.problem.Sign;
import io.svodka.compiler.problem.SyntaxProblem;
import io.svodka.compiler.problem.SyntaxProblem.Place;
import io.svodka.compiler.problem.Wanted;
import io.svodka.grammar.SvodkaParser;
import io.svodka.grammar.TokenTraits;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/// Tells which known mistake stands behind a word that the grammar does not allow, judged by the
/// words around it.
record MistakeTable(SourceId source) {
  private static final Set<Integer> BEFORE_UNITS =
      Set.of(SvodkaParser.LAST, SvodkaParser.NEXT, SvodkaParser.THIS);

  /// Returns what is wrong with the first word of a line that its block does not know.
  Problem unknownStatement(Parser parser, IntervalSet expected) {
    Token found = parser.getCurrentToken();
    Span span = spanOf(found);
    Place place = Blocks.place(parser.getContext());
    String word = found.getText().toLowerCase(Locale.ROOT);
    if (found.getType() == SvodkaParser.RBRACE) {
      return new SyntaxProblem.ExtraBrace(span);
    }
    if (found.getType() == SvodkaParser.RPAREN) {
      return new SyntaxProblem.ExtraParenthesis(span);
    }
    if ("query".equals(place.statement())) {
      if (found.getType() == SvodkaParser.GROUP && next(parser).getType() == SvodkaParser.BY) {
        return new SyntaxProblem.GroupByInQuery(span.to(spanOf(next(parser))));
      }
      if ("select".equals(word)) {
        return new SyntaxProblem.SqlInQuery(found.getText(), span);
      }
    }
    List<String> statements = Blocks.statements(expected);
    List<Home> homes = Blocks.homes(parser.getATN(), found.getType());
    if (statements.isEmpty() || !TokenTraits.isName(found.getType())) {
      return unexpected(parser, found, expected);
    }
    if ("file".equals(place.statement()) && !homes.isEmpty() && found.getCharPositionInLine() > 0) {
      return new SyntaxProblem.MisplacedStatements(found.getText(), homes, span);
    }
    return new SyntaxProblem.UnknownStatement(
        phrase(found, next(parser)), place, statements, homes, span);
  }

  /// Returns the mistake of something after the end of a statement.
  Problem statementGoesOn(Parser parser) {
    Token found = parser.getCurrentToken();
    Token before = previous(parser, found);
    if (found.getType() == SvodkaParser.WHERE && before.getType() == SvodkaParser.RPAREN) {
      return new SyntaxProblem.ConditionOutside(callBefore(parser, before), spanOf(found));
    }
    Token earlier = previous(parser, before);
    if (earlier.getLine() < before.getLine()
        && earlier.getType() != SvodkaParser.NL
        && earlier.getType() != SvodkaParser.LBRACE) {
      return new SyntaxProblem.UnfinishedLine(earlier.getText(), spanOf(earlier));
    }
    if (isDecimalComma(parser, before, found)) {
      Token decimals = next(parser);
      return new SyntaxProblem.DecimalComma(
          before.getText() + "." + decimals.getText(), spanOf(before).to(spanOf(decimals)));
    }
    if (earlier.getType() == SvodkaParser.PAGE && TokenTraits.isName(found.getType())) {
      return new SyntaxProblem.Unexpected(
          TokenPhrases.phrase(found),
          List.of(TokenPhrases.phrase(before)),
          List.of(new Wanted.Word("portrait"), new Wanted.Word("landscape")),
          List.of("portrait", "landscape"),
          spanOf(found));
    }
    return afterOperand(found, before);
  }

  private static boolean isDecimalComma(Parser parser, Token before, Token found) {
    Token next = next(parser);
    return found.getType() == SvodkaParser.COMMA
        && before.getType() == SvodkaParser.NUMBER_CONST
        && next.getType() == SvodkaParser.NUMBER_CONST
        && before.getStopIndex() + 1 == found.getStartIndex()
        && found.getStopIndex() + 1 == next.getStartIndex();
  }

  /// Returns the mistake behind an exception of the parser.
  Problem mistake(Parser parser, RecognitionException exception) {
    Token found = exception.getOffendingToken();
    Token before = previous(parser, found);
    IntervalSet expected = parser.getExpectedTokens();
    if (found.getType() == SvodkaParser.RPAREN && !opened(parser, found)) {
      return new SyntaxProblem.ExtraParenthesis(spanOf(found));
    }
    if (TokenTraits.isName(found.getType()) && isUnitPlace(parser, expected, before)) {
      return new SyntaxProblem.UnknownUnit(found.getText(), spanOf(found));
    }
    if (isPlaceholder(parser) && TokenTraits.endsOperand(before.getType())) {
      Problem problem = afterOperand(found, before);
      return problem instanceof SyntaxProblem.StatementGoesOn(var written, var span)
          ? new SyntaxProblem.PlaceholderGoesOn(written, span)
          : problem;
    }
    if (expected.contains(SvodkaParser.IDENT) && TokenTraits.isReserved(found.getType())) {
      return new SyntaxProblem.ReservedName(found.getText(), spanOf(found));
    }
    boolean atStart =
        exception.getCtx() != null
            && found.getTokenIndex() == parser.getCurrentToken().getTokenIndex();
    return unexpected(parser, found, atStart ? expected : new IntervalSet());
  }

  /// Returns the mistake of a block that the declaration in the current line, or the end, cuts off.
  Problem missingBrace(Parser parser) {
    ParserRuleContext block = parser.getContext();
    return new SyntaxProblem.MissingBrace(
        Blocks.place(block), spanOf(parser.getCurrentToken()), spanOf(block.getStart()));
  }

  /// Returns the mistake of a line above the current one that should open a block.
  Problem missingOpeningBrace(Parser parser) {
    return new SyntaxProblem.MissingOpeningBrace(
        spanOf(parser.getCurrentToken()), spanOf(parser.getTokenStream().LT(-1)));
  }

  private Problem afterOperand(Token found, Token before) {
    if (found.getType() == SvodkaParser.RPAREN) {
      return new SyntaxProblem.ExtraParenthesis(spanOf(found));
    }
    if (!TokenTraits.isName(found.getType())) {
      return new SyntaxProblem.StatementGoesOn(TokenPhrases.phrase(found), spanOf(found));
    }
    if (BEFORE_UNITS.contains(before.getType())) {
      return new SyntaxProblem.UnknownUnit(found.getText(), spanOf(found));
    }
    List<String> meant = TokenPhrases.meantWords(found.getText());
    if (!meant.isEmpty() && found.getType() == SvodkaParser.IDENT) {
      return new SyntaxProblem.MisspelledWord(found.getText(), meant, spanOf(found));
    }
    if (found.getType() == SvodkaParser.IDENT && TokenTraits.isName(before.getType())) {
      return new SyntaxProblem.TwoNames(before.getText(), found.getText(), spanOf(found));
    }
    return new SyntaxProblem.StatementGoesOn(TokenPhrases.phrase(found), spanOf(found));
  }

  private Problem unexpected(Parser parser, Token found, IntervalSet expected) {
    Token before = previous(parser, found);
    boolean negated = before.getType() == SvodkaParser.NOT;
    String absence = AbsenceWords.meant(found.getText(), negated);
    if (!absence.isEmpty()
        && (negated ? previous(parser, before) : before).getType() == SvodkaParser.IS
        && parser.getContext().getRuleIndex() == SvodkaParser.RULE_predicate) {
      Token first = negated ? before : found;
      String written = negated ? before.getText() + " " + found.getText() : found.getText();
      return new SyntaxProblem.AbsenceInWords(written, absence, spanOf(first).to(spanOf(found)));
    }
    List<Sign> after =
        before.getType() == Token.EOF
                || before.getType() == SvodkaParser.NL
                || before.getTokenIndex() == found.getTokenIndex()
            ? List.of()
            : List.of(TokenPhrases.phrase(before));
    return new SyntaxProblem.Unexpected(
        found(parser, found),
        after,
        TokenPhrases.expectations(expected),
        expected.contains(SvodkaParser.IDENT) ? List.of() : Blocks.statements(expected),
        spanOf(found));
  }

  private static boolean isUnitPlace(Parser parser, IntervalSet expected, Token before) {
    boolean expectsUnit =
        expected.contains(SvodkaParser.MONTHS) && !expected.contains(SvodkaParser.IDENT);
    boolean inComparison =
        parser.getContext().getRuleIndex() == SvodkaParser.RULE_comparison
            && before.getType() == SvodkaParser.NUMBER_CONST;
    return expectsUnit || inComparison || BEFORE_UNITS.contains(before.getType());
  }

  private static boolean isPlaceholder(Parser parser) {
    ParserRuleContext root = parser.getContext();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return root.getRuleIndex() == SvodkaParser.RULE_placeholder;
  }

  private static Sign found(Parser parser, Token found) {
    boolean end = found.getType() == SvodkaParser.NL || found.getType() == Token.EOF;
    return end && isPlaceholder(parser) ? Sign.End.PLACEHOLDER : TokenPhrases.phrase(found);
  }

  private static boolean opened(Parser parser, Token closing) {
    int open = 0;
    for (int i = closing.getTokenIndex() - 1; i >= 0; i--) {
      int type = parser.getTokenStream().get(i).getType();
      if (type == SvodkaParser.NL
          && parser.getTokenStream().get(i).getChannel() == Token.DEFAULT_CHANNEL) {
        return false;
      }
      open += type == SvodkaParser.LPAREN ? 1 : 0;
      open -= type == SvodkaParser.RPAREN ? 1 : 0;
      if (open > 0) {
        return true;
      }
    }
    return false;
  }

  private Span callBefore(Parser parser, Token closing) {
    int depth = 0;
    int index = closing.getTokenIndex();
    do {
      int type = parser.getTokenStream().get(index).getType();
      depth += type == SvodkaParser.RPAREN ? 1 : 0;
      depth -= type == SvodkaParser.LPAREN ? 1 : 0;
      index--;
    } while (depth > 0 && index > 0);
    return spanOf(parser.getTokenStream().get(index)).to(spanOf(closing));
  }

  private static String phrase(Token found, Token next) {
    boolean two = found.getLine() == next.getLine() && next.getType() == SvodkaParser.BY;
    return two ? found.getText() + " " + next.getText() : found.getText();
  }

  private static Token next(Parser parser) {
    return parser.getTokenStream().LT(2);
  }

  private static Token previous(Parser parser, Token found) {
    int index = found.getTokenIndex() - 1;
    while (index > 0 && parser.getTokenStream().get(index).getChannel() != Token.DEFAULT_CHANNEL) {
      index--;
    }
    return parser.getTokenStream().get(Math.max(0, index));
  }

  private Span spanOf(Token token) {
    int start = token.getStartIndex();
    boolean empty = token.getType() == SvodkaParser.NL || token.getType() == Token.EOF;
    return new Span(source, start, empty ? start : Math.max(start, token.getStopIndex() + 1));
  }
}
