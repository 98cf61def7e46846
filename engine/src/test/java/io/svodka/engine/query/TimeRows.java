package io.svodka.engine.query;

import static io.svodka.engine.query.NumberSheets.NO_RULES;
import static io.svodka.engine.query.NumberSheets.fact;
import static io.svodka.engine.query.NumberSheets.query;
import static io.svodka.engine.query.Plans.column;
import static io.svodka.engine.query.Plans.has;

import io.svodka.engine.calendar.Calendar;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.ComparisonPlan;
import io.svodka.model.plan.ComparisonPlan.Alignment;
import io.svodka.model.plan.ComparisonPlan.Rule;
import io.svodka.model.plan.DaysOff;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.RowFunction;
import io.svodka.model.plan.SlotPlan;
import io.svodka.model.plan.SlotPlan.Window;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.plan.TradeCalendar;
import io.svodka.model.plan.TradeCalendar.Quarter;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Questions about days and moments whose answers a hand has counted, each with its number in the
/// table of times. There is a row for each day, and around a change of clocks one for each half
/// hour, so that what is counted is how long a day or a period is.
final class TimeRows {
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 12, 21);
  private static final LocalDate END = LocalDate.of(2027, 2, 1);
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final CalendarRules USUAL = new CalendarRules(DayOfWeek.MONDAY, Month.JANUARY);
  private static final CalendarRules FROM_APRIL = new CalendarRules(DayOfWeek.MONDAY, Month.APRIL);
  private static final RowExpr DAY = column("day", ColumnType.DAY);
  private static final RowExpr AT = column("at", ColumnType.MOMENT);
  private static final Rule LAST_YEAR = new Rule.SamePeriodLastYear(Alignment.DATE);

  /// In the middle of three days each whose every half hour is there.
  private static final List<String> CHANGES =
      List.of(
          "2011-12-30",
          "2024-02-29",
          "2026-02-15",
          "2026-02-28",
          "2026-03-08",
          "2026-03-29",
          "2026-04-24",
          "2026-10-04",
          "2026-10-25",
          "2026-11-01");

  private TimeRows() {}

  static List<SourcePlan> sources(Function<String, Origin> origin) {
    return List.of(
        Plans.source("days", origin.apply("days"), List.of(has("day", ColumnType.DAY))),
        Plans.source(
            "moments",
            origin.apply("moments"),
            List.of(has("at", ColumnType.MOMENT), has("n", ColumnType.WHOLE))));
  }

  static List<List<Object>> rows(String table) {
    List<List<Object>> rows = new ArrayList<>();
    if (table.equals("days")) {
      rows.add(List.of("day"));
      FIRST_DAY.datesUntil(END).forEach(day -> rows.add(List.of(day)));
      return rows;
    }
    rows.add(List.of("at", "n"));
    for (String change : CHANGES) {
      LocalDateTime start = LocalDate.parse(change).minusDays(1).atStartOfDay();
      for (int half = 0; half < 3 * 48; half++) {
        rows.add(List.of(start.plusMinutes(30L * half), 1L));
      }
    }
    return rows;
  }

  /// Where and when a question is asked.
  ///
  /// @param asOf the day of the run
  record Seen(ZoneId zone, CalendarRules calendar, LocalDate asOf) {}

  /// @param number of the row in the table of times
  /// @param figures the components of the total, and of what it is compared with
  record Row(int number, String what, Seen seen, QueryPlan query, String figures) {
    @Override
    public String toString() {
      return "row " + number + ", " + what;
    }
  }

  static Stream<Row> table() {
    return Stream.of(daysOfChange(), periods(), comparisons(), List.of(weeksOfTrade()), calendars())
        .flatMap(List::stream);
  }

  /// The half hours of a day, and the days that the database says they are in.
  private static List<Row> daysOfChange() {
    return List.of(
        halves(1, "America/New_York", "2026-03-08", 46),
        halves(3, "America/New_York", "2026-11-01", 50),
        halves(4, "Asia/Beirut", "2026-03-29", 46),
        halves(4, "Africa/Cairo", "2026-04-24", 46),
        halves(4, "America/Havana", "2026-03-08", 46),
        halves(5, "Europe/Berlin", "2026-03-29", 46),
        halves(5, "Europe/Berlin", "2026-10-25", 50),
        halves(6, "Australia/Lord_Howe", "2026-10-04", 47),
        halves(7, "Pacific/Apia", "2011-12-29", 48),
        halves(7, "Pacific/Apia", "2011-12-30", 0),
        halves(7, "Pacific/Apia", "2011-12-31", 48),
        halves(8, "Asia/Almaty", "2024-02-29", 50),
        halves(9, "Europe/Moscow", "2026-03-29", 48),
        halves(10, "Africa/Casablanca", "2026-02-15", 50));
  }

  private static Row halves(int number, String zone, String day, int count) {
    LocalDate date = LocalDate.parse(day);
    return new Row(
        number,
        zone + " on " + day,
        new Seen(ZoneId.of(zone), USUAL, date),
        moments(new PeriodRule.DayAt(0)),
        count == 0 ? "0 — —" : count + " " + day + " " + day);
  }

  private static QueryPlan moments(PeriodRule period) {
    RowExpr date = call(RowFunction.DATE_OF, AT);
    return asked("moments", new TimeAxis.Timed(AT, ZoneOffset.UTC), date, Plans.during(period));
  }

  /// A number of rows, and the least and the greatest of a day made of each.
  static QueryPlan asked(String table, TimeAxis time, RowExpr day, QueryPlan.QueryTime during) {
    FactPlan fact =
        fact(
            table,
            time,
            List.of(),
            List.of(),
            new Aggregate.CountRows(RowExpr.ALWAYS),
            new Aggregate.Least(day, RowExpr.ALWAYS),
            new Aggregate.Greatest(day, RowExpr.ALWAYS));
    return query(fact, List.of(), NO_RULES, during);
  }

  private static RowExpr call(RowFunction function, RowExpr argument) {
    return new RowExpr.Call(function, List.of(argument), ColumnType.DAY);
  }

  private static List<Row> periods() {
    PeriodRule lastMonth = new PeriodRule.UnitAt(TimeUnit.MONTH, -1);
    LocalDate march = LocalDate.of(2026, 3, 1);
    return List.of(
        // All of three days around the 15th, and from the 27th until 15:00 of the 28th in UTC.
        new Row(
            12,
            "last month ends at midnight of its zone",
            new Seen(ZoneId.of("Asia/Tokyo"), USUAL, march),
            moments(lastMonth),
            "222 2026-02-14 2026-02-28"),
        days(
            11,
            "last month on the 31st",
            on("2026-03-31", USUAL),
            lastMonth,
            "28 2026-02-01 2026-02-28"),
        days(
            20,
            "the last fiscal quarter",
            on("2026-04-01", FROM_APRIL),
            new PeriodRule.UnitAt(TimeUnit.QUARTER, -1),
            "90 2026-01-01 2026-03-31"),
        days(
            20,
            "the last fiscal year",
            on("2026-04-01", FROM_APRIL),
            new PeriodRule.UnitAt(TimeUnit.YEAR, -1),
            "365 2025-04-01 2026-03-31"));
  }

  private static Seen on(String day, CalendarRules calendar) {
    return new Seen(MOSCOW, calendar, LocalDate.parse(day));
  }

  private static Row days(int number, String what, Seen seen, PeriodRule period, String figures) {
    return new Row(number, what, seen, days(DAY, Plans.during(period)), figures);
  }

  private static QueryPlan days(RowExpr day, QueryPlan.QueryTime during) {
    return asked("days", new TimeAxis.Dated(DAY), day, during);
  }

  private static List<Row> comparisons() {
    return List.of(
        compared(
            14,
            "2026-03-31..2026-03-31",
            new Rule.Earlier(1, TimeUnit.MONTH),
            "1 2026-03-31 2026-03-31, 1 2026-02-28 2026-02-28"),
        compared(
            14,
            "2026-03-31..2026-03-31",
            new Rule.Earlier(2, TimeUnit.MONTH),
            "1 2026-03-31 2026-03-31, 1 2026-01-31 2026-01-31"),
        compared(15, "2024-02", LAST_YEAR, "29 2024-02-01 2024-02-29, 28 2023-02-01 2023-02-28"),
        compared(15, "2024-02-29", LAST_YEAR, "1 2024-02-29 2024-02-29, 1 2023-02-28 2023-02-28"),
        compared(15, "2025-02", LAST_YEAR, "28 2025-02-01 2025-02-28, 29 2024-02-01 2024-02-29"),
        compared(18, "2026-W53", LAST_YEAR, "7 2026-12-28 2027-01-03, 7 2025-12-29 2026-01-04"),
        compared(18, "2027-W01", LAST_YEAR, "7 2027-01-04 2027-01-10, 7 2026-01-05 2026-01-11"));
  }

  private static Row compared(int number, String period, Rule rule, String figures) {
    Period written = new Calendar(USUAL).parse(period);
    return new Row(
        number,
        period + " and " + rule,
        on("2026-04-03", USUAL),
        days(DAY, Plans.during(new PeriodRule.Fixed(written), rule)),
        figures);
  }

  /// The last quarter of a year of 53 weeks by its periods, beside that of the year before, each
  /// also with what the year has had until then.
  private static Row weeksOfTrade() {
    ComparisonPlan before = new ComparisonPlan("before", LAST_YEAR);
    QueryPlan total = days(DAY, Plans.during(new PeriodRule.AllTime()));
    List<DimensionPlan> periods = List.of(Plans.calendar(TimeUnit.TRADE_PERIOD));
    Window soFar = new Window.ToDate(TimeUnit.TRADE_YEAR);
    QueryPlan query =
        Plans.query(
            "q",
            QueryPlan.Scope.WHOLE,
            total.facts(),
            periods,
            new QueryPlan.QueryTime(
                new PeriodRule.UnitAt(TimeUnit.TRADE_QUARTER, -1),
                List.of(before),
                List.of(
                    SlotPlan.OWN,
                    new SlotPlan(1, new Window.None()),
                    new SlotPlan(0, soFar),
                    new SlotPlan(1, soFar))));
    return new Row(
        21,
        "the last quarter of a year of 53 weeks",
        on(
            "2026-02-10",
            new CalendarRules(DayOfWeek.MONDAY, Month.JANUARY, DaysOff.WEEKENDS, trade())),
        query,
        String.join(
            "; ",
            "28 2025-11-03 2025-11-30, 28 2024-11-04 2024-12-01, "
                + "301 2025-02-03 2025-11-30, 301 2024-02-05 2024-12-01",
            "28 2025-12-01 2025-12-28, 28 2024-12-02 2024-12-29, "
                + "329 2025-02-03 2025-12-28, 329 2024-02-05 2024-12-29",
            "42 2025-12-29 2026-02-08, 35 2024-12-30 2025-02-02, "
                + "371 2025-02-03 2026-02-08, 364 2024-02-05 2025-02-02"));
  }

  /// Of these years 2025 has the 53rd week, at its end.
  private static TradeCalendar trade() {
    List<Integer> usual = List.of(4, 4, 5);
    return new TradeCalendar(
        List.of(
            new Quarter(2024, 1, LocalDate.of(2024, 2, 5), usual),
            new Quarter(2024, 2, LocalDate.of(2024, 5, 6), usual),
            new Quarter(2024, 3, LocalDate.of(2024, 8, 5), usual),
            new Quarter(2024, 4, LocalDate.of(2024, 11, 4), usual),
            new Quarter(2025, 1, LocalDate.of(2025, 2, 3), usual),
            new Quarter(2025, 2, LocalDate.of(2025, 5, 5), usual),
            new Quarter(2025, 3, LocalDate.of(2025, 8, 4), usual),
            new Quarter(2025, 4, LocalDate.of(2025, 11, 3), List.of(4, 4, 6)),
            new Quarter(2026, 1, LocalDate.of(2026, 2, 9), usual),
            new Quarter(2026, 2, LocalDate.of(2026, 5, 11), usual),
            new Quarter(2026, 3, LocalDate.of(2026, 8, 10), usual),
            new Quarter(2026, 4, LocalDate.of(2026, 11, 9), usual)));
  }

  /// What the functions of each database make of one day.
  private static List<Row> calendars() {
    CalendarRules sunday = new CalendarRules(DayOfWeek.SUNDAY, Month.JANUARY);
    CalendarRules saturday = new CalendarRules(DayOfWeek.SATURDAY, Month.JANUARY);
    return List.of(
        week("2024-12-30", "1"),
        week("2026-12-31", "53"),
        week("2027-01-01", "53"),
        week("2027-01-03", "53"),
        week("2021-01-01", "53"),
        start(19, RowFunction.START_OF_WEEK, sunday, "2026-04-02", "2026-03-29"),
        start(19, RowFunction.START_OF_WEEK, USUAL, "2026-04-02", "2026-03-30"),
        start(19, RowFunction.START_OF_WEEK, saturday, "2026-04-02", "2026-03-28"),
        start(20, RowFunction.START_OF_QUARTER, FROM_APRIL, "2026-03-31", "2026-01-01"),
        start(20, RowFunction.START_OF_YEAR, FROM_APRIL, "2026-03-31", "2025-04-01"));
  }

  private static Row week(String day, String number) {
    RowExpr week = new RowExpr.Call(RowFunction.WEEK, List.of(DAY), ColumnType.WHOLE);
    return new Row(
        16,
        "the week of " + day,
        on(day, USUAL),
        days(week, Plans.during(new PeriodRule.DayAt(0))),
        "1 " + number + " " + number);
  }

  private static Row start(
      int number, RowFunction function, CalendarRules calendar, String day, String first) {
    return new Row(
        number,
        function + " of " + day + " where weeks start on " + calendar.weekStart(),
        on(day, calendar),
        days(call(function, DAY), Plans.during(new PeriodRule.DayAt(0))),
        "1 " + first + " " + first);
  }
}
