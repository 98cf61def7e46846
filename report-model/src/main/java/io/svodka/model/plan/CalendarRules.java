package io.svodka.model.plan;

import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.WeekFields;

/// Where weeks and fiscal years start, which days are no workdays, and the years of a trade that
/// counts in weeks.
public record CalendarRules(
    DayOfWeek weekStart, Month yearStart, DaysOff daysOff, TradeCalendar trade) {
  private static final int DAYS_OF_FIRST_WEEK = 4;
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_YEAR = 12;

  /// A calendar without holidays.
  public CalendarRules(DayOfWeek weekStart, Month yearStart) {
    this(weekStart, yearStart, DaysOff.WEEKENDS, TradeCalendar.NONE);
  }

  /// A calendar of months alone.
  public CalendarRules(DayOfWeek weekStart, Month yearStart, DaysOff daysOff) {
    this(weekStart, yearStart, daysOff, TradeCalendar.NONE);
  }

  /// The year that a unit belongs to, and its number there. A fiscal year is called after the
  /// calendar year it starts in, the first week of a year is the one with 4 January.
  public record Place(int year, int number) {}

  /// Returns the place of the unit around a day.
  ///
  /// @throws DateTimeException when the trade calendar does not reach it
  public Place place(TimeUnit unit, LocalDate day) {
    int months = Math.floorMod(day.getMonthValue() - yearStart.getValue(), MONTHS_OF_YEAR);
    int year = day.withDayOfMonth(1).minusMonths(months).getYear();
    return switch (unit) {
      case HOUR, DAY -> new Place(day.getYear(), day.getDayOfYear());
      case WEEK ->
          new Place(day.get(weeks().weekBasedYear()), day.get(weeks().weekOfWeekBasedYear()));
      case MONTH -> new Place(day.getYear(), day.getMonthValue());
      case QUARTER -> new Place(year, months / MONTHS_OF_QUARTER + 1);
      case YEAR -> new Place(year, 1);
      case TRADE_PERIOD, TRADE_QUARTER, TRADE_YEAR -> trade.around(unit, day).place();
    };
  }

  /// Returns the unit at a place.
  ///
  /// @throws DateTimeException when there is none, such as week 53 of most years
  public Period at(TimeUnit unit, Place place) {
    LocalDate first = LocalDate.of(place.year(), yearStart, 1);
    int before = place.number() - 1;
    LocalDate start =
        switch (unit) {
          case HOUR, DAY -> LocalDate.ofYearDay(place.year(), place.number());
          case WEEK ->
              LocalDate.of(place.year(), 1, DAYS_OF_FIRST_WEEK)
                  .with(weeks().dayOfWeek(), 1)
                  .plusWeeks(before);
          case MONTH -> LocalDate.of(place.year(), place.number(), 1);
          case QUARTER -> first.plusMonths((long) MONTHS_OF_QUARTER * before);
          case YEAR -> first;
          case TRADE_PERIOD, TRADE_QUARTER, TRADE_YEAR -> trade.at(unit, place).start();
        };
    if (!place(unit, start).equals(place)) {
      throw new DateTimeException("there is no such unit: " + place);
    }
    return new Period(start, end(unit, start), new Period.Shape.Units(1, unit));
  }

  private LocalDate end(TimeUnit unit, LocalDate start) {
    return switch (unit) {
      case HOUR, DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(MONTHS_OF_QUARTER);
      case YEAR -> start.plusYears(1);
      case TRADE_PERIOD, TRADE_QUARTER, TRADE_YEAR -> trade.around(unit, start).end();
    };
  }

  private WeekFields weeks() {
    return WeekFields.of(weekStart, DAYS_OF_FIRST_WEEK);
  }
}
