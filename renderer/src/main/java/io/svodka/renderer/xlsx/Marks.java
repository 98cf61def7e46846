package io.svodka.renderer.xlsx;

import io.svodka.model.document.Table.Column;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.IconMultiStateFormatting.IconSet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFColorScaleFormatting;
import org.apache.poi.xssf.usermodel.XSSFDataBarFormatting;
import org.apache.poi.xssf.usermodel.XSSFIconMultiStateFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// Native bars, colour scales and arrows over the detail rows of a table part: beside a subtotal
/// every detail would look small.
final class Marks {
  /// Excel slows down with more; beyond, one range covers subtotals too.
  private static final int MOST_RUNS = 500;

  private static final double BAR_TINT = 0.45;
  private static final double SCALE_TINT = 0.4;

  /// Smaller than any difference that is shown: the arrows of Excel cannot say "above zero".
  private static final double HARDLY_ANY = 1e-9;

  private final List<Column> columns;
  private final int firstRow;
  private final String accent;
  private final List<int[]> runs = new ArrayList<>();
  private int last = -1;

  Marks(List<Column> columns, int firstRow, String accent) {
    this.columns = columns;
    this.firstRow = firstRow;
    this.accent = accent;
  }

  /// Remembers that `row` holds details.
  void detail(int row) {
    if (last >= 0 && row == last + 1) {
      runs.getLast()[1] = row;
    } else if (runs.size() <= MOST_RUNS) {
      runs.add(new int[] {row, row});
    }
    last = row;
  }

  /// Returns the last row of details; -1 when there is none.
  int lastDetail() {
    return last;
  }

  /// Adds the rules to the sheet.
  void apply(XSSFSheet sheet, int lastRow) {
    if (last < 0) {
      return;
    }
    List<CellRangeAddress> heated = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      switch (columns.get(i).mark()) {
        case NONE -> {}
        case BAR -> add(sheet, bar(sheet), details(i));
        case SCALE -> add(sheet, scale(sheet), details(i));
        case HEAT -> heated.addAll(List.of(details(i)));
        case ICON -> add(sheet, arrows(sheet), new CellRangeAddress[] {all(i, lastRow)});
      }
    }
    if (!heated.isEmpty()) {
      add(sheet, scale(sheet), heated.toArray(CellRangeAddress[]::new));
    }
  }

  private static void add(
      XSSFSheet sheet, ConditionalFormattingRule rule, CellRangeAddress[] ranges) {
    sheet.getSheetConditionalFormatting().addConditionalFormatting(ranges, rule);
  }

  private CellRangeAddress[] details(int column) {
    if (runs.size() > MOST_RUNS) {
      return new CellRangeAddress[] {all(column, last)};
    }
    return runs.stream()
        .map(run -> new CellRangeAddress(run[0], run[1], column, column))
        .toArray(CellRangeAddress[]::new);
  }

  private CellRangeAddress all(int column, int lastRow) {
    return new CellRangeAddress(firstRow, lastRow, column, column);
  }

  private ConditionalFormattingRule bar(XSSFSheet sheet) {
    var rule =
        sheet
            .getSheetConditionalFormatting()
            .createConditionalFormattingRule(Colors.tint(accent, BAR_TINT));
    XSSFDataBarFormatting bar = rule.getDataBarFormatting();
    bar.getMinThreshold().setRangeType(RangeType.NUMBER);
    bar.getMinThreshold().setValue(0.0);
    bar.getMaxThreshold().setRangeType(RangeType.MAX);
    return rule;
  }

  private ConditionalFormattingRule scale(XSSFSheet sheet) {
    var rule = sheet.getSheetConditionalFormatting().createConditionalFormattingColorScaleRule();

    XSSFColorScaleFormatting scale = rule.getColorScaleFormatting();
    scale.setNumControlPoints(2);
    scale.getThresholds()[0].setRangeType(RangeType.MIN);
    scale.getThresholds()[1].setRangeType(RangeType.MAX);
    scale.setColors(new XSSFColor[] {Colors.tint(accent, 0.02), Colors.tint(accent, SCALE_TINT)});
    return rule;
  }

  /// The arrows are grey: whether up is good news is said by the colour of the figure.
  private static ConditionalFormattingRule arrows(XSSFSheet sheet) {
    var rule =
        sheet
            .getSheetConditionalFormatting()
            .createConditionalFormattingRule(IconSet.GREY_3_ARROWS);
    XSSFIconMultiStateFormatting icons = rule.getMultiStateFormatting();
    // Excel ignores the first threshold but wants one
    threshold(icons, 0, RangeType.PERCENT, 0);
    threshold(icons, 1, RangeType.NUMBER, 0);
    threshold(icons, 2, RangeType.NUMBER, HARDLY_ANY);
    return rule;
  }

  private static void threshold(
      XSSFIconMultiStateFormatting icons, int index, RangeType type, double value) {
    icons.getThresholds()[index].setRangeType(type);
    icons.getThresholds()[index].setValue(value);
  }
}
