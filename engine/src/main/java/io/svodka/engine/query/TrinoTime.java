package io.svodka.engine.query;

import java.time.ZoneId;

/// Days and moments in Trino.
record TrinoTime() implements TimeSql {
  @Override
  public Sql part(Part part, Sql time) {
    String function =
        switch (part) {
          case YEAR -> "year";
          case QUARTER -> "quarter";
          case MONTH -> "month";
          case WEEK -> "week";
          case DAY -> "day";
          case HOUR -> "hour";
          case WEEKDAY -> "day_of_week";
        };
    return Sql.form(function + "({})", time);
  }

  @Override
  public Sql momentOf(Sql time) {
    return Sql.form("cast({} as timestamp(6))", time);
  }

  @Override
  public Sql moved(Sql day, Sql days) {
    return Sql.form("date_add('day', {}, {})", days, day);
  }

  @Override
  public Sql startOf(int months, int shift, Sql day) {
    String unit = months == 1 ? "month" : months == 3 ? "quarter" : "year";
    return shift == 0
        ? Sql.form("date_trunc('" + unit + "', {})", day)
        : Sql.form(
            "date_add('month', " + shift + ", date_trunc('" + unit + "', {}))",
            Sql.form("date_add('month', -" + shift + ", {})", day));
  }

  @Override
  public Sql daysBetween(Sql from, Sql to) {
    return Sql.form("date_diff('day', {}, {})", from, to);
  }

  /// Differences are taken in milliseconds, so that a minute which lacks some microseconds is
  /// counted; it is taken back.
  @Override
  public Sql minutesBetween(Sql from, Sql to) {
    Sql minutes = Sql.form("date_diff('minute', {}, {})", from, to);
    Sql reached = Sql.form("date_add('minute', {}, {})", minutes, from);
    return Sql.form(
        "({} - case when {} > 0 and {} > {} then 1 when {} < 0 and {} < {} then -1 else 0 end)",
        minutes,
        minutes,
        reached,
        to,
        minutes,
        reached,
        to);
  }

  @Override
  public Sql inZone(Sql moment, ZoneId from, ZoneId to) {
    return Sql.form(
        "cast(with_timezone({}, {}) at time zone {} as timestamp(6))",
        moment,
        Literals.zone(from),
        Literals.zone(to));
  }
}
