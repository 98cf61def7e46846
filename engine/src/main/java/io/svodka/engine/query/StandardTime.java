package io.svodka.engine.query;

import java.time.ZoneId;
import java.util.Locale;
import java.util.function.BinaryOperator;

/// Days and moments in DuckDB and PostgreSQL.
///
/// @param minutes writes the whole minutes from one moment to another
record StandardTime(BinaryOperator<Sql> minutes) implements TimeSql {
  @Override
  public Sql firstDay() {
    return Sql.of("date '-infinity'");
  }

  @Override
  public Sql firstMoment() {
    return Sql.of("timestamp '-infinity'");
  }

  @Override
  public Sql part(Part part, Sql time) {
    String unit =
        switch (part) {
          case YEAR, QUARTER, MONTH, WEEK, DAY, HOUR -> part.name().toLowerCase(Locale.ROOT);
          case WEEKDAY -> "isodow";
        };
    return Sql.form("cast(extract(" + unit + " from {}) as bigint)", time);
  }

  @Override
  public Sql momentOf(Sql time) {
    return Sql.form("cast({} as timestamp)", time);
  }

  @Override
  public Sql moved(Sql day, Sql days) {
    return Sql.form("cast({} + cast({} as integer) as date)", day, days);
  }

  @Override
  public Sql startOf(int months, int shift, Sql day) {
    String unit = months == 1 ? "month" : months == 3 ? "quarter" : "year";
    String apart = "interval '" + shift + " month'";
    return shift == 0
        ? Sql.form("cast(date_trunc('" + unit + "', {}) as date)", day)
        : Sql.form(
            "cast(date_trunc('" + unit + "', {} - " + apart + ") + " + apart + " as date)", day);
  }

  @Override
  public Sql daysBetween(Sql from, Sql to) {
    return Sql.form("({} - {})", to, from);
  }

  @Override
  public Sql minutesBetween(Sql from, Sql to) {
    return minutes.apply(from, to);
  }

  @Override
  public Sql inZone(Sql moment, ZoneId from, ZoneId to) {
    return Sql.form(
        "timezone({}, timezone({}, {}))", Literals.zone(to), Literals.zone(from), moment);
  }
}
