package io.svodka.renderer.pdf.block;

import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Paragraph.Kind;
import io.svodka.renderer.pdf.strip.Mark;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.strip.Words;
import io.svodka.renderer.pdf.tag.Tag;
import io.svodka.renderer.pdf.type.Look;
import io.svodka.renderer.pdf.type.Looks;
import io.svodka.renderer.pdf.type.Typesetter;
import java.util.ArrayList;
import java.util.List;

/// Sets running text: one strip for each line, first and last lines never alone on a page.
final class ProseSetter {
  private static final double INDENT = 14;
  private static final double PARAGRAPH_GAP = 5;
  private static final double ITEM_GAP = 2;
  private static final double HEADING_GAP = 10;

  private final Looks looks;
  private final RunBreaker breaker;

  private final Tag document;

  ProseSetter(Looks looks, Typesetter typesetter, Tag document) {
    this.looks = looks;
    this.document = document;
    this.breaker = new RunBreaker(looks, typesetter);
  }

  List<Strip> set(List<Paragraph> paragraphs, double width) {
    List<Strip> strips = new ArrayList<>();
    int number = 0;
    Tag list = Tag.NONE;
    Kind before = Kind.NOTE;
    for (Paragraph paragraph : paragraphs) {
      number = paragraph.kind() == Kind.NUMBERED ? number + 1 : 0;
      list = before == paragraph.kind() ? list : document.child(Tag.Kind.LIST);
      before = paragraph.kind();
      List<Strip> lines = paragraph(paragraph, number, width, tag(paragraph.kind(), list));
      double gap = strips.isEmpty() ? 0 : gapAbove(paragraph.kind());
      for (int i = 0; i < lines.size(); i++) {
        Strip line = paragraph.kind() == Kind.NOTE ? lines.get(i).once() : lines.get(i);
        strips.add(i == 0 ? line.below(gap) : line);
      }
    }
    return strips;
  }

  private List<Strip> paragraph(Paragraph paragraph, int number, double width, Tag tag) {
    Look look = look(paragraph.kind());
    double indent = indent(paragraph.kind());
    List<List<Words>> lines = breaker.lines(paragraph.runs(), look, width - indent, words(tag));
    List<Strip> strips = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Strip line = line(lines.get(i), look, indent);
      boolean edge = lines.size() > 1 && (i == 0 || i == lines.size() - 2);
      boolean heading = keepsNext(paragraph.kind());
      strips.add(edge || heading ? line.withNext() : line);
    }
    strips.set(0, withBullet(strips.getFirst(), paragraph.kind(), number, tag));
    return strips;
  }

  /// Returns the element of a paragraph; of an item of a list the item.
  private Tag tag(Kind kind, Tag list) {
    return switch (kind) {
      case HEADING_1 -> document.child(Tag.Kind.HEADING_2);
      case HEADING_2 -> document.child(Tag.Kind.HEADING_3);
      case HEADING_3 -> document.child(Tag.Kind.HEADING_4);
      case BODY, NOTE -> document.child(Tag.Kind.PARAGRAPH);
      case BULLET, NUMBERED -> list.child(Tag.Kind.ITEM);
    };
  }

  /// Returns the element of the words themselves.
  private static Tag words(Tag tag) {
    return tag.kind() == Tag.Kind.ITEM ? tag.child(Tag.Kind.ITEM_BODY) : tag;
  }

  private static Strip line(List<Words> runs, Look look, double indent) {
    List<Words> words = runs.stream().map(run -> run.moved(indent, 0)).toList();
    List<Mark> underlines =
        words.stream().filter(run -> !run.link().isEmpty()).map(ProseSetter::underline).toList();
    return Strip.of(look.leading() + 0.6, underlines, words);
  }

  private static Mark underline(Words run) {
    double y = run.y() + run.look().baseline() + 1.2;
    return Mark.fill(run.x(), y, run.width(), 0.4, run.look().ink());
  }

  private Strip withBullet(Strip first, Kind kind, int number, Tag tag) {
    return switch (kind) {
      case HEADING_1, HEADING_2, HEADING_3, BODY, NOTE -> first;
      case BULLET -> signed(first, "•", looks.quiet(), tag);
      case NUMBERED -> signed(first, number + ".", looks.quiet(), tag);
    };
  }

  private static Strip signed(Strip first, String sign, Look look, Tag item) {
    List<Words> words = new ArrayList<>();
    Tag label = item.child(Tag.Kind.LABEL);
    words.add(Words.at(2, 0, INDENT - 2, List.of(sign), look).in(label));
    words.addAll(first.words());
    return new Strip(
        first.height(),
        first.gap(),
        first.start(),
        first.joint(),
        first.marks(),
        words,
        first.reprise(),
        first.bookmark());
  }

  private Look look(Kind kind) {
    return switch (kind) {
      case HEADING_1 -> looks.strong().sized(looks.theme().baseSizePoints() * 1.4);
      case HEADING_2 -> looks.strong().sized(looks.theme().baseSizePoints() * 1.2);
      case HEADING_3 -> looks.strong();
      case NOTE -> looks.small();
      case BODY, BULLET, NUMBERED -> looks.body();
    };
  }

  private static boolean keepsNext(Kind kind) {
    return switch (kind) {
      case HEADING_1, HEADING_2, HEADING_3 -> true;
      case BODY, NOTE, BULLET, NUMBERED -> false;
    };
  }

  private static double indent(Kind kind) {
    return switch (kind) {
      case HEADING_1, HEADING_2, HEADING_3, BODY, NOTE -> 0;
      case BULLET, NUMBERED -> INDENT;
    };
  }

  private static double gapAbove(Kind kind) {
    return switch (kind) {
      case HEADING_1, HEADING_2, HEADING_3 -> HEADING_GAP;
      case BODY, NOTE -> PARAGRAPH_GAP;
      case BULLET, NUMBERED -> ITEM_GAP;
    };
  }
}
