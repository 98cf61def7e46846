package io.svodka.renderer.xlsx;

import io.svodka.model.document.Chart;
import io.svodka.renderer.chart.SmallSlices;
import java.util.List;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTUnsignedInt;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/// Figures at the marks of charts.
final class NativeLabels {
  private static final String GROUND = "#FFFFFF";

  /// What a figure takes along a row of marks and across it, in millimetres.
  private static final double WIDE = 6;

  private static final double HIGH = 3.5;

  /// More figures than these cover what they stand at.
  private static final int MOST = 90;

  private NativeLabels() {}

  /// Returns whether figures are asked for and stand apart. Programs print all of them, one over
  /// the other where there are many; printed charts leave out some.
  static boolean haveRoom(Chart chart) {
    double places =
        switch (chart.manner().kind()) {
          case BARS, FUNNEL -> chart.size().height() / HIGH;
          case UPRIGHT, WATERFALL, SCATTER, PIE, DONUT -> chart.size().width() / WIDE;
        };
    int categories = chart.categories().size();
    return chart.manner().labels() == Chart.Labels.FIGURES
        && categories <= places
        && categories * chart.series().size() <= MOST;
  }

  /// Writes the figures at columns, bars, lines and areas, as short as at the axis. Targets come
  /// behind the series and say theirs in the legend.
  ///
  /// @param patterns number formats of the series as they are drawn; an empty one says nothing
  static void figures(XSSFChart drawn, List<String> patterns) {
    CTPlotArea area = drawn.getCTChart().getPlotArea();
    for (var bars : area.getBarChartArray()) {
      for (var series : bars.getSerArray()) {
        show(series.addNewDLbls(), series.getIdx(), patterns);
      }
    }
    for (var lines : area.getLineChartArray()) {
      for (var series : lines.getSerArray()) {
        CTDLbls labels = series.addNewDLbls();
        show(labels, series.getIdx(), patterns);
        labels.addNewDLblPos().setVal(STDLblPos.T);
      }
    }
  }

  /// Writes the last figure of each line behind its end, for there are too many lines for more.
  ///
  /// @param last place of that figure
  static void ends(XSSFChart drawn, int last, List<String> patterns) {
    for (var lines : drawn.getCTChart().getPlotArea().getLineChartArray()) {
      for (var series : lines.getSerArray()) {
        int index = (int) series.getIdx().getVal();
        if (!patterns.get(index).isEmpty()) {
          CTDLbls labels = series.addNewDLbls();
          show(labels, series.getIdx(), List.of());
          new SingleLabels(labels).sayBehind(last, patterns.get(index));
        }
      }
    }
  }

  /// Writes figures over columns that stand on others. Excel puts them nowhere but inside, where a
  /// low column would not hold them: so they have white ground of their own.
  static void standing(XSSFChart drawn, List<String> patterns) {
    for (var bars : drawn.getCTChart().getPlotArea().getBarChartArray()) {
      for (var series : bars.getSerArray()) {
        int index = (int) series.getIdx().getVal();
        if (index > 0 && index < patterns.size()) {
          CTDLbls labels = series.addNewDLbls();
          show(labels, series.getIdx(), patterns);
          ground(labels);
        }
      }
    }
  }

  private static void ground(CTDLbls labels) {
    XDDFShapeProperties ground = new XDDFShapeProperties();
    ground.setFillProperties(Colors.solid(GROUND));
    labels.setSpPr(ground.getXmlObject());
  }

  private static void show(CTDLbls labels, CTUnsignedInt index, List<String> patterns) {
    boolean isSeries =
        index.getVal() < patterns.size() && !patterns.get((int) index.getVal()).isEmpty();
    if (isSeries) {
      labels.addNewNumFmt().setFormatCode(patterns.get((int) index.getVal()));
      labels.getNumFmt().setSourceLinked(false);
    }
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(isSeries);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  /// Writes the shares at slices, and the figures where they are asked for.
  ///
  /// @param small slices that words would cover
  static void shares(XSSFChart drawn, SmallSlices small) {
    CTPlotArea area = drawn.getCTChart().getPlotArea();
    for (var pie : area.getPieChartArray()) {
      for (var series : pie.getSerArray()) {
        CTDLbls labels = series.addNewDLbls();
        share(labels, small);
        if (small.isNamedAround()) {
          labels.addNewDLblPos().setVal(STDLblPos.OUT_END);
        }
      }
    }
    for (var ring : area.getDoughnutChartArray()) {
      for (var series : ring.getSerArray()) {
        share(series.addNewDLbls(), small);
      }
    }
  }

  private static void share(CTDLbls labels, SmallSlices small) {
    ground(labels);
    small.places().reversed().forEach(new SingleLabels(labels)::leaveOut);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(small.chart().manner().labels() == Chart.Labels.FIGURES);
    labels.addNewShowCatName().setVal(small.isNamedAround());
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(true);
    labels.addNewShowBubbleSize().setVal(false);
    labels.setSeparator(" · ");
    labels.addNewShowLeaderLines().setVal(true);
  }
}
