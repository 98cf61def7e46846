package io.svodka.renderer.xlsx;

import io.svodka.model.document.Block;

/// Puts blocks next to each other: charts and tiles share the columns in proportion to the wished
/// widths. Tables are left to be stacked below.
final class SideBySideWriter {
  private final SectionWriter section;
  private final int span;

  SideBySideWriter(SectionWriter section, int span) {
    this.section = section;
    this.span = span;
  }

  void write(Block.SideBySide row, SheetPen pen) {
    int top = pen.next();
    double all = row.widths().stream().mapToInt(Integer::intValue).sum();
    boolean onlyCharts = row.blocks().stream().allMatch(Block.Picture.class::isInstance);
    double before = 0;
    for (int i = 0; i < row.blocks().size(); i++) {
      double after = before + row.widths().get(i) / all;
      int left = (int) Math.round(before * span);
      int columns = Math.max(1, (int) Math.round(after * span) - left);
      Area area = new Area(pen, top, left, columns);
      Stretch stretch =
          onlyCharts ? new Stretch.Share(before, after) : new Stretch.Columns(left, columns);
      one(row.blocks().get(i), area, stretch);
      before = after;
    }
  }

  private void one(Block block, Area area, Stretch stretch) {
    switch (block) {
      case Block.Picture picture -> section.picture(picture, area, stretch);
      case Block.Tiles _, Block.Prose _, Block.Photo _, Block.SideBySide _ ->
          section.area(block, area);
      case Block.Grid _, Block.PageBreak _ -> {}
    }
  }
}
