package io.svodka.testkit;

import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Bands.BandPart;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Document;
import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Tile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Prints a document as readable lines: every shown text with its tone.
public final class DocumentPrinter {
  private final StringBuilder out = new StringBuilder();

  private DocumentPrinter() {}

  public static String print(Document document) {
    DocumentPrinter printer = new DocumentPrinter();
    printer.line(0, "document " + document.info().title() + " / " + document.info().subtitle());
    printer.line(0, "header " + band(document.bands().header()));
    printer.line(0, "footer " + band(document.bands().footer()));
    document
        .sections()
        .forEach(
            section -> {
              printer.line(0, "section " + section.title());
              section.blocks().forEach(block -> printer.block(1, block));
            });
    return printer.out.toString();
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text.stripTrailing()).append('\n');
  }

  private static String band(Band band) {
    return parts(band.left()) + " | " + parts(band.center()) + " | " + parts(band.right());
  }

  private static String parts(List<BandPart> parts) {
    return parts.stream()
        .map(
            part ->
                switch (part) {
                  case BandPart.Words(var text) -> text;
                  case BandPart.PageNumber _ -> "<page>";
                  case BandPart.PageCount _ -> "<pages>";
                })
        .collect(Collectors.joining());
  }

  private void block(int depth, Block block) {
    switch (block) {
      case Block.Tiles(var tiles) -> tiles.forEach(tile -> tile(depth, tile));
      case Block.Grid(var table) -> table(depth, table);
      case Block.Picture(var chart) -> chart(depth, chart);
      case Block.Prose(var paragraphs) -> paragraphs.forEach(p -> paragraph(depth, p));
      case Block.SideBySide(var widths, var blocks) -> {
        line(depth, "row " + widths);
        blocks.forEach(inner -> block(depth + 1, inner));
      }
      case Block.PageBreak _ -> line(depth, "page break");
      case Block.Photo(var image, var width, _) ->
          line(depth, "image " + image.file() + " " + Math.round(width) + " mm");
    }
  }

  private void tile(int depth, Tile tile) {
    line(depth, "tile " + tile.label() + ": " + cell(tile.figure()));
    tile.deltas()
        .forEach(
            delta ->
                line(
                    depth + 1,
                    lower(delta.direction())
                        + " "
                        + cell(delta.change())
                        + " "
                        + delta.against()
                        + " from "
                        + cell(delta.before())));
    tile.target()
        .forEach(target -> line(depth + 1, "target " + target.label() + " " + cell(target.aim())));
    tile.trend().forEach(trend -> line(depth + 1, "trend " + cells(trend.cells())));
  }

  private void table(int depth, Table table) {
    line(depth, "table " + table.title());
    for (List<Table.Head> heads : table.heads().rows()) {
      line(
          depth + 1,
          heads.stream()
              .map(head -> head.text() + " <" + head.columns() + ">")
              .collect(Collectors.joining(" | ", "over  | ", "")));
    }
    line(
        depth + 1,
        table.columns().stream()
            .map(
                column ->
                    column.label() + (column.note().isEmpty() ? "" : " (" + column.note() + ")"))
            .collect(Collectors.joining(" | ", "head  | ", "")));
    boolean any = false;
    for (Row row : table.rows()) {
      any = true;
      line(depth + 1, row(row));
    }
    if (!any) {
      line(depth + 1, "empty " + table.whenEmpty());
    }
    table.notes().forEach(note -> line(depth + 1, "note  " + note));
  }

  private static String row(Row row) {
    return switch (row) {
      case Row.GroupHeader(var level, var text, _) -> "group" + level + "| " + text;
      case Row.Detail(var cells) -> "row   | " + cells(cells);
      case Row.Subtotal(var level, var cells) -> "sub" + level + "  | " + cells(cells);
      case Row.Total(var cells) -> "total | " + cells(cells);
      case Row.NewPage _ -> "page break";
    };
  }

  private static String cells(List<Cell> cells) {
    return cells.stream().map(DocumentPrinter::cell).collect(Collectors.joining(" | "));
  }

  private static String cell(Cell cell) {
    return cell.tone().isPlain()
        ? cell.shown()
        : cell.shown() + " [" + String.join(" ", cell.tone().styles()) + "]";
  }

  private void chart(int depth, Chart chart) {
    String kind =
        chart.manner().kind() == Chart.Kind.UPRIGHT ? "" : lower(chart.manner().kind()) + " ";
    line(depth, kind + "chart " + chart.title());
    chart
        .manner()
        .targets()
        .forEach(target -> line(depth + 1, "target " + target.label() + " " + cell(target.aim())));
    line(depth + 1, "alt " + chart.alternative());
    line(depth + 1, "x " + cells(chart.categories()));
    chart
        .series()
        .forEach(
            series ->
                line(
                    depth + 1,
                    lower(series.mark())
                        + " "
                        + series.label()
                        + " ("
                        + lower(series.axis())
                        + "): "
                        + cells(series.cells())));
  }

  private void paragraph(int depth, Paragraph paragraph) {
    String text =
        paragraph.runs().stream()
            .map(run -> run.weight() == Paragraph.Weight.BOLD ? "*" + run.text() + "*" : run.text())
            .collect(Collectors.joining());
    line(depth + paragraph.depth(), lower(paragraph.kind()) + " " + text);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
