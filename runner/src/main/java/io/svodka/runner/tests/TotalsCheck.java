package io.svodka.runner.tests;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Tile;
import io.svodka.model.rendition.Format;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import io.svodka.reader.opened.Opened;
import io.svodka.reader.opened.SheetCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Looks for the totals of all tables and for the figures of all tiles in the finished files: as
/// words where words are printed, as numbers where numbers are stored. Files for programs have
/// none.
record TotalsCheck(List<Format> formats) {
  /// A line of figures that belong together.
  private record Figures(String label, List<Cell> cells) {}

  List<String> wrong(MadePack pack) {
    List<Figures> figures = new ArrayList<>();
    for (Section section : pack.pack().document().sections()) {
      section.blocks().forEach(block -> add(block, figures));
    }
    List<String> wrong = new ArrayList<>();
    for (Format format : formats.stream().filter(each -> !each.isForPrograms()).toList()) {
      Opened file = pack.open(format);
      figures.stream()
          .filter(each -> !isIn(each, file))
          .map(each -> pack.named(format) + ": " + sentence(each))
          .forEach(wrong::add);
    }
    if (figures.isEmpty()) {
      wrong.add("there is no total and no tile to compare");
    }
    return wrong;
  }

  private static String sentence(Figures figures) {
    String shown = String.join(" | ", figures.cells().stream().map(Cell::shown).toList());
    return "“" + figures.label() + "” is not " + Searching.plain(shown) + " there";
  }

  private static void add(Block block, List<Figures> figures) {
    switch (block) {
      case Block.Tiles(var tiles) -> tiles.forEach(tile -> add(tile, figures));
      case Block.Grid(var table) -> table.rows().forEach(row -> add(row, figures));
      case Block.SideBySide(_, var blocks) -> blocks.forEach(inner -> add(inner, figures));
      case Block.Picture _, Block.Photo _, Block.Prose _, Block.PageBreak _ -> {}
    }
  }

  private static void add(Tile tile, List<Figures> figures) {
    add(tile.label(), List.of(tile.figure()), figures);
  }

  private static void add(Table.Row row, List<Figures> figures) {
    switch (row) {
      case Table.Row.Subtotal(_, var cells) -> add(cells.getFirst().shown(), cells, figures);
      case Table.Row.Total(var cells) -> add(cells.getFirst().shown(), cells, figures);
      case Table.Row.GroupHeader _, Table.Row.NewPage _, Table.Row.Detail _ -> {}
    }
  }

  private static void add(String label, List<Cell> cells, List<Figures> figures) {
    List<Cell> numbers =
        cells.stream().filter(cell -> cell.value() instanceof Value.Decimal).toList();
    if (!numbers.isEmpty()) {
      figures.add(new Figures(label, numbers));
    }
  }

  private static boolean isIn(Figures figures, Opened file) {
    return switch (file) {
      case Opened.Workbook(var sheets, _) ->
          sheets.stream()
              .flatMap(sheet -> sheet.rows().stream())
              .anyMatch(row -> isIn(figures, row));
      case Opened.Pdf(_, var lines, _) -> lines.stream().anyMatch(line -> isIn(figures, line));
      case Opened.Rows(var lines) -> lines.stream().anyMatch(line -> isIn(figures, line));
      case Opened.Page(var lines, _) -> lines.stream().anyMatch(line -> isIn(figures, line));
    };
  }

  /// Whether the figures stand in a line in their order.
  private static boolean isIn(Figures figures, String line) {
    String bare = Searching.bare(line);
    int from = 0;
    for (Cell cell : figures.cells()) {
      String shown = Searching.bare(cell.shown());
      int place = bare.indexOf(shown, from);
      if (place < 0) {
        return false;
      }
      from = place + shown.length();
    }
    return true;
  }

  private static boolean isIn(Figures figures, Opened.Row row) {
    int next = 0;
    List<SheetCell> cells = row.cells();
    for (Cell cell : figures.cells()) {
      while (next < cells.size() && !same(cell, cells.get(next))) {
        next++;
      }
      if (next++ >= cells.size()) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Cell cell, SheetCell found) {
    return cell.value() instanceof Value.Decimal(var number)
        && found.value() instanceof Value.Decimal(var stored)
        && rounded(number, cell.format())
                .compareTo(rounded(unpointed(stored, cell.format()), cell.format()))
            == 0;
  }

  /// Points are stored a hundredfold.
  private static BigDecimal unpointed(BigDecimal stored, ValueFormat format) {
    return format instanceof ValueFormat.Points ? stored.movePointLeft(2) : stored;
  }

  /// Returns a number as far as readers see it.
  private static BigDecimal rounded(BigDecimal number, ValueFormat format) {
    return number.setScale(decimals(format), RoundingMode.HALF_UP);
  }

  private static int decimals(ValueFormat format) {
    return switch (format) {
      case ValueFormat.Money(_, var decimals, var scale, _) -> decimals - scale.power();
      case ValueFormat.Percent(var decimals, _) -> decimals + 2;
      case ValueFormat.Points(var decimals) -> decimals + 2;
      case ValueFormat.Plain(var decimals) -> decimals;
      case ValueFormat.Text _,
          ValueFormat.Duration _,
          ValueFormat.Day _,
          ValueFormat.DayPattern _,
          ValueFormat.Moment _,
          ValueFormat.Truth _,
          ValueFormat.Bucket _ ->
          10;
    };
  }
}
