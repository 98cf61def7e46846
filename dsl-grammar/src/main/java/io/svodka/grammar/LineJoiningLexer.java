package io.svodka.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Pair;

/// Decides which newlines end statements, supplies the missing one before `}` and at the end, and
/// closes parentheses that were left open. Newlines that do not count stay on their own channel.
public abstract class LineJoiningLexer extends Lexer {
  private static final int LONG_QUOTES = 3;

  private final Deque<Token> ready = new ArrayDeque<>();
  private final SlipMender mender = new SlipMender();
  private Token previous;
  private int depth;

  protected LineJoiningLexer(CharStream input) {
    super(input);
  }

  /// Returns the slips found so far, in the order of the text.
  public List<LexicalSlip> slips() {
    return mender.slips();
  }

  @Override
  public Token nextToken() {
    if (ready.isEmpty()) {
      prepare();
    }
    return ready.poll();
  }

  @Override
  public Token emit() {
    if (_type == SvodkaLexer.TEXT_CONST) {
      _input.seek(mender.endOfText(getText(), _tokenStartCharIndex, depth));
    } else if (_type == SvodkaLexer.OPEN_COMMENT || isOpenLongText()) {
      _input.seek(_input.size());
    }
    Token token = super.emit();
    return token instanceof CommonToken written ? mender.mended(written) : token;
  }

  private boolean isOpenLongText() {
    return _type == SvodkaLexer.LONG_TEXT && getText().length() == LONG_QUOTES;
  }

  private void prepare() {
    List<Token> gap = new ArrayList<>();
    Token next = super.nextToken();
    while (next.getType() == SvodkaLexer.NL || next.getChannel() != Token.DEFAULT_CHANNEL) {
      gap.add(next);
      next = super.nextToken();
    }
    boolean newLine = gap.stream().anyMatch(token -> token.getType() == SvodkaLexer.NL);
    closeParentheses(next, newLine);
    settle(gap, endsStatement(next, newLine), next);
    count(next);
    previous = next;
  }

  private void closeParentheses(Token next, boolean newLine) {
    if (depth == 0 || previous == null || !mustBeClosed(next.getType(), newLine)) {
      return;
    }
    mender.missingParenthesis(previous);
    for (; depth > 0; depth--) {
      ready.add(synthetic(SvodkaLexer.RPAREN, ")", previous.getStopIndex() + 1));
    }
    previous = ready.getLast();
  }

  private boolean mustBeClosed(int next, boolean newLine) {
    boolean braceOrEnd =
        next == SvodkaLexer.LBRACE || next == SvodkaLexer.RBRACE || next == Token.EOF;
    boolean twoOperands =
        newLine && TokenTraits.endsOperand(previous.getType()) && TokenTraits.startsOperand(next);
    return braceOrEnd || twoOperands;
  }

  private boolean endsStatement(Token next, boolean newLine) {
    if (previous == null || depth > 0 || previous.getType() == SvodkaLexer.LBRACE) {
      return false;
    }
    if (next.getType() == SvodkaLexer.RBRACE || next.getType() == Token.EOF) {
      return true;
    }
    return newLine
        && !TokenTraits.goesOnAfter(previous.getType())
        && !TokenTraits.continues(next.getType());
  }

  private void settle(List<Token> gap, boolean visible, Token next) {
    boolean wanted = visible;
    for (Token token : gap) {
      if (token.getType() == SvodkaLexer.NL) {
        if (!wanted && token instanceof CommonToken newLine) {
          newLine.setChannel(SvodkaLexer.NEWLINES);
        }
        wanted = false;
      }
      ready.add(token);
    }
    if (wanted) {
      ready.add(synthetic(SvodkaLexer.NL, "\n", next.getStartIndex()));
    }
    ready.add(next);
  }

  private void count(Token next) {
    if (next.getType() == SvodkaLexer.LPAREN) {
      depth++;
    } else if (next.getType() == SvodkaLexer.RPAREN && depth > 0) {
      depth--;
    }
  }

  private Token synthetic(int type, String text, int offset) {
    CommonToken token =
        new CommonToken(new Pair<>(this, _input), type, Token.DEFAULT_CHANNEL, offset, offset - 1);
    token.setText(text);
    return token;
  }
}
