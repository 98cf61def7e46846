package io.svodka.engine.query;

import io.svodka.model.plan.Abilities;
import io.svodka.model.plan.Dialect;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// Days and moments in ClickHouse. A `Date` wraps around at the years 1970 and 2149, so that all is
/// computed with `Date32`, which keeps the years 1900 to 2299.
record ClickHouseTime() implements TimeSql {
  private static final Sql NAMED = Sql.of("moment");
  private static final int YEAR = 12;
  private static final Abilities.Days KNOWN = Dialect.CLICKHOUSE.abilities().limits().days();

  @Override
  public Sql day(LocalDate day) {
    if (!KNOWN.knows(day)) {
      throw QueryFailures.unknownDay(day, KNOWN.first(), KNOWN.last());
    }
    return Sql.of("toDate32('" + day + "')");
  }

  @Override
  public Sql moment(LocalDateTime at) {
    return Sql.of("toDateTime64('" + TimeSql.text(at) + "', 6, 'UTC')");
  }

  @Override
  public Sql firstDay() {
    return day(KNOWN.first());
  }

  @Override
  public Sql firstMoment() {
    return moment(KNOWN.first().atStartOfDay());
  }

  @Override
  public Sql part(Part part, Sql time) {
    String function =
        switch (part) {
          case YEAR -> "toYear";
          case QUARTER -> "toQuarter";
          case MONTH -> "toMonth";
          case WEEK -> "toISOWeek";
          case DAY -> "toDayOfMonth";
          case HOUR -> "toHour";
          case WEEKDAY -> "toDayOfWeek";
        };
    return Sql.form("toInt64(" + function + "({}))", time);
  }

  @Override
  public Sql dayOf(Sql time) {
    return Sql.form("toDate32({})", time);
  }

  @Override
  public Sql momentOf(Sql time) {
    return Sql.form("cast({} as DateTime64(6, 'UTC'))", time);
  }

  @Override
  public Sql moved(Sql day, Sql days) {
    return Sql.form("addDays(toDate32({}), toInt64({}))", day, days);
  }

  /// A day may be long to compute: it stands once. A year is counted ahead and taken back, so that
  /// nothing below zero is divided.
  @Override
  public Sql startOf(int months, int shift, Sql day) {
    int ahead = YEAR - shift;
    return Sql.form(
        "addMonths({}, intDiv(dateDiff('month', {}, {}) + %d, %d) * %d - %d)"
            .formatted(ahead, months, months, ahead),
        firstDay(),
        firstDay(),
        day);
  }

  /// The first day that it knows is a Monday.
  @Override
  public Sql startOfWeek(int first, Sql day) {
    int ahead = DAYS_A_WEEK + 1 - first;
    return Sql.form(
        "addDays({}, intDiv(dateDiff('day', {}, {}) + %d, %d) * %d - %d)"
            .formatted(ahead, DAYS_A_WEEK, DAYS_A_WEEK, ahead),
        firstDay(),
        firstDay(),
        day);
  }

  /// Months that have begun, and whether the day of the month has come round, as one number.
  @Override
  public Sql monthsBetween(Sql from, Sql to) {
    return Sql.form(
        "intDiv(dateDiff('month', {}, {}) * 32 + {} - {}, 32)",
        from,
        to,
        part(Part.DAY, to),
        part(Part.DAY, from));
  }

  @Override
  public Sql daysBetween(Sql from, Sql to) {
    return Sql.form("dateDiff('day', {}, {})", from, to);
  }

  /// Its own difference counts the minutes begun.
  @Override
  public Sql minutesBetween(Sql from, Sql to) {
    return Sql.form(
        "intDiv(toUnixTimestamp64Micro({}) - toUnixTimestamp64Micro({}), 60000000)", to, from);
  }

  /// A moment that is long to compute gets a name, as the one item of a list.
  @Override
  public Sql inZone(Sql moment, ZoneId from, ZoneId to) {
    Sql minutes = ZoneShifts.of(from, to).minutes(NAMED, this);
    return Sql.form("arrayMap({} -> addMinutes({}, {}), [{}])[1]", NAMED, NAMED, minutes, moment);
  }
}
