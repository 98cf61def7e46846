package io.svodka.renderer.xlsx;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFLegendEntry;
import org.apache.poi.xssf.usermodel.XSSFChart;

/// The names of series or slices around a native chart().
///
/// @param plotted all series as they are drawn
record NativeLegend(PlacedChart placed, LegendRoom room, List<PlottedSeries> plotted) {
  NativeLegend {
    plotted = List.copyOf(plotted);
  }

  private Chart chart() {
    return placed.chart();
  }

  void write(XSSFChart drawn) {
    if (isOfSlices()) {
      slices(drawn);
    } else if (chart().series().size() > 1) {
      series(drawn);
    }
  }

  private boolean isOfSlices() {
    return switch (chart().manner().kind()) {
      case PIE, DONUT -> true;
      case UPRIGHT, BARS, FUNNEL, WATERFALL, SCATTER -> false;
    };
  }

  private void slices(XSSFChart drawn) {
    switch (chart().manner().legend()) {
      case USUAL, RIGHT -> drawn.getOrAddLegend().setPosition(LegendPosition.RIGHT);
      case TOP -> drawn.getOrAddLegend().setPosition(LegendPosition.TOP);
      case BOTTOM -> drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
      case NONE -> {
        if (chart().manner().kind() == Chart.Kind.DONUT) {
          drawn.getOrAddLegend().setPosition(LegendPosition.RIGHT);
        } else {
          others(drawn);
        }
      }
    }
  }

  /// Slices are named beside them; what is none, being below zero, is named alone.
  private void others(XSSFChart drawn) {
    List<Cell> cells = chart().series().getFirst().cells();
    boolean some = cells.stream().anyMatch(cell -> NativeShape.number(cell).signum() < 0);
    if (some) {
      drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
      IntStream.range(0, cells.size())
          .filter(i -> NativeShape.number(cells.get(i)).signum() >= 0)
          .forEach(i -> leaveOut(drawn.getOrAddLegend(), i));
    }
  }

  private void series(XSSFChart drawn) {
    switch (chart().manner().legend()) {
      case USUAL, BOTTOM -> write(drawn.getOrAddLegend(), LegendPosition.BOTTOM);
      case TOP -> write(drawn.getOrAddLegend(), LegendPosition.TOP);
      case RIGHT -> beside(drawn);
      case NONE -> {}
    }
  }

  private void beside(XSSFChart drawn) {
    XDDFChartLegend legend = drawn.getOrAddLegend();
    if (room.standsBeside()) {
      write(legend, LegendPosition.RIGHT);
      LegendBeside.of(placed).write(drawn, legend, room.sample());
    } else {
      write(legend, LegendPosition.BOTTOM);
    }
  }

  /// Leaves out what has no room, and what is no series of the report.
  private void write(XDDFChartLegend legend, LegendPosition position) {
    legend.setPosition(position);
    int named = 0;
    for (int i = 0; i < plotted.size(); i++) {
      PlottedSeries series = plotted.get(i);
      boolean isTarget = series.index() >= chart().series().size();
      if (!series.isNamed() || (!isTarget && ++named > room.named())) {
        leaveOut(legend, i);
      }
    }
  }

  private static void leaveOut(XDDFChartLegend legend, int place) {
    XDDFLegendEntry entry = legend.addEntry();
    entry.setIndex(place);
    entry.setDelete(true);
  }
}
