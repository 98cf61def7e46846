package io.svodka.renderer.xlsx;

import io.svodka.model.document.Chart;
import io.svodka.model.document.Theme;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFShape;

/// What a native chart has around its marks: its title, and words for those who cannot see it.
record NativeFrame(PlacedChart placed, Theme theme) {
  private static final double TITLE = 12;

  void write(XSSFDrawing drawing, XSSFChart drawn) {
    describe(drawing);
    drawn.getCTChartSpace().addNewRoundedCorners().setVal(false);
    drawn.displayBlanksAs(DisplayBlanks.GAP);
    drawn.setPlotOnlyVisibleCells(false);
    if (chart().title().isEmpty()) {
      drawn.setAutoTitleDeleted(true);
    } else {
      title(drawn);
    }
  }

  private Chart chart() {
    return placed.chart();
  }

  private void describe(XSSFDrawing drawing) {
    List<XSSFShape> shapes = drawing.getShapes();
    if (shapes.getLast() instanceof XSSFGraphicFrame frame) {
      var properties = frame.getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
      caption().write(properties, shapes.size() - 1);
    }
  }

  /// A chart without a title is called what it measures.
  private Caption caption() {
    String labels =
        chart().series().stream().map(Chart.Series::label).collect(Collectors.joining(", "));
    return new Caption(chart().title().isEmpty() ? labels : chart().title(), chart().alternative());
  }

  private void title(XSSFChart drawn) {
    drawn.setTitleText(chart().title());
    drawn.setTitleOverlay(false);
    if (placed.pen().sheet().isRightToLeft()) {
      drawn.getCTChart().getTitle().getTx().getRich().getPArray(0).getPPr().setRtl(true);
    }
    for (XDDFTextRun run : drawn.getFormattedTitle().getParagraph(0).getTextRuns()) {
      run.setFontSize(TITLE);
      run.setBold(true);
      run.setFontColor(Colors.plain(theme.ink()));
    }
  }
}
