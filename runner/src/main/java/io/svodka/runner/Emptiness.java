package io.svodka.runner;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.value.Value;
import java.util.List;
import java.util.Objects;

/// Tells packs that have nothing to say: no query of theirs has a figure other than zero. What all
/// recipients share does not count.
final class Emptiness {
  private final List<String> own;

  Emptiness(ReportPlan report) {
    own =
        report.queries().stream()
            .filter(query -> query.scope() != QueryPlan.Scope.SHARED)
            .map(query -> query.name().name())
            .toList();
  }

  boolean isEmpty(KeyedData data) {
    return own.stream()
        .map(data.datasets()::get)
        .filter(Objects::nonNull)
        .flatMap(dataset -> dataset.rows().stream())
        .allMatch(Emptiness::saysNothing);
  }

  private static boolean saysNothing(Dataset.Row row) {
    return row.components().stream().allMatch(Emptiness::isNothing);
  }

  private static boolean isNothing(Value value) {
    return value instanceof Value.Absent
        || (value instanceof Value.Decimal(var number) && number.signum() == 0);
  }
}
