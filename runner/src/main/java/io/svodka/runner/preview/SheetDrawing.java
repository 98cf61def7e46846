package io.svodka.runner.preview;

import io.svodka.model.document.Block;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Document;
import io.svodka.model.document.Section;
import io.svodka.model.document.Theme;
import io.svodka.reader.opened.SheetLook;
import io.svodka.reader.opened.SheetLook.Edge;
import io.svodka.reader.opened.SheetLook.Letters;
import io.svodka.reader.opened.SheetLook.Mark;
import io.svodka.reader.opened.SheetLook.Place;
import io.svodka.renderer.chart.ChartPainter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Draws sheets as a spreadsheet program does: letters over the columns, numbers before the rows,
/// cells in their widths, formats and colours. Charts are drawn by the program of the reader; here
/// they are those of the page.
final class SheetDrawing {
  private static final int LETTERS = 26;

  private final Theme theme;
  private final Locale locale;
  private final Deque<Chart> charts = new ArrayDeque<>();
  private final Html html = new Html();

  SheetDrawing(Document document, Theme theme) {
    this.theme = theme;
    this.locale = document.info().locale();
    document.sections().stream()
        .map(Section::blocks)
        .flatMap(SheetDrawing::charts)
        .forEach(charts::add);
  }

  private static Stream<Chart> charts(List<Block> blocks) {
    return blocks.stream()
        .flatMap(
            block ->
                switch (block) {
                  case Block.Picture(var chart) -> Stream.of(chart);
                  case Block.SideBySide(_, var inside) -> charts(inside);
                  case Block.Tiles _,
                      Block.Grid _,
                      Block.Photo _,
                      Block.Prose _,
                      Block.PageBreak _ ->
                      Stream.<Chart>empty();
                });
  }

  String of(List<SheetLook> sheets, String more) {
    sheets.forEach(sheet -> sheet(sheet, more));
    return html.toString();
  }

  private void sheet(SheetLook sheet, String more) {
    boolean fromRight = sheet.rest().direction() == SheetLook.Direction.RIGHT_TO_LEFT;
    html.raw("<section class=\"sheet\"><h3>").say(sheet.name()).raw("</h3>");
    html.raw("<div class=\"grid\"" + (fromRight ? " dir=\"rtl\"" : "") + "><div class=\"cells\">");
    html.raw("<table><colgroup><col class=\"number\">");
    sheet.widths().forEach(width -> html.raw("<col style=\"width:" + pixels(width) + "\">"));
    html.raw("</colgroup><thead><tr><th></th>");
    for (int i = 0; i < sheet.widths().size(); i++) {
      html.element("th", letters(i));
    }
    html.raw("</tr></thead><tbody>");
    for (int i = 0; i < sheet.rows().size(); i++) {
      row(sheet.rows().get(i), i, sheet.widths().size());
    }
    html.raw("</tbody></table>");
    sheet.floating().forEach(place -> chart(place, fromRight));
    html.raw("</div></div>");
    if (sheet.rest().rows() > 0) {
      html.element("p class=\"more\"", more.replace("{n}", String.valueOf(sheet.rest().rows())));
    }
    html.raw("</section>");
  }

  private void row(SheetLook.Row row, int index, int columns) {
    html.raw("<tr style=\"height:" + pixels(row.height()) + "\"><th");
    html.raw(row.level() > 0 ? " class=\"level\" style=\"--level:" + row.level() + "\">" : ">");
    html.raw((index + 1) + "</th>");
    int column = 0;
    for (int i = 0; i < row.cells().size(); i++) {
      SheetLook.Cell cell = row.cells().get(i);
      html.raw("<td></td>".repeat(Math.max(0, cell.column() - column)));
      cell(cell, isLast(row, i));
      column = cell.column() + cell.columns();
    }
    html.raw("<td></td>".repeat(Math.max(0, columns - column)));
    html.raw("</tr>");
  }

  /// A text runs over the empty cells beside it.
  private static boolean isLast(SheetLook.Row row, int index) {
    SheetLook.Cell cell = row.cells().get(index);
    return row.cells().stream()
        .skip(index + 1L)
        .takeWhile(next -> next.column() == cell.column() + cell.columns())
        .allMatch(next -> next.shown().isEmpty());
  }

  private void cell(SheetLook.Cell cell, boolean mayRunOver) {
    html.raw("<td style=\"").say(style(cell)).raw("\"");
    html.raw(cell.columns() > 1 ? " colspan=\"" + cell.columns() + "\"" : "");
    html.raw(cell.rows() > 1 ? " rowspan=\"" + cell.rows() + "\"" : "");
    boolean wrapped = cell.style().letters().contains(Letters.WRAPPED);
    html.raw(wrapped ? " class=\"wrapped\">" : mayRunOver ? " class=\"over\">" : ">");
    if (cell.mark() instanceof Mark.Arrow(var direction)) {
      String arrow = direction > 0 ? "▲" : direction < 0 ? "▼" : "▶";
      html.raw("<span class=\"arrow\">" + arrow + "</span>");
    }
    html.raw("<span>").say(cell.shown()).raw("</span></td>");
  }

  private static String style(SheetLook.Cell cell) {
    SheetLook.Style look = cell.style();
    StringBuilder style = new StringBuilder();
    style.append("font-size:").append(pixels(look.points() * 96 / 72));
    style.append(";text-align:").append(look.side().name().toLowerCase(Locale.ROOT));
    add(style, "color", look.ink());
    add(style, "background", look.fill());
    if (look.letters().contains(Letters.BOLD)) {
      style.append(";font-weight:600");
    }
    if (look.letters().contains(Letters.ITALIC)) {
      style.append(";font-style:italic");
    }
    if (look.edges().contains(Edge.TOP)) {
      style.append(";border-top:1px solid #808895");
    }
    if (look.edges().contains(Edge.BOTTOM)) {
      style.append(";border-bottom:1px solid #808895");
    }
    switch (cell.mark()) {
      case Mark.Bar(var share, var colour) -> {
        String end = String.format(Locale.ROOT, "%.1f%%", share * 100);
        style
            .append(";background:linear-gradient(to right,")
            .append(colour + " " + end + ",transparent " + end + ")");
      }
      case Mark.Heat(var colour) -> add(style, "background", colour);
      case Mark.Arrow _, Mark.None _ -> {}
    }
    return style.toString();
  }

  private static void add(StringBuilder style, String property, String colour) {
    if (!colour.isEmpty()) {
      style.append(';').append(property).append(':').append(colour);
    }
  }

  private void chart(Place place, boolean fromRight) {
    Chart chart = charts.poll();
    if (chart == null || place.width() <= 0 || place.height() <= 0) {
      return;
    }
    html.raw(
        "<figure class=\"floating\" style=\""
            + (fromRight ? "right" : "left")
            + ":calc(var(--numbers) + "
            + pixels(place.left())
            + ");top:calc(var(--letters) + "
            + pixels(place.top())
            + ");width:"
            + pixels(place.width())
            + ";height:"
            + pixels(place.height())
            + "\">");
    double head = chart.title().isEmpty() ? 0 : 26;
    if (head > 0) {
      html.element("figcaption", chart.title());
    }
    html.raw(
        new DrawingMarkup(new ChartPainter())
            .of(
                new ChartPainter()
                    .draw(chart, theme, locale, place.width() - 16, place.height() - head - 16)));
    html.raw("</figure>");
  }

  private static String pixels(double length) {
    return String.format(Locale.ROOT, "%.1fpx", length);
  }

  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }
}
