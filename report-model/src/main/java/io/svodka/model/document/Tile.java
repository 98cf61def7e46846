package io.svodka.model.document;

import io.svodka.model.value.Value;
import java.util.List;

/// One key figure.
///
/// @param deltas changes against the comparisons asked for; empty when none
/// @param target the aim and how far it is reached; empty list when none, else one entry
/// @param trend the way the figure came; empty list when none, else one entry
public record Tile(
    String label, Cell figure, List<Delta> deltas, List<Target> target, List<Trend> trend) {
  public Tile {
    deltas = List.copyOf(deltas);
    target = List.copyOf(target);
    trend = List.copyOf(trend);
  }

  /// A key figure without its way.
  public Tile(String label, Cell figure, List<Delta> deltas, List<Target> target) {
    this(label, figure, deltas, target, List.of());
  }

  /// The change of a figure against a comparison.
  ///
  /// @param change shown change with sign, such as `+12,4 %` or `−1,3 п.п.`; tone tells good from
  ///   bad
  /// @param against name of the comparison in words, such as "к сентябрю 2026"
  /// @param before the figure at the comparison
  public record Delta(Direction direction, Cell change, String against, Cell before) {
    /// Returns the figure at the comparison as it is shown; nothing where there is none.
    public String earlier() {
      return change.shown().isEmpty() || before.value() instanceof Value.Absent
          ? ""
          : before.shown();
    }

    /// Returns the comparison in words, with the figure at it in brackets, which stays whole.
    public String comparison() {
      return earlier().isEmpty()
          ? against
          : against + " (" + earlier().replace(' ', '\u00A0') + ")";
    }
  }

  public record Target(String label, Cell aim) {}

  public enum Direction {
    UP,
    DOWN,
    SAME,
    UNKNOWN
  }

  /// The figure over time, drawn as a small line without axes.
  ///
  /// @param alternative the line in one sentence, for those who cannot see it
  public record Trend(List<Cell> cells, List<Cell> times, String alternative) {
    public Trend {
      cells = List.copyOf(cells);
      times = List.copyOf(times);
    }
  }
}
