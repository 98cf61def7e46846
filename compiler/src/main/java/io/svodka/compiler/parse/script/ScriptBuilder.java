package io.svodka.compiler.parse.script;

import io.svodka.compiler.script.Comment;
import io.svodka.compiler.script.Group;
import io.svodka.compiler.script.Line;
import io.svodka.compiler.script.Paragraph;
import io.svodka.compiler.script.Paragraph.Health;
import io.svodka.compiler.script.Script;
import io.svodka.compiler.source.SourceFile;
import io.svodka.grammar.LexicalSlip;
import io.svodka.grammar.SvodkaLexer;
import io.svodka.grammar.SvodkaParser.DeclarationContext;
import io.svodka.grammar.SvodkaParser.FileBlockContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/// Turns the parse tree of a file into its script.
public final class ScriptBuilder {
  private final Damage damage;
  private final Remarks remarks;
  private final BlockBuilder blocks;

  public ScriptBuilder(
      SourceFile file, List<Token> tokens, List<LexicalSlip> slips, Damage damage) {
    this.damage = damage;
    this.remarks = new Remarks(file.lines(), tokens);
    this.blocks = new BlockBuilder(remarks, new Spelling(slips), tokens);
  }

  /// Returns the script of a file.
  public Script script(FileBlockContext file) {
    List<Paragraph> paragraphs = new ArrayList<>();
    file.declaration().forEach(each -> paragraphs.add(paragraph(each)));
    boolean filled =
        file.children.stream().anyMatch(ScriptBuilder::isStray)
            || damage.problems().stream()
                .anyMatch(found -> isOutside(paragraphs, found.span().start()));
    List<Comment> closing = remarks.before(Integer.MAX_VALUE);
    return new Script(paragraphs, closing, filled ? Script.Gaps.FILLED : Script.Gaps.EMPTY);
  }

  private static boolean isStray(ParseTree child) {
    return child instanceof ErrorNode
        || (child instanceof TerminalNode node
            && node.getSymbol().getType() != SvodkaLexer.NL
            && node.getSymbol().getType() != Token.EOF);
  }

  private static boolean isOutside(List<Paragraph> paragraphs, int offset) {
    return paragraphs.stream().noneMatch(each -> offset >= each.start() && offset <= each.end());
  }

  private Paragraph paragraph(DeclarationContext declaration) {
    Token first = declaration.getStart();
    int start = remarks.startBefore(first.getStartIndex());
    int wordsEnd = Math.max(first.getStartIndex(), declaration.getStop().getStopIndex() + 1);
    if (damage.touches(start, wordsEnd) || !isSound(declaration)) {
      remarks.skipTo(wordsEnd);
      Line nothing = new Line(Group.DECLARATION, List.of(), List.of(), List.of());
      return new Paragraph(nothing, Health.DAMAGED, start, wordsEnd);
    }
    Line line = blocks.line(declaration, Groups.ofDeclaration(declaration));
    return new Paragraph(line, Health.SOUND, start, Math.max(wordsEnd, remarks.endOfLast()));
  }

  private static boolean isSound(ParseTree tree) {
    if (tree instanceof ErrorNode) {
      return false;
    }
    if (tree instanceof ParserRuleContext context && context.exception != null) {
      return false;
    }
    for (int i = 0; i < tree.getChildCount(); i++) {
      if (!isSound(tree.getChild(i))) {
        return false;
      }
    }
    return true;
  }
}
