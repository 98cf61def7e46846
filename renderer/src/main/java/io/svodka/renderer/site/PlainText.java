package io.svodka.renderer.site;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// Gathers the words of a text without its marks.
final class PlainText extends AbstractVisitor {
  private final StringBuilder text = new StringBuilder();

  String words() {
    return text.toString().replaceAll("\\s+", " ").strip();
  }

  private void add(String words) {
    text.append(words);
  }

  @Override
  public void visit(Text node) {
    add(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    add(node.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock node) {
    add(" " + node.getLiteral() + " ");
  }

  @Override
  public void visit(IndentedCodeBlock node) {
    add(" " + node.getLiteral() + " ");
  }

  @Override
  public void visit(SoftLineBreak node) {
    add(" ");
  }

  @Override
  public void visit(HardLineBreak node) {
    add(" ");
  }

  @Override
  public void visit(Paragraph node) {
    visitChildren(node);
    add(" ");
  }

  @Override
  public void visit(Heading node) {
    visitChildren(node);
    add(" ");
  }

  @Override
  public void visit(ListItem node) {
    visitChildren(node);
    add(" ");
  }

  /// A cell of a table.
  @Override
  public void visit(CustomNode node) {
    visitChildren(node);
    add(" ");
  }
}
