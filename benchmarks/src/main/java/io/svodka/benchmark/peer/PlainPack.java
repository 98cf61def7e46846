package io.svodka.benchmark.peer;

import java.util.List;
import java.util.function.Function;
import net.sf.jasperreports.charts.design.JRDesignCategoryDataset;
import net.sf.jasperreports.charts.design.JRDesignCategorySeries;
import net.sf.jasperreports.charts.design.JRDesignChart;
import net.sf.jasperreports.charts.type.ChartTypeEnum;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignRectangle;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.EvaluationTimeEnum;

/// A pack by JasperReports with its default settings: key figures, a chart, a table. The design is
/// compiled for each pack, as where it depends on the recipient.
public final class PlainPack implements Function<List<Object[]>, byte[]> {
  private static final int WIDTH = 511;

  @Override
  public byte[] apply(List<Object[]> rows) {
    return PlainReports.printed(compiled(), rows);
  }

  static JasperReport compiled() {
    try {
      JRDesignBand title = new JRDesignBand();
      title.setHeight(320);
      JasperDesign design = new PlainDesign(WIDTH).pack(title);
      tiles(title);
      title.addElement(chart(design));
      return PlainReports.compiled(design);
    } catch (JRException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void tiles(JRDesignBand title) {
    title.addElement(text("\"Сводка партнёра\"", 0, 0, WIDTH, 18));
    for (int i = 0; i < 4; i++) {
      int x = i * WIDTH / 4;
      JRDesignRectangle card = new JRDesignRectangle();
      place(card, x, 36, WIDTH / 4 - 8, 60);
      card.setRadius(3);
      title.addElement(card);
      title.addElement(text("\"Показатель \" + " + (i + 1), x + 8, 40, WIDTH / 4 - 24, 8));
      title.addElement(text("$F{revenue}", x + 8, 54, WIDTH / 4 - 24, 14));
      title.addElement(text("\"+4,0 % к сентябрю 2026\"", x + 8, 78, WIDTH / 4 - 24, 8));
    }
  }

  private static JRDesignTextField text(String expression, int x, int y, int wide, float size) {
    JRDesignTextField text = new JRDesignTextField();
    place(text, x, y, wide, (int) (size * 1.6));
    text.setExpression(PlainDesign.expression(expression));
    text.setFontName("DejaVu Sans");
    text.setFontSize(size);
    return text;
  }

  private static void place(JRDesignElement element, int x, int y, int wide, int high) {
    element.setX(x);
    element.setY(y);
    element.setWidth(wide);
    element.setHeight(high);
  }

  private static JRDesignElement chart(JasperDesign design) {
    JRDesignCategorySeries series = new JRDesignCategorySeries();
    series.setSeriesExpression(PlainDesign.expression("\"Доход\""));
    series.setCategoryExpression(PlainDesign.expression("\"M\" + $F{number}"));
    series.setValueExpression(PlainDesign.expression("$F{revenue}"));
    JRDesignCategoryDataset data = new JRDesignCategoryDataset(null);
    data.addCategorySeries(series);
    data.setIncrementWhenExpression(PlainDesign.expression("$F{number} <= 12"));
    JRDesignChart chart = new JRDesignChart(design, ChartTypeEnum.BAR);
    chart.setDataset(data);
    chart.setEvaluationTime(EvaluationTimeEnum.REPORT);
    place(chart, 0, 110, WIDTH, 170);
    return chart;
  }
}
