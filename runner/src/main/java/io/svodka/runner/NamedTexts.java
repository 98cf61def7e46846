package io.svodka.runner;

import io.svodka.engine.dataset.KeyedData;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.BurstPlan.KeyPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.RowExpr.ComparisonOperator;
import io.svodka.model.value.Value;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The packs of a burst on their way, and the texts by which their recipients are chosen that none
/// of them has.
final class NamedTexts implements Iterator<KeyedData> {
  private final Iterator<KeyedData> all;
  private final Set<Named> unmet;

  /// A text that an attribute is compared with.
  record Named(int attribute, String text) {}

  NamedTexts(Iterator<KeyedData> all, BurstPlan burst) {
    this.all = all;
    this.unmet = new LinkedHashSet<>();
    if (burst instanceof BurstPlan.ByKey(var key, _, _)) {
      key.filters().forEach(filter -> find(filter, key));
    }
  }

  /// Returns the texts that no pack has; nothing while there may be more packs.
  List<Named> unmet() {
    return unmet.isEmpty() || all.hasNext() ? List.of() : List.copyOf(unmet);
  }

  @Override
  public boolean hasNext() {
    return all.hasNext();
  }

  @Override
  public KeyedData next() {
    KeyedData data = all.next();
    unmet.removeIf(
        named -> data.attributes().get(named.attribute()).equals(Value.of(named.text())));
    return data;
  }

  private void find(RowExpr filter, KeyPlan key) {
    switch (filter) {
      case RowExpr.AllOf(var conditions) -> conditions.forEach(each -> find(each, key));
      case RowExpr.AnyOf(var conditions) -> conditions.forEach(each -> find(each, key));
      case RowExpr.Not(var condition) -> find(condition, key);
      case RowExpr.OneOf(var value, var options) ->
          options.forEach(option -> add(value, option, key));
      case RowExpr.Compared(var operator, var left, var right) -> {
        if (operator == ComparisonOperator.EQUAL || operator == ComparisonOperator.DIFFERENT) {
          add(left, right, key);
          add(right, left, key);
        }
      }
      case RowExpr.Column _,
          RowExpr.Constant _,
          RowExpr.Parameter _,
          RowExpr.Arithmetic _,
          RowExpr.Negative _,
          RowExpr.InParameter _,
          RowExpr.IsAbsent _,
          RowExpr.Between _,
          RowExpr.TextMatch _,
          RowExpr.Within _,
          RowExpr.Choice _,
          RowExpr.Call _,
          RowExpr.Written _ -> {}
    }
  }

  private void add(RowExpr value, RowExpr text, KeyPlan key) {
    if (text instanceof RowExpr.Constant(Value.Text(var written), _)) {
      int attribute =
          key.attributes().stream().map(BurstPlan.Attribute::value).toList().indexOf(value);
      if (attribute >= 0) {
        unmet.add(new Named(attribute, written));
      }
    }
  }
}
