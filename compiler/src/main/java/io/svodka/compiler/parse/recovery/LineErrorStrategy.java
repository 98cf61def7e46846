package io.svodka.compiler.parse.recovery;

import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.problem.SyntaxProblem;
import io.svodka.grammar.SvodkaParser;
import io.svodka.model.origin.SourceId;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;

/// Keeps every mistake on its own line: an unknown statement is skipped together with its block, a
/// broken one up to its end. No token is deleted or invented, except the `}` of a block after which
/// a new declaration starts in the first column.
public final class LineErrorStrategy extends DefaultErrorStrategy {
  private final List<Problem> problems;
  private final MistakeTable mistakes;
  private final Set<ParserRuleContext> broken = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Indentation indentation = new Indentation();
  private int closedAt = -1;
  private int lastMistake = -1;

  /// Where reading went on last: a statement that cannot be read there must not be tried for ever.
  private int recoveredAt = -1;

  /// @param problems receives what is found
  public LineErrorStrategy(SourceId source, List<Problem> problems) {
    this.problems = problems;
    this.mistakes = new MistakeTable(source);
  }

  /// Returns the parts of the parse tree that hold a mistake, each statement for itself.
  public Set<ParserRuleContext> broken() {
    return Collections.unmodifiableSet(broken);
  }

  @Override
  public void sync(Parser parser) {
    ATNState state = parser.getATN().states.get(parser.getState());
    if (!Blocks.isBlock(state.ruleIndex) || !Blocks.isLoop(state)) {
      return;
    }
    if (indentation.leavesBlock(parser) && parser.getCurrentToken().getTokenIndex() != closedAt) {
      closedAt = parser.getCurrentToken().getTokenIndex();
      problems.add(mistakes.missingBrace(parser));
      beginErrorCondition(parser);
      throw new InputMismatchException(parser);
    }
    IntervalSet expected = parser.getATN().nextTokens(state);
    while (!expected.contains(parser.getCurrentToken().getType()) && !closes(parser)) {
      if (indentation.isDeeperThanLineAbove(parser)) {
        skipDeeperLines(parser);
        continue;
      }
      Problem found = mistakes.unknownStatement(parser, expected);
      problems.add(found);
      skipStatement(parser, found);
    }
  }

  /// Skips lines that would be a block if the line above had an opening brace.
  private void skipDeeperLines(Parser parser) {
    if (parser.getTokenStream().LT(-1).getLine() != lastMistake) {
      problems.add(mistakes.missingOpeningBrace(parser));
    }
    indentation.skipBlock(parser);
    if (parser.getCurrentToken().getType() == SvodkaParser.NL) {
      parser.consume();
    }
  }

  /// Reports a block that is not closed, if that is what is wrong here.
  private boolean closes(Parser parser) {
    Token token = parser.getCurrentToken();
    boolean inFile = parser.getContext().getRuleIndex() == SvodkaParser.RULE_fileBlock;
    if (token.getTokenIndex() == closedAt && !inFile) {
      return true;
    }
    if (inFile || !(token.getType() == Token.EOF || startsDeclaration(parser, token))) {
      return token.getType() == Token.EOF;
    }
    closedAt = token.getTokenIndex();
    problems.add(mistakes.missingBrace(parser));
    return true;
  }

  private static boolean startsDeclaration(Parser parser, Token token) {
    return token.getCharPositionInLine() == 0
        && Blocks.startsDeclaration(parser.getATN(), token.getType());
  }

  @Override
  public Token recoverInline(Parser parser) {
    int wanted = onlyExpected(parser);
    if (parser.getCurrentToken().getTokenIndex() == closedAt
        && (wanted == SvodkaParser.RBRACE || wanted == SvodkaParser.NL)) {
      endErrorCondition(parser);
      return new CommonToken(wanted, "");
    }
    if (wanted != SvodkaParser.NL || !Blocks.isBlock(parser.getContext().getRuleIndex())) {
      throw new InputMismatchException(parser);
    }
    if (!inErrorRecoveryMode(parser)) {
      problems.add(mistakes.statementGoesOn(parser));
      markLastStatement(parser.getContext());
    }
    Token end = skipToEnd(parser);
    endErrorCondition(parser);
    return end;
  }

  @Override
  public void reportError(Parser parser, RecognitionException mistake) {
    markBroken(parser.getContext());
    lastMistake = parser.getCurrentToken().getLine();
    if (!inErrorRecoveryMode(parser)) {
      beginErrorCondition(parser);
      problems.add(mistakes.mistake(parser, mistake));
    }
  }

  @Override
  public void recover(Parser parser, RecognitionException mistake) {
    int place = parser.getCurrentToken().getTokenIndex();
    boolean again = place == recoveredAt;
    recoveredAt = place;
    if (place == closedAt && !again) {
      return;
    }
    if (indentation.lacksOpeningBrace(parser)) {
      indentation.skipBlock(parser);
      return;
    }
    int type = parser.getCurrentToken().getType();
    while (type != SvodkaParser.NL
        && type != SvodkaParser.LBRACE
        && type != SvodkaParser.RBRACE
        && type != Token.EOF) {
      parser.consume();
      type = parser.getCurrentToken().getType();
    }
  }

  /// What goes on after its end means something else than what was understood of it.
  private void markLastStatement(ParserRuleContext block) {
    ParserRuleContext part = block;
    while (part.getChildCount() > 0
        && part.getChild(part.getChildCount() - 1) instanceof ParserRuleContext last) {
      broken.add(last);
      part = last;
    }
  }

  private void markBroken(ParserRuleContext found) {
    ParserRuleContext context = found;
    while (context != null && !Blocks.isBlock(context.getRuleIndex())) {
      broken.add(context);
      context = context.getParent();
    }
  }

  private static int onlyExpected(Parser parser) {
    ATNState state = parser.getATN().states.get(parser.getState());
    IntervalSet label = state.transition(0).label();
    return label == null || label.size() != 1 ? Token.INVALID_TYPE : label.getMinElement();
  }

  private static void skipStatement(Parser parser, Problem found) {
    skipToEnd(parser);
    boolean outside = found instanceof SyntaxProblem.MisplacedStatements;
    while (outside && parser.getCurrentToken().getType() != Token.EOF) {
      if (parser.getCurrentToken().getCharPositionInLine() == 0) {
        outside = false;
      }
      if (outside || parser.getCurrentToken().getType() == SvodkaParser.RBRACE) {
        skipToEnd(parser);
      }
    }
  }

  /// Skips the rest of a statement with its block and returns its last token.
  private static Token skipToEnd(Parser parser) {
    int depth = 0;
    Token last = parser.getCurrentToken();
    boolean first = true;
    while (last.getType() != Token.EOF) {
      if (!first && startsDeclaration(parser, last)) {
        break;
      }
      if (last.getType() == SvodkaParser.RBRACE && depth == 0 && !first) {
        break;
      }
      depth += last.getType() == SvodkaParser.LBRACE ? 1 : 0;
      depth -= last.getType() == SvodkaParser.RBRACE && depth > 0 ? 1 : 0;
      parser.consume();
      if (last.getType() == SvodkaParser.NL && depth == 0) {
        break;
      }
      first = false;
      last = parser.getCurrentToken();
    }
    return last;
  }
}
