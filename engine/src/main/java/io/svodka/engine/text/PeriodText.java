package io.svodka.engine.text;

import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.TextPlan.GrammaticalCase;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;

/// Names periods: a month by its name, any other days by their dates.
public final class PeriodText {
  private final Language language;
  private final CalendarRules calendar;
  private final Optional<Period> told;

  public PeriodText(Language language, CalendarRules calendar) {
    this(language, calendar, Optional.empty());
  }

  private PeriodText(Language language, CalendarRules calendar, Optional<Period> told) {
    this.language = language;
    this.calendar = calendar;
    this.told = told;
  }

  /// Returns the words for a text whose heading tells a period.
  public PeriodText under(Period heading) {
    return new PeriodText(language, calendar, Optional.of(heading));
  }

  /// Returns the period in words that stand alone, such as "октябрь 2026" or "1–15 октября 2026".
  public String show(Period period, GrammaticalCase form) {
    return language.alone(within(period, form));
  }

  /// Returns the heading's period: a week also tells its days, which nobody knows by its number.
  public String heading() {
    return told.map(this::heading).orElse("");
  }

  private String heading(Period period) {
    return isWeek(period)
        ? language.alone(yearless(period)) + ", " + language.days(period.start(), period.lastDay())
        : show(period, GrammaticalCase.NOMINATIVE);
  }

  /// Returns the name of a period as it stands in a sentence, without its year where the heading
  /// tells it.
  public String beside(Period period) {
    boolean tells = told.stream().anyMatch(heading -> tellsYear(period, heading));
    return tells ? yearless(period) : within(period, GrammaticalCase.NOMINATIVE);
  }

  /// Whether both are one unit of the same kind in the same year.
  private boolean tellsYear(Period period, Period heading) {
    return period.shape() instanceof Period.Shape.Units(var count, var unit)
        && count == 1
        && !isYear(unit)
        && isOwnUnit(period, unit)
        && heading.shape().equals(period.shape())
        && calendar.place(unit, period.start()).year()
            == calendar.place(unit, heading.start()).year();
  }

  private static boolean isYear(TimeUnit unit) {
    return unit == TimeUnit.YEAR || unit == TimeUnit.TRADE_YEAR;
  }

  private static boolean isWeek(Period period) {
    return period.shape().equals(new Period.Shape.Units(1, TimeUnit.WEEK));
  }

  /// Returns the name of a single unit without its year.
  private String yearless(Period period) {
    if (!(period.shape() instanceof Period.Shape.Units(_, var unit))) {
      return within(period, GrammaticalCase.NOMINATIVE);
    }
    LocalDate start = period.start();
    int number = calendar.place(unit, start).number();
    return switch (unit) {
      case HOUR, DAY -> language.dayOfYear(start);
      case WEEK -> language.week(number, GrammaticalCase.NOMINATIVE);
      case MONTH -> language.month(start.getMonth(), GrammaticalCase.NOMINATIVE);
      case QUARTER -> language.quarter(number);
      case TRADE_PERIOD -> language.tradePeriod(number);
      case TRADE_QUARTER -> language.tradeQuarter(number);
      case YEAR, TRADE_YEAR -> within(period, GrammaticalCase.NOMINATIVE);
    };
  }

  /// Returns the period in words as they stand in a sentence.
  public String within(Period period, GrammaticalCase form) {
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
    YearMonth first = YearMonth.from(period.start());
    YearMonth last = YearMonth.from(period.lastDay());
    String end = language.month(last, GrammaticalCase.NOMINATIVE);
    if (first.equals(last)) {
      return end;
    }
    return first.getYear() == last.getYear()
        ? language.month(first.getMonth(), GrammaticalCase.NOMINATIVE) + " – " + end
        : language.month(first, GrammaticalCase.NOMINATIVE) + " – " + end;
  }

  private String unit(LocalDate start, TimeUnit unit, GrammaticalCase form) {
    CalendarRules.Place place = calendar.place(unit, start);
    return switch (unit) {
      case HOUR, DAY -> language.day(start);
      case WEEK -> language.week(place.number(), place.year(), form);
      case MONTH -> language.month(YearMonth.from(start), form);
      case QUARTER ->
          language.quarter(place.number())
              + " "
              + (isFiscal() ? language.fiscalYear(place.year()) : place.year());
      case YEAR -> isFiscal() ? language.fiscalYear(place.year()) : language.year(place.year());
      case TRADE_PERIOD -> language.tradePeriod(place.number()) + " " + place.year();
      case TRADE_QUARTER -> language.tradeQuarter(place.number()) + " " + place.year();
      case TRADE_YEAR -> language.tradeYear(place.year());
    };
  }

  private boolean isFiscal() {
    return calendar.yearStart() != Month.JANUARY;
  }

  /// A calendar quarter or year, written out, is no unit of a project whose year starts elsewhere.
  /// A month that is cut at the end of a period is told by its days, or it would pass for a whole.
  private boolean isOwnUnit(Period period, TimeUnit unit) {
    int months =
        Math.floorMod(period.start().getMonthValue() - calendar.yearStart().getValue(), 12);
    return switch (unit) {
      case HOUR, DAY, WEEK, TRADE_PERIOD, TRADE_QUARTER, TRADE_YEAR -> true;
      case MONTH -> wholeMonths(period);
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
        case MONTH ->
            wholeMonths(period)
                ? language.shortMonth(YearMonth.from(period.start()))
                : language.shortDays(period.start(), period.lastDay());
        case WEEK -> language.shortDays(period.start(), period.lastDay());
        case HOUR, DAY, QUARTER, YEAR, TRADE_PERIOD, TRADE_QUARTER, TRADE_YEAR ->
            show(period, GrammaticalCase.NOMINATIVE);
      };
    }
    return show(period, GrammaticalCase.NOMINATIVE);
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
        case TRADE_PERIOD -> "%d-P%02d".formatted(place.year(), place.number());
        case TRADE_QUARTER -> place.year() + "-TQ" + place.number();
        case TRADE_YEAR -> place.year() + "-TY";
      };
    }
    return start + "_" + period.lastDay();
  }

  private String yearFigures(int year) {
    return isFiscal() ? language.fiscalYear(year).replace('/', '-') : Integer.toString(year);
  }
}
