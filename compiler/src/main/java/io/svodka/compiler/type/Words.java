package io.svodka.compiler.type;

import java.util.List;
import java.util.Set;

/// Names of functions that only some expressions may call.
public final class Words {
  /// Read the rows of a model.
  public static final Set<String> AGGREGATES =
      Set.of("count", "sum", "avg", "min", "max", "median", "percentile", "first", "last", "any");

  /// Read the groups of a query.
  public static final Set<String> OVER_QUERIES =
      Set.of("change", "growth", "total", "share", "rank", "per_day");

  /// Buckets of the time axis, in the order in which they are proposed.
  public static final List<String> CALENDAR =
      List.of(
          "day",
          "week",
          "month",
          "quarter",
          "year",
          "hour",
          "trade_period",
          "trade_quarter",
          "trade_year");

  private Words() {}
}
