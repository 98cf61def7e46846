package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.Compare;
import io.svodka.compiler.syntax.Comparison;
import io.svodka.compiler.syntax.Comparison.Alignment;
import io.svodka.compiler.syntax.Completeness;
import io.svodka.compiler.syntax.DateValue;
import io.svodka.compiler.syntax.During;
import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.compiler.syntax.PeriodExpr.Near;
import io.svodka.compiler.syntax.PeriodExpr.Side;
import io.svodka.grammar.SvodkaParser;
import io.svodka.grammar.SvodkaParser.CompareStmtContext;
import io.svodka.grammar.SvodkaParser.ComparisonContext;
import io.svodka.grammar.SvodkaParser.DateValueContext;
import io.svodka.grammar.SvodkaParser.DuringContext;
import io.svodka.grammar.SvodkaParser.EarlierComparisonContext;
import io.svodka.grammar.SvodkaParser.FixedContext;
import io.svodka.grammar.SvodkaParser.FromToContext;
import io.svodka.grammar.SvodkaParser.LastYearComparisonContext;
import io.svodka.grammar.SvodkaParser.NearDayContext;
import io.svodka.grammar.SvodkaParser.ParameterPeriodContext;
import io.svodka.grammar.SvodkaParser.PeriodComparisonContext;
import io.svodka.grammar.SvodkaParser.PreviousComparisonContext;
import io.svodka.grammar.SvodkaParser.RelativeContext;
import io.svodka.grammar.SvodkaParser.SeveralUnitsContext;
import io.svodka.grammar.SvodkaParser.ShiftedContext;
import io.svodka.grammar.SvodkaParser.ToDateContext;
import io.svodka.grammar.SvodkaParser.UnitsToContext;
import io.svodka.grammar.SvodkaParser.WholeUnitContext;
import io.svodka.grammar.SvodkaParser.WholeYearContext;
import io.svodka.grammar.SvodkaParser.WithTodayContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;
import io.svodka.model.origin.Span;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/// Reads periods and comparisons.
final class PeriodReader extends SvodkaParserBaseVisitor<PeriodExpr> {
  private final Reading reading;
  private final LeafReader leaves;
  private final LiteralReader literals;

  PeriodReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.literals = new LiteralReader(reading);
  }

  During readDuring(DuringContext during) {
    PeriodExpr period =
        during.period() == null
            ? new PeriodExpr.AllTime(reading.span(during.ALL()).to(reading.span(during.TIME())))
            : visit(during.period());
    return new During(period, reading.span(during));
  }

  Compare readCompare(CompareStmtContext compare) {
    return new Compare(
        readComparison(compare.comparison()),
        leaves.readName(compare.name()),
        reading.span(compare));
  }

  private Comparison readComparison(ComparisonContext comparison) {
    Span span = reading.span(comparison);
    return switch (comparison) {
      case PreviousComparisonContext _ -> new Comparison.PreviousPeriod(span);
      case LastYearComparisonContext lastYear ->
          new Comparison.SamePeriodLastYear(
              lastYear.WEEKDAY() == null ? Alignment.BY_DATE : Alignment.BY_WEEKDAY, span);
      case EarlierComparisonContext earlier ->
          new Comparison.Earlier(
              leaves.readCount(earlier.NUMBER_CONST()), LeafReader.readUnit(earlier.unit()), span);
      case PeriodComparisonContext period -> new Comparison.Against(visit(period.period()), span);
      default -> throw new IllegalStateException("not a comparison: " + comparison.getText());
    };
  }

  @Override
  public PeriodExpr visitRelative(RelativeContext ctx) {
    return visit(ctx.relativePeriod());
  }

  @Override
  public PeriodExpr visitFixed(FixedContext ctx) {
    Span span = reading.span(ctx);
    return literals
        .readLiteral((TerminalNode) ctx.getChild(0))
        .<PeriodExpr>map(literal -> new PeriodExpr.Fixed(literal, span))
        .orElse(new PeriodExpr.Invalid(span));
  }

  @Override
  public PeriodExpr visitParameterPeriod(ParameterPeriodContext ctx) {
    return new PeriodExpr.Parameter(ctx.getText().substring(1), reading.span(ctx));
  }

  @Override
  public PeriodExpr visitNearDay(NearDayContext ctx) {
    return new PeriodExpr.NearDay(readNear(ctx), reading.span(ctx));
  }

  @Override
  public PeriodExpr visitWholeUnit(WholeUnitContext ctx) {
    return new PeriodExpr.WholeUnit(
        readSide(ctx), LeafReader.readUnit(ctx.unit()), reading.span(ctx));
  }

  @Override
  public PeriodExpr visitSeveralUnits(SeveralUnitsContext ctx) {
    return new PeriodExpr.Several(
        readSide(ctx),
        leaves.readCount(ctx.NUMBER_CONST()),
        LeafReader.readUnit(ctx.unit()),
        readCompleteness(ctx.withToday()),
        reading.span(ctx));
  }

  @Override
  public PeriodExpr visitUnitsTo(UnitsToContext ctx) {
    return new PeriodExpr.UnitsTo(
        leaves.readCount(ctx.NUMBER_CONST()),
        LeafReader.readUnit(ctx.unit()),
        visit(ctx.period()),
        reading.span(ctx));
  }

  @Override
  public PeriodExpr visitToDate(ToDateContext ctx) {
    return new PeriodExpr.ToDate(
        LeafReader.readUnit(ctx.unit()), readCompleteness(ctx.withToday()), reading.span(ctx));
  }

  @Override
  public PeriodExpr visitFromTo(FromToContext ctx) {
    Span span = reading.span(ctx);
    Optional<DateValue> from = readDateValue(ctx.dateValue(0));
    if (ctx.TO() == null) {
      return from.<PeriodExpr>map(day -> new PeriodExpr.Since(day, span))
          .orElse(new PeriodExpr.Invalid(span));
    }
    Optional<DateValue> to = readDateValue(ctx.dateValue(1));
    return from.isPresent() && to.isPresent()
        ? new PeriodExpr.FromTo(from.get(), to.get(), span)
        : new PeriodExpr.Invalid(span);
  }

  @Override
  public PeriodExpr visitWholeYear(WholeYearContext ctx) {
    return new PeriodExpr.Year(leaves.readCount(ctx.NUMBER_CONST()), reading.span(ctx));
  }

  @Override
  public PeriodExpr visitShifted(ShiftedContext ctx) {
    return new PeriodExpr.Before(
        leaves.readCount(ctx.NUMBER_CONST()),
        LeafReader.readUnit(ctx.unit()),
        visit(ctx.period()),
        reading.span(ctx));
  }

  private Optional<DateValue> readDateValue(DateValueContext value) {
    Span span = reading.span(value);
    return switch (value.getStart().getType()) {
      case SvodkaParser.DATE_CONST ->
          literals.readDay(value.DATE_CONST()).map(day -> new DateValue.Day(day, span));
      case SvodkaParser.PARAMETER_NAME ->
          Optional.of(new DateValue.Parameter(value.getText().substring(1), span));
      default -> Optional.of(new DateValue.Near(readNear(value), span));
    };
  }

  private static Near readNear(ParserRuleContext day) {
    return Near.valueOf(day.getText().toUpperCase(Locale.ROOT));
  }

  private static Side readSide(ParserRuleContext period) {
    return Side.valueOf(period.getStart().getText().toUpperCase(Locale.ROOT));
  }

  private static Completeness readCompleteness(@Nullable WithTodayContext withToday) {
    return withToday == null ? Completeness.COMPLETE : Completeness.WITH_TODAY;
  }
}
