package io.svodka.engine.calendar;

import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.CalendarRules.Place;
import io.svodka.model.value.Period;
import io.svodka.model.value.Period.Shape;
import io.svodka.model.value.TimeUnit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads periods written out in figures.
record WrittenPeriods(CalendarRules rules) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{4})(?:-Q([1-4])|-W(\\d{2})|-(\\d{2})(?:-(\\d{2}))?)?");
  private static final Pattern RANGE =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})");

  /// Returns the unit at a place of the calendar.
  Period at(TimeUnit unit, Place place) {
    try {
      return rules.at(unit, place);
    } catch (DateTimeException e) {
      throw Calendar.failure(
          "the year " + place.year() + " has no week " + place.number(),
          "most years have 52 weeks; write the days instead, or another week");
    }
  }

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
    if (form.group(2) != null) {
      return rules.at(TimeUnit.QUARTER, new Place(year, Integer.parseInt(form.group(2))));
    }
    if (form.group(3) != null) {
      return rules.at(TimeUnit.WEEK, new Place(year, Integer.parseInt(form.group(3))));
    }
    if (form.group(4) == null) {
      return rules.at(TimeUnit.YEAR, new Place(year, 1));
    }
    int month = Integer.parseInt(form.group(4));
    if (form.group(5) == null) {
      return rules.at(TimeUnit.MONTH, new Place(year, month));
    }
    LocalDate day = LocalDate.of(year, month, Integer.parseInt(form.group(5)));
    return new Period(day, day.plusDays(1), new Shape.Units(1, TimeUnit.DAY));
  }
}
