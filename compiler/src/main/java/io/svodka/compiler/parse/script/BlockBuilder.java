package io.svodka.compiler.parse.script;

import io.svodka.compiler.script.Comment;
import io.svodka.compiler.script.Group;
import io.svodka.compiler.script.Line;
import io.svodka.compiler.script.Part;
import io.svodka.compiler.script.Part.Block;
import io.svodka.grammar.SvodkaLexer;
import io.svodka.grammar.SvodkaParser;
import io.svodka.grammar.SvodkaParser.DataBlockContext;
import io.svodka.grammar.SvodkaParser.DataRowContext;
import io.svodka.grammar.SvodkaParser.ItemContext;
import io.svodka.grammar.SvodkaParser.ItemsContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/// Builds lines and the blocks in them, comments and all.
final class BlockBuilder {
  private final Remarks remarks;
  private final Spelling spelling;
  private final Groups groups = new Groups();
  private final List<Token> tokens;
  private final List<Token> words;
  private int nextWord;

  /// @param tokens everything in the file
  BlockBuilder(Remarks remarks, Spelling spelling, List<Token> tokens) {
    this.remarks = remarks;
    this.spelling = spelling;
    this.tokens = tokens;
    this.words =
        tokens.stream()
            .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
            .filter(token -> token.getType() != SvodkaLexer.NL)
            .toList();
  }

  /// Returns a statement or item with the comments above and beside it.
  Line line(ParseTree statement, Group group) {
    List<Comment> above = remarks.before(startOf(statement));
    List<Part> parts = parts(statement);
    List<Comment> beside = remarks.beside(startAfter(statement));
    if (!beside.isEmpty()
        && parts.getLast() instanceof Block list
        && isListWithoutBraces(statement, list)) {
      parts.removeLast();
      parts.add(withComments(list, beside, isOneLine(statement)));
      return new Line(group, above, parts, List.of());
    }
    return new Line(group, above, parts, beside);
  }

  private boolean isListWithoutBraces(ParseTree statement, Block block) {
    return block.form() == Block.Form.ITEMS
        && block.lines().size() > 1
        && lastOf(statement).getType() != SvodkaLexer.RBRACE;
  }

  /// A comment after a list is about all of it when the list stands on one line, else about its
  /// last item.
  private static Block withComments(Block list, List<Comment> comments, boolean oneLine) {
    List<Comment> opening = new ArrayList<>(list.beside());
    List<Line> lines = new ArrayList<>(list.lines());
    if (oneLine) {
      opening.addAll(comments);
    } else {
      Line last = lines.removeLast();
      lines.add(new Line(last.group(), last.above(), last.parts(), comments));
    }
    return new Block(list.form(), opening, lines, list.closing());
  }

  private List<Part> parts(ParseTree statement) {
    if (statement instanceof DataRowContext row) {
      remarks.passed(row.getStop());
      return new ArrayList<>(List.of(new RowBuilder(spelling).row(row)));
    }
    LineBuilder line = new LineBuilder(remarks, spelling);
    walk(statement, line);
    remarks.passed(lastOf(statement));
    return line.parts();
  }

  private void walk(ParseTree tree, LineBuilder line) {
    if (tree instanceof TerminalNode node) {
      line.add(node);
      return;
    }
    Optional<Block> block = blockOf(tree);
    block.ifPresent(line.parts()::add);
    for (int i = 0; block.isEmpty() && i < tree.getChildCount(); i++) {
      walk(tree.getChild(i), line);
    }
  }

  private Optional<Block> blockOf(ParseTree tree) {
    if (tree instanceof ItemsContext items) {
      if (items.itemBlock() != null) {
        return Optional.of(block(items.itemBlock(), Block.Form.ITEMS));
      }
      return mayBeBlock(items) ? Optional.of(listOf(items)) : Optional.empty();
    }
    if (tree instanceof ParserRuleContext context && isBlock(context)) {
      boolean data = context instanceof DataBlockContext;
      return Optional.of(block(context, data ? Block.Form.ROWS : Block.Form.STATEMENTS));
    }
    return Optional.empty();
  }

  private static boolean isBlock(ParserRuleContext context) {
    return SvodkaParser.ruleNames[context.getRuleIndex()].endsWith("Block");
  }

  /// A line that starts with a minus would go on with the line above.
  private static boolean mayBeBlock(ItemsContext items) {
    return items.item().stream()
        .skip(1)
        .noneMatch(item -> item.getStart().getType() == SvodkaLexer.MINUS);
  }

  private Block listOf(ItemsContext items) {
    List<Comment> opening = remarks.beside(startOf(items));
    List<Line> lines = new ArrayList<>();
    List<ItemContext> all = items.item();
    for (int i = 0; i < all.size(); i++) {
      List<Comment> above = remarks.before(startOf(all.get(i)));
      List<Part> parts = parts(all.get(i));
      List<Comment> beside =
          i + 1 < all.size() ? remarks.beside(startOf(all.get(i + 1))) : List.of();
      lines.add(new Line(Group.PLAIN, above, parts, beside));
    }
    return new Block(Block.Form.ITEMS, opening, lines, List.of());
  }

  private Block block(ParserRuleContext context, Block.Form form) {
    List<Comment> opening = remarks.beside(startOf(context));
    List<Comment> above = remarks.before(startOf(context));
    remarks.passed(context.getStart());
    opening.addAll(remarks.beside(startAfter(context.getChild(0))));
    List<Line> lines = new ArrayList<>();
    for (int i = 1; i < context.getChildCount() - 1; i++) {
      ParseTree child = context.getChild(i);
      if (!(child instanceof TerminalNode node && node.getSymbol().getType() == SvodkaLexer.NL)) {
        lines.add(withAbove(above, line(child, child.accept(groups))));
        above = List.of();
      }
    }
    List<Comment> closing = new ArrayList<>(above);
    closing.addAll(remarks.before(context.getStop().getStartIndex()));
    remarks.passed(context.getStop());
    return new Block(form, opening, lines, closing);
  }

  private static Line withAbove(List<Comment> more, Line line) {
    List<Comment> above = new ArrayList<>(more);
    above.addAll(line.above());
    return new Line(line.group(), above, line.parts(), line.beside());
  }

  private boolean isOneLine(ParseTree statement) {
    return remarks.isOneLine(startOf(statement), lastOf(statement));
  }

  /// Returns the offset of the first word after a part of the tree.
  private int startAfter(ParseTree part) {
    int end = lastOf(part).getStopIndex();
    while (nextWord > 0 && words.get(nextWord - 1).getStartIndex() > end) {
      nextWord--;
    }
    while (nextWord < words.size() && words.get(nextWord).getStartIndex() <= end) {
      nextWord++;
    }
    return nextWord < words.size() ? words.get(nextWord).getStartIndex() : Integer.MAX_VALUE;
  }

  private int startOf(ParseTree part) {
    return tokens.get(part.getSourceInterval().a).getStartIndex();
  }

  private Token lastOf(ParseTree part) {
    return tokens.get(part.getSourceInterval().b);
  }
}
