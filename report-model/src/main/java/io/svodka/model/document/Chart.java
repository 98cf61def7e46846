package io.svodka.model.document;

import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.util.List;
import java.util.stream.Stream;

/// A chart over categories. Every series has one cell for each category; an absent value leaves a
/// gap.
///
/// @param title may be empty
/// @param alternative the chart in one sentence, for those who cannot see it
/// @param categories shown names along the axis
/// @param whenEmpty shown instead of a drawing when there is nothing to draw
public record Chart(
    String title,
    String alternative,
    List<Cell> categories,
    List<Series> series,
    Manner manner,
    Size size,
    String whenEmpty) {
  public Chart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
  }

  /// A chart of upright marks.
  public Chart(
      String title,
      String alternative,
      List<Cell> categories,
      List<Series> series,
      Arrangement arrangement,
      Size size,
      String whenEmpty) {
    this(title, alternative, categories, series, Manner.upright(arrangement), size, whenEmpty);
  }

  /// Says that there is nothing to draw: no figures, or nothing but zeros without an aim, whose
  /// axes would stand empty. Points have a place by their other figure.
  public boolean isBlank() {
    return figures().allMatch(Value.Absent.class::isInstance) || areZero();
  }

  private boolean areZero() {
    return manner.kind != Kind.SCATTER
        && figures().noneMatch(Chart::isSeen)
        && manner.targets.stream().map(target -> target.aim().value()).noneMatch(Chart::isSeen);
  }

  private Stream<Value> figures() {
    return series.stream().flatMap(one -> one.cells().stream()).map(Cell::value);
  }

  private static boolean isSeen(Value value) {
    return value instanceof Value.Decimal(var number) && number.signum() != 0;
  }

  public Arrangement arrangement() {
    return manner.arrangement;
  }

  /// How the figures are drawn.
  ///
  /// @param targets lines to be reached on the first axis, with their labels
  /// @param along what the x axis of points measures; empty for other kinds
  /// @param up what their y axis measures
  public record Manner(
      Kind kind,
      Arrangement arrangement,
      Legend legend,
      Labels labels,
      List<Target> targets,
      String along,
      String up) {
    public Manner {
      targets = List.copyOf(targets);
    }

    static Manner upright(Arrangement arrangement) {
      return new Manner(Kind.UPRIGHT, arrangement, Legend.USUAL, Labels.NONE, List.of(), "", "");
    }
  }

  public enum Kind {
    /// Columns, lines and areas over categories.
    UPRIGHT,
    /// Bars to the right of their categories.
    BARS,
    /// Shares of the first series as slices of a disc.
    PIE,
    /// The same as a ring.
    DONUT,
    /// Stages of the first series, each a centred bar.
    FUNNEL,
    /// Changes of the first series that add up; the last category holds their sum.
    WATERFALL,
    /// A point for each category, whose value is its place along the x axis.
    SCATTER
  }

  /// Where the names of the series stand.
  public enum Legend {
    /// Where the format puts it by itself.
    USUAL,
    TOP,
    RIGHT,
    BOTTOM,
    NONE
  }

  /// Whether figures stand at their marks.
  public enum Labels {
    NONE,
    FIGURES
  }

  /// @param label may be empty
  public record Target(String label, Cell aim) {}

  /// One row of marks.
  ///
  /// @param format how its values are shown at the axis
  public record Series(String label, Mark mark, Axis axis, List<Cell> cells, ValueFormat format) {
    public Series {
      cells = List.copyOf(cells);
    }
  }

  public enum Mark {
    COLUMN,
    AREA,
    LINE,
    POINT
  }

  /// Figures of another unit get the second axis, on the right.
  public enum Axis {
    FIRST,
    SECOND
  }

  public enum Arrangement {
    BESIDE,
    STACKED
  }

  /// Wished size of the drawing in millimetres; renderers shrink it to the place they have.
  public record Size(double width, double height) {
    /// What a chart has whose author asked for no other.
    public static final Size USUAL = new Size(180, 70);
  }
}
