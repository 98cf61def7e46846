package io.svodka.renderer.chart;

import io.svodka.model.document.Chart.Mark;
import io.svodka.renderer.chart.Drawing.Anchor;
import java.util.ArrayList;
import java.util.List;

/// Figures above their marks. One that would cover another one is left out.
final class FigureLabels {
  private static final double LIFT = 0.35;

  private final Plot plot;
  private final Canvas canvas;
  private final FreeRoom room;

  FigureLabels(Plot plot, Canvas canvas) {
    this.plot = plot;
    this.canvas = canvas;
    this.room = new FreeRoom(canvas);
  }

  List<Caption> draw(List<Strand> strands) {
    List<Caption> captions = new ArrayList<>();
    List<Strand> columns = strands.stream().filter(strand -> strand.is(Mark.COLUMN)).toList();
    for (Strand strand : strands) {
      int lane = columns.indexOf(strand);
      for (int i = 0; i < plot.bands(); i++) {
        if (strand.figure(i).isPresent()) {
          double figure = strand.figure(i).orElse(0);
          double x = plot.center(i) + shift(lane, columns.size());
          label(new Spot(x, beyond(strand, figure), brief(strand, figure)), captions);
        }
      }
    }
    return captions;
  }

  /// Labels the steps of a waterfall above the higher of their ends, with their signs: colour alone
  /// would not tell everybody which way they go.
  List<Caption> steps(Strand strand) {
    List<Caption> captions = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < plot.bands(); i++) {
      double figure = strand.figure(i).orElse(0);
      boolean last = i == plot.bands() - 1;
      double before = last ? 0 : sum;
      sum = before + figure;
      double baseline = above(strand, Math.max(before, sum));
      String sign = figure > 0 && !last ? "+" : "";
      label(new Spot(plot.center(i), baseline, sign + brief(strand, figure)), captions);
    }
    return captions;
  }

  /// Labels each stack with what its parts above zero make together.
  List<Caption> stacks(List<Strand> parts) {
    List<Caption> captions = new ArrayList<>();
    for (int i = 0; i < plot.bands(); i++) {
      int place = i;
      double sum =
          parts.stream().mapToDouble(part -> Math.max(0, part.figure(place).orElse(0))).sum();
      if (sum > 0) {
        Strand first = parts.getFirst();
        label(new Spot(plot.center(i), above(first, sum), brief(first, sum)), captions);
      }
    }
    return captions;
  }

  /// Where a figure is written.
  private record Spot(double x, double baseline, String text) {}

  private double above(Strand strand, double height) {
    return plot.y(strand.scale(), height) - LIFT * canvas.lettering().size();
  }

  /// Returns the baseline above what rises and below what hangs.
  private double beyond(Strand strand, double height) {
    return height < 0
        ? plot.y(strand.scale(), height) + canvas.lettering().size()
        : above(strand, height);
  }

  private double shift(int lane, int lanes) {
    double width = lanes == 0 ? 0 : Math.min(plot.band() * 0.65 / lanes, 44);
    return lane < 0 ? 0 : width * (lane + 0.5 - lanes / 2.0);
  }

  private String brief(Strand strand, double figure) {
    return canvas.numbers().brief(figure, strand.series().format());
  }

  private void label(Spot spot, List<Caption> captions) {
    if (room.take(spot.x(), spot.baseline(), spot.text())) {
      captions.add(
          canvas.lettering().grounded(spot.x(), spot.baseline(), spot.text(), Anchor.MIDDLE));
    }
  }
}
