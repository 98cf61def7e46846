package io.svodka.runner;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.value.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Tells packs that have nothing to say: no query of theirs has a figure other than zero. What all
/// recipients share does not count.
final class Emptiness {
  private final Map<String, List<Boolean>> own;

  Emptiness(ReportPlan report) {
    own =
        report.queries().stream()
            .filter(query -> query.scope() != QueryPlan.Scope.SHARED)
            .collect(Collectors.toMap(query -> query.name().name(), QueryPlan::speaking));
  }

  boolean isEmpty(KeyedData data) {
    return own.entrySet().stream()
        .allMatch(query -> saysNothing(data.datasets().get(query.getKey()), query.getValue()));
  }

  private static boolean saysNothing(@Nullable Dataset dataset, List<Boolean> speaking) {
    return dataset == null
        || dataset.rows().stream().allMatch(row -> saysNothing(row.components(), speaking));
  }

  /// What only orders groups, or helps to put them together, is no figure.
  private static boolean saysNothing(List<Value> components, List<Boolean> speaking) {
    return IntStream.range(0, components.size())
        .filter(i -> speaking.get(i % speaking.size()))
        .mapToObj(components::get)
        .allMatch(Emptiness::isNothing);
  }

  private static boolean isNothing(Value value) {
    return value instanceof Value.Absent
        || (value instanceof Value.Decimal(var number) && number.signum() == 0);
  }
}
