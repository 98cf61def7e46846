package io.svodka.engine.query;

import io.svodka.model.plan.Abilities;
import io.svodka.model.plan.Dialect;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// Days and moments in ClickHouse. A `Date` wraps around at the years 1970 and 2149, so that all is
/// computed with `Date32`, which keeps the years 1900 to 2299.
record ClickHouseTime() implements TimeSql {
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

  @Override
  public Sql startOf(int months, int shift, Sql day) {
    Sql since = Sql.form("(({} + " + (11 - shift) + ") % " + months + ")", part(Part.MONTH, day));
    Sql first = moved(day, Sql.form("(1 - {})", part(Part.DAY, day)));
    return Sql.form("addMonths({}, -{})", first, since);
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

  @Override
  public Sql inZone(Sql moment, ZoneId from, ZoneId to) {
    return Sql.form("addMinutes({}, {})", moment, ZoneShifts.of(from, to).minutes(moment, this));
  }
}
