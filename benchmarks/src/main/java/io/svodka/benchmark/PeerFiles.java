package io.svodka.benchmark;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Table.Row;
import io.svodka.model.value.Value;
import io.svodka.renderer.pdf.PdfRenderer;
import io.svodka.renderer.theme.Themes;
import io.svodka.renderer.xlsx.XlsxRenderer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The table as other programs read it, and by Svodka in a process of its own. Arguments are the
/// kind, the number of rows and the file.
public final class PeerFiles {
  private static final String STYLE =
      """
      @page { size: A4 landscape; margin: 15mm; }
      body { font: 8pt sans-serif; }
      table { width: 100%; border-collapse: collapse; }
      td, th { border-bottom: 0.5pt solid #ccc; padding: 2pt; text-align: left; }
      """;

  private PeerFiles() {}

  public static void main(String[] arguments) throws IOException {
    MadeTable made = new MadeTable(Integer.parseInt(arguments[1]));
    Path file = Path.of(arguments[2]);
    switch (arguments[0]) {
      case "html" -> Files.writeString(file, html(made));
      case "typ" -> Files.writeString(file, typst(made));
      case "json" -> Files.writeString(file, json(made));
      case "pdf", "xlsx" -> {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          var theme = new Themes().load("default").sized(8);
          if (arguments[0].equals("pdf")) {
            new PdfRenderer().render(made.document(), theme, out);
          } else {
            new XlsxRenderer().render(made.document(), theme, out);
          }
        }
      }
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static List<List<Cell>> rows(MadeTable made) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(MadeTable.LABELS.stream().map(Cell::text).toList());
    for (Row row : made.table().rows()) {
      switch (row) {
        case Row.Detail(var cells) -> rows.add(cells);
        case Row.Subtotal(_, var cells) -> rows.add(cells);
        case Row.Total(var cells) -> rows.add(cells);
        case Row.GroupHeader _, Row.NewPage _ -> {}
      }
    }
    return rows;
  }

  private static String html(MadeTable made) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html><meta charset=\"utf-8\"><style>");
    page.append(STYLE).append("</style><table>");
    boolean isHead = true;
    for (List<Cell> row : rows(made)) {
      page.append(isHead ? "<thead><tr>" : "<tr>");
      row.forEach(
          cell ->
              page.append("<td>")
                  .append(cell.shown().replace("&", "&amp;").replace("<", "&lt;"))
                  .append("</td>"));
      page.append(isHead ? "</tr></thead>" : "</tr>\n");
      isHead = false;
    }
    return page.append("</table>").toString();
  }

  private static String typst(MadeTable made) {
    StringBuilder text =
        new StringBuilder("#set page(paper: \"a4\", flipped: true, margin: 15mm)\n");
    text.append("#set text(size: 8pt)\n#table(columns: 10, stroke: (bottom: 0.5pt + gray),\n");
    boolean isHead = true;
    for (List<Cell> row : rows(made)) {
      String cells = row.stream().map(PeerFiles::quoted).collect(Collectors.joining(", "));
      text.append(isHead ? "table.header(" + cells + ")" : cells).append(",\n");
      isHead = false;
    }
    return text.append(")\n").toString();
  }

  private static String json(MadeTable made) {
    return rows(made).stream()
        .map(row -> row.stream().map(PeerFiles::stored).collect(Collectors.joining(",", "[", "]")))
        .collect(Collectors.joining(",\n", "[", "]"));
  }

  private static String stored(Cell cell) {
    return cell.value() instanceof Value.Decimal(var number)
        ? number.toPlainString()
        : quoted(cell);
  }

  private static String quoted(Cell cell) {
    return '"' + cell.shown().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
