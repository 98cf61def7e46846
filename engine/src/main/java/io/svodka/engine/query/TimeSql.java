package io.svodka.engine.query;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Words for days and moments. Moments are wall times.
interface TimeSql {
  DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

  int DAYS_A_WEEK = 7;

  /// A part of a day or a moment.
  enum Part {
    YEAR,
    QUARTER,
    MONTH,
    /// Week of the year, by ISO 8601.
    WEEK,
    DAY,
    HOUR,
    /// From 1 for Monday.
    WEEKDAY
  }

  default Sql day(LocalDate day) {
    return Sql.of("date '" + day + "'");
  }

  default Sql moment(LocalDateTime at) {
    return Sql.of("timestamp '" + text(at) + "'");
  }

  /// Returns a moment as databases write it.
  static String text(LocalDateTime at) {
    return MOMENT.format(at).replaceFirst("\\.000000$", "");
  }

  /// Returns the day before all days.
  default Sql firstDay() {
    return day(LocalDate.of(1, 1, 1));
  }

  /// Returns the moment before all moments.
  default Sql firstMoment() {
    return moment(LocalDate.of(1, 1, 1).atStartOfDay());
  }

  /// Returns a part as a whole number.
  Sql part(Part part, Sql time);

  /// Returns the day of a moment.
  default Sql dayOf(Sql time) {
    return Sql.form("cast({} as date)", time);
  }

  /// Returns the start of a day.
  Sql momentOf(Sql time);

  /// Returns the day that lies so many days after another.
  Sql moved(Sql day, Sql days);

  /// Returns the first day of the month, quarter or year that a day lies in.
  ///
  /// @param months how long the unit is
  /// @param shift months that the years start after January
  Sql startOf(int months, int shift, Sql day);

  /// Returns the first day of the week that a day lies in.
  ///
  /// @param first day of the week, from 1 for Monday
  default Sql startOfWeek(int first, Sql day) {
    Sql since = Sql.form("(-(({} + " + (DAYS_A_WEEK - first) + ") % 7))", part(Part.WEEKDAY, day));
    return moved(day, since);
  }

  /// Returns the whole months from one day to another. A month is complete when the day of the
  /// month has come round.
  default Sql monthsBetween(Sql from, Sql to) {
    Sql fromDay = part(Part.DAY, from);
    Sql toDay = part(Part.DAY, to);
    Sql correction =
        Sql.form(
            "case when {} >= {} and {} < {} then 1 when {} < {} and {} > {} then -1 else 0 end",
            to,
            from,
            toDay,
            fromDay,
            to,
            from,
            toDay,
            fromDay);
    return Sql.form("({} - {} - {})", months(to), months(from), correction);
  }

  private Sql months(Sql day) {
    return Sql.form("({} * 12 + {})", part(Part.YEAR, day), part(Part.MONTH, day));
  }

  Sql daysBetween(Sql from, Sql to);

  /// Returns the whole minutes from one moment to another.
  Sql minutesBetween(Sql from, Sql to);

  /// Returns a wall time of one zone as the wall time of another.
  Sql inZone(Sql moment, ZoneId from, ZoneId to);

  /// Returns a moment of UTC as the wall time of a zone.
  default Sql wallTime(Sql utc, ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC) ? utc : inZone(utc, ZoneOffset.UTC, zone);
  }
}
