package io.svodka.reader.xlsx;

import io.svodka.reader.opened.SheetLook.Mark;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/// Works out what the bars, scales and arrows of a sheet's conditional formats show in its cells.
final class CellMarks {
  private final List<Rule> rules = new ArrayList<>();

  CellMarks(XSSFSheet sheet) {
    XSSFSheetConditionalFormatting all = sheet.getSheetConditionalFormatting();
    for (int i = 0; i < all.getNumConditionalFormattings(); i++) {
      XSSFConditionalFormatting each = all.getConditionalFormattingAt(i);
      List<CellRangeAddress> ranges = List.of(each.getFormattingRanges());
      DoubleSummaryStatistics figures = figures(sheet, ranges).summaryStatistics();
      for (int rule = 0; rule < each.getNumberOfRules(); rule++) {
        rules.add(new Rule(ranges, each.getRule(rule), figures));
      }
    }
  }

  private static DoubleStream figures(XSSFSheet sheet, List<CellRangeAddress> ranges) {
    DoubleStream.Builder figures = DoubleStream.builder();
    for (CellRangeAddress range : ranges) {
      for (int i = range.getFirstRow();
          i <= Math.min(range.getLastRow(), sheet.getLastRowNum());
          i++) {
        Row row = sheet.getRow(i);
        for (int column = range.getFirstColumn();
            row != null && column <= range.getLastColumn();
            column++) {
          Cell cell = row.getCell(column);
          if (cell != null && isNumber(cell)) {
            figures.add(cell.getNumericCellValue());
          }
        }
      }
    }
    return figures.build();
  }

  private static boolean isNumber(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC
        || (cell.getCellType() == CellType.FORMULA
            && cell.getCachedFormulaResultType() == CellType.NUMERIC);
  }

  /// Returns the mark of a cell; the first rule that draws one counts.
  Mark of(XSSFCell cell) {
    if (!isNumber(cell)) {
      return new Mark.None();
    }
    return rules.stream()
        .filter(rule -> rule.covers(cell))
        .map(rule -> rule.mark(cell.getNumericCellValue()))
        .filter(mark -> !(mark instanceof Mark.None))
        .findFirst()
        .orElseGet(Mark.None::new);
  }

  private record Rule(
      List<CellRangeAddress> ranges,
      XSSFConditionalFormattingRule rule,
      DoubleSummaryStatistics figures) {
    boolean covers(XSSFCell cell) {
      return ranges.stream().anyMatch(range -> range.isInRange(cell));
    }

    Mark mark(double figure) {
      double least = figures.getCount() == 0 ? 0 : figures.getMin();
      double most = figures.getCount() == 0 ? 0 : figures.getMax();
      if (rule.getDataBarFormatting() != null) {
        double share = most > 0 ? Math.clamp(figure / most, 0, 1) : 0;
        return new Mark.Bar(share, CellStyles.colour(rule.getDataBarFormatting().getColor()));
      }
      if (rule.getColorScaleFormatting() != null) {
        XSSFColor[] colours = rule.getColorScaleFormatting().getColors();
        double share = most > least ? (figure - least) / (most - least) : 0;
        return new Mark.Heat(
            between(
                CellStyles.colour(colours[0]),
                CellStyles.colour(colours[colours.length - 1]),
                share));
      }
      return rule.getMultiStateFormatting() != null
          ? new Mark.Arrow((int) Math.signum(figure))
          : new Mark.None();
    }

    private static String between(String low, String high, double share) {
      if (low.isEmpty() || high.isEmpty()) {
        return "";
      }
      StringBuilder mixed = new StringBuilder("#");
      for (int i = 1; i < low.length(); i += 2) {
        int from = Integer.parseInt(low.substring(i, i + 2), 16);
        int to = Integer.parseInt(high.substring(i, i + 2), 16);
        mixed.append(String.format(Locale.ROOT, "%02X", Math.round(from + (to - from) * share)));
      }
      return mixed.toString();
    }
  }
}
