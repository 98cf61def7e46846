package io.svodka.compiler.type;

import io.svodka.compiler.naming.PeriodUse;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.PeriodProblem;
import io.svodka.compiler.problem.TradeProblem;
import io.svodka.compiler.syntax.CalendarUnit;
import io.svodka.compiler.syntax.Completeness;
import io.svodka.compiler.syntax.DateValue;
import io.svodka.compiler.syntax.Literal;
import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.CalendarRules.Place;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.PeriodRule.DayRule;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import java.time.LocalDate;

/// Reads periods.
public final class Periods {
  private final Findings findings;
  private final Parameters parameters;

  public Periods(Findings findings, Parameters parameters) {
    this.findings = findings;
    this.parameters = parameters;
  }

  /// Returns the rule of a period as written.
  public PeriodRule read(PeriodExpr period) {
    PeriodRule rule = rule(period);
    findings.add(new PeriodUse(period.span(), rule));
    return rule;
  }

  private PeriodRule rule(PeriodExpr period) {
    return switch (period) {
      case PeriodExpr.NearDay(var day, _) -> new PeriodRule.DayAt(offset(day));
      case PeriodExpr.WholeUnit(var side, var unit, var span) -> whole(side, unit, span);
      case PeriodExpr.Several(var side, var count, var unit, var completeness, var span) ->
          several(side, count, unit, completeness, span);
      case PeriodExpr.UnitsTo(var count, var unit, var end, var span) ->
          unitsTo(count, unit(unit, span), read(end), span);
      case PeriodExpr.ToDate(var unit, var completeness, var span) ->
          new PeriodRule.ToDate(unit(unit, span), today(completeness));
      case PeriodExpr.FromTo(var from, var to, var span) -> between(from, to, span);
      case PeriodExpr.Since(var from, _) -> new PeriodRule.Between(day(from), new DayRule.At(-1));
      case PeriodExpr.Year(var year, _) -> numbered(TimeUnit.YEAR, year, 1);
      case PeriodExpr.Before(var count, var unit, var shifted, var span) ->
          new PeriodRule.Before(count, unit(unit, span), read(shifted));
      case PeriodExpr.Fixed(var literal, var span) -> fixed(literal, span);
      case PeriodExpr.Parameter(var name, var span) -> ofParameter(name, span);
      case PeriodExpr.AllTime _, PeriodExpr.Invalid _ -> new PeriodRule.AllTime();
    };
  }

  /// Returns the unit of a calendar; finer ones than a day are reported.
  public TimeUnit unit(CalendarUnit unit, Span span) {
    return switch (unit) {
      case DAY -> TimeUnit.DAY;
      case WEEK -> TimeUnit.WEEK;
      case MONTH -> TimeUnit.MONTH;
      case QUARTER -> TimeUnit.QUARTER;
      case YEAR -> TimeUnit.YEAR;
      case TRADE_PERIOD -> ofTrade(TimeUnit.TRADE_PERIOD, span);
      case TRADE_QUARTER -> ofTrade(TimeUnit.TRADE_QUARTER, span);
      case TRADE_YEAR -> ofTrade(TimeUnit.TRADE_YEAR, span);
      case HOUR, MINUTE -> {
        findings.add(new PeriodProblem.ShorterThanDay(span, unit));
        yield TimeUnit.DAY;
      }
    };
  }

  /// Returns a unit of the trade calendar; where the project has none, that is reported.
  public TimeUnit ofTrade(TimeUnit unit, Span span) {
    if (!parameters.hasTrade()) {
      findings.add(new TradeProblem.NoCalendar(span));
    }
    return unit;
  }

  /// Returns what a period is when its parameters have their defaults.
  public PeriodExpr usual(PeriodExpr period) {
    return period instanceof PeriodExpr.Parameter(var name, var span)
        ? parameters.find(name, span).map(Parameter::period).orElse(period)
        : period;
  }

  private PeriodRule whole(PeriodExpr.Side side, CalendarUnit unit, Span span) {
    int offset =
        switch (side) {
          case LAST -> -1;
          case THIS -> 0;
          case NEXT -> 1;
        };
    return unit == CalendarUnit.DAY
        ? new PeriodRule.DayAt(offset)
        : new PeriodRule.UnitAt(unit(unit, span), offset);
  }

  private PeriodRule several(
      PeriodExpr.Side side, int count, CalendarUnit unit, Completeness completeness, Span span) {
    if (count < 1) {
      findings.add(new PeriodProblem.NothingInside(span));
    }
    return switch (side) {
      case LAST, THIS ->
          new PeriodRule.LastUnits(Math.max(1, count), unit(unit, span), today(completeness));
      case NEXT -> new PeriodRule.NextUnits(Math.max(1, count), unit(unit, span));
    };
  }

  private PeriodRule unitsTo(int count, TimeUnit unit, PeriodRule end, Span span) {
    if (count < 1) {
      findings.add(new PeriodProblem.NothingInside(span));
    }
    return new PeriodRule.UnitsTo(Math.max(1, count), unit, end);
  }

  private PeriodRule between(DateValue from, DateValue to, Span span) {
    if (from instanceof DateValue.Day(var first, _)
        && to instanceof DateValue.Day(var last, _)
        && last.isBefore(first)) {
      findings.add(new PeriodProblem.NothingInside(span));
    }
    return new PeriodRule.Between(day(from), day(to));
  }

  private DayRule day(DateValue date) {
    return switch (date) {
      case DateValue.Day(var day, _) -> new DayRule.On(day);
      case DateValue.Near(var near, _) -> new DayRule.At(offset(near));
      case DateValue.Parameter(var name, var span) -> {
        parameters
            .find(name, span)
            .filter(found -> !(found.type() instanceof Type.Day))
            .ifPresent(found -> findings.add(new PeriodProblem.NotADay(span, name)));
        yield new DayRule.OfParameter(name);
      }
    };
  }

  private PeriodRule ofParameter(String name, Span span) {
    parameters
        .find(name, span)
        .filter(found -> !(found.type() instanceof Type.Calendar))
        .filter(found -> !(found.type() instanceof Type.Unknown))
        .ifPresent(found -> findings.add(new PeriodProblem.NotAPeriod(span, name, found.span())));
    return new PeriodRule.OfParameter(name);
  }

  private PeriodRule fixed(Literal literal, Span span) {
    return switch (literal) {
      case Literal.OfDay(var day, _) -> units(day, day.plusDays(1), TimeUnit.DAY);
      case Literal.OfMonth(var month, _) ->
          units(month.atDay(1), month.plusMonths(1).atDay(1), TimeUnit.MONTH);
      case Literal.OfQuarter(var year, var quarter, _) -> numbered(TimeUnit.QUARTER, year, quarter);
      case Literal.OfWeek(var year, var week, _) -> {
        if (!parameters.has(TimeUnit.WEEK, new Place(year, week))) {
          findings.add(new PeriodProblem.NoSuchWeek(span, year, week));
        }
        yield numbered(TimeUnit.WEEK, year, week);
      }
      case Literal.OfText _,
          Literal.OfNumber _,
          Literal.OfPercent _,
          Literal.OfMoment _,
          Literal.OfTruth _,
          Literal.OfNull _ -> {
        findings.add(new PeriodProblem.NoPeriod(span));
        yield new PeriodRule.AllTime();
      }
    };
  }

  private static PeriodRule numbered(TimeUnit unit, int year, int number) {
    return new PeriodRule.Numbered(unit, new Place(year, number));
  }

  private static PeriodRule units(LocalDate start, LocalDate end, TimeUnit unit) {
    return new PeriodRule.Fixed(new Period(start, end, new Period.Shape.Units(1, unit)));
  }

  private static PeriodRule.Today today(Completeness completeness) {
    return switch (completeness) {
      case COMPLETE -> PeriodRule.Today.LEFT_OUT;
      case WITH_TODAY -> PeriodRule.Today.INCLUDED;
    };
  }

  private static int offset(PeriodExpr.Near day) {
    return switch (day) {
      case TODAY -> 0;
      case YESTERDAY -> -1;
      case TOMORROW -> 1;
    };
  }
}
