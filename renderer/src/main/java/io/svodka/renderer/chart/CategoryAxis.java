package io.svodka.renderer.chart;

import io.svodka.model.document.Cell;
import io.svodka.model.value.Value;
import io.svodka.renderer.chart.Drawing.Anchor;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;

/// The names under a chart: on one line, on two, shortened, or only some of them where they would
/// run into each other.
final class CategoryAxis {
  private static final double LINE_HEIGHT = 1.2;
  private static final double GAP = 0.6;
  private static final double TOP = 0.55;

  /// Names in narrower places, in widths of the letters, tell nothing when they are cut.
  private static final double NARROW = 2.6;

  private final Lettering lettering;
  private final List<String> names;
  private final double band;
  private final int every;
  private final List<List<String>> texts;

  CategoryAxis(Lettering lettering, List<Cell> categories, double band) {
    this.lettering = lettering;
    this.names = categories.stream().map(Cell::shown).toList();
    this.band = band;
    List<DatedName> dated = dated(categories);
    this.every = dated.isEmpty() ? step(categories) : step(lettering.widest(heads(dated)));
    this.texts = dated.isEmpty() ? plain() : DatedName.lines(dated, every);
  }

  /// Returns the names of periods; weeks are named by their first days where it takes more room to
  /// name each by all.
  private List<DatedName> dated(List<Cell> categories) {
    List<DatedName> whole = DatedName.of(categories);
    boolean fits = lettering.widest(heads(whole)) <= room(1);
    return fits ? whole : whole.stream().map(DatedName::brief).toList();
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
    for (int i = 0; i < texts.size(); i += every) {
      double baseline = plot.bottom() + lettering.size() * (TOP + 0.8);
      double half = lettering.widest(texts.get(i)) / 2;
      double center = Math.max(half, plot.center(i));
      List<String> lines = every > 1 && center + half > plot.right() ? List.of() : texts.get(i);
      for (String line : lines) {
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
