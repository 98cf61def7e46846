package io.svodka.engine.layout;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.QueryPlan;
import java.util.Locale;

/// How many points a chart may have. More can neither be told apart nor drawn in a file that
/// anybody could open.
final class PointCount {
  private static final int MOST = 50_000;

  private PointCount() {}

  /// @param along how many places there are along its axis
  /// @param series how many figures stand at each
  /// @throws RunFailure.Query when the chart would have too many points
  static void check(QueryPlan query, int along, int series) {
    long points = (long) along * series;
    if (points > MOST) {
      throw new RunFailure.Query(
          "SV9122",
          String.format(
              Locale.ROOT,
              "a chart of query `%s` would have %,d points; it can have %,d",
              query.name().name(),
              points,
              MOST),
          "give it a query that groups by less, or let `top` keep fewer rows",
          query.name().span(),
          null);
    }
  }
}
