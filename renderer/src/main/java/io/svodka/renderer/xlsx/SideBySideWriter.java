package io.svodka.renderer.xlsx;

import io.svodka.model.document.Block;
import java.util.List;
import java.util.stream.IntStream;

/// Puts blocks next to each other: charts and tiles share the columns in proportion to the wished
/// widths. Tables are left to be stacked below. Where the columns are those of a table, words and
/// tiles beside a chart stand above or below it: columns enough for both would make a printed sheet
/// too small to read.
final class SideBySideWriter {
  private final SectionWriter section;
  private final int span;
  private final boolean hasTables;

  /// @param hasTables whether the columns of the sheet have the widths of a table
  SideBySideWriter(SectionWriter section, int span, boolean hasTables) {
    this.section = section;
    this.span = span;
    this.hasTables = hasTables;
  }

  void write(Block.SideBySide row, SheetPen pen) {
    List<Integer> kept =
        IntStream.range(0, row.blocks().size())
            .filter(i -> !Span.hasTable(row.blocks().get(i)))
            .boxed()
            .toList();
    List<Block> blocks = kept.stream().map(row.blocks()::get).toList();
    if (blocks.size() == 1 || (hasTables && Span.mixes(blocks))) {
      below(blocks, pen);
    } else {
      beside(blocks, kept.stream().map(row.widths()::get).toList(), pen);
    }
  }

  private void below(List<Block> blocks, SheetPen pen) {
    for (int i = 0; i < blocks.size(); i++) {
      if (i > 0) {
        pen.gap();
      }
      one(blocks.get(i), new Area(pen, pen.next(), 0, span), Stretch.WISHED);
    }
  }

  private void beside(List<Block> blocks, List<Integer> widths, SheetPen pen) {
    int top = pen.next();
    double all = widths.stream().mapToInt(Integer::intValue).sum();
    boolean onlyCharts = blocks.stream().allMatch(Block.Picture.class::isInstance);
    double wished = blocks.stream().mapToDouble(SideBySideWriter::wished).sum();
    double before = 0;
    for (int i = 0; i < blocks.size(); i++) {
      double after = before + widths.get(i) / all;
      int left = (int) Math.round(before * span);
      int columns = Math.max(1, (int) Math.round(after * span) - left);
      Area area = new Area(pen, top, left, columns);
      Stretch stretch =
          onlyCharts
              ? new Stretch.Share(before, after, wished)
              : new Stretch.Columns(left, columns);
      one(blocks.get(i), area, stretch);
      before = after;
    }
  }

  private static double wished(Block block) {
    return block instanceof Block.Picture(var chart) ? chart.size().width() : 0;
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
