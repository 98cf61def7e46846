package io.svodka.model.plan;

import java.util.List;
import java.util.Optional;

/// Which rows of a query are shown, and in which order. Totals cover hidden rows.
///
/// @param having conditions a shown row must meet
/// @param sort explicit order before the default one
/// @param limits how many rows are shown
/// @param includeEmpty dimensions whose values without data are shown too, each once
public record ResultRules(
    List<Formula> having, List<SortKey> sort, List<Limit> limits, List<EmptyGroups> includeEmpty) {
  public ResultRules {
    having = List.copyOf(having);
    sort = List.copyOf(sort);
    limits = List.copyOf(limits);
    includeEmpty = List.copyOf(includeEmpty);
  }

  /// Returns the limit that gathers all it hides in rows of the rest; nothing where another one has
  /// changed what it gathers.
  public Optional<Limit.Top> gathering() {
    boolean alone = limits.stream().skip(1).noneMatch(Limit.Top.class::isInstance);
    return limits.stream()
        .limit(alone ? 1 : 0)
        .filter(Limit.Top.class::isInstance)
        .map(Limit.Top.class::cast)
        .filter(top -> !top.rest().isEmpty())
        .findFirst();
  }

  /// The values of a dimension that get groups even without data.
  public record EmptyGroups(int dimension, ValuesPlan values) {}

  public record SortKey(Formula by, Direction direction) {}

  public enum Direction {
    ASCENDING,
    DESCENDING
  }

  public sealed interface Limit {
    /// The first rows in print order.
    record First(int rows) implements Limit {}

    /// The largest rows by a formula.
    ///
    /// @param within dimensions inside whose values rows are counted; empty means all rows together
    /// @param rest label of the row that collects the others; empty means they are left out
    record Top(int rows, Formula by, List<Integer> within, String rest) implements Limit {
      public Top {
        within = List.copyOf(within);
      }
    }
  }
}
