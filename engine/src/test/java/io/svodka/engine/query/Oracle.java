package io.svodka.engine.query;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.query.World.Kinds;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// Answers the queries of [World] by loops over its rows, straight from the rules of the language.
record Oracle(
    World world, Kinds kinds, boolean byCategory, Optional<TimeUnit> unit, boolean leads) {
  private static final Calendar CALENDAR =
      new Calendar(new io.svodka.model.plan.CalendarRules(DayOfWeek.MONDAY, Month.JANUARY));

  /// Level and dimensions of a group.
  record Group(int level, List<Value> dimensions) {}

  /// One row placed in a slot and a group of the finest level.
  private record Placed<T>(int slot, List<Value> dimensions, T row) {}

  Map<Group, List<Value>> answer(
      Optional<String> partner, QueryTimes times, Dataset.Coverage coverage) {
    List<Period> slots =
        Stream.concat(Stream.of(times.period()), times.comparisons().stream()).toList();
    List<Placed<World.Sale>> sales =
        world.sales().stream()
            .filter(s -> !s.status().equals("cancelled"))
            .filter(s -> partner.isEmpty() || partner.get().equals(s.partner()))
            .flatMap(s -> place(s, moscowDay(s), world.category(s.product()), slots))
            .toList();
    List<Placed<World.Lead>> found =
        world.leads().stream()
            .filter(_ -> leads)
            .filter(l -> partner.isEmpty() || partner.get().equals(l.partner()))
            .flatMap(l -> place(l, Optional.of(l.day()), world.category(l.product()), slots))
            .toList();
    int dimensions = (byCategory ? 1 : 0) + unit.map(_ -> 1).orElse(0);
    Map<Group, List<Value>> result = new LinkedHashMap<>();
    int last = coverage == Dataset.Coverage.FINEST ? 0 : dimensions;
    for (int level = 0; level <= last; level++) {
      int kept = dimensions - level;
      Function<List<Value>, List<Value>> cut = values -> cut(values, kept);
      List<List<Value>> groups =
          new ArrayList<>(
              Stream.concat(
                      sales.stream().map(Placed::dimensions),
                      found.stream().map(Placed::dimensions))
                  .map(cut)
                  .distinct()
                  .toList());
      for (List<Value> group : groups) {
        List<Value> values = new ArrayList<>();
        for (int slot = 0; slot < slots.size(); slot++) {
          values.addAll(ofSales(in(sales, slot, group, cut)));
          if (leads) {
            values.addAll(ofLeads(in(found, slot, group, cut)));
          }
        }
        result.put(new Group(level, group), values);
      }
    }
    return result;
  }

  private static <T> List<T> in(
      List<Placed<T>> rows, int slot, List<Value> group, Function<List<Value>, List<Value>> cut) {
    return rows.stream()
        .filter(p -> p.slot() == slot && cut.apply(p.dimensions()).equals(group))
        .map(Placed::row)
        .toList();
  }

  private static List<Value> cut(List<Value> values, int kept) {
    List<Value> result = new ArrayList<>(values);
    for (int i = kept; i < result.size(); i++) {
      result.set(i, Value.ABSENT);
    }
    return result;
  }

  private static Optional<LocalDate> moscowDay(World.Sale sale) {
    return Optional.ofNullable(sale.paidAt())
        .map(
            at ->
                at.atZone(ZoneOffset.UTC)
                    .withZoneSameInstant(ZoneId.of("Europe/Moscow"))
                    .toLocalDate());
  }

  /// Only all time has a place for a row without a day.
  private static boolean isIn(Optional<LocalDate> day, Period period) {
    return day.map(d -> !d.isBefore(period.start()) && d.isBefore(period.end()))
        .orElse(period.shape() instanceof Period.Shape.AllTime);
  }

  private <T> Stream<Placed<T>> place(
      T row, Optional<LocalDate> day, String category, List<Period> slots) {
    List<Placed<T>> placed = new ArrayList<>();
    for (int slot = 0; slot < slots.size(); slot++) {
      Period period = slots.get(slot);
      if (!isIn(day, period)) {
        continue;
      }
      List<Value> dimensions = new ArrayList<>();
      if (byCategory) {
        dimensions.add(category == null ? Value.ABSENT : Value.of(category));
      }
      unit.ifPresent(
          u ->
              dimensions.add(
                  day.map(d -> bucket(d, period, slots.getFirst(), u)).orElse(Value.ABSENT)));
      placed.add(new Placed<>(slot, dimensions, row));
    }
    return placed.stream();
  }

  private static Value bucket(LocalDate day, Period period, Period own, TimeUnit unit) {
    List<Period> buckets = CALENDAR.buckets(period, unit);
    List<Period> ownBuckets = CALENDAR.buckets(own, unit);
    for (int i = 0; i < buckets.size(); i++) {
      if (day.isBefore(buckets.get(i).end())) {
        return i < ownBuckets.size() ? new Value.Bucket(ownBuckets.get(i)) : Value.ABSENT;
      }
    }
    throw new IllegalStateException();
  }

  private List<Value> ofSales(List<World.Sale> rows) {
    List<World.Sale> paid = rows.stream().filter(s -> s.status().equals("paid")).toList();
    List<BigDecimal> amounts =
        paid.stream().map(World.Sale::amount).filter(Objects::nonNull).sorted().toList();
    List<Value> values = new ArrayList<>();
    values.add(sum(paid.stream().map(World.Sale::amount).toList()));
    values.add(Value.of(rows.size()));
    values.add(Value.of(rows.stream().filter(s -> s.amount() != null).count()));
    values.add(amounts.isEmpty() ? Value.ABSENT : number(amounts.getFirst()));
    values.add(
        paid.stream()
            .map(World.Sale::customer)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .map(Value::of)
            .orElse(Value.ABSENT));
    values.add(sum(rows.stream().map(World.Sale::amount).toList()));
    if (kinds == Kinds.WITH_DISTINCT) {
      values.add(
          Value.of(
              new TreeSet<>(
                      rows.stream().map(World.Sale::customer).filter(Objects::nonNull).toList())
                  .size()));
      values.add(median(amounts));
    }
    return values;
  }

  private static List<Value> ofLeads(List<World.Lead> rows) {
    return List.of(Value.of(rows.size()), sum(rows.stream().map(World.Lead::cost).toList()));
  }

  private static Value sum(List<BigDecimal> values) {
    if (values.isEmpty()) {
      return Value.of(0);
    }
    return values.stream()
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add)
        .map(Oracle::number)
        .orElse(Value.ABSENT);
  }

  private static Value median(List<BigDecimal> sorted) {
    if (sorted.isEmpty()) {
      return Value.ABSENT;
    }
    BigDecimal low = sorted.get((sorted.size() - 1) / 2);
    BigDecimal high = sorted.get(sorted.size() / 2);
    return number(low.add(high).multiply(new BigDecimal("0.5")));
  }

  static Value number(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return Value.of(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }
}
