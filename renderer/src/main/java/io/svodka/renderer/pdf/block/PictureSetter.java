package io.svodka.renderer.pdf.block;

import io.svodka.model.document.Chart;
import io.svodka.model.document.Unit;
import io.svodka.renderer.chart.ChartPainter;
import io.svodka.renderer.chart.Drawing;
import io.svodka.renderer.pdf.strip.Mark;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.strip.Words;
import io.svodka.renderer.pdf.tag.Tag;
import io.svodka.renderer.pdf.type.Look;
import io.svodka.renderer.pdf.type.Looks;
import io.svodka.renderer.pdf.type.Setting;
import java.util.ArrayList;
import java.util.List;

/// Sets a chart: its title and its drawing, or the words that stand for an empty one.
final class PictureSetter {
  private static final int TITLE_ROOM = 60;

  private final Setting setting;
  private final Looks looks;
  private final ChartPainter painter = new ChartPainter();

  PictureSetter(Setting setting) {
    this.setting = setting;
    this.looks = setting.looks();
  }

  List<Strip> set(Chart chart, double width) {
    List<Strip> strips = new ArrayList<>();
    Tag figure = setting.document().figure(chart.alternative());
    Tag paragraph = setting.document().child(Tag.Kind.PARAGRAPH);
    if (!chart.title().isEmpty()) {
      Tag caption =
          chart.isBlank()
              ? setting.document().child(Tag.Kind.PARAGRAPH)
              : figure.child(Tag.Kind.CAPTION);
      strips.add(text(chart.title(), looks.blockTitle(), width, caption).withNext());
    }
    strips.add(
        chart.isBlank()
            ? text(chart.whenEmpty(), looks.quiet(), width, paragraph).below(4)
            : drawing(chart, figure, width).below(4));
    return strips;
  }

  private Strip drawing(Chart chart, Tag figure, double width) {
    double height = setting.pageRoom() - TITLE_ROOM;
    double wishedWidth = Unit.POINT.of(chart.size().width());
    double wishedHeight = Unit.POINT.of(chart.size().height());
    double drawnWidth = Math.min(width, wishedWidth);
    double drawnHeight = Math.min(height, wishedHeight);
    Drawing drawing =
        painter.draw(chart, looks.theme(), setting.info().locale(), drawnWidth, drawnHeight);
    return Strip.of(drawnHeight, List.of(new Mark.Sketch(0, 0, drawing, figure)), List.of());
  }

  private Strip text(String text, Look look, double width, Tag tag) {
    List<String> lines = setting.typesetter().lines(text, look, width);
    Words words = Words.at(0, 0, width, lines, look).in(tag);
    return Strip.of(words.height(), List.of(), List.of(words));
  }
}
