package io.svodka.benchmark;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Row;
import io.svodka.model.value.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// The table by POI's writer of long sheets, with the styles and the outline of ours.
record PoiTable(Table table) {
  private static final int WINDOW = 100;

  /// A workbook at the level that long sheets of ours have.
  private static final class Book extends SXSSFWorkbook {
    Book() {
      super(WINDOW);
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
      ZipArchiveOutputStream archive = new ZipArchiveOutputStream(out);
      archive.setLevel(Deflater.BEST_SPEED);
      return archive;
    }
  }

  void write(OutputStream out) throws IOException {
    try (Book book = new Book()) {
      SXSSFSheet sheet = book.createSheet("Orders");
      CellStyle[] plain = styles(book, BorderStyle.NONE);
      CellStyle[] bold = styles(book, BorderStyle.THIN);
      SXSSFRow head = sheet.createRow(0);
      for (int i = 0; i < MadeTable.LABELS.size(); i++) {
        SXSSFCell cell = head.createCell(i);
        cell.setCellValue(MadeTable.LABELS.get(i));
        cell.setCellStyle(bold[0]);
      }
      int next = 1;
      for (Row row : table.rows()) {
        SXSSFRow made = sheet.createRow(next++);
        switch (row) {
          case Row.Detail(var cells) -> {
            cells(made, cells, plain);
            sheet.setRowOutlineLevel(next - 1, 1);
          }
          case Row.Subtotal(_, var cells) -> cells(made, cells, bold);
          case Row.Total(var cells) -> cells(made, cells, bold);
          case Row.GroupHeader _, Row.NewPage _ -> {}
        }
      }
      book.write(out);
    }
  }

  private static CellStyle[] styles(Book book, BorderStyle over) {
    List<String> patterns = List.of("General", "#,##0", "\"€\"#,##0.00", "dd/mm/yyyy");
    CellStyle[] styles = new CellStyle[patterns.size()];
    Font font = book.createFont();
    font.setBold(over != BorderStyle.NONE);
    for (int i = 0; i < styles.length; i++) {
      styles[i] = book.createCellStyle();
      styles[i].setFont(font);
      styles[i].setBorderTop(over);
      styles[i].setBorderBottom(BorderStyle.THIN);
      styles[i].setDataFormat(book.createDataFormat().getFormat(patterns.get(i)));
    }
    return styles;
  }

  private static void cells(SXSSFRow row, List<Cell> cells, CellStyle[] styles) {
    for (int i = 0; i < cells.size(); i++) {
      SXSSFCell cell = row.createCell(i);
      Cell source = cells.get(i);
      switch (source.value()) {
        case Value.Decimal(var number) -> {
          cell.setCellValue(number.doubleValue());
          cell.setCellStyle(styles[i < 7 ? 1 : 2]);
        }
        case Value.Day(var date) -> {
          cell.setCellValue(date);
          cell.setCellStyle(styles[3]);
        }
        case Value.Text(var text) -> {
          cell.setCellValue(text);
          cell.setCellStyle(styles[0]);
        }
        case Value.Absent _, Value.Truth _, Value.Moment _, Value.Bucket _ ->
            throw new IllegalStateException("not in this table");
      }
    }
  }
}
