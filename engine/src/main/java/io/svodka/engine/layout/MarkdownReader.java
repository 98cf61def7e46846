package io.svodka.engine.layout;

import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Paragraph.Kind;
import io.svodka.model.document.Paragraph.Run;
import io.svodka.model.document.Paragraph.Slant;
import io.svodka.model.document.Paragraph.Weight;
import io.svodka.model.document.SafeLink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// Reads the supported subset of a Markdown tree: headings, paragraphs, lists, bold, italic, links.
/// HTML stays text, and so does code. The compiler tells what loses its form.
final class MarkdownReader extends AbstractVisitor {
  private final UnaryOperator<String> fill;
  private final LineEnds ends;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private List<Run> runs = new ArrayList<>();
  private Kind kind = Kind.BODY;
  private int lists;
  private Weight weight = Weight.REGULAR;
  private Slant slant = Slant.UPRIGHT;
  private String link = "";

  MarkdownReader(UnaryOperator<String> fill, LineEnds ends) {
    this.fill = fill;
    this.ends = ends;
  }

  List<Paragraph> read(Node document) {
    document.accept(this);
    return paragraphs;
  }

  @Override
  public void visit(Heading heading) {
    Kind outer = kind;
    kind =
        switch (heading.getLevel()) {
          case 1 -> Kind.HEADING_1;
          case 2 -> Kind.HEADING_2;
          default -> Kind.HEADING_3;
        };
    finish(heading);
    kind = outer;
  }

  @Override
  public void visit(org.commonmark.node.Paragraph paragraph) {
    finish(paragraph);
  }

  @Override
  public void visit(BulletList list) {
    inKind(Kind.BULLET, list);
  }

  @Override
  public void visit(OrderedList list) {
    inKind(Kind.NUMBERED, list);
  }

  private void inKind(Kind inner, Node node) {
    Kind outer = kind;
    kind = inner;
    lists++;
    visitChildren(node);
    lists--;
    kind = outer;
  }

  private void finish(Node node) {
    visitChildren(node);
    end();
  }

  private void end() {
    paragraphs.add(new Paragraph(kind, Math.max(0, lists - 1), runs));
    runs = new ArrayList<>();
  }

  @Override
  public void visit(StrongEmphasis strong) {
    Weight outer = weight;
    weight = Weight.BOLD;
    visitChildren(strong);
    weight = outer;
  }

  @Override
  public void visit(Emphasis emphasis) {
    Slant outer = slant;
    slant = Slant.ITALIC;
    visitChildren(emphasis);
    slant = outer;
  }

  @Override
  public void visit(Link node) {
    link = SafeLink.of(fill.apply(node.getDestination()));
    visitChildren(node);
    link = "";
  }

  @Override
  public void visit(Text text) {
    add(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    add(code.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    add(html.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    literal(html.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock code) {
    literal(code.getLiteral().stripTrailing());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    literal(code.getLiteral().stripTrailing());
  }

  private void literal(String words) {
    add(words);
    end();
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    add(
        switch (ends) {
          case JOIN -> " ";
          case STAY -> "\n";
        });
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    add("\n");
  }

  private void add(String words) {
    runs.add(new Run(fill.apply(words), weight, slant, link));
  }
}
