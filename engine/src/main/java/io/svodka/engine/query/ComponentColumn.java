package io.svodka.engine.query;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/// A component of a fact in one slot, and its column in results.
///
/// @param position where it stands in a dataset's row
/// @param alike the component of the fact that its condition is written for
record ComponentColumn(
    int position, int slot, int fact, int component, int alike, Aggregate aggregate) {
  static final ColumnType.Decimal EXACT = new ColumnType.Decimal(38, 10);

  /// Returns the columns of a query in the order of a dataset's row.
  static List<ComponentColumn> of(QueryPlan query) {
    List<ComponentColumn> columns = new ArrayList<>();
    for (int slot = 0; slot < query.time().slots().size(); slot++) {
      for (int fact = 0; fact < query.facts().size(); fact++) {
        FactPlan plan = query.facts().get(fact);
        for (int i = 0; i < plan.components().size(); i++) {
          Aggregate aggregate = plan.components().get(i).aggregate();
          columns.add(new ComponentColumn(columns.size(), slot, fact, i, plan.alike(i), aggregate));
        }
      }
    }
    return columns;
  }

  String name() {
    return "x" + slot + "_" + fact + "_" + component;
  }

  ColumnType type() {
    return type(aggregate);
  }

  private static ColumnType type(Aggregate aggregate) {
    return switch (aggregate) {
      case Aggregate.CountRows _, Aggregate.CountPresent _, Aggregate.CountDistinct _ ->
          ColumnType.WHOLE;
      case Aggregate.Sum _, Aggregate.SumDistinct _, Aggregate.Median _, Aggregate.Percentile _ ->
          EXACT;
      case Aggregate.Least(var value, _) -> value.type();
      case Aggregate.Greatest(var value, _) -> value.type();
      case Aggregate.First(var value, _) -> value.type();
      case Aggregate.Last(var value, _) -> value.type();
      case Aggregate.AtEdge(_, var of) -> type(of);
      case Aggregate.EdgeDay _ -> ColumnType.DAY;
    };
  }

  /// Returns the value where the fact has no rows.
  Value ofNoRows() {
    return switch (aggregate) {
      case Aggregate.CountRows _,
          Aggregate.CountPresent _,
          Aggregate.CountDistinct _,
          Aggregate.Sum _,
          Aggregate.SumDistinct _ ->
          Value.of(0);
      case Aggregate.Median _,
          Aggregate.Percentile _,
          Aggregate.Least _,
          Aggregate.Greatest _,
          Aggregate.First _,
          Aggregate.Last _,
          Aggregate.AtEdge _,
          Aggregate.EdgeDay _ ->
          Value.ABSENT;
    };
  }
}
