package io.svodka.engine.query;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.RowExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes aggregates over the named columns that [FactRows] gives.
///
/// @param bySlot whether rows of several slots are mixed
record AggregateSql(SqlDialect dialect, boolean bySlot) {

  /// Returns what an aggregate reads besides its condition.
  static Optional<RowExpr> input(Aggregate aggregate) {
    return switch (aggregate) {
      case Aggregate.CountRows _ -> Optional.empty();
      case Aggregate.CountPresent(var value, _) -> Optional.of(value);
      case Aggregate.CountDistinct(var value, _) -> Optional.of(value);
      case Aggregate.Sum(var value, _) -> Optional.of(value);
      case Aggregate.Least(var value, _) -> Optional.of(value);
      case Aggregate.Greatest(var value, _) -> Optional.of(value);
      case Aggregate.Median(var value, _) -> Optional.of(value);
    };
  }

  Sql write(ComponentColumn column) {
    Sql value = narrowed(column, Sql.of("v" + column.component()));
    Sql one = narrowed(column, Sql.of("1"));
    return switch (column.aggregate()) {
      case Aggregate.CountRows _ -> Sql.form("count({})", one);
      case Aggregate.CountPresent _ -> Sql.form("count({})", value);
      case Aggregate.CountDistinct _ -> Sql.form("count(distinct {})", value);
      case Aggregate.Sum _ ->
          Sql.form("case when count({}) = 0 then 0 else sum({}) end", one, value);
      case Aggregate.Least _ -> Sql.form("min({})", value);
      case Aggregate.Greatest _ -> Sql.form("max({})", value);
      case Aggregate.Median _ -> dialect.median(value);
    };
  }

  private Sql narrowed(ComponentColumn column, Sql value) {
    List<Sql> conditions = new ArrayList<>();
    if (!column.aggregate().condition().equals(RowExpr.ALWAYS)) {
      conditions.add(Sql.of("c" + column.component()));
    }
    if (bySlot) {
      conditions.add(Sql.of("s" + column.slot()));
    }
    return conditions.isEmpty()
        ? value
        : Sql.form("case when {} then {} end", Sql.join(" and ", conditions), value);
  }
}
