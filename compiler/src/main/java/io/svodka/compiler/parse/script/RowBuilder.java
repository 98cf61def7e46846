package io.svodka.compiler.parse.script;

import io.svodka.compiler.script.Part.Cell;
import io.svodka.compiler.script.Part.Gap;
import io.svodka.compiler.script.Part.Row;
import io.svodka.grammar.SvodkaLexer;
import io.svodka.grammar.SvodkaParser.DataCellContext;
import io.svodka.grammar.SvodkaParser.DataRowContext;
import io.svodka.grammar.SvodkaParser.LiteralContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/// Builds rows of data.
record RowBuilder(Spelling spelling) {
  Row row(DataRowContext row) {
    return new Row(row.dataCell().stream().map(this::cell).toList());
  }

  private Cell cell(DataCellContext cell) {
    List<TerminalNode> words = new ArrayList<>();
    gather(cell, words);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      boolean apart = i > 0 && Gaps.between(words.get(i - 1), words.get(i)) != Gap.NONE;
      text.append(apart ? " " : "").append(spelling.of(words.get(i)));
    }
    return new Cell(isNumber(cell.literal()) ? Cell.Kind.NUMBER : Cell.Kind.OTHER, text.toString());
  }

  private static boolean isNumber(LiteralContext literal) {
    if (literal == null) {
      return false;
    }
    int type = literal.getStart().getType();
    return type == SvodkaLexer.NUMBER_CONST || type == SvodkaLexer.PERCENT;
  }

  private static void gather(ParseTree tree, List<TerminalNode> words) {
    if (tree instanceof TerminalNode node) {
      words.add(node);
    }
    for (int i = 0; i < tree.getChildCount(); i++) {
      gather(tree.getChild(i), words);
    }
  }
}
