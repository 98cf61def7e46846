package io.svodka.engine.query;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.value.ColumnType;
import java.math.BigDecimal;
import java.util.List;

/// Finds values by their place in the order of their group. All of them are exact: databases' own
/// percentiles compute with floating-point numbers.
interface OrderedSql {

  /// Returns named columns that rows need before they are grouped.
  List<Sql> places(Aggregate aggregate, Sql value, List<Sql> groups);

  Sql median(Sql value);

  Sql percentile(Sql value, BigDecimal share);

  /// Returns the value of the row at an end of time.
  Sql end(Sql value, ColumnType type, Aggregate.Edge edge);

  /// Returns the value at a broken place: between its neighbours, in proportion.
  static Sql between(Sql low, Sql high, Sql place, int scale) {
    return Sql.form(
        "({} + cast({} - floor({}) as decimal(18, " + scale + ")) * ({} - {}))",
        low,
        place,
        place,
        high,
        low);
  }
}
