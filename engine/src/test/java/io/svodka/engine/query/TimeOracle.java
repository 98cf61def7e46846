package io.svodka.engine.query;

import io.svodka.engine.evaluate.Place;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.SlotPlan;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Answers single cells of [TimeNumbersTest] by looking at every sale.
///
/// @param attributes how many leading dimensions are attributes: none or the category
/// @param earlier moves a moment to the compared period
record TimeOracle(
    World world,
    ZoneId zone,
    CalendarRules rules,
    int attributes,
    UnaryOperator<LocalDateTime> earlier) {

  private record Range(LocalDateTime start, LocalDateTime end) {}

  Value days(SlotPlan slot, Period period, Place place) {
    Range range = range(slot, period, place);
    long minutes = Duration.between(range.start(), range.end()).toMinutes();
    return Value.of(
        BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(1440), MathContext.DECIMAL128));
  }

  Value value(
      Aggregate aggregate, SlotPlan slot, Period period, Place place, Optional<String> partner) {
    Range range = range(slot, period, place);
    List<World.Sale> rows =
        world.sales().stream()
            .filter(s -> !s.status().equals("cancelled") && s.paidAt() != null)
            .filter(s -> partner.isEmpty() || partner.get().equals(s.partner()))
            .filter(s -> !local(s).isBefore(range.start()) && local(s).isBefore(range.end()))
            .filter(s -> isOfCategory(s, place))
            .toList();
    return aggregate(aggregate, rows);
  }

  private boolean isOfCategory(World.Sale sale, Place place) {
    String category = world.category(sale.product());
    return attributes == 0
        || !place.kept().contains(0)
        || place
            .dimensions()
            .getFirst()
            .equals(category == null ? Value.ABSENT : Value.of(category));
  }

  private LocalDateTime local(World.Sale sale) {
    return sale.paidAt().atZone(ZoneOffset.UTC).withZoneSameInstant(zone).toLocalDateTime();
  }

  private Value aggregate(Aggregate aggregate, List<World.Sale> rows) {
    List<World.Sale> passing =
        aggregate.condition().equals(World.PAID)
            ? rows.stream().filter(s -> s.status().equals("paid")).toList()
            : rows;
    return switch (aggregate) {
      case Aggregate.Sum _ -> sum(passing);
      case Aggregate.CountRows _ -> Value.of(passing.size());
      case Aggregate.CountDistinct _ ->
          Value.of(
              passing.stream()
                  .map(World.Sale::customer)
                  .filter(Objects::nonNull)
                  .distinct()
                  .count());
      case Aggregate.Least _ ->
          passing.stream()
              .map(World.Sale::amount)
              .filter(Objects::nonNull)
              .min(Comparator.naturalOrder())
              .map(Oracle::number)
              .orElse(Value.ABSENT);
      case Aggregate.EdgeDay(var edge, _) ->
          edgeDay(edge, passing).map(Value::of).orElse(Value.ABSENT);
      case Aggregate.AtEdge(var edge, _) ->
          edgeDay(edge, passing)
              .map(
                  day ->
                      sum(
                          passing.stream()
                              .filter(s -> local(s).toLocalDate().equals(day))
                              .toList()))
              .orElse(Value.ABSENT);
      case Aggregate.CountPresent _,
          Aggregate.Greatest _,
          Aggregate.Median _,
          Aggregate.SumDistinct _,
          Aggregate.Percentile _,
          Aggregate.First _,
          Aggregate.Last _ ->
          throw new IllegalArgumentException("not in this world");
    };
  }

  private Optional<LocalDate> edgeDay(Aggregate.Edge edge, List<World.Sale> rows) {
    Comparator<LocalDate> order = Comparator.naturalOrder();
    return rows.stream()
        .map(s -> local(s).toLocalDate())
        .max(edge == Aggregate.Edge.LAST ? order : order.reversed());
  }

  private static Value sum(List<World.Sale> rows) {
    return rows.isEmpty()
        ? Value.of(0)
        : rows.stream()
            .map(World.Sale::amount)
            .filter(Objects::nonNull)
            .reduce(BigDecimal::add)
            .map(Oracle::number)
            .orElse(Value.ABSENT);
  }

  private Range range(SlotPlan slot, Period period, Place place) {
    LocalDateTime start = period.start().atStartOfDay();
    LocalDateTime end = period.end().atStartOfDay();
    for (int dimension : place.kept()) {
      switch (place.dimensions().get(dimension)) {
        case Value.Bucket(var bucket) -> {
          start = later(start, bucket.start().atStartOfDay());
          end = earlier(end, bucket.end().atStartOfDay());
        }
        case Value.Moment(var hour) -> {
          start = later(start, hour);
          end = earlier(end, hour.plusHours(1));
        }
        case Value.Text _, Value.Absent _ -> {}
        case Value.Decimal _, Value.Truth _, Value.Day _ -> throw new IllegalStateException();
      }
    }
    boolean own = slot.range() == 0;
    return windowed(
        slot.window(), own ? start : earlier.apply(start), own ? end : earlier.apply(end));
  }

  private Range windowed(SlotPlan.Window window, LocalDateTime start, LocalDateTime end) {
    return switch (window) {
      case SlotPlan.Window.None() -> new Range(start, end);
      case SlotPlan.Window.Trailing(var count, var unit) -> new Range(back(end, count, unit), end);
      case SlotPlan.Window.ToDate(var unit) -> {
        LocalDate day = end.minusNanos(1).toLocalDate();
        while (!starts(unit, day)) {
          day = day.minusDays(1);
        }
        yield new Range(day.atStartOfDay(), end);
      }
      case SlotPlan.Window.AllTime() -> new Range(LocalDate.of(1, 1, 1).atStartOfDay(), end);
    };
  }

  private static LocalDateTime back(LocalDateTime end, int count, TimeUnit unit) {
    return switch (unit) {
      case HOUR -> end.minusHours(count);
      case DAY -> end.minusDays(count);
      case WEEK -> end.minusWeeks(count);
      case MONTH -> end.minusMonths(count);
      case QUARTER -> end.minusMonths(3L * count);
      case YEAR -> end.minusYears(count);
      case TRADE_PERIOD, TRADE_QUARTER, TRADE_YEAR -> throw noTrade();
    };
  }

  private boolean starts(TimeUnit unit, LocalDate day) {
    int months = Math.floorMod(day.getMonthValue() - rules.yearStart().getValue(), 12);
    return switch (unit) {
      case HOUR, DAY -> true;
      case WEEK -> day.getDayOfWeek() == rules.weekStart();
      case MONTH -> day.getDayOfMonth() == 1;
      case QUARTER -> day.getDayOfMonth() == 1 && months % 3 == 0;
      case YEAR -> day.getDayOfMonth() == 1 && months == 0;
      case TRADE_PERIOD, TRADE_QUARTER, TRADE_YEAR -> throw noTrade();
    };
  }

  private static IllegalArgumentException noTrade() {
    return new IllegalArgumentException("the calendar of these questions has no years of weeks");
  }

  private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
    return a.isBefore(b) ? a : b;
  }
}
