package io.svodka.renderer.xlsx;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Chart.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The steps of a waterfall as columns that stand on marks nobody sees, or hang from them. A step
/// through zero is a column above it and one below.
///
/// @param parts what each of the series is
record NativeSteps(List<Series> series, List<StepPart> parts, List<Crossing> crossings) {
  static final NativeSteps NONE = new NativeSteps(List.of(), List.of(), List.of());

  NativeSteps {
    series = List.copyOf(series);
    parts = List.copyOf(parts);
    crossings = List.copyOf(crossings);
  }

  /// A step through zero, whose figure is said at the longer of its columns.
  ///
  /// @param figure as the document shows it
  record Crossing(int category, StepPart said, StepPart silent, String figure) {
    /// Returns a number format that says the figure of the step, of which each column holds a part.
    String words() {
      boolean rises = said == StepPart.RISE || said == StepPart.RISE_BELOW;
      return '"' + (rises ? "+" : "") + figure.replace('"', ' ').replace('\u2212', '-') + '"';
    }
  }

  static NativeSteps of(Series steps) {
    List<Step> all = steps(steps);
    List<StepPart> parts =
        Stream.of(StepPart.values())
            .filter(part -> !part.isBelow() || all.stream().anyMatch(step -> step.has(part)))
            .toList();
    List<Series> series = parts.stream().map(part -> columns(part, all, steps)).toList();
    List<Crossing> crossings =
        IntStream.range(0, all.size())
            .filter(i -> all.get(i).crosses())
            .mapToObj(i -> all.get(i).crossing(i, steps.cells().get(i).shown()))
            .toList();
    return new NativeSteps(series, parts, crossings);
  }

  boolean areNone() {
    return parts.isEmpty();
  }

  private static List<Step> steps(Series steps) {
    List<Step> all = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Cell cell : steps.cells().subList(0, steps.cells().size() - 1)) {
      BigDecimal next = sum.add(NativeShape.number(cell));
      all.add(new Step(sum, next));
      sum = next;
    }
    return all;
  }

  private static Series columns(StepPart part, List<Step> all, Series steps) {
    List<Cell> cells = new ArrayList<>();
    all.forEach(step -> cells.add(cell(step.height(part), steps)));
    BigDecimal sum = NativeShape.number(steps.cells().getLast());
    cells.add(cell(part == StepPart.SUM ? sum : BigDecimal.ZERO, steps));
    return new Series(part.label(), Chart.Mark.COLUMN, Chart.Axis.FIRST, cells, steps.format());
  }

  /// Where a part has no height it has no figure either.
  private static Cell cell(BigDecimal height, Series steps) {
    return height.signum() == 0 ? NativeShape.absent(steps) : NativeShape.cell(height, steps);
  }

  /// From one sum to the next.
  private record Step(BigDecimal from, BigDecimal to) {
    /// Returns how high the column is that this part of the step has; below zero it is negative.
    BigDecimal height(StepPart part) {
      boolean rises = to.compareTo(from) >= 0;
      return switch (part) {
        case GROUND -> low().max(BigDecimal.ZERO).add(high().min(BigDecimal.ZERO));
        case RISE -> rises ? above() : BigDecimal.ZERO;
        case RISE_BELOW -> rises ? below() : BigDecimal.ZERO;
        case FALL -> rises ? BigDecimal.ZERO : above();
        case FALL_BELOW -> rises ? BigDecimal.ZERO : below();
        case SUM -> BigDecimal.ZERO;
      };
    }

    boolean has(StepPart part) {
      return height(part).signum() != 0;
    }

    boolean crosses() {
      return above().signum() > 0 && below().signum() < 0;
    }

    Crossing crossing(int category, String figure) {
      boolean rises = to.compareTo(from) >= 0;
      StepPart over = rises ? StepPart.RISE : StepPart.FALL;
      StepPart under = rises ? StepPart.RISE_BELOW : StepPart.FALL_BELOW;
      boolean high = above().compareTo(below().negate()) >= 0;
      return new Crossing(category, high ? over : under, high ? under : over, figure);
    }

    private BigDecimal above() {
      return high().max(BigDecimal.ZERO).subtract(low().max(BigDecimal.ZERO));
    }

    private BigDecimal below() {
      return low().min(BigDecimal.ZERO).subtract(high().min(BigDecimal.ZERO));
    }

    private BigDecimal low() {
      return from.min(to);
    }

    private BigDecimal high() {
      return from.max(to);
    }
  }
}
