package io.svodka.renderer.pdf.block;

import io.svodka.model.document.ItemNumbers;
import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Paragraph.Kind;
import io.svodka.renderer.pdf.block.ProseTags.Voice;
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
    List<Integer> numbers = ItemNumbers.of(paragraphs);
    List<Strip> strips = new ArrayList<>();
    ProseTags tags = new ProseTags(document);
    for (int n = 0; n < paragraphs.size(); n++) {
      Paragraph paragraph = paragraphs.get(n);
      List<Strip> lines = paragraph(paragraph, numbers.get(n), width, tags.next(paragraph));
      double gap = strips.isEmpty() ? 0 : gapAbove(paragraph.kind());
      for (int i = 0; i < lines.size(); i++) {
        Strip line = paragraph.kind() == Kind.NOTE ? lines.get(i).once() : lines.get(i);
        strips.add(i == 0 ? line.below(gap) : line);
      }
    }
    return strips;
  }

  private List<Strip> paragraph(Paragraph paragraph, int number, double width, Voice voice) {
    Look look = look(paragraph.kind());
    double indent = indent(paragraph);
    List<List<Words>> lines = breaker.lines(paragraph.runs(), look, width - indent, voice.words());
    List<Strip> strips = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Strip line = line(lines.get(i), look, indent);
      boolean edge = lines.size() > 1 && (i == 0 || i == lines.size() - 2);
      boolean heading = keepsNext(paragraph.kind());
      strips.add(edge || heading ? line.withNext() : line);
    }
    strips.set(0, withBullet(strips.getFirst(), paragraph, number, voice.whole()));
    return strips;
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

  private Strip withBullet(Strip first, Paragraph paragraph, int number, Tag tag) {
    return switch (paragraph.kind()) {
      case HEADING_1, HEADING_2, HEADING_3, BODY, NOTE -> first;
      case BULLET -> signed(first, sign("•", paragraph, tag));
      case NUMBERED -> signed(first, sign(number + ".", paragraph, tag));
    };
  }

  private Words sign(String sign, Paragraph item, Tag tag) {
    double x = indent(item) - INDENT + 2;
    return Words.at(x, 0, INDENT - 2, List.of(sign), looks.quiet()).in(tag.child(Tag.Kind.LABEL));
  }

  private static Strip signed(Strip first, Words sign) {
    List<Words> words = new ArrayList<>();
    words.add(sign);
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

  private static double indent(Paragraph paragraph) {
    return paragraph.isItem() ? INDENT * (paragraph.depth() + 1) : 0;
  }

  private static double gapAbove(Kind kind) {
    return switch (kind) {
      case HEADING_1, HEADING_2, HEADING_3 -> HEADING_GAP;
      case BODY, NOTE -> PARAGRAPH_GAP;
      case BULLET, NUMBERED -> ITEM_GAP;
    };
  }
}
