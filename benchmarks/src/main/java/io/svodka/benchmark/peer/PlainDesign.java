package io.svodka.benchmark.peer;

import java.math.BigDecimal;
import java.util.Date;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignGroup;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JRDesignVariable;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.CalculationEnum;
import net.sf.jasperreports.engine.type.EvaluationTimeEnum;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.ResetTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;

/// The table as a design of JasperReports, the way its own designer writes it: typed fields,
/// patterns, a variable for each sum, a thin line under every cell, rows that may grow.
final class PlainDesign {
  static final String[] FIELDS = {
    "region", "number", "partner", "product", "day", "orders", "pieces", "price", "revenue", "cost",
    "margin"
  };
  private static final Class<?>[] TYPES = {
    String.class,
    Integer.class,
    String.class,
    String.class,
    Date.class,
    Integer.class,
    Integer.class,
    BigDecimal.class,
    BigDecimal.class,
    BigDecimal.class,
    BigDecimal.class
  };
  private static final String[] LABELS = {
    "№", "Партнёр", "Продукт", "Дата", "Заказы", "Штуки", "Цена", "Выручка", "Расход", "Маржа"
  };
  private static final int HIGH = 13;

  private final int width;
  private final JasperDesign design = new JasperDesign();

  PlainDesign(int width) {
    this.width = width;
  }

  /// Returns a table on paper that lies.
  JasperDesign table() throws JRException {
    paper(842, 595, 28);
    fields();
    sums();
    JRDesignGroup group = new JRDesignGroup();
    group.setName("region");
    group.setExpression(expression("$F{region}"));
    section(group.getGroupHeaderSection(), groupHeader());
    section(group.getGroupFooterSection(), sumBand("\"Итого \" + $F{region}", "$V{region_sum}"));
    design.addGroup(group);
    JRDesignVariable sum = variable("region_sum", ResetTypeEnum.GROUP);
    sum.setResetGroup(group.getName());
    design.addVariable(sum);
    design.setColumnHeader(labels());
    section(design.getDetailSection(), cells());
    design.setSummary(sumBand("\"Всего\"", "$V{total}"));
    design.setPageFooter(pages());
    return design;
  }

  /// Returns the same without groups on upright paper, for something to stand above it.
  JasperDesign pack(JRDesignBand title) throws JRException {
    paper(595, 842, 42);
    fields();
    design.setTitle(title);
    design.setColumnHeader(labels());
    section(design.getDetailSection(), cells());
    design.setPageFooter(pages());
    return design;
  }

  private void paper(int wide, int high, int margin) {
    design.setName("plain");
    design.setPageWidth(wide);
    design.setPageHeight(high);
    design.setLeftMargin(margin);
    design.setRightMargin(margin);
    design.setTopMargin(margin);
    design.setBottomMargin(margin);
    design.setColumnWidth(width);
  }

  private void fields() throws JRException {
    for (int i = 0; i < FIELDS.length; i++) {
      JRDesignField field = new JRDesignField();
      field.setName(FIELDS[i]);
      field.setValueClass(TYPES[i]);
      design.addField(field);
    }
  }

  private void sums() throws JRException {
    design.addVariable(variable("total", ResetTypeEnum.REPORT));
  }

  private static JRDesignVariable variable(String name, ResetTypeEnum reset) {
    JRDesignVariable sum = new JRDesignVariable();
    sum.setName(name);
    sum.setValueClass(BigDecimal.class);
    sum.setCalculation(CalculationEnum.SUM);
    sum.setExpression(expression("$F{revenue}"));
    sum.setResetType(reset);
    return sum;
  }

  private JRDesignBand groupHeader() {
    JRDesignBand band = band();
    JRDesignTextField text = text("$F{region}", 0, width);
    text.setBold(true);
    band.addElement(text);
    return band;
  }

  private JRDesignBand sumBand(String label, String sum) {
    JRDesignBand band = band();
    JRDesignTextField words = text(label, 0, width * 6 / 10);
    words.setBold(true);
    band.addElement(words);
    JRDesignTextField figure = text(sum, width * 7 / 10, width / 10);
    figure.setBold(true);
    figure.setPattern("#,##0.00");
    figure.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
    band.addElement(figure);
    return band;
  }

  private JRDesignBand labels() {
    JRDesignBand band = band();
    for (int i = 0; i < LABELS.length; i++) {
      JRDesignStaticText text = new JRDesignStaticText(design);
      text.setText(LABELS[i]);
      text.setX(i * width / 10);
      text.setWidth(width / 10);
      text.setHeight(HIGH);
      text.setFontName("DejaVu Sans");
      text.setFontSize(8f);
      text.setBold(true);
      text.setHorizontalTextAlign(side(i));
      band.addElement(text);
    }
    return band;
  }

  private JRDesignBand cells() {
    JRDesignBand band = band();
    for (int i = 0; i < LABELS.length; i++) {
      JRDesignTextField text = text("$F{" + FIELDS[i + 1] + "}", i * width / 10, width / 10);
      text.setHorizontalTextAlign(side(i));
      text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
      text.getLineBox().getBottomPen().setLineWidth(0.5f);
      if (TYPES[i + 1] == BigDecimal.class) {
        text.setPattern("#,##0.00");
      } else if (TYPES[i + 1] == Date.class) {
        text.setPattern("dd.MM.yyyy");
      }
      band.addElement(text);
    }
    return band;
  }

  private static HorizontalTextAlignEnum side(int column) {
    return column >= 1 && column <= 3
        ? HorizontalTextAlignEnum.LEFT
        : HorizontalTextAlignEnum.RIGHT;
  }

  private JRDesignBand pages() {
    JRDesignBand band = band();
    band.addElement(text("\"Страница \" + $V{PAGE_NUMBER} + \" из \"", 0, width - 40));
    JRDesignTextField count = text("$V{PAGE_NUMBER}", width - 40, 40);
    count.setEvaluationTime(EvaluationTimeEnum.REPORT);
    band.addElement(count);
    return band;
  }

  private JRDesignTextField text(String expression, int x, int wide) {
    JRDesignTextField text = new JRDesignTextField(design);
    text.setExpression(expression(expression));
    text.setX(x);
    text.setWidth(wide);
    text.setHeight(HIGH);
    text.setFontName("DejaVu Sans");
    text.setFontSize(8f);
    return text;
  }

  static JRDesignExpression expression(String text) {
    return new JRDesignExpression(text);
  }

  private static JRDesignBand band() {
    JRDesignBand band = new JRDesignBand();
    band.setHeight(HIGH);
    return band;
  }

  private static void section(net.sf.jasperreports.engine.JRSection section, JRDesignBand band) {
    ((JRDesignSection) section).addBand(band);
  }
}
