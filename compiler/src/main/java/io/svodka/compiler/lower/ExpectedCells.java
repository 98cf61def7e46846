package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.TestProblem;
import io.svodka.compiler.problem.TestProblem.Wanted;
import io.svodka.compiler.syntax.DataCell;
import io.svodka.compiler.syntax.Literal;
import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.compiler.type.Parameters;
import io.svodka.compiler.type.Periods;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.ExpectationOfTest.Expected;
import io.svodka.model.plan.ExpectationOfTest.Style;
import io.svodka.model.plan.FigurePlan;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Unit;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Reads what a test expects in one cell.
final class ExpectedCells {
  private static final String TOTAL = "total";

  private final Findings findings;
  private final TestCells cells;
  private final CalendarRules calendar;

  ExpectedCells(Findings findings, TestCells cells, CalendarRules calendar) {
    this.findings = findings;
    this.cells = cells;
    this.calendar = calendar;
  }

  Expected dimension(DataCell cell, String column, DimensionPlan plan) {
    if (cell instanceof DataCell.Words(var text, _) && text.equalsIgnoreCase(TOTAL)) {
      return new Expected.Total();
    }
    return switch (plan.kind()) {
      case DimensionPlan.Kind.Attribute(var type) -> exactly(cells.value(cell, column, type));
      case DimensionPlan.Kind.Calendar(var unit) -> bucket(cell, column, unit);
    };
  }

  private static Expected exactly(Value value) {
    return value instanceof Value.Absent ? new Expected.Nothing() : new Expected.Exactly(value);
  }

  private Expected bucket(DataCell cell, String column, TimeUnit unit) {
    Optional<Value> start =
        cell instanceof DataCell.Constant(var literal, _) ? place(literal, unit) : Optional.empty();
    boolean nothing = cell instanceof DataCell.Empty || cell instanceof DataCell.Invalid;
    if (start.isEmpty() && !nothing) {
      cells.refuse(cell, column, wanted(unit));
    }
    return start.<Expected>map(Expected.Exactly::new).orElse(new Expected.Nothing());
  }

  private Optional<Value> place(Literal literal, TimeUnit unit) {
    return unit == TimeUnit.HOUR ? hour(literal) : start(literal, unit).map(Value::of);
  }

  private static Optional<Value> hour(Literal literal) {
    return literal instanceof Literal.OfMoment(var at, _)
            && at.equals(at.truncatedTo(ChronoUnit.HOURS))
        ? Optional.of(new Value.Moment(at))
        : Optional.empty();
  }

  private Optional<LocalDate> start(Literal literal, TimeUnit unit) {
    return switch (literal) {
      case Literal.OfDay(var day, _) -> Optional.of(day);
      case Literal.OfMonth _ -> first(literal, unit, TimeUnit.MONTH);
      case Literal.OfQuarter _ -> first(literal, unit, TimeUnit.QUARTER);
      case Literal.OfWeek _ -> first(literal, unit, TimeUnit.WEEK);
      case Literal.OfNumber(var year, _) ->
          unit == TimeUnit.YEAR && year.scale() <= 0 && year.precision() == 4
              ? Optional.of(LocalDate.of(year.intValue(), calendar.yearStart(), 1))
              : Optional.empty();
      case Literal.OfText _,
          Literal.OfPercent _,
          Literal.OfMoment _,
          Literal.OfTruth _,
          Literal.OfNull _ ->
          Optional.empty();
    };
  }

  private Optional<LocalDate> first(Literal literal, TimeUnit unit, TimeUnit written) {
    Periods periods = new Periods(new Findings(), Parameters.none(findings, calendar));
    PeriodRule rule = periods.read(new PeriodExpr.Fixed(literal, literal.span()));
    return unit == written ? start(rule) : Optional.empty();
  }

  private Optional<LocalDate> start(PeriodRule rule) {
    try {
      return switch (rule) {
        case PeriodRule.Fixed(var period) -> Optional.of(period.start());
        case PeriodRule.Numbered(var unit, var place) ->
            Optional.of(calendar.at(unit, place).start());
        case PeriodRule.AllTime _,
            PeriodRule.DayAt _,
            PeriodRule.UnitAt _,
            PeriodRule.LastUnits _,
            PeriodRule.UnitsTo _,
            PeriodRule.NextUnits _,
            PeriodRule.ToDate _,
            PeriodRule.Between _,
            PeriodRule.Before _,
            PeriodRule.OfParameter _ ->
            Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Wanted wanted(TimeUnit unit) {
    return switch (unit) {
      case HOUR -> new Wanted.Hour();
      case DAY, TRADE_PERIOD, TRADE_QUARTER, TRADE_YEAR -> new Wanted.Bucket("2026-01-31");
      case WEEK -> new Wanted.Bucket("2026-W05");
      case MONTH -> new Wanted.Bucket("2026-01");
      case QUARTER -> new Wanted.Bucket("2026-Q1");
      case YEAR -> new Wanted.Bucket("2026");
    };
  }

  Expected figure(DataCell cell, String column, FigurePlan figure) {
    if (cell instanceof DataCell.Empty || cell instanceof DataCell.Invalid) {
      return new Expected.Nothing();
    }
    return switch (figure.format()) {
      case ValueFormat.Day _, ValueFormat.DayPattern _ ->
          exactly(cells.value(cell, column, ColumnType.DAY));
      case ValueFormat.Moment _ -> exactly(cells.value(cell, column, ColumnType.MOMENT));
      case ValueFormat.Text _ -> exactly(cells.value(cell, column, ColumnType.TEXT));
      case ValueFormat.Money _,
          ValueFormat.Percent _,
          ValueFormat.Points _,
          ValueFormat.Plain _,
          ValueFormat.Duration _,
          ValueFormat.Truth _,
          ValueFormat.Bucket _ ->
          number(cell, column, figure.unit());
    };
  }

  private Expected number(DataCell cell, String column, Unit unit) {
    boolean share = unit instanceof Unit.Percent || unit instanceof Unit.Points;
    Optional<Expected> number = rounded(cell, share ? Style.PERCENT : Style.PLAIN);
    if (number.isEmpty()) {
      cells.refuse(cell, column, share ? new Wanted.Percent() : new Wanted.Figure());
    }
    return number.orElse(new Expected.Nothing());
  }

  /// Returns a number as written.
  ///
  /// @param most a percent is a number only where percents are meant
  private static Optional<Expected> rounded(DataCell cell, Style most) {
    if (!(cell instanceof DataCell.Constant(var literal, _))) {
      return Optional.empty();
    }
    return switch (literal) {
      case Literal.OfNumber(var number, _) -> Optional.of(rounded(number, Style.PLAIN));
      case Literal.OfPercent(var share, _) ->
          most == Style.PERCENT ? Optional.of(rounded(share, Style.PERCENT)) : Optional.empty();
      case Literal.OfText _,
          Literal.OfDay _,
          Literal.OfMoment _,
          Literal.OfMonth _,
          Literal.OfQuarter _,
          Literal.OfWeek _,
          Literal.OfTruth _,
          Literal.OfNull _ ->
          Optional.empty();
    };
  }

  private static Expected rounded(BigDecimal number, Style style) {
    return new Expected.Rounded(number, Math.max(0, number.scale()), style);
  }

  /// Returns what a cell of a sheet shall hold.
  Expected inSheet(DataCell cell) {
    return switch (cell) {
      case DataCell.Empty _, DataCell.Invalid _ -> new Expected.Nothing();
      case DataCell.Words(var text, _) -> new Expected.Exactly(Value.of(text));
      case DataCell.Clock _ -> new Expected.Exactly(Value.of(cells.written(cell)));
      case DataCell.Constant(var literal, _) ->
          rounded(cell, Style.PERCENT)
              .orElseGet(
                  () ->
                      literal instanceof Literal.OfDay(var day, _)
                          ? new Expected.Exactly(Value.of(day))
                          : new Expected.Exactly(
                              Value.of(
                                  literal instanceof Literal.OfText(var text, _)
                                      ? text
                                      : cells.written(cell))));
    };
  }

  /// Returns the remark that a number has fewer decimals than readers see.
  Optional<TestProblem> coarse(Expected expected, FigurePlan figure, DataCell cell) {
    int shown = decimals(figure.format());
    int percent = figure.format() instanceof ValueFormat.Percent ? 2 : 0;
    return expected instanceof Expected.Rounded(_, var decimals, var style) && decimals < shown
        ? Optional.of(
            new TestProblem.CoarseExpectation(
                cell.span(),
                cells.written(cell),
                Math.max(0, decimals - (style == Style.PERCENT ? percent : 0)),
                shown - (style == Style.PERCENT ? percent : 0)))
        : Optional.empty();
  }

  private static int decimals(ValueFormat format) {
    return switch (format) {
      case ValueFormat.Money(_, var decimals, var scale, _) ->
          scale == ValueFormat.Scale.ONES ? decimals : 0;
      case ValueFormat.Percent(var decimals, _) -> decimals + 2;
      case ValueFormat.Points(var decimals) -> decimals + 2;
      case ValueFormat.Plain(var decimals) -> decimals;
      case ValueFormat.Text _,
          ValueFormat.Duration _,
          ValueFormat.Day _,
          ValueFormat.DayPattern _,
          ValueFormat.Moment _,
          ValueFormat.Truth _,
          ValueFormat.Bucket _ ->
          0;
    };
  }
}
