package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.GrainProblem;
import io.svodka.compiler.problem.TypingProblem;
import io.svodka.compiler.syntax.Condition;
import io.svodka.compiler.syntax.Distinctness;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Literal;
import io.svodka.compiler.type.Constants;
import io.svodka.compiler.type.Figure;
import io.svodka.compiler.type.Row;
import io.svodka.compiler.type.RowReader;
import io.svodka.compiler.type.Type;
import io.svodka.compiler.type.Types;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.GoodWhen;
import io.svodka.model.value.Unit;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.math.BigDecimal;
import java.util.Optional;

/// Reads aggregates over the rows of a model, or over those behind its `many` joins.
final class AggregateReader {
  private final Findings findings;
  private final Model model;
  private final RowReader rows;
  private final GrainReader grains;
  private final Leaves leaves;
  private final String measure;

  /// @param measure name of the measure whose formula is read
  AggregateReader(Findings findings, Model model, ModelGraph graph, Leaves leaves, String measure) {
    this.findings = findings;
    this.model = model;
    this.rows = graph.aggregated(model, graph.noParameters());
    this.grains = new GrainReader(findings, graph);
    this.leaves = leaves;
    this.measure = measure;
  }

  Figure read(Expr.Call call) {
    String name = call.function().dotted();
    RowExpr condition =
        switch (call.where()) {
          case Condition.When(var expression, _) -> rows.condition(expression);
          case Condition.Always _ -> RowExpr.ALWAYS;
        };
    int most = name.equals("percentile") ? 2 : 1;
    int least = name.equals("count") ? 0 : most;
    int given = call.arguments().size();
    if (given < least || given > most) {
      findings.add(new TypingProblem.ArgumentCount(call.span(), name, least, most, given));
      return Figure.UNKNOWN;
    }
    return given == 0
        ? counted(call, new Aggregate.CountRows(condition))
        : over(name, call, condition);
  }

  private Figure over(String name, Expr.Call call, RowExpr condition) {
    Expr.Argument argument = call.arguments().getFirst();
    Row row = rows.read(argument.value());
    if (row.isUnknown()) {
      return Figure.UNKNOWN;
    }
    if (name.equals("count") && row.type() instanceof Type.Truth) {
      return ofCondition(call, argument);
    }
    boolean distinct = argument.distinctness() == Distinctness.DISTINCT;
    RowExpr value = row.expr();
    return switch (name) {
      case "count" ->
          counted(
              call,
              distinct
                  ? new Aggregate.CountDistinct(value, condition)
                  : new Aggregate.CountPresent(value, condition));
      case "sum" -> additive(call, row, sum(value, condition, distinct));
      case "avg" -> average(call, row, condition, distinct);
      case "median" ->
          distinct
              ? distinct(argument, name)
              : numeric(call, row, new Aggregate.Median(value, condition));
      case "percentile" -> distinct ? distinct(argument, name) : percentile(call, row, condition);
      case "min" -> ordered(call, row, new Aggregate.Least(value, condition));
      case "max" -> ordered(call, row, new Aggregate.Greatest(value, condition));
      case "any" -> single(call, row, new Aggregate.Least(value, condition));
      case "first" -> single(call, row, new Aggregate.First(value, condition));
      case "last" -> single(call, row, new Aggregate.Last(value, condition));
      default -> throw new IllegalStateException(name);
    };
  }

  private Figure ofCondition(Expr.Call call, Expr.Argument argument) {
    Span all = argument.span();
    boolean plain =
        argument.distinctness() == Distinctness.ALL && call.where() instanceof Condition.Always;
    Optional<Span> gap =
        plain ? Optional.of(new Span(all.source(), all.start(), all.start())) : Optional.empty();
    findings.add(new TypingProblem.CountOfCondition(argument.value().span(), gap));
    return Figure.UNKNOWN;
  }

  /// Half of the rows lie below a median; without those that repeat a value it would say nothing.
  private Figure distinct(Expr.Argument argument, String name) {
    findings.add(
        new TypingProblem.MiddleOfDistinct(argument.span(), name, argument.value().span()));
    return Figure.UNKNOWN;
  }

  private static Aggregate sum(RowExpr value, RowExpr condition, boolean distinct) {
    return distinct
        ? new Aggregate.SumDistinct(value, condition)
        : new Aggregate.Sum(value, condition);
  }

  private Figure counted(Expr.Call call, Aggregate aggregate) {
    return place(call, aggregate)
        .map(formula -> Figure.of(formula, Type.number(Unit.COUNT)))
        .orElse(Figure.UNKNOWN);
  }

  private Figure average(Expr.Call call, Row row, RowExpr condition, boolean distinct) {
    Figure sum = additive(call, row, sum(row.expr(), condition, distinct));
    if (sum.isUnknown()) {
      return sum;
    }
    Aggregate count =
        distinct
            ? new Aggregate.CountDistinct(row.expr(), condition)
            : new Aggregate.CountPresent(row.expr(), condition);
    return place(call, count)
        .<Formula>map(
            number ->
                new Formula.Arithmetic(
                    RowExpr.ArithmeticOperator.DIVIDED_BY, sum.formula(), number))
        .map(formula -> Figure.of(formula, row.type()))
        .orElse(Figure.UNKNOWN);
  }

  /// A sum or an average of percents is a number that means nothing.
  private Figure additive(Expr.Call call, Row row, Aggregate aggregate) {
    Expr.Argument argument = call.arguments().getFirst();
    if (row.type() instanceof Type.Numeric(var unit, _)
        && (unit instanceof Unit.Percent || unit instanceof Unit.Points)) {
      findings.add(
          new TypingProblem.SumOfPercent(
              call.span(), call.function().dotted(), argument.value().span()));
      return Figure.UNKNOWN;
    }
    return numeric(call, row, aggregate);
  }

  private Figure percentile(Expr.Call call, Row row, RowExpr condition) {
    Expr second = call.arguments().get(1).value();
    Optional<BigDecimal> share = share(second);
    if (share.isEmpty()) {
      findings.add(new GrainProblem.NotAShare(second.span()));
      return Figure.UNKNOWN;
    }
    return numeric(call, row, new Aggregate.Percentile(row.expr(), share.get(), condition));
  }

  private static Optional<BigDecimal> share(Expr expr) {
    return expr instanceof Expr.Constant(Literal literal, _)
            && Constants.of(literal).value() instanceof Value.Decimal(var number)
            && number.signum() >= 0
            && number.compareTo(BigDecimal.ONE) <= 0
        ? Optional.of(number)
        : Optional.empty();
  }

  private Figure numeric(Expr.Call call, Row row, Aggregate aggregate) {
    Span place = call.arguments().getFirst().value().span();
    if (!(row.type() instanceof Type.Numeric)) {
      findings.add(
          new TypingProblem.NotANumber(place, call.function().dotted(), Types.named(row.type())));
      return Figure.UNKNOWN;
    }
    return place(call, aggregate).map(formula -> shown(call, row, formula)).orElse(Figure.UNKNOWN);
  }

  private Figure ordered(Expr.Call call, Row row, Aggregate aggregate) {
    return switch (row.type()) {
      case Type.Day _, Type.Moment _ -> asIs(call, row, aggregate);
      case Type.Numeric _,
          Type.Text _,
          Type.Truth _,
          Type.Clock _,
          Type.Calendar _,
          Type.Nothing _,
          Type.Unknown _ ->
          numeric(call, row, aggregate);
    };
  }

  /// One of the values, so it is shown as what it is.
  private Figure single(Expr.Call call, Row row, Aggregate aggregate) {
    return row.type() instanceof Type.Text
        ? asIs(call, row, aggregate)
        : ordered(call, row, aggregate);
  }

  private Figure asIs(Expr.Call call, Row row, Aggregate aggregate) {
    return place(call, aggregate)
        .map(formula -> Figure.of(formula, row.type()))
        .orElse(Figure.UNKNOWN);
  }

  private static Figure shown(Expr.Call call, Row row, Formula formula) {
    boolean whole =
        row.expr().type() instanceof ColumnType.Whole
            && !call.function().dotted().equals("percentile");
    Figure figure = Figure.of(formula, row.type());
    return whole && figure.unit() instanceof Unit.Plain
        ? new Figure(formula, row.type(), ValueFormat.WHOLE, GoodWhen.NEUTRAL)
        : figure;
  }

  private Optional<Formula.Component> place(Expr.Call call, Aggregate aggregate) {
    GrainReader.Asked asked = new GrainReader.Asked(call.span(), call.function().dotted());
    return grains
        .read(model, aggregate, asked)
        .map(leaf -> leaves.place(leaf.called(name(aggregate))));
  }

  private String name(Aggregate aggregate) {
    String kind =
        switch (aggregate) {
          case Aggregate.CountRows _, Aggregate.CountPresent _ -> "count";
          case Aggregate.CountDistinct _ -> "distinct";
          case Aggregate.Sum _ -> "sum";
          case Aggregate.SumDistinct _ -> "sum_distinct";
          case Aggregate.Least _ -> "min";
          case Aggregate.Greatest _ -> "max";
          case Aggregate.Median _ -> "median";
          case Aggregate.AtEdge _, Aggregate.EdgeDay _ -> "edge";
          case Aggregate.Percentile _ -> "percentile";
          case Aggregate.First _ -> "first";
          case Aggregate.Last _ -> "last";
        };
    return measure + "." + kind;
  }
}
