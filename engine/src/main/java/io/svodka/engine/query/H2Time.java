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

  @Override
  public Sql startOf(int months, int shift, Sql day) {
    Sql since = Sql.form("(({} + " + (11 - shift) + ") % " + months + ")", part(Part.MONTH, day));
    Sql first = moved(day, Sql.form("(1 - {})", part(Part.DAY, day)));
    return Sql.form("cast(dateadd(month, -{}, {}) as date)", since, first);
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
