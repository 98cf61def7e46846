package io.svodka.renderer.xlsx;

import io.svodka.model.document.ItemNumbers;
import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Paragraph.Slant;
import io.svodka.model.document.Paragraph.Weight;
import java.util.ArrayList;
import java.util.List;

/// Writes running text as wrapped cells over the used width.
final class ProseWriter {
  private final Looks looks;

  ProseWriter(Looks looks) {
    this.looks = looks;
  }

  void write(List<Paragraph> paragraphs, Area area) {
    List<Integer> numbers = ItemNumbers.of(paragraphs);
    int row = area.top();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      RichText text = text(mark(paragraph.kind(), numbers.get(i)), paragraph);
      if (isHeading(paragraph)) {
        area.pen().breaks().keep(row, row + 2);
      }
      area.pen().merged(row++, area.left(), area.columns(), text);
    }
  }

  /// Whether a paragraph belongs to what follows.
  static boolean isHeading(Paragraph paragraph) {
    return switch (paragraph.kind()) {
      case HEADING_1, HEADING_2, HEADING_3 -> true;
      case BODY, NOTE, BULLET, NUMBERED -> false;
    };
  }

  private static String mark(Paragraph.Kind kind, int number) {
    return switch (kind) {
      case BULLET -> "• ";
      case NUMBERED -> number + ". ";
      case HEADING_1, HEADING_2, HEADING_3, BODY, NOTE -> "";
    };
  }

  private RichText text(String mark, Paragraph paragraph) {
    Look look = looks.prose(paragraph);
    List<RichText.Span> spans = new ArrayList<>();
    for (Paragraph.Run run : paragraph.runs()) {
      String text = (spans.isEmpty() ? mark : "") + text(run);
      spans.add(new RichText.Span(text, look(run, look)));
    }
    return new RichText(spans, look);
  }

  /// An address is printed, not linked: no formula and no link is ever made of data.
  private static String text(Paragraph.Run run) {
    boolean spoken = run.link().isEmpty() || run.link().endsWith(run.text());
    return spoken ? run.text() : run.text() + " (" + run.link() + ")";
  }

  private static Look look(Paragraph.Run run, Look look) {
    Look slanted = run.slant() == Slant.ITALIC ? look.italic() : look;
    return run.weight() == Weight.BOLD ? slanted.bold() : slanted;
  }
}
