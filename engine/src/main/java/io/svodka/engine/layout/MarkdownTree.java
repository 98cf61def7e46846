package io.svodka.engine.layout;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Reads Markdown in which only `#` makes a heading. A line of hyphens right below words stays a
/// line of their paragraph, as above a signature.
final class MarkdownTree extends AbstractVisitor {
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

  private final String source;

  private MarkdownTree(String source) {
    this.source = source;
  }

  static Node of(String source) {
    Node document = PARSER.parse(source);
    document.accept(new MarkdownTree(source));
    return document;
  }

  @Override
  public void visit(Heading heading) {
    List<SourceSpan> lines = heading.getSourceSpans();
    if (lines.size() > 1) {
      Paragraph words = new Paragraph();
      move(heading, words);
      words.appendChild(new SoftLineBreak());
      words.appendChild(new Text(text(lines.getLast())));
      words.setSourceSpans(lines);
      heading.insertAfter(words);
      heading.unlink();
      visit(words);
    }
  }

  /// Joins a paragraph to one that ends on the line before: that one was taken for a heading.
  @Override
  public void visit(Paragraph paragraph) {
    if (paragraph.getPrevious() instanceof Paragraph before && isNext(before, paragraph)) {
      before.appendChild(new SoftLineBreak());
      move(paragraph, before);
      paragraph.getSourceSpans().forEach(before::addSourceSpan);
      paragraph.unlink();
    }
  }

  private static boolean isNext(Paragraph before, Paragraph after) {
    int end = before.getSourceSpans().getLast().getLineIndex();
    return after.getSourceSpans().getFirst().getLineIndex() == end + 1;
  }

  private static void move(Node from, Node to) {
    for (Node part = from.getFirstChild(); part != null; part = from.getFirstChild()) {
      to.appendChild(part);
    }
  }

  private String text(SourceSpan line) {
    return source.substring(line.getInputIndex(), line.getInputIndex() + line.getLength());
  }
}
