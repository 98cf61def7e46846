package io.svodka.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ConditionalFormatting;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Prints a workbook as lines: what each sheet is set up like, then address, type, value, format
/// and look of each cell, then the charts.
public final class XlsxPrinter {
  /// Returns the print of these bytes.
  public String print(byte[] content) {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      StringBuilder out = new StringBuilder();
      var core = book.getProperties().getCoreProperties();
      line(
          out,
          "title \"%s\" author \"%s\" subject \"%s\""
              .formatted(core.getTitle(), core.getCreator(), core.getSubject()));
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        sheet(out, book.getSheetAt(i), book.isSheetHidden(i) ? " hidden" : "");
      }
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sheet(StringBuilder out, XSSFSheet sheet, String hidden) {
    line(out, "%nsheet \"%s\"%s".formatted(sheet.getSheetName(), hidden));
    paper(out, sheet);
    columns(out, sheet);
    frame(out, sheet);
    rules(out, sheet.getSheetConditionalFormatting());
    for (Row row : sheet) {
      row(out, row);
    }
    sparklines(out, sheet);
    if (sheet.getDrawingPatriarch() != null) {
      charts(out, sheet.getDrawingPatriarch());
    }
  }

  private static void sparklines(StringBuilder out, XSSFSheet sheet) {
    if (sheet.getCTWorksheet().isSetExtLst()) {
      Element all = (Element) sheet.getCTWorksheet().getExtLst().newDomNode().getFirstChild();
      NodeList groups = all.getElementsByTagNameNS("*", "sparklineGroup");
      for (int i = 0; i < groups.getLength(); i++) {
        sparklines(out, (Element) groups.item(i));
      }
    }
  }

  private static void sparklines(StringBuilder out, Element group) {
    Element color = (Element) group.getElementsByTagNameNS("*", "colorSeries").item(0);
    NodeList lines = group.getElementsByTagNameNS("*", "sparkline");
    for (int i = 0; i < lines.getLength(); i++) {
      Element line = (Element) lines.item(i);
      line(
          out,
          "  sparkline in %s over %s [#%s]"
              .formatted(
                  line.getLastChild().getFirstChild().getNodeValue(),
                  line.getFirstChild().getFirstChild().getNodeValue(),
                  color.getAttribute("rgb").substring(2)));
    }
  }

  private static void charts(StringBuilder out, XSSFDrawing drawing) {
    List<XSSFGraphicFrame> frames =
        drawing.getShapes().stream()
            .filter(XSSFGraphicFrame.class::isInstance)
            .map(XSSFGraphicFrame.class::cast)
            .toList();
    for (int i = 0; i < frames.size(); i++) {
      new ChartPrinter(out).print(drawing.getCharts().get(i), frames.get(i));
    }
  }

  private static void paper(StringBuilder out, XSSFSheet sheet) {
    var print = sheet.getPrintSetup();
    line(
        out,
        "  paper %d %s fit %dx%d titles %s"
            .formatted(
                print.getPaperSize(),
                print.getLandscape() ? "landscape" : "portrait",
                print.getFitWidth(),
                print.getFitHeight(),
                address(sheet.getRepeatingRows())));
    String printed = sheet.getWorkbook().getPrintArea(sheet.getWorkbook().getSheetIndex(sheet));
    if (printed != null) {
      line(out, "  prints " + printed);
    }
    band(out, "header", sheet.getHeader());
    band(out, "footer", sheet.getFooter());
  }

  private static void band(StringBuilder out, String name, HeaderFooter band) {
    String text = band.getLeft() + " | " + band.getCenter() + " | " + band.getRight();
    if (text.length() > 6) {
      line(out, "  %s %s".formatted(name, text));
    }
  }

  private static void frame(StringBuilder out, XSSFSheet sheet) {
    var pane = sheet.getPaneInformation();
    if (pane != null) {
      line(
          out,
          "  frozen %d rows, %d columns"
              .formatted(pane.getHorizontalSplitPosition(), pane.getVerticalSplitPosition()));
    }
    if (sheet.getCTWorksheet().isSetAutoFilter()) {
      line(out, "  filter %s".formatted(sheet.getCTWorksheet().getAutoFilter().getRef()));
    }
    if (!sheet.getMergedRegions().isEmpty()) {
      line(out, "  merged %s".formatted(join(sheet.getMergedRegions())));
    }
    if (sheet.getRowBreaks().length > 0) {
      line(out, "  breaks after rows %s".formatted(rows(sheet.getRowBreaks())));
    }
  }

  private static void columns(StringBuilder out, XSSFSheet sheet) {
    List<String> widths = new ArrayList<>();
    for (var group : sheet.getCTWorksheet().getColsList()) {
      group
          .getColList()
          .forEach(
              column ->
                  widths.add(
                      CellReference.convertNumToColString((int) column.getMin() - 1)
                          + " "
                          + Math.round(column.getWidth())));
    }
    line(out, "  columns " + String.join(", ", widths));
  }

  private static String rows(int[] breaks) {
    List<String> rows = new ArrayList<>();
    for (int row : breaks) {
      rows.add(Integer.toString(row + 1));
    }
    return String.join(", ", rows);
  }

  private static void rules(StringBuilder out, XSSFSheetConditionalFormatting formatting) {
    for (int i = 0; i < formatting.getNumConditionalFormattings(); i++) {
      ConditionalFormatting rules = formatting.getConditionalFormattingAt(i);
      line(
          out,
          "  rule %s %s"
              .formatted(
                  rules.getRule(0).getConditionType(), join(List.of(rules.getFormattingRanges()))));
    }
  }

  private static void row(StringBuilder out, Row row) {
    if (row.getOutlineLevel() > 0) {
      line(out, "  -- outline %d".formatted(row.getOutlineLevel()));
    }
    for (Cell cell : row) {
      String look = look((XSSFCellStyle) cell.getCellStyle());
      line(out, "  %s %s%s".formatted(cell.getAddress(), content(cell), look));
    }
  }

  private static String content(Cell cell) {
    return switch (cell.getCellType()) {
      case STRING -> "text \"" + cell.getStringCellValue().replace("\n", "\\n") + "\"";
      case NUMERIC ->
          "number "
              + BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString()
              + " as "
              + cell.getCellStyle().getDataFormatString();
      case BOOLEAN -> "truth " + cell.getBooleanCellValue();
      case FORMULA -> "FORMULA " + cell.getCellFormula();
      case BLANK -> "blank";
      case ERROR, _NONE -> cell.getCellType().toString();
    };
  }

  private static String look(XSSFCellStyle style) {
    List<String> words = new ArrayList<>();
    if (style.getFont().getBold()) {
      words.add("bold");
    }
    words.add(color(style.getFont().getXSSFColor()));
    if (style.getFillPattern() == FillPatternType.SOLID_FOREGROUND) {
      words.add("on " + color(style.getFillForegroundXSSFColor()));
    }
    if (style.getIndention() > 0) {
      words.add("indent " + style.getIndention());
    }
    if (style.getQuotePrefixed()) {
      words.add("quoted");
    }
    return " [" + String.join(" ", words) + "]";
  }

  private static String color(@Nullable XSSFColor color) {
    return color == null || color.getARGBHex() == null
        ? "auto"
        : "#" + color.getARGBHex().substring(2);
  }

  private static String address(@Nullable CellRangeAddress range) {
    return range == null ? "none" : range.formatAsString();
  }

  private static String join(List<CellRangeAddress> ranges) {
    return ranges.stream().map(CellRangeAddress::formatAsString).collect(Collectors.joining(" "));
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }

  private record ChartPrinter(StringBuilder out) {
    void print(XSSFChart chart, XSSFGraphicFrame frame) {
      var anchor = frame.getAnchor();
      line(
          out,
          "  chart at %d:%d-%d:%d \"%s\""
              .formatted(
                  anchor.getRow1() + 1,
                  anchor.getCol1() + 1,
                  anchor.getRow2() + 1,
                  anchor.getCol2() + 1,
                  chart.getTitleText() == null ? "" : chart.getTitleText().getString()));
      var properties = frame.getCTGraphicalObjectFrame().getNvGraphicFramePr();
      line(out, "    for those who cannot see: %s".formatted(properties.getCNvPr().getDescr()));
      for (var data : chart.getChartSeries()) {
        for (int i = 0; i < data.getSeriesCount(); i++) {
          var series = data.getSeries(i);
          line(
              out,
              "    %s %s over %s"
                  .formatted(
                      data.getClass().getSimpleName().replaceAll("XDDF|ChartData", ""),
                      series.getValuesData().getDataRangeReference(),
                      series.getCategoryData().getDataRangeReference()));
        }
      }
    }
  }
}
