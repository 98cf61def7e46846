package io.svodka.engine.query;

import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ParameterPlan;
import io.svodka.model.plan.ParameterPlan.Kind;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.ValuesPlan;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lists the values of dimensions, and checks that a parameter is set to such as there are.
record ValueLists(QueryContext context, Span origin) {
  private static final int EXAMPLES = 5;

  /// Returns the different values, with the burst key before each where the plan has one, and what
  /// they are sorted by behind each where it says so.
  List<List<Value>> read(ValuesPlan plan, Optional<KeyRestriction> keys) {
    RowSql rows = new RowSql(context.scope(plan.source(), plan.joins()));
    Session session = context.relation(plan.source()).session();
    List<Sql> columns = new ArrayList<>();
    List<ColumnReader> readers = new ArrayList<>();
    List<Sql> conditions = new ArrayList<>(plan.filters().stream().map(rows::filter).toList());
    for (RowExpr key : plan.keys()) {
      columns.add(rows.value(key).named("k0"));
      readers.add(ColumnReader.of(key.type()));
      keys.ifPresent(each -> conditions.add(each.write(rows.value(key), session.dialect())));
    }
    columns.add(rows.value(plan.value()).named("v0"));
    readers.add(ColumnReader.of(plan.value().type()));
    for (RowExpr order : plan.order()) {
      columns.add(rows.value(order).as("o0"));
      readers.add(ColumnReader.of(order.type()));
    }
    Sql sql =
        Sql.form(
            "{}select distinct {}\n{}\n  where {}",
            context.comment(plan.dimension()),
            Sql.join(", ", columns),
            context.from(plan.source(), JoinOrder.of(plan.joins(), List.of()), rows),
            conditions.isEmpty() ? Sql.of("true") : Sql.join("\n    and ", conditions));
    try (Cursor cursor =
        session.run(sql, readers, "the values of `" + plan.dimension() + "`", origin)) {
      return cursor.takeAll();
    }
  }

  /// Stops the run where a parameter names values that do not occur.
  void check(List<ParameterPlan> parameters) {
    for (ParameterPlan parameter : parameters) {
      switch (parameter.kind()) {
        case Kind.OneOfValues(var plan) -> check(parameter.name(), plan);
        case Kind.ManyOfValues(var plan) -> check(parameter.name(), plan);
        case Kind.OfPeriod _, Kind.Scalar _, Kind.OneOf _ -> {}
      }
    }
  }

  private void check(String name, ValuesPlan plan) {
    List<Value> chosen =
        switch (context.values().parameters().get(name)) {
          case ParameterValue.OfValue(var value) -> List.of(value);
          case ParameterValue.OfValues(var values) -> values;
          case ParameterValue.All _, ParameterValue.OfPeriod _ -> List.of();
          case null -> List.of();
        };
    if (chosen.isEmpty()) {
      return;
    }
    Set<Value> known = new HashSet<>();
    read(plan, Optional.empty()).forEach(row -> known.add(row.get(plan.keys().size())));
    for (Value value : chosen) {
      if (!known.contains(value)) {
        throw QueryFailures.noSuchValue(name, value, plan.dimension(), examples(known), origin);
      }
    }
  }

  private static List<String> examples(Set<Value> known) {
    return known.stream()
        .filter(value -> !value.equals(Value.ABSENT))
        .map(KeyTable::shown)
        .sorted()
        .limit(EXAMPLES)
        .toList();
  }
}
