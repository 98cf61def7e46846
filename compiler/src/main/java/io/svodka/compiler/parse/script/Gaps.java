package io.svodka.compiler.parse.script;

import io.svodka.compiler.script.Part.Gap;
import io.svodka.grammar.SvodkaLexer;
import io.svodka.grammar.SvodkaParser.AndExprContext;
import io.svodka.grammar.SvodkaParser.CallPrimaryContext;
import io.svodka.grammar.SvodkaParser.DataCellContext;
import io.svodka.grammar.SvodkaParser.FormatSpecContext;
import io.svodka.grammar.SvodkaParser.NegatedValueContext;
import io.svodka.grammar.SvodkaParser.OrExprContext;
import io.svodka.grammar.SvodkaParser.TypeRefContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/// The room between two words of a statement.
final class Gaps {
  private Gaps() {}

  static Gap between(TerminalNode before, TerminalNode after) {
    int left = before.getSymbol().getType();
    int right = after.getSymbol().getType();
    if (clingsToLeft(after, right) || clingsToRight(before, left, right)) {
      return Gap.NONE;
    }
    return left == SvodkaLexer.COMMA || isJoint(after.getParent(), right) ? Gap.BREAK : Gap.SPACE;
  }

  private static boolean clingsToLeft(TerminalNode node, int type) {
    return switch (type) {
      case SvodkaLexer.RPAREN, SvodkaLexer.COMMA, SvodkaLexer.DOT, SvodkaLexer.COLON -> true;
      case SvodkaLexer.LPAREN -> isCall(node.getParent());
      default -> false;
    };
  }

  private static boolean clingsToRight(TerminalNode node, int type, int next) {
    return switch (type) {
      case SvodkaLexer.LPAREN, SvodkaLexer.DOT -> true;
      // Two minus signs in a row would be a comment.
      case SvodkaLexer.MINUS -> isSign(node.getParent()) && next != SvodkaLexer.MINUS;
      default -> false;
    };
  }

  private static boolean isCall(ParseTree parent) {
    return parent instanceof CallPrimaryContext
        || parent instanceof TypeRefContext
        || parent instanceof FormatSpecContext;
  }

  private static boolean isSign(ParseTree parent) {
    return parent instanceof NegatedValueContext || parent instanceof DataCellContext;
  }

  private static boolean isJoint(ParseTree parent, int type) {
    return (type == SvodkaLexer.AND && parent instanceof AndExprContext)
        || (type == SvodkaLexer.OR && parent instanceof OrExprContext);
  }
}
