package io.svodka.engine.layout;

import io.svodka.engine.text.Language;
import io.svodka.engine.text.Language.Landmark;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Says a chart in words, for those who cannot see it: over time how each row of figures begins and
/// ends and where it peaks, else its largest figures.
record ChartWords(Language language, Locale locale) {
  private static final int MOST_SERIES = 6;
  private static final int MOST_PARTS = 3;

  /// Returns a small line of one figure in words.
  String trend(String label, List<Cell> times, List<Cell> points) {
    return sentence(language.chart(label), course("", numbered(times, points), true));
  }

  /// Returns a chart in words; its title alone where it has no figures.
  String of(String title, ChartLayout.Content content, Chart.Manner manner) {
    List<String> said = series(content, manner);
    if (said.isEmpty()) {
      return title;
    }
    Stream<String> aims =
        manner.targets().stream()
            .filter(target -> target.aim().value() instanceof Value.Decimal)
            .map(target -> (target.label() + " " + target.aim().shown()).strip());
    return sentence(
        language.chart(title),
        Stream.concat(said.stream(), aims).collect(Collectors.joining("; ")));
  }

  private static String sentence(String name, String said) {
    return said.isEmpty() ? name : name + ": " + said + ".";
  }

  private List<String> series(ChartLayout.Content content, Chart.Manner manner) {
    boolean timed =
        content.categories().stream().allMatch(cell -> cell.value() instanceof Value.Bucket);
    List<String> said = new ArrayList<>();
    List<Chart.Series> drawn =
        content.series().stream()
            .filter(one -> !numbered(content.categories(), one.cells()).isEmpty())
            .toList();
    for (Chart.Series one : drawn.stream().limit(MOST_SERIES).toList()) {
      List<Point> points = numbered(content.categories(), one.cells());
      said.add(
          switch (manner.kind()) {
            case SCATTER -> extremes(one.label(), points);
            case PIE, DONUT -> largest(one.label(), points, true);
            case WATERFALL -> steps(one.label(), points);
            case FUNNEL, UPRIGHT, BARS ->
                timed
                    ? course(one.label(), points, drawn.size() <= MOST_PARTS)
                    : largest(one.label(), points, false);
          });
    }
    if (drawn.size() > MOST_SERIES) {
      said.add(language.more(drawn.size() - MOST_SERIES));
    }
    return said;
  }

  /// A figure of a chart and what it belongs to.
  private record Point(String name, BigDecimal number, String shown) {
    String said() {
      return shown.isEmpty() ? name : name + " " + shown;
    }
  }

  private static List<Point> numbered(List<Cell> categories, List<Cell> cells) {
    return IntStream.range(0, Math.min(categories.size(), cells.size()))
        .mapToObj(i -> point(categories.get(i), cells.get(i)))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Point> point(Cell category, Cell cell) {
    return cell.value() instanceof Value.Decimal(var number)
        ? List.of(new Point(category.shown(), number, cell.shown()))
        : List.of();
  }

  private String course(String label, List<Point> points, boolean inDetail) {
    if (points.isEmpty()) {
      return "";
    }
    List<String> marks = new ArrayList<>();
    marks.add(marked(Landmark.FIRST, points.getFirst()));
    if (points.size() > 1) {
      marks.add(marked(Landmark.LAST, points.getLast()));
    }
    if (inDetail && points.size() > 2) {
      marks.add(marked(Landmark.HIGHEST, highest(points)));
      marks.add(marked(Landmark.LOWEST, lowest(points)));
    }
    return labelled(label, String.join(", ", marks));
  }

  private String extremes(String label, List<Point> points) {
    return labelled(
        label,
        marked(Landmark.HIGHEST, highest(points)) + ", " + marked(Landmark.LOWEST, lowest(points)));
  }

  private String steps(String label, List<Point> points) {
    String sum = points.getLast().said();
    List<Point> parts = points.subList(0, points.size() - 1);
    return parts.isEmpty() ? labelled(label, sum) : largest(label, parts, false) + "; " + sum;
  }

  private String largest(String label, List<Point> points, boolean inShares) {
    BigDecimal sum =
        points.stream()
            .map(point -> point.number().max(BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<String> parts =
        points.stream()
            .sorted(Comparator.comparing((Point point) -> point.number().abs()).reversed())
            .limit(MOST_PARTS)
            .map(point -> point.said() + (inShares ? share(point.number(), sum) : ""))
            .collect(Collectors.toCollection(ArrayList::new));
    String rest = points.size() > MOST_PARTS ? " " + language.more(points.size() - MOST_PARTS) : "";
    String list = String.join(", ", parts) + rest;
    return labelled(
        label, points.size() > 1 ? language.landmark(Landmark.LARGEST) + " " + list : list);
  }

  private String share(BigDecimal number, BigDecimal sum) {
    if (sum.signum() == 0 || number.signum() < 0) {
      return "";
    }
    BigDecimal share = number.divide(sum, MathContext.DECIMAL64);
    return " (" + NumberFormat.getPercentInstance(locale).format(share) + ")";
  }

  private String marked(Landmark landmark, Point point) {
    return language.landmark(landmark) + " " + point.shown() + " (" + point.name() + ")";
  }

  private static Point highest(List<Point> points) {
    return points.stream().max(Comparator.comparing(Point::number)).orElseThrow();
  }

  private static Point lowest(List<Point> points) {
    return points.stream().min(Comparator.comparing(Point::number)).orElseThrow();
  }

  private static String labelled(String label, String said) {
    return label.isEmpty() ? said : label + ": " + said;
  }
}
