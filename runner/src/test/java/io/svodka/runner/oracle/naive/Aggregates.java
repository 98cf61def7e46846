package io.svodka.runner.oracle.naive;

import io.svodka.model.value.Value;
import io.svodka.runner.oracle.project.Fig;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Makes one value of the rows of a group.
final class Aggregates {
  private Aggregates() {}

  /// @param rows those that pass the aggregate's condition
  static Value of(Fig.Aggregate aggregate, List<Facts.Hit> rows) {
    List<Value> values =
        aggregate.value().isEmpty()
            ? List.of()
            : rows.stream()
                .map(hit -> Terms.value(aggregate.value().getFirst(), hit.row()))
                .filter(value -> !value.equals(Value.ABSENT))
                .toList();
    List<Value> different = different(values);
    return switch (aggregate.how()) {
      case COUNT -> Value.of(aggregate.value().isEmpty() ? rows.size() : values.size());
      case COUNT_DISTINCT -> Value.of(different.size());
      case SUM -> sum(values, rows);
      case SUM_DISTINCT -> sum(different, rows);
      case AVG -> Numbers.ofFigures('/', sum(values, rows), Value.of(values.size()));
      case AVG_DISTINCT -> Numbers.ofFigures('/', sum(different, rows), Value.of(different.size()));
      case MIN, ANY -> values.stream().min(Numbers.ORDER).orElse(Value.ABSENT);
      case MAX -> values.stream().max(Numbers.ORDER).orElse(Value.ABSENT);
      case MEDIAN -> percentile(values, new BigDecimal("0.5"));
      case PERCENTILE -> percentile(values, aggregate.share());
      case FIRST -> end(aggregate, rows, 1);
      case LAST -> end(aggregate, rows, -1);
    };
  }

  private static List<Value> different(List<Value> values) {
    TreeSet<Value> sorted = new TreeSet<>(Numbers.ORDER);
    sorted.addAll(values);
    return List.copyOf(sorted);
  }

  /// Nothing to add is zero; only unknown values are unknown.
  private static Value sum(List<Value> values, List<Facts.Hit> rows) {
    if (rows.isEmpty()) {
      return Value.of(0);
    }
    return values.stream()
        .reduce((left, right) -> Numbers.ofFigures('+', left, right))
        .orElse(Value.ABSENT);
  }

  private static Value percentile(List<Value> values, BigDecimal share) {
    if (values.isEmpty()) {
      return Value.ABSENT;
    }
    List<BigDecimal> sorted =
        values.stream().map(v -> ((Value.Decimal) v).number()).sorted().toList();
    BigDecimal place = share.multiply(BigDecimal.valueOf(sorted.size() - 1L));
    int low = place.intValue();
    BigDecimal part = place.subtract(BigDecimal.valueOf(low));
    BigDecimal below = sorted.get(low);
    BigDecimal above = sorted.get(Math.min(low + 1, sorted.size() - 1));
    return Value.of(below.add(part.multiply(above.subtract(below))));
  }

  /// Rows without a place in time come last at either end; the least of several values of the first
  /// moment, the greatest of the last one.
  private static Value end(Fig.Aggregate aggregate, List<Facts.Hit> rows, int sign) {
    record Timed(Facts.Hit hit, Value value) {}
    List<Timed> timed = new ArrayList<>();
    for (Facts.Hit hit : rows) {
      Value value = Terms.value(aggregate.value().getFirst(), hit.row());
      if (!value.equals(Value.ABSENT)) {
        timed.add(new Timed(hit, value));
      }
    }
    Comparator<Timed> dated = Comparator.comparing(each -> each.hit().time().isEmpty());
    Comparator<Timed> order =
        dated
            .thenComparing(
                (a, b) ->
                    a.hit().time().isEmpty() || b.hit().time().isEmpty()
                        ? 0
                        : sign * a.hit().time().get().compareTo(b.hit().time().get()))
            .thenComparing((a, b) -> sign * Numbers.ORDER.compare(a.value(), b.value()));
    Optional<Timed> end = timed.stream().min(order);
    return end.map(Timed::value).orElse(Value.ABSENT);
  }
}
