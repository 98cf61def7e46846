package io.svodka.engine.query;

import java.time.ZoneId;

/// Days and moments in MariaDB and MySQL.
record MySqlTime() implements TimeSql {
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

  @Override
  public Sql startOf(int months, int shift, Sql day) {
    Sql since = Sql.form("(({} + " + (11 - shift) + ") % " + months + ")", part(Part.MONTH, day));
    Sql first = moved(day, Sql.form("(1 - {})", part(Part.DAY, day)));
    return Sql.form("date_add({}, interval -{} month)", first, since);
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
        "date_add({}, interval {} minute)", moment, ZoneShifts.of(from, to).minutes(moment, this));
  }
}
