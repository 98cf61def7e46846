package io.svodka.model.plan;

import io.svodka.model.plan.CalendarRules.Place;
import io.svodka.model.value.TimeUnit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The years of a trade that closes its books by whole weeks. Its quarters follow one another
/// without a gap, each year has all of them.
public record TradeCalendar(List<Quarter> quarters) {
  /// What a project has that does not count so.
  public static final TradeCalendar NONE = new TradeCalendar(List.of());

  private static final int QUARTERS_A_YEAR = 4;
  private static final int DAYS_A_WEEK = 7;

  public TradeCalendar {
    quarters = List.copyOf(quarters);
  }

  /// @param weeks how many each of its periods has
  public record Quarter(int year, int number, LocalDate start, List<Integer> weeks) {
    public Quarter {
      weeks = List.copyOf(weeks);
    }

    /// Returns the day after its last one.
    public LocalDate end() {
      return start.plusWeeks(count());
    }

    /// Returns how many weeks it has.
    public int count() {
      return weeks.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /// Some days with their place among those of their kind.
  public record Stretch(Place place, LocalDate start, LocalDate end) {
    private boolean has(LocalDate day) {
      return !day.isBefore(start) && day.isBefore(end);
    }

    private long days() {
      return ChronoUnit.DAYS.between(start, end);
    }
  }

  public boolean isNone() {
    return quarters.isEmpty();
  }

  /// Returns the unit around a day.
  ///
  /// @throws DateTimeException when the table does not reach that day
  public Stretch around(TimeUnit unit, LocalDate day) {
    return all(unit).stream()
        .filter(each -> each.has(day))
        .findFirst()
        .orElseThrow(() -> new DateTimeException("the trade calendar does not reach " + day));
  }

  /// Returns the unit at a place.
  ///
  /// @throws DateTimeException when the table has none
  public Stretch at(TimeUnit unit, Place place) {
    return all(unit).stream()
        .filter(each -> each.place().equals(place))
        .findFirst()
        .orElseThrow(() -> new DateTimeException("the trade calendar has no " + place));
  }

  /// Returns `day` moved by so many units. It stays in the period with the same number within the
  /// unit, as many days into it, and on its last day where that one is shorter. The day after the
  /// last unit is the start of the next one, which the table does not have.
  ///
  /// @throws DateTimeException when the table does not reach that day
  public LocalDate plus(LocalDate day, long count, TimeUnit unit) {
    List<Stretch> units = all(unit);
    if (!units.isEmpty() && day.equals(units.getLast().end())) {
      return start(units, units.size() + count, day);
    }
    Stretch from = around(unit, day);
    long index = units.indexOf(from) + count;
    if (day.equals(from.start())) {
      return start(units, index, day);
    }
    if (index < 0 || index >= units.size()) {
      throw new DateTimeException("the trade calendar does not reach " + count + " from " + day);
    }
    List<Stretch> own = periods(from);
    List<Stretch> other = periods(units.get((int) index));
    int number = own.indexOf(around(TimeUnit.TRADE_PERIOD, day));
    Stretch target = other.get(Math.min(number, other.size() - 1));
    long into = ChronoUnit.DAYS.between(own.get(number).start(), day);
    return target.start().plusDays(Math.min(into, target.days() - 1));
  }

  private static LocalDate start(List<Stretch> units, long index, LocalDate from) {
    if (index == units.size()) {
      return units.getLast().end();
    }
    if (index < 0 || index > units.size()) {
      throw new DateTimeException("the trade calendar does not reach as far from " + from);
    }
    return units.get((int) index).start();
  }

  private List<Stretch> periods(Stretch unit) {
    return all(TimeUnit.TRADE_PERIOD).stream().filter(each -> unit.has(each.start())).toList();
  }

  private List<Stretch> all(TimeUnit unit) {
    return switch (unit) {
      case TRADE_PERIOD -> periods();
      case TRADE_QUARTER ->
          quarters.stream()
              .map(
                  each ->
                      new Stretch(new Place(each.year(), each.number()), each.start(), each.end()))
              .toList();
      case TRADE_YEAR ->
          IntStream.iterate(0, i -> i < quarters.size(), i -> i + QUARTERS_A_YEAR)
              .mapToObj(i -> quarters.subList(i, Math.min(i + QUARTERS_A_YEAR, quarters.size())))
              .map(TradeCalendar::year)
              .toList();
      case HOUR, DAY, WEEK, MONTH, QUARTER, YEAR ->
          throw new IllegalArgumentException("no unit of trade: " + unit);
    };
  }

  private static Stretch year(List<Quarter> quarters) {
    Quarter first = quarters.getFirst();
    return new Stretch(new Place(first.year(), 1), first.start(), quarters.getLast().end());
  }

  private List<Stretch> periods() {
    List<Stretch> periods = new ArrayList<>();
    int number = 0;
    for (Quarter quarter : quarters) {
      number = quarter.number() == 1 ? 0 : number;
      LocalDate start = quarter.start();
      for (int weeks : quarter.weeks()) {
        number++;
        LocalDate end = start.plusDays((long) DAYS_A_WEEK * weeks);
        periods.add(new Stretch(new Place(quarter.year(), number), start, end));
        start = end;
      }
    }
    return periods;
  }
}
