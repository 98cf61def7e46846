package io.svodka.renderer.xlsx;

import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Paragraph.Slant;
import io.svodka.model.document.Paragraph.Weight;
import java.util.List;
import java.util.stream.Collectors;

/// Writes running text as wrapped cells over the used width.
final class ProseWriter {
  private final Looks looks;

  ProseWriter(Looks looks) {
    this.looks = looks;
  }

  void write(List<Paragraph> paragraphs, Area area) {
    int number = 0;
    int row = area.top();
    for (Paragraph paragraph : paragraphs) {
      number = paragraph.kind() == Paragraph.Kind.NUMBERED ? number + 1 : 0;
      String text = mark(paragraph.kind(), number) + text(paragraph);
      area.pen().merged(row++, area.left(), area.columns(), text, look(paragraph));
    }
  }

  private static String mark(Paragraph.Kind kind, int number) {
    return switch (kind) {
      case BULLET -> "• ";
      case NUMBERED -> number + ". ";
      case HEADING_1, HEADING_2, HEADING_3, BODY, NOTE -> "";
    };
  }

  private static String text(Paragraph paragraph) {
    return paragraph.runs().stream().map(ProseWriter::text).collect(Collectors.joining());
  }

  /// An address is printed, not linked: no formula and no link is ever made of data.
  private static String text(Paragraph.Run run) {
    boolean spoken = run.link().isEmpty() || run.link().endsWith(run.text());
    return spoken ? run.text() : run.text() + " (" + run.link() + ")";
  }

  /// A cell has one style: words set off within a paragraph stay plain.
  private Look look(Paragraph paragraph) {
    Look look = looks.prose(paragraph.kind());
    boolean isBold = paragraph.runs().stream().allMatch(run -> run.weight() == Weight.BOLD);
    boolean isItalic = paragraph.runs().stream().allMatch(run -> run.slant() == Slant.ITALIC);
    Look slanted = isItalic ? look.italic() : look;
    return isBold ? slanted.bold() : slanted;
  }
}
