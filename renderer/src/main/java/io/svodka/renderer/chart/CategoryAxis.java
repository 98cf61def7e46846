package io.svodka.renderer.chart;

import io.svodka.model.document.Cell;
import io.svodka.model.value.Value;
import io.svodka.renderer.chart.Drawing.Anchor;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The names under a chart: on one line, on two, shortened, or only some of them where they would
/// run into each other, the last one always: it is the period that the reader came for.
final class CategoryAxis {
  private static final double LINE_HEIGHT = 1.2;
  private static final double GAP = 0.6;
  private static final double LEAST_GAP = 0.3;
  private static final double TOP = 0.55;

  /// Names in narrower places, in widths of the letters, tell nothing when they are cut.
  private static final double NARROW = 2.6;

  private final Lettering lettering;
  private final List<String> names;
  private final double band;
  private final int every;
  private final List<Integer> named;
  private final List<List<String>> texts;
  private final List<DatedName> dated;

  CategoryAxis(Lettering lettering, List<Cell> categories, double band) {
    this.lettering = lettering;
    this.names = categories.stream().map(Cell::shown).toList();
    this.band = band;
    this.dated = dated(categories);
    this.every =
        dated.isEmpty()
            ? apart(names, step(categories))
            : apart(heads(dated), step(lettering.widest(heads(dated))));
    this.named = named();
    this.texts = dated.isEmpty() ? plain() : DatedName.lines(dated, named);
  }

  /// Returns the names of periods; weeks are named by their first days where it takes more room to
  /// name each by all.
  private List<DatedName> dated(List<Cell> categories) {
    List<DatedName> whole = DatedName.of(categories);
    boolean fits = lettering.widest(heads(whole)) <= room(1);
    return fits ? whole : whole.stream().map(DatedName::brief).toList();
  }

  /// Returns every how many names one is shown, so that the last one, which ends where the chart
  /// does, touches none.
  private int apart(List<String> names, int step) {
    int before = names.size() - 1 - step;
    if (step == 1 || before < 0) {
      return step;
    }
    double last = lettering.width(names.getLast());
    double start = names.size() * band - Math.max(last, (band + last) / 2);
    double end = (before + 0.5) * band + lettering.width(names.get(before)) / 2;
    return end + LEAST_GAP * lettering.size() > start ? apart(names, step + 1) : step;
  }

  private List<Integer> named() {
    return IntStream.range(0, names.size())
        .filter(place -> (names.size() - 1 - place) % every == 0)
        .boxed()
        .toList();
  }

  /// Returns the names of all places that are periods, as they are written where they are shown.
  List<String> periods() {
    List<Integer> all = IntStream.range(0, dated.size()).boxed().toList();
    return DatedName.lines(dated, all).stream().map(lines -> String.join("\n", lines)).toList();
  }

  private static List<String> heads(List<DatedName> dated) {
    return dated.stream().map(DatedName::head).toList();
  }

  private List<List<String>> plain() {
    boolean breaks = lettering.widest(names) > place();
    return names.stream().map(breaks ? this::broken : List::of).toList();
  }

  double height() {
    int lines = texts.stream().mapToInt(List::size).max().orElse(1);
    return lettering.size() * (TOP + LINE_HEIGHT * lines);
  }

  List<Shape> draw(Plot plot) {
    List<Shape> shapes = new ArrayList<>();
    for (int i : named) {
      double baseline = plot.bottom() + lettering.size() * (TOP + 0.8);
      double half = lettering.widest(texts.get(i)) / 2;
      double last = every > 1 ? plot.right() - half : plot.right();
      double center = Math.max(half, Math.min(last, plot.center(i)));
      for (String line : texts.get(i)) {
        shapes.add(lettering.at(center, baseline, line, Anchor.MIDDLE));
        baseline += LINE_HEIGHT * lettering.size();
      }
    }
    return shapes;
  }

  /// Returns every how many categories one is named.
  private int step(List<Cell> categories) {
    double widest = lettering.widest(names);
    if (widest <= room(1) || !canBeLeftOut(categories)) {
      return 1;
    }
    boolean wraps = names.stream().allMatch(name -> fitsOnTwo(name, room(1)));
    return wraps ? 1 : step(widest);
  }

  private int step(double widest) {
    return widest <= room(1) ? 1 : (int) Math.ceil((widest + GAP * lettering.size()) / band);
  }

  /// Breaks before the last word, where the year stands, so that neighbours look alike.
  private List<String> broken(String name) {
    int space = Math.max(name.lastIndexOf(' '), name.lastIndexOf('\u00A0'));
    boolean fits =
        space > 0
            && lettering.width(name.substring(0, space)) <= place()
            && lettering.width(name.substring(space + 1)) <= place();
    return fits
        ? List.of(name.substring(0, space), name.substring(space + 1))
        : lettering.wrap(name, place());
  }

  private boolean fitsOnTwo(String name, double place) {
    return lettering.wrap(name, place).stream()
        .allMatch(line -> lettering.width(line) <= place && !line.endsWith("…"));
  }

  /// Times go on by themselves; of other names each one counts while a part of it can be read.
  private boolean canBeLeftOut(List<Cell> categories) {
    return room(1) < NARROW * lettering.size()
        || categories.stream().allMatch(category -> isTime(category.value()));
  }

  private static boolean isTime(Value value) {
    return switch (value) {
      case Value.Day _, Value.Moment _, Value.Bucket _ -> true;
      case Value.Text _, Value.Decimal _, Value.Truth _, Value.Absent _ -> false;
    };
  }

  private double place() {
    return room(every);
  }

  private double room(int bands) {
    return band * bands - GAP * lettering.size();
  }
}
