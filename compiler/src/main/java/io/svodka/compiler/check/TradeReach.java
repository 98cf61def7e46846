package io.svodka.compiler.check;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.TradeProblem;
import io.svodka.compiler.syntax.DateValue;
import io.svodka.compiler.syntax.Literal;
import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.CalendarRules.Place;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// A written period that is cut into units of the trade calendar lies within its table. What starts
/// from the day of the run is known when it runs.
public final class TradeReach {
  private final Findings findings;
  private final CalendarRules calendar;

  public TradeReach(Findings findings, CalendarRules calendar) {
    this.findings = findings;
    this.calendar = calendar;
  }

  /// @param unit what the query groups by, at `span`
  public void check(TimeUnit unit, Span span, PeriodExpr during) {
    if (unit.isOfTrade() && !calendar.trade().isNone()) {
      days(during).ifPresent(days -> check(span, during.span(), days));
    }
  }

  private void check(Span span, Span during, Period days) {
    LocalDate first = calendar.trade().quarters().getFirst().start();
    LocalDate last = calendar.trade().quarters().getLast().end().minusDays(1);
    if (days.start().isBefore(first)) {
      findings.add(new TradeProblem.Beyond(during, days.start(), span, first, last));
    } else if (days.end().minusDays(1).isAfter(last)) {
      findings.add(new TradeProblem.Beyond(during, days.end().minusDays(1), span, first, last));
    }
  }

  private Optional<Period> days(PeriodExpr period) {
    return switch (period) {
      case PeriodExpr.Fixed(var literal, _) -> days(literal);
      case PeriodExpr.Year(var year, _) -> at(TimeUnit.YEAR, new Place(year, 1));
      case PeriodExpr.FromTo(DateValue.Day(var from, _), DateValue.Day(var to, _), _)
          when !to.isBefore(from) ->
          Optional.of(new Period(from, to.plusDays(1), new Period.Shape.Free()));
      case PeriodExpr.FromTo _,
          PeriodExpr.NearDay _,
          PeriodExpr.WholeUnit _,
          PeriodExpr.Several _,
          PeriodExpr.UnitsTo _,
          PeriodExpr.ToDate _,
          PeriodExpr.Since _,
          PeriodExpr.Before _,
          PeriodExpr.Parameter _,
          PeriodExpr.AllTime _,
          PeriodExpr.Invalid _ ->
          Optional.empty();
    };
  }

  private Optional<Period> days(Literal literal) {
    return switch (literal) {
      case Literal.OfDay(var day, _) ->
          Optional.of(new Period(day, day.plusDays(1), new Period.Shape.Free()));
      case Literal.OfMonth(var month, _) ->
          at(TimeUnit.MONTH, new Place(month.getYear(), month.getMonthValue()));
      case Literal.OfQuarter(var year, var quarter, _) ->
          at(TimeUnit.QUARTER, new Place(year, quarter));
      case Literal.OfWeek(var year, var week, _) -> at(TimeUnit.WEEK, new Place(year, week));
      case Literal.OfText _,
          Literal.OfNumber _,
          Literal.OfPercent _,
          Literal.OfMoment _,
          Literal.OfTruth _,
          Literal.OfNull _ ->
          Optional.empty();
    };
  }

  /// A week that there is not has been reported.
  private Optional<Period> at(TimeUnit unit, Place place) {
    try {
      return Optional.of(calendar.at(unit, place));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
