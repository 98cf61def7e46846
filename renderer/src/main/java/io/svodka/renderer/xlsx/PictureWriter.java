package io.svodka.renderer.xlsx;

import io.svodka.model.document.Chart;
import io.svodka.model.document.Unit;

/// Keeps rows free for a chart, or says that there is nothing to draw.
final class PictureWriter {

  private final Pack pack;
  private final Looks looks;

  PictureWriter(Pack pack, Looks looks) {
    this.pack = pack;
    this.looks = looks;
  }

  void write(Chart chart, Area area, Stretch stretch) {
    if (chart.isBlank()) {
      empty(chart, area);
      return;
    }
    double wished = Unit.POINT.of(chart.size().height());
    double more = LegendRoom.of(chart, stretch).more();
    double height = Math.min(wished + more, pack.room().highest());
    pack.place(new PlacedChart(chart, area.pen(), area.top(), height, stretch));
    area.pen().claim(area.top() + Anchor.rows(height));
  }

  private void empty(Chart chart, Area area) {
    int row = area.top();
    if (!chart.title().isEmpty()) {
      area.pen().text(row++, area.left(), chart.title(), looks.blockTitle());
    }
    area.pen().text(row, area.left(), chart.whenEmpty(), looks.empty());
  }
}
