package io.svodka.reader.xlsx;

import io.svodka.reader.opened.SheetLook;
import io.svodka.reader.opened.SheetLook.Mark;
import io.svodka.reader.opened.SheetLook.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Reads how the sheets of a workbook look: widths, heights, formats, colours, groups, marks and
/// the places of charts.
public final class SheetLookReader {
  private static final double PIXELS_OF_POINT = 96.0 / 72;

  private static final char DOT = '\uE000';

  private final DataFormatter formatter;
  private final int most;

  /// @param locale writes the numbers, as the program of a reader does
  /// @param most how many rows of each sheet are read
  public SheetLookReader(Locale locale, int most) {
    this.formatter = new DataFormatter(locale);
    formatter.setUseCachedValuesForFormulaCells(true);
    this.most = most;
  }

  public List<SheetLook> read(byte[] xlsx) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      List<SheetLook> sheets = new ArrayList<>();
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
          sheets.add(read(workbook.getSheetAt(i)));
        }
      }
      return sheets;
    }
  }

  private SheetLook read(XSSFSheet sheet) {
    List<XSSFClientAnchor> anchors = anchors(sheet);
    int lastOfCharts = anchors.stream().mapToInt(XSSFClientAnchor::getRow2).max().orElse(-1);
    int last = Math.max(sheet.getLastRowNum(), lastOfCharts);
    int end = Math.min(last + 1, most);
    CellMarks marks = new CellMarks(sheet);
    List<SheetLook.Row> rows = IntStream.range(0, end).mapToObj(i -> row(sheet, i, marks)).toList();
    List<Double> widths =
        IntStream.range(0, columns(sheet, anchors))
            .mapToObj(i -> sheet.isColumnHidden(i) ? 0.0 : (double) sheet.getColumnWidthInPixels(i))
            .toList();
    return new SheetLook(
        sheet.getSheetName(),
        widths,
        rows,
        anchors.stream()
            .filter(anchor -> anchor.getRow2() < end)
            .map(anchor -> place(anchor, widths, rows))
            .toList(),
        new SheetLook.Rest(
            last + 1 - end,
            sheet.isRightToLeft()
                ? SheetLook.Direction.RIGHT_TO_LEFT
                : SheetLook.Direction.LEFT_TO_RIGHT));
  }

  private static int columns(XSSFSheet sheet, List<XSSFClientAnchor> anchors) {
    int most = anchors.stream().mapToInt(anchor -> anchor.getCol2() + 1).max().orElse(0);
    for (Row row : sheet) {
      most = Math.max(most, row.getLastCellNum());
    }
    return most;
  }

  private static List<XSSFClientAnchor> anchors(XSSFSheet sheet) {
    XSSFDrawing drawing = sheet.getDrawingPatriarch();
    List<XSSFClientAnchor> anchors = new ArrayList<>();
    if (drawing != null) {
      for (XSSFShape shape : drawing.getShapes()) {
        if (shape instanceof XSSFGraphicFrame
            && shape.getAnchor() instanceof XSSFClientAnchor anchor) {
          anchors.add(anchor);
        }
      }
    }
    return anchors;
  }

  private static Place place(
      XSSFClientAnchor anchor, List<Double> widths, List<SheetLook.Row> rows) {
    double left = across(widths, anchor.getCol1()) + pixels(anchor.getDx1());
    double right = across(widths, anchor.getCol2()) + pixels(anchor.getDx2());
    double top = down(rows, anchor.getRow1()) + pixels(anchor.getDy1());
    double bottom = down(rows, anchor.getRow2()) + pixels(anchor.getDy2());
    return new Place(left, top, right - left, bottom - top);
  }

  private static double across(List<Double> widths, int column) {
    return widths.stream().limit(column).mapToDouble(Double::doubleValue).sum();
  }

  private static double down(List<SheetLook.Row> rows, int row) {
    return rows.stream().limit(row).mapToDouble(SheetLook.Row::height).sum();
  }

  private static double pixels(int emu) {
    return (double) emu / Units.EMU_PER_PIXEL;
  }

  private SheetLook.Row row(XSSFSheet sheet, int index, CellMarks marks) {
    Row row = sheet.getRow(index);
    if (row == null) {
      return new SheetLook.Row(sheet.getDefaultRowHeightInPoints() * PIXELS_OF_POINT, 0, List.of());
    }
    List<SheetLook.Cell> cells = new ArrayList<>();
    for (Cell cell : row) {
      if (cell instanceof XSSFCell one) {
        cell(sheet, one, marks).forEach(cells::add);
      }
    }
    double height = row.getZeroHeight() ? 0 : row.getHeightInPoints() * PIXELS_OF_POINT;
    return new SheetLook.Row(height, row.getOutlineLevel(), cells);
  }

  /// The library reads dots of words, such as `p.p.`, as signs of the number.
  private String shown(XSSFCell cell) {
    String pattern = cell.getCellStyle().getDataFormatString();
    if (cell.getCellType() != CellType.NUMERIC || !pattern.contains("\"")) {
      return formatter.formatCellValue(cell);
    }
    StringBuilder masked = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char letter = pattern.charAt(i);
      quoted ^= letter == '"';
      masked.append(quoted && letter == '.' ? DOT : letter);
    }
    return formatter
        .formatRawCellContents(
            cell.getNumericCellValue(), cell.getCellStyle().getDataFormat(), masked.toString())
        .replace(DOT, '.');
  }

  /// A cell that lies under a merged one is not drawn.
  private List<SheetLook.Cell> cell(XSSFSheet sheet, XSSFCell cell, CellMarks marks) {
    int columns = 1;
    int rows = 1;
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      if (merged.isInRange(cell)) {
        boolean first =
            merged.getFirstRow() == cell.getRowIndex()
                && merged.getFirstColumn() == cell.getColumnIndex();
        if (!first) {
          return List.of();
        }
        columns = merged.getLastColumn() - merged.getFirstColumn() + 1;
        rows = merged.getLastRow() - merged.getFirstRow() + 1;
      }
    }
    Mark mark = marks.of(cell);
    return List.of(
        new SheetLook.Cell(
            cell.getColumnIndex(), columns, rows, shown(cell), CellStyles.of(cell), mark));
  }
}
