package io.svodka.benchmark;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Row;
import io.svodka.model.value.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The table by fastexcel, with the styles and the outline of ours.
record FastexcelTable(Table table) {
  private static final int FLUSH = 1_000;

  /// Whether a row is set off as sums are.
  private enum Weight {
    PLAIN,
    BOLD
  }

  void write(OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "Svodka", "1.0")) {
      book.setCompressionLevel(Deflater.BEST_SPEED);
      Worksheet sheet = book.newWorksheet("Orders");
      for (int i = 0; i < MadeTable.LABELS.size(); i++) {
        sheet.value(0, i, MadeTable.LABELS.get(i));
        styled(sheet, 0, i, Weight.BOLD).set();
      }
      int next = 1;
      for (Row row : table.rows()) {
        switch (row) {
          case Row.Detail(var cells) -> {
            cells(sheet, next, cells, Weight.PLAIN);
            sheet.groupRows(next, next);
          }
          case Row.Subtotal(_, var cells) -> cells(sheet, next, cells, Weight.BOLD);
          case Row.Total(var cells) -> cells(sheet, next, cells, Weight.BOLD);
          case Row.GroupHeader _, Row.NewPage _ -> {}
        }
        if (++next % FLUSH == 0) {
          sheet.flush();
        }
      }
      sheet.finish();
    }
  }

  private static void cells(Worksheet sheet, int row, List<Cell> cells, Weight weight) {
    for (int i = 0; i < cells.size(); i++) {
      StyleSetter style = styled(sheet, row, i, weight);
      switch (cells.get(i).value()) {
        case Value.Decimal(var number) -> {
          sheet.value(row, i, number.doubleValue());
          style.format(i < 7 ? "#,##0" : "\"€\"#,##0.00");
        }
        case Value.Day(var date) -> {
          sheet.value(row, i, date);
          style.format("dd/mm/yyyy");
        }
        case Value.Text(var text) -> sheet.inlineString(row, i, text);
        case Value.Absent _, Value.Truth _, Value.Moment _, Value.Bucket _ ->
            throw new IllegalStateException("not in this table");
      }
      style.set();
    }
  }

  private static StyleSetter styled(Worksheet sheet, int row, int column, Weight weight) {
    StyleSetter style = sheet.style(row, column).borderStyle(BorderSide.BOTTOM, BorderStyle.THIN);
    return weight == Weight.BOLD
        ? style.bold().borderStyle(BorderSide.TOP, BorderStyle.THIN)
        : style;
  }
}
