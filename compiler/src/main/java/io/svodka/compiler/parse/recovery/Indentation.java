package io.svodka.compiler.parse.recovery;

import io.svodka.grammar.SvodkaParser;
import io.svodka.grammar.TokenTraits;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/// Guesses from the indentation where a block was meant to start or end. Asked only in files that
/// have a mistake: in others indentation means nothing.
final class Indentation {
  /// Returns whether the current line is no deeper than the line that opened the block, and starts
  /// a statement that only an outer block knows.
  boolean leavesBlock(Parser parser) {
    ParserRuleContext block = parser.getContext();
    Token token = parser.getCurrentToken();
    return block.getParent() != null
        && TokenTraits.isSoftKeyword(token.getType())
        && startsLine(parser, token)
        && token.getCharPositionInLine() <= indentation(parser, block.getStart())
        && !Blocks.knows(parser.getATN(), block.getRuleIndex(), token.getType())
        && isKnownOutside(parser, block, token.getType());
  }

  /// Returns whether a block was expected where the line ends.
  boolean lacksOpeningBrace(Parser parser) {
    ParserRuleContext block = parser.getContext();
    return Blocks.isBlock(block.getRuleIndex())
        && block.getParent() != null
        && block.getChildCount() == 0
        && parser.getCurrentToken().getType() == SvodkaParser.NL;
  }

  /// Returns whether the current statement stands deeper than the one above, which has no block.
  boolean isDeeperThanLineAbove(Parser parser) {
    Token end = parser.getTokenStream().LT(-1);
    if (end == null || end.getType() != SvodkaParser.NL) {
      return false;
    }
    Token above = parser.getTokenStream().get(Math.max(0, end.getTokenIndex() - 1));
    return above.getType() != SvodkaParser.RBRACE
        && startsLine(parser, parser.getCurrentToken())
        && parser.getCurrentToken().getCharPositionInLine() > indentation(parser, end);
  }

  /// Skips the lines that are deeper than the current one, and the brace after them.
  void skipBlock(Parser parser) {
    TokenStream tokens = parser.getTokenStream();
    Token last = tokens.LT(-1);
    int outside = indentation(parser, last);
    while (isInside(tokens, outside)) {
      parser.consume();
    }
    Token next = tokens.LT(2);
    if (next.getType() == SvodkaParser.RBRACE && next.getCharPositionInLine() == outside) {
      parser.consume();
      parser.consume();
    }
  }

  private static boolean isInside(TokenStream tokens, int outside) {
    int type = tokens.LA(1);
    boolean deeper = tokens.LT(2).getCharPositionInLine() > outside;
    return type != Token.EOF && tokens.LA(2) != Token.EOF && (type != SvodkaParser.NL || deeper);
  }

  private static boolean isKnownOutside(Parser parser, ParserRuleContext block, int type) {
    ParserRuleContext outer = block.getParent();
    while (outer != null
        && !(Blocks.isBlock(outer.getRuleIndex())
            && Blocks.knows(parser.getATN(), outer.getRuleIndex(), type))) {
      outer = outer.getParent();
    }
    return outer != null;
  }

  private static int indentation(Parser parser, Token token) {
    Token first = token;
    for (int i = token.getTokenIndex() - 1; i >= 0; i--) {
      Token before = parser.getTokenStream().get(i);
      if (before.getLine() != token.getLine() || before.getType() == SvodkaParser.NL) {
        return first.getCharPositionInLine();
      }
      first = before;
    }
    return first.getCharPositionInLine();
  }

  private static boolean startsLine(Parser parser, Token token) {
    return indentation(parser, token) == token.getCharPositionInLine();
  }
}
