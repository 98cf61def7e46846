package io.svodka.renderer.xlsx;

import io.svodka.model.document.Chart;

/// Keeps rows free for a chart, or says that there is nothing to draw.
final class PictureWriter {
  private static final double ROW_MILLIMETRES = 15 * 25.4 / 72;

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
    int rows = (int) Math.ceil(chart.size().height() / ROW_MILLIMETRES);
    pack.place(new PlacedChart(chart, area.pen(), area.top(), rows, stretch));
    area.pen().claim(area.top() + rows);
  }

  private void empty(Chart chart, Area area) {
    int row = area.top();
    if (!chart.title().isEmpty()) {
      area.pen().text(row++, area.left(), chart.title(), looks.blockTitle());
    }
    area.pen().text(row, area.left(), chart.whenEmpty(), looks.empty());
  }
}
