package io.svodka.renderer.xlsx;

import io.svodka.model.document.Block;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.renderer.excerpt.NotesOnce;
import java.util.List;

/// Writes the blocks of one section below each other.
final class SectionWriter {
  private final Pack pack;
  private final Looks looks;
  private final Contents contents;
  private final int span;
  private SheetPen pen;

  SectionWriter(Pack pack, SheetPen pen, int span) {
    this.pack = pack;
    this.pen = pen;
    this.span = span;
    this.looks = new Looks(pack.theme());
    this.contents = new Contents(pack.document().info().locale());
  }

  /// Writes titles and blocks.
  void write(Section section) {
    titles(section.title());
    boolean alone = Tables.in(section.blocks()).size() == 1;
    for (Block block : NotesOnce.of(section.blocks())) {
      pen.gap();
      block(block, alone ? TableWriter.Company.ALONE : TableWriter.Company.AMONG_OTHERS);
    }
  }

  private void titles(String section) {
    DocumentInfo info = pack.document().info();
    pen.text(0, 0, info.title(), looks.title());
    if (!info.subtitle().isEmpty()) {
      pen.text(pen.next(), 0, info.subtitle(), looks.subtitle());
    }
    if (!section.isEmpty()) {
      pen.gap();
      pen.text(pen.next(), 0, section, looks.section());
    }
  }

  private void block(Block block, TableWriter.Company company) {
    switch (block) {
      case Block.Grid(var table) -> table(table, company);
      case Block.PageBreak _ -> pageBreak();
      case Block.SideBySide row -> {
        new SideBySideWriter(this, span).write(row, pen);
        for (Table table : Tables.in(List.of(row))) {
          pen.gap();
          table(table, company);
        }
      }
      case Block.Tiles _, Block.Picture _, Block.Photo _, Block.Prose _ ->
          area(block, new Area(pen, pen.next(), 0, span));
    }
  }

  /// Writes a block that knows its place into `area`.
  void area(Block block, Area area) {
    switch (block) {
      case Block.Tiles(var tiles) ->
          new TilesWriter(looks, contents, pack.ranges()).write(tiles, area);
      case Block.Prose(var paragraphs) -> new ProseWriter(looks).write(paragraphs, area);
      case Block.Picture(var chart) ->
          new PictureWriter(pack, looks).write(chart, area, Stretch.WISHED);
      case Block.Photo photo -> new PhotoWriter(pack).write(photo, area);
      case Block.SideBySide(_, var blocks) -> blocks.forEach(inner -> area(inner, area.below()));
      case Block.Grid _, Block.PageBreak _ -> {}
    }
  }

  /// Draws a chart over a part of the row it stands in.
  void picture(Block.Picture picture, Area area, Stretch stretch) {
    new PictureWriter(pack, looks).write(picture.chart(), area, stretch);
  }

  private void table(Table table, TableWriter.Company company) {
    pen = new TableWriter(pack, looks, contents, table).write(pen, company);
  }

  private void pageBreak() {
    pen.sheet().setRowBreak(Math.max(0, pen.next() - 1));
  }
}
