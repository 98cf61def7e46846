package io.svodka.engine.dataset;

import io.svodka.model.value.Period;
import java.util.List;

/// The absolute periods of a query.
///
/// @param comparisons one for each comparison of the query
/// @param table how they are cut into buckets
public record QueryTimes(Period period, List<Period> comparisons, TimeTable table) {
  public QueryTimes {
    comparisons = List.copyOf(comparisons);
  }
}
