package io.svodka.renderer.xlsx;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;

/// What all axes of native charts have in common.
///
/// @param chart what is drawn
record NativeAxes(Chart chart) {
  /// Names of more letters than these are broken into lines where there is room for words.
  private static final int LONG = 16;

  private static final int FEW = 8;

  void finish(XSSFChart drawn) {
    CTPlotArea area = drawn.getCTChart().getPlotArea();
    for (CTValAx axis : area.getValAxArray()) {
      // else programs take the format of the cells
      axis.getNumFmt().setSourceLinked(false);
    }
    if (areWords()) {
      for (CTCatAx axis : area.getCatAxArray()) {
        // programs turn long names and leave the marks no room; upright they break them
        axis.getTxPr().getBodyPr().setRot(0);
      }
    }
  }

  private boolean areWords() {
    return chart.categories().size() <= FEW
        && chart.categories().stream().map(Cell::shown).anyMatch(name -> name.length() > LONG);
  }
}
