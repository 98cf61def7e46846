package io.svodka.engine.query;

import java.time.ZoneId;

/// Days and moments in H2.
record H2Time() implements TimeSql {
  @Override
  public Sql part(Part part, Sql time) {
    String unit =
        switch (part) {
          case YEAR -> "year";
          case QUARTER -> "quarter";
          case MONTH -> "month";
          case WEEK -> "iso_week";
          case DAY -> "day";
          case HOUR -> "hour";
          case WEEKDAY -> "iso_day_of_week";
        };
    return Sql.form("cast(extract(" + unit + " from {}) as bigint)", time);
  }

  @Override
  public Sql momentOf(Sql time) {
    return Sql.form("cast({} as timestamp)", time);
  }

  @Override
  public Sql moved(Sql day, Sql days) {
    return Sql.form("cast(dateadd(day, {}, {}) as date)", days, day);
  }

  /// A day may be long to compute: it stands once wherever that can be.
  @Override
  public Sql startOf(int months, int shift, Sql day) {
    String unit = months == 1 ? "month" : months == 3 ? "quarter" : "year";
    return shift == 0
        ? Sql.form("cast(date_trunc(" + unit + ", {}) as date)", day)
        : Sql.form(
            "cast(dateadd(month, %d, date_trunc(%s, dateadd(month, -%d, {}))) as date)"
                .formatted(shift, unit, shift),
            day);
  }

  @Override
  public Sql startOfWeek(int first, Sql day) {
    int after = first - 1;
    return Sql.form(
        "cast(dateadd(day, %d, date_trunc(iso_week, dateadd(day, -%d, {}))) as date)"
            .formatted(after, after),
        day);
  }

  /// Months that have begun, and whether the day of the month has come round, as one number.
  @Override
  public Sql monthsBetween(Sql from, Sql to) {
    return Sql.form(
        "((datediff(month, {}, {}) * 32 + {} - {}) / 32)",
        from,
        to,
        part(Part.DAY, to),
        part(Part.DAY, from));
  }

  @Override
  public Sql daysBetween(Sql from, Sql to) {
    return Sql.form("datediff(day, {}, {})", from, to);
  }

  @Override
  public Sql minutesBetween(Sql from, Sql to) {
    return Sql.form("(datediff(microsecond, {}, {}) / 60000000)", from, to);
  }

  @Override
  public Sql inZone(Sql moment, ZoneId from, ZoneId to) {
    return Sql.form(
        "dateadd(minute, {}, {})", ZoneShifts.of(from, to).minutesOfOne(moment, this), moment);
  }
}
