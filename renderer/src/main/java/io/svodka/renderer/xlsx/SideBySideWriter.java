package io.svodka.renderer.xlsx;

import io.svodka.model.document.Block;
import java.util.List;
import java.util.stream.IntStream;

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
    List<Integer> kept =
        IntStream.range(0, row.blocks().size())
            .filter(i -> !Span.hasTable(row.blocks().get(i)))
            .boxed()
            .toList();
    if (kept.size() == 1) {
      Area all = new Area(pen, pen.next(), 0, span);
      one(row.blocks().get(kept.getFirst()), all, Stretch.WISHED);
      return;
    }
    beside(
        kept.stream().map(row.blocks()::get).toList(),
        kept.stream().map(row.widths()::get).toList(),
        pen);
  }

  private void beside(List<Block> blocks, List<Integer> widths, SheetPen pen) {
    int top = pen.next();
    double all = widths.stream().mapToInt(Integer::intValue).sum();
    boolean onlyCharts = blocks.stream().allMatch(Block.Picture.class::isInstance);
    double before = 0;
    for (int i = 0; i < blocks.size(); i++) {
      double after = before + widths.get(i) / all;
      int left = (int) Math.round(before * span);
      int columns = Math.max(1, (int) Math.round(after * span) - left);
      Area area = new Area(pen, top, left, columns);
      Stretch stretch =
          onlyCharts ? new Stretch.Share(before, after) : new Stretch.Columns(left, columns);
      one(blocks.get(i), area, stretch);
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
