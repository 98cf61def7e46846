package io.svodka.engine.query;

import io.svodka.engine.query.ZoneShifts.Step;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/// Days and moments in MariaDB and MySQL.
record MySqlTime() implements TimeSql {
  private static final LocalDateTime START = LocalDate.of(1, 1, 1).atStartOfDay();
  private static final String FIRST = "date '" + START.toLocalDate() + "'";
  private static final int YEAR = 12;

  @Override
  public Sql part(Part part, Sql time) {
    return switch (part) {
      case YEAR -> Sql.form("year({})", time);
      case QUARTER -> Sql.form("quarter({})", time);
      case MONTH -> Sql.form("month({})", time);
      case WEEK -> Sql.form("week({}, 3)", time);
      case DAY -> Sql.form("dayofmonth({})", time);
      case HOUR -> Sql.form("hour({})", time);
      case WEEKDAY -> Sql.form("(weekday({}) + 1)", time);
    };
  }

  @Override
  public Sql momentOf(Sql time) {
    return Sql.form("cast({} as datetime(6))", time);
  }

  @Override
  public Sql moved(Sql day, Sql days) {
    return Sql.form("date_add({}, interval {} day)", day, days);
  }

  /// A day may be long to compute: it stands once. A year is counted ahead and taken back, so that
  /// nothing below zero is divided.
  @Override
  public Sql startOf(int months, int shift, Sql day) {
    return Sql.form(
        "date_add(%s, interval (timestampdiff(month, %s, {}) + %d) div %d * %d - %d month)"
            .formatted(FIRST, FIRST, YEAR - shift, months, months, YEAR - shift),
        day);
  }

  /// The first day of all is a Monday.
  @Override
  public Sql startOfWeek(int first, Sql day) {
    int ahead = DAYS_A_WEEK + 1 - first;
    return Sql.form(
        "date_add(%s, interval (datediff({}, %s) + %d) div %d * %d - %d day)"
            .formatted(FIRST, FIRST, ahead, DAYS_A_WEEK, DAYS_A_WEEK, ahead),
        day);
  }

  @Override
  public Sql monthsBetween(Sql from, Sql to) {
    return Sql.form("timestampdiff(month, {}, {})", from, to);
  }

  @Override
  public Sql daysBetween(Sql from, Sql to) {
    return Sql.form("datediff({}, {})", to, from);
  }

  @Override
  public Sql minutesBetween(Sql from, Sql to) {
    return Sql.form("timestampdiff(minute, {}, {})", from, to);
  }

  @Override
  public Sql inZone(Sql moment, ZoneId from, ZoneId to) {
    return Sql.form(
        "date_add({}, interval {} minute)", moment, minutes(ZoneShifts.of(from, to), moment));
  }

  /// `interval` tells how many of the starts a moment has passed, by halves; `elt` picks from 1 on.
  private static Sql minutes(ZoneShifts shifts, Sql moment) {
    List<Step> steps = shifts.steps();
    if (steps.size() == 1) {
      return Sql.of(String.valueOf(steps.getFirst().minutes()));
    }
    String starts =
        steps.stream()
            .skip(1)
            .map(step -> String.valueOf(ChronoUnit.SECONDS.between(START, step.start())))
            .collect(Collectors.joining(", "));
    String minutes =
        steps.stream()
            .map(step -> String.valueOf(step.minutes()))
            .collect(Collectors.joining(", "));
    return Sql.form(
        "cast(elt(1 + interval(timestampdiff(second, %s, {}),\n      %s),\n      %s) as signed)"
            .formatted(FIRST, starts, minutes),
        moment);
  }
}
