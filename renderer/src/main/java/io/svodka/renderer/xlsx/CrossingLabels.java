package io.svodka.renderer.xlsx;

import io.svodka.renderer.xlsx.NativeSteps.Crossing;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;

/// Figures at steps of a waterfall that go through zero: the whole step is said at one of its two
/// columns and nothing at the other.
record CrossingLabels(NativeSteps steps) {
  void write(XSSFChart drawn) {
    List<Crossing> backwards =
        steps.crossings().stream()
            .sorted(Comparator.comparingInt(Crossing::category).reversed())
            .toList();
    if (backwards.isEmpty()) {
      return;
    }
    for (CTBarSer series : drawn.getCTChart().getPlotArea().getBarChartArray(0).getSerArray()) {
      StepPart part = steps.parts().get((int) series.getIdx().getVal());
      for (Crossing crossing : backwards) {
        SingleLabels labels = new SingleLabels(series.getDLbls());
        if (crossing.said() == part) {
          labels.sayInside(crossing.category(), crossing.words());
        } else if (crossing.silent() == part) {
          labels.leaveOut(crossing.category());
        }
      }
    }
  }
}
