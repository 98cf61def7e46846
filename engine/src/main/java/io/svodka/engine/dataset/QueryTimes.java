package io.svodka.engine.dataset;

import io.svodka.model.value.Period;
import java.util.List;

/// The absolute periods of a query.
///
/// @param comparisons one for each comparison of the query
/// @param buckets all buckets of the calendar dimension in time order; empty without one
public record QueryTimes(Period period, List<Period> comparisons, List<Period> buckets) {
  public QueryTimes {
    comparisons = List.copyOf(comparisons);
    buckets = List.copyOf(buckets);
  }
}
