package io.svodka.renderer.xlsx;

import io.svodka.model.document.Block;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.renderer.excerpt.NotesOnce;
import java.util.List;

/// Writes the blocks of one section below each other.
final class SectionWriter {
  /// A table that needs no more rows stands on one page.
  private static final int SHORT = 20;

  /// The title, the header and so many rows of a long table stand together.
  private static final int FIRST_ROWS = 4;

  private static final int NOWHERE = -1;

  private final Pack pack;
  private final Looks looks;
  private final Contents contents;
  private final int span;
  private final boolean hasTables;
  private SheetPen pen;
  private int leading = NOWHERE;

  /// @param span how many columns the blocks stretch over
  /// @param hasTables whether a table gives the columns their widths
  SectionWriter(Pack pack, SheetPen pen, int span, boolean hasTables) {
    this.pack = pack;
    this.hasTables = hasTables;
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
      if (block instanceof Block.PageBreak) {
        // the empty row before the next block stays on the page that ends
        pen.breaks().before(pen.next() + 1);
      } else {
        pen.gap();
        block(block, alone ? TableWriter.Company.ALONE : TableWriter.Company.AMONG_OTHERS);
      }
    }
  }

  private void titles(String section) {
    heads(pen);
    if (!section.isEmpty()) {
      pen.gap();
      leading = pen.next();
      pen.text(pen.next(), 0, section, looks.section());
    }
  }

  private void heads(SheetPen pen) {
    DocumentInfo info = pack.document().info();
    pen.text(0, 0, info.title(), looks.title());
    if (!info.subtitle().isEmpty()) {
      pen.text(pen.next(), 0, info.subtitle(), looks.subtitle());
    }
  }

  private void block(Block block, TableWriter.Company company) {
    switch (block) {
      case Block.Grid(var table) -> table(table, company);
      case Block.PageBreak _ -> {}
      case Block.SideBySide row -> {
        int own = pen.next();
        new SideBySideWriter(this, span, hasTables).write(row, pen);
        keep(own, pen.next());
        for (Table table : Tables.in(List.of(row))) {
          pen.gap();
          table(table, company);
        }
      }
      case Block.Prose(var paragraphs) -> {
        keep(pen.next(), pen.next() + 1);
        area(block, new Area(pen, pen.next(), 0, span));
        boolean leads = !paragraphs.isEmpty() && ProseWriter.isHeading(paragraphs.getLast());
        leading = leads ? pen.next() - 1 : NOWHERE;
      }
      case Block.Tiles _, Block.Picture _, Block.Photo _ -> {
        int own = pen.next();
        area(block, new Area(pen, own, 0, span));
        keep(own, pen.next());
      }
    }
  }

  /// Keeps the rows of a block on one page, and a heading right above them with them.
  private void keep(int from, int to) {
    pen.breaks().keep(from, to);
    if (leading != NOWHERE) {
      pen.breaks().keep(leading, to);
    }
    leading = NOWHERE;
  }

  /// Writes a block that knows its place into `area`.
  void area(Block block, Area area) {
    switch (block) {
      case Block.Tiles(var tiles) -> new TilesWriter(pack, looks, contents).write(tiles, area);
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
    if (company == TableWriter.Company.AMONG_OTHERS && LongTables.isLong(table)) {
      apart(table);
    } else {
      here(table, company);
    }
  }

  /// Writes a table to a sheet of its own, to which a line leads from where it would have stood.
  private void apart(Table table) {
    SheetPen own = pack.open(table.name().isEmpty() ? pen.sheet().getSheetName() : table.name());
    pen.link(pen.next(), "→ " + own.sheet().getSheetName(), own, looks.link());
    heads(own);
    own.gap();
    new TableWriter(pack, looks, contents, table).write(own, TableWriter.Company.ALONE);
  }

  private void here(Table table, TableWriter.Company company) {
    int top = pen.next();
    SheetPen start = pen;
    SheetPen end = new TableWriter(pack, looks, contents, table).write(start, company);
    int first = Math.min(start.next(), top + table.heads().rows().size() + FIRST_ROWS);
    // the head of one table among others is printed once: no page is to end within such a table
    boolean whole = company == TableWriter.Company.AMONG_OTHERS || start.next() - top <= SHORT;
    start.breaks().keep(leading == NOWHERE ? top : leading, first);
    keep(top, whole ? start.next() : first);
    pen = end;
  }
}
