package io.svodka.compiler.parse.script;

import io.svodka.compiler.parse.tree.WrittenText;
import io.svodka.compiler.script.Part;
import io.svodka.compiler.script.Part.Aside;
import io.svodka.compiler.script.Part.Gap;
import io.svodka.compiler.script.Part.Prose;
import io.svodka.compiler.script.Part.Word;
import io.svodka.grammar.SvodkaLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/// Gathers the words of one line with the comments between them.
final class LineBuilder {
  private final Remarks remarks;
  private final Spelling spelling;
  private final List<Part> parts = new ArrayList<>();
  private @Nullable TerminalNode before;
  private int depth;

  LineBuilder(Remarks remarks, Spelling spelling) {
    this.remarks = remarks;
    this.spelling = spelling;
  }

  List<Part> parts() {
    return parts;
  }

  void add(TerminalNode node) {
    Token token = node.getSymbol();
    if (before != null) {
      addAsides(token);
    }
    Gap gap = before == null ? Gap.SPACE : Gaps.between(before, node);
    depth -= token.getType() == SvodkaLexer.RPAREN ? 1 : 0;
    parts.add(part(node, gap));
    depth += token.getType() == SvodkaLexer.LPAREN ? 1 : 0;
    before = node;
    remarks.passed(token);
  }

  private Part part(TerminalNode node, Gap gap) {
    String text = spelling.of(node);
    boolean longText = node.getSymbol().getType() == SvodkaLexer.LONG_TEXT;
    if (longText && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
      return new Prose(List.of(WrittenText.of(text, 0).text().split("\n", -1)));
    }
    return new Word(gap, text, depth);
  }

  /// Adds the comments before a word as parts of the statement.
  private void addAsides(Token following) {
    while (remarks.hasBefore(following.getStartIndex())) {
      Aside.Place place = place(following);
      parts.add(new Aside(remarks.take(), place));
    }
  }

  private Aside.Place place(Token following) {
    if (!remarks.nextIsBeside()) {
      return Aside.Place.OWN_LINE;
    }
    return remarks.nextEndsLine(following) ? Aside.Place.END_OF_LINE : Aside.Place.BETWEEN_WORDS;
  }
}
