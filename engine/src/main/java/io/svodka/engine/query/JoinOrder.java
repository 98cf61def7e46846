package io.svodka.engine.query;

import io.svodka.model.plan.FactPlan.JoinPlan;
import io.svodka.model.plan.RowExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The joins of a fact as its database is to make them. Where a filter lets no row through that
/// found nothing, an inner join gives the same rows; those come first, so that the database may
/// choose the order among them.
///
/// @param found joins that find a row for every row that counts
/// @param open joins that may find nothing
record JoinOrder(List<JoinPlan> found, List<JoinPlan> open) {

  /// @param filters conditions that all must hold
  static JoinOrder of(List<JoinPlan> joins, List<RowExpr> filters) {
    Set<String> present = new HashSet<>();
    filters.forEach(filter -> present.addAll(Presence.whenTrue(filter)));
    for (JoinPlan join : joins.reversed()) {
      if (present.contains(join.alias())) {
        present.addAll(Presence.whenMatched(join.on()));
      }
    }
    List<JoinPlan> found = new ArrayList<>();
    List<JoinPlan> open = new ArrayList<>();
    Set<String> placed = new HashSet<>(Set.of("", RowScope.ROOT));
    for (JoinPlan join : joins) {
      boolean first = present.contains(join.alias()) && placed.containsAll(readBy(join));
      (first ? found : open).add(join);
      if (first) {
        JoinPlan.all(List.of(join)).map(JoinPlan::alias).forEach(placed::add);
      }
    }
    return new JoinOrder(found, open);
  }

  /// Returns the aliases that a join's condition reads besides its own and those within it.
  private static Set<String> readBy(JoinPlan join) {
    Set<String> own = JoinPlan.all(List.of(join)).map(JoinPlan::alias).collect(Collectors.toSet());
    return Columns.in(join.on())
        .map(RowExpr.Column::alias)
        .filter(alias -> !own.contains(alias))
        .collect(Collectors.toSet());
  }
}
