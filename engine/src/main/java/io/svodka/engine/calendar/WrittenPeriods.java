package io.svodka.engine.calendar;

import io.svodka.model.value.Period;
import io.svodka.model.value.Period.Shape;
import io.svodka.model.value.TimeUnit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads periods written out in figures.
record WrittenPeriods(Units units) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{4})(?:-Q([1-4])|-W(\\d{2})|-(\\d{2})(?:-(\\d{2}))?)?");
  private static final Pattern RANGE =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})");
  private static final int DAYS_OF_FIRST_WEEK = 4;

  Period parse(String text) {
    try {
      return read(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw Calendar.failure(
          "`" + text + "` is not a period",
          "write it as 2026, 2026-Q1, 2026-10, 2026-W05, 2026-01-31 or 2026-01-10..2026-01-19");
    }
  }

  private Period read(String text) {
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      return new Period(
          LocalDate.parse(range.group(1)),
          LocalDate.parse(range.group(2)).plusDays(1),
          new Shape.Free());
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(text);
    }
    return unit(form, Integer.parseInt(form.group(1)));
  }

  private Period unit(Matcher form, int year) {
    LocalDate first = LocalDate.of(year, units.rules().yearStart(), 1);
    if (form.group(2) != null) {
      int quarter = Integer.parseInt(form.group(2));
      return whole(first.plusMonths(3L * (quarter - 1)), TimeUnit.QUARTER);
    }
    if (form.group(3) != null) {
      return week(year, Integer.parseInt(form.group(3)));
    }
    if (form.group(4) == null) {
      return whole(first, TimeUnit.YEAR);
    }
    int month = Integer.parseInt(form.group(4));
    return form.group(5) == null
        ? whole(LocalDate.of(year, month, 1), TimeUnit.MONTH)
        : whole(LocalDate.of(year, month, Integer.parseInt(form.group(5))), TimeUnit.DAY);
  }

  private Period week(int year, int number) {
    WeekFields weeks = WeekFields.of(units.rules().weekStart(), DAYS_OF_FIRST_WEEK);
    LocalDate inFirst = LocalDate.of(year, 1, DAYS_OF_FIRST_WEEK);
    LocalDate start = units.start(TimeUnit.WEEK, inFirst).plusWeeks(number - 1L);
    if (number < 1 || start.plusDays(6).get(weeks.weekOfWeekBasedYear()) != number) {
      throw new IllegalArgumentException("week " + number);
    }
    return whole(start, TimeUnit.WEEK);
  }

  private Period whole(LocalDate start, TimeUnit unit) {
    return new Period(start, units.plus(start, 1, unit), new Shape.Units(1, unit));
  }
}
