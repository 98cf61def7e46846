package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.CalendarUnit;
import io.svodka.compiler.syntax.Duration;
import io.svodka.compiler.syntax.Schedule;
import io.svodka.grammar.SvodkaParser.DailyScheduleContext;
import io.svodka.grammar.SvodkaParser.DayOfPeriodContext;
import io.svodka.grammar.SvodkaParser.DayOfScheduleContext;
import io.svodka.grammar.SvodkaParser.OnceScheduleContext;
import io.svodka.grammar.SvodkaParser.RepeatedScheduleContext;
import io.svodka.grammar.SvodkaParser.WeeklyScheduleContext;
import io.svodka.grammar.SvodkaParser.ZoneContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;
import io.svodka.model.origin.Span;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/// Reads schedules. A time that does not exist makes the whole schedule invalid.
final class ScheduleReader extends SvodkaParserBaseVisitor<Schedule> {
  private final Reading reading;
  private final LeafReader leaves;
  private final LiteralReader literals;

  ScheduleReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.literals = new LiteralReader(reading);
  }

  @Override
  public Schedule visitDailySchedule(DailyScheduleContext ctx) {
    return withTime(
        ctx.TIME_CONST(),
        at ->
            new Schedule.Daily(
                ctx.DAY() == null ? Schedule.Days.WORKDAYS : Schedule.Days.ALL_DAYS,
                at,
                readZone(ctx.zone()),
                reading.span(ctx)),
        reading.span(ctx));
  }

  @Override
  public Schedule visitWeeklySchedule(WeeklyScheduleContext ctx) {
    return withTime(
        ctx.TIME_CONST(),
        at ->
            new Schedule.Weekly(
                leaves.readNames(ctx.nameList()), at, readZone(ctx.zone()), reading.span(ctx)),
        reading.span(ctx));
  }

  @Override
  public Schedule visitDayOfSchedule(DayOfScheduleContext ctx) {
    return withTime(
        ctx.TIME_CONST(),
        at ->
            new Schedule.OnDayOf(
                readUnit(ctx),
                readDay(ctx.dayOfPeriod()),
                at,
                readZone(ctx.zone()),
                reading.span(ctx)),
        reading.span(ctx));
  }

  @Override
  public Schedule visitRepeatedSchedule(RepeatedScheduleContext ctx) {
    return readRepeated(ctx);
  }

  @Override
  public Schedule visitOnceSchedule(OnceScheduleContext ctx) {
    return literals
        .readDay(ctx.DATE_CONST())
        .map(
            day ->
                withTime(
                    ctx.TIME_CONST(),
                    at -> new Schedule.Once(day, at, readZone(ctx.zone()), reading.span(ctx)),
                    reading.span(ctx)))
        .orElse(new Schedule.Invalid(reading.span(ctx)));
  }

  private Schedule withTime(TerminalNode time, Function<LocalTime, Schedule> schedule, Span span) {
    return literals.readTime(time).map(schedule).orElse(new Schedule.Invalid(span));
  }

  private Schedule readRepeated(RepeatedScheduleContext repeated) {
    Span span = reading.span(repeated);
    CalendarUnit unit = repeated.MINUTES() == null ? CalendarUnit.HOUR : CalendarUnit.MINUTE;
    TerminalNode number = repeated.NUMBER_CONST();
    Duration every = new Duration(leaves.readCount(number), unit, reading.span(number));
    if (repeated.BETWEEN() == null) {
      return new Schedule.Repeated(every, new Schedule.Hours.WholeDay(), span);
    }
    Optional<LocalTime> end = literals.readTime(repeated.TIME_CONST(1));
    return literals
        .readTime(repeated.TIME_CONST(0))
        .flatMap(start -> end.map(stop -> new Schedule.Hours.Between(start, stop)))
        .<Schedule>map(hours -> new Schedule.Repeated(every, hours, span))
        .orElse(new Schedule.Invalid(span));
  }

  private Schedule.Zone readZone(@Nullable ZoneContext zone) {
    return zone == null
        ? new Schedule.Zone.OfProject()
        : new Schedule.Zone.Named(leaves.readText(zone.TEXT_CONST()));
  }

  private Schedule.DayOfPeriod readDay(DayOfPeriodContext day) {
    if (day.NUMBER_CONST() == null) {
      return day.DAY() == null
          ? new Schedule.DayOfPeriod.LastWorkday()
          : new Schedule.DayOfPeriod.LastDay();
    }
    int number = leaves.readCount(day.NUMBER_CONST());
    return day.DAY() == null
        ? new Schedule.DayOfPeriod.Workday(number, reading.span(day))
        : new Schedule.DayOfPeriod.Day(number, reading.span(day));
  }

  private static CalendarUnit readUnit(DayOfScheduleContext schedule) {
    if (schedule.MONTH() != null) {
      return CalendarUnit.MONTH;
    }
    return schedule.QUARTER() == null ? CalendarUnit.YEAR : CalendarUnit.QUARTER;
  }
}
