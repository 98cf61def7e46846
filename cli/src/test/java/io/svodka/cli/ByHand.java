package io.svodka.cli;

import io.svodka.engine.query.FigureRows;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Aggregates over listed rows, one row after the other.
record ByHand(List<String> columns, List<List<Value>> rows) {
  private static final Comparator<Value> DAYS = Comparator.comparing(v -> ((Value.Day) v).date());

  ByHand(FigureRows listed) {
    this(listed.columns(), listed.rows());
  }

  Value of(Aggregate aggregate) {
    return switch (aggregate) {
      case Aggregate.CountRows _ -> Value.of(rows.size());
      case Aggregate.CountPresent _ -> Value.of(values().count());
      case Aggregate.CountDistinct _ -> Value.of(values().distinct().count());
      case Aggregate.Sum _ -> sum();
      case Aggregate.Least _ -> number(numbers().min(Comparator.naturalOrder()));
      case Aggregate.Greatest _ -> number(numbers().max(Comparator.naturalOrder()));
      case Aggregate.EdgeDay(var edge, _) -> edge(edge).orElse(Value.ABSENT);
      case Aggregate.AtEdge(var edge, var of) ->
          edge(edge).map(day -> on(day).of(of)).orElse(Value.ABSENT);
      case Aggregate.SumDistinct _,
          Aggregate.Median _,
          Aggregate.Percentile _,
          Aggregate.First _,
          Aggregate.Last _ ->
          throw new IllegalArgumentException("no example has " + aggregate);
    };
  }

  private Stream<Value> column(String name) {
    int index = columns.indexOf(name);
    return rows.stream().map(row -> row.get(index)).filter(v -> !(v instanceof Value.Absent));
  }

  private Stream<Value> values() {
    return column(FigureRows.VALUE);
  }

  private Stream<BigDecimal> numbers() {
    return values().map(value -> ((Value.Decimal) value).number());
  }

  private Value sum() {
    return rows.isEmpty() ? Value.of(0) : number(numbers().reduce(BigDecimal::add));
  }

  private static Value number(Optional<BigDecimal> number) {
    return number.map(Value::of).orElse(Value.ABSENT);
  }

  /// Returns the same value for the same number, whatever digits it was written with.
  static Value plain(Value value) {
    return value instanceof Value.Decimal(var number)
        ? Value.of(number.stripTrailingZeros())
        : value;
  }

  private Optional<Value> edge(Aggregate.Edge edge) {
    return switch (edge) {
      case FIRST -> column(FigureRows.DAY).min(DAYS);
      case LAST -> column(FigureRows.DAY).max(DAYS);
    };
  }

  private ByHand on(Value day) {
    int index = columns.indexOf(FigureRows.DAY);
    return new ByHand(columns, rows.stream().filter(row -> row.get(index).equals(day)).toList());
  }
}
