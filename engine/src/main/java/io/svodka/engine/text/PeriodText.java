package io.svodka.engine.text;

import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.TextPlan.GrammaticalCase;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/// Names periods: a month by its name, any other days by their dates.
public final class PeriodText {
  private final Language language;
  private final CalendarRules calendar;

  public PeriodText(Language language, CalendarRules calendar) {
    this.language = language;
    this.calendar = calendar;
  }

  /// Returns the period in words, such as "октябрь 2026" or "1–15 октября 2026".
  public String show(Period period, GrammaticalCase form) {
    if (period.shape() instanceof Period.Shape.AllTime) {
      return language.allTime(form);
    }
    if (period.shape() instanceof Period.Shape.Units(var count, var unit)
        && count == 1
        && isOwnUnit(period, unit)) {
      return unit(period.start(), unit, form);
    }
    if (wholeMonths(period)) {
      return monthRange(period);
    }
    return language.days(period.start(), period.lastDay());
  }

  private static boolean wholeMonths(Period period) {
    return period.start().getDayOfMonth() == 1
        && period.end().getDayOfMonth() == 1
        && period.start().isBefore(period.end());
  }

  private String monthRange(Period period) {
    String first = language.month(YearMonth.from(period.start()), GrammaticalCase.NOMINATIVE);
    String last = language.month(YearMonth.from(period.lastDay()), GrammaticalCase.NOMINATIVE);
    return first.equals(last) ? first : first + " – " + last;
  }

  private String unit(LocalDate start, TimeUnit unit, GrammaticalCase form) {
    CalendarRules.Place place = calendar.place(unit, start);
    return switch (unit) {
      case HOUR, DAY -> language.day(start);
      case WEEK -> language.week(place.number(), place.year());
      case MONTH -> language.month(YearMonth.from(start), form);
      case QUARTER ->
          isFiscal()
              ? language.fiscalQuarter(place.number(), place.year())
              : language.quarter(place.number(), place.year());
      case YEAR -> isFiscal() ? language.fiscalYear(place.year()) : language.year(place.year());
    };
  }

  private boolean isFiscal() {
    return calendar.yearStart() != Month.JANUARY;
  }

  /// A calendar quarter or year, written out, is no unit of a project whose year starts elsewhere.
  private boolean isOwnUnit(Period period, TimeUnit unit) {
    int months =
        Math.floorMod(period.start().getMonthValue() - calendar.yearStart().getValue(), 12);
    return switch (unit) {
      case HOUR, DAY, WEEK, MONTH -> true;
      case QUARTER -> months % 3 == 0 || isShorter(period, 3);
      case YEAR -> months == 0 || isShorter(period, 12);
    };
  }

  private static boolean isShorter(Period period, int months) {
    return period.end().isBefore(period.start().plusMonths(months));
  }

  /// Returns the period for a narrow axis, such as "окт 26".
  public String narrow(Period period) {
    if (period.shape() instanceof Period.Shape.Units(var count, var unit) && count == 1) {
      return switch (unit) {
        case MONTH -> language.shortMonth(YearMonth.from(period.start()));
        case WEEK -> shortWeek(calendar.place(unit, period.start()));
        case HOUR, DAY, QUARTER, YEAR -> show(period, GrammaticalCase.NOMINATIVE);
      };
    }
    return show(period, GrammaticalCase.NOMINATIVE);
  }

  private String shortWeek(CalendarRules.Place week) {
    return language.shortWeek(week.number(), week.year());
  }

  /// Returns the period in figures that sort and fit in file names, such as `2026-10`.
  public String figures(Period period) {
    LocalDate start = period.start();
    if (period.shape() instanceof Period.Shape.AllTime) {
      return "all-time";
    }
    if (period.shape() instanceof Period.Shape.Units(var count, var unit)
        && count == 1
        && isOwnUnit(period, unit)) {
      CalendarRules.Place place = calendar.place(unit, start);
      return switch (unit) {
        case HOUR, DAY -> start.toString();
        case WEEK -> "%d-W%02d".formatted(place.year(), place.number());
        case MONTH -> YearMonth.from(start).toString();
        case QUARTER -> yearFigures(place.year()) + "-Q" + place.number();
        case YEAR -> yearFigures(place.year());
      };
    }
    return start + "_" + period.lastDay();
  }

  private String yearFigures(int year) {
    return isFiscal() ? language.fiscalYear(year).replace('/', '-') : Integer.toString(year);
  }
}
