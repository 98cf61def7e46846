package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.TypingProblem;
import io.svodka.compiler.problem.UnsupportedProblem;
import io.svodka.compiler.syntax.Condition;
import io.svodka.compiler.syntax.Distinctness;
import io.svodka.compiler.syntax.Expr;
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
import io.svodka.model.value.ValueFormat;
import java.util.function.Function;

/// Reads aggregates over the rows of a model.
final class AggregateReader {
  private final Findings findings;
  private final Model model;
  private final RowReader rows;
  private final Leaves leaves;
  private final String measure;

  /// @param measure name of the measure whose formula is read
  AggregateReader(Findings findings, Model model, RowReader rows, Leaves leaves, String measure) {
    this.findings = findings;
    this.model = model;
    this.rows = rows;
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
    int most = 1;
    int least = name.equals("count") ? 0 : 1;
    int given = call.arguments().size();
    if (given < least || given > most) {
      return refuse(name, call, least, most);
    }
    return given == 0
        ? Figure.of(place(new Aggregate.CountRows(condition)), Type.number(Unit.COUNT))
        : over(name, call, condition);
  }

  private Figure refuse(String name, Expr.Call call, int least, int most) {
    if (name.equals("percentile")) {
      return notYet(call, name);
    }
    findings.add(
        new TypingProblem.ArgumentCount(call.span(), name, least, most, call.arguments().size()));
    return Figure.UNKNOWN;
  }

  private Figure over(String name, Expr.Call call, RowExpr condition) {
    Expr.Argument argument = call.arguments().getFirst();
    Row row = rows.read(argument.value());
    if (row.isUnknown()) {
      return Figure.UNKNOWN;
    }
    boolean distinct = argument.distinctness() == Distinctness.DISTINCT;
    if (distinct && !name.equals("count")) {
      findings.add(
          new UnsupportedProblem.NotYet(argument.span(), "`distinct` inside `" + name + "`"));
      return Figure.UNKNOWN;
    }
    RowExpr value = row.expr();
    return switch (name) {
      case "count" ->
          Figure.of(
              place(
                  distinct
                      ? new Aggregate.CountDistinct(value, condition)
                      : new Aggregate.CountPresent(value, condition)),
              Type.number(Unit.COUNT));
      case "sum" -> additive(call, row, v -> place(new Aggregate.Sum(v, condition)));
      case "avg" -> additive(call, row, v -> average(v, condition));
      case "median" -> numeric(call, row, place(new Aggregate.Median(value, condition)));
      case "min" -> ordered(call, row, place(new Aggregate.Least(value, condition)));
      case "max" -> ordered(call, row, place(new Aggregate.Greatest(value, condition)));
      default -> notYet(call, name);
    };
  }

  private Figure notYet(Expr.Call call, String name) {
    findings.add(
        new UnsupportedProblem.NotYet(call.function().span(), "the aggregate `" + name + "`"));
    return Figure.UNKNOWN;
  }

  private Formula average(RowExpr value, RowExpr condition) {
    return new Formula.Arithmetic(
        RowExpr.ArithmeticOperator.DIVIDED_BY,
        place(new Aggregate.Sum(value, condition)),
        place(new Aggregate.CountPresent(value, condition)));
  }

  /// A sum or an average of percents is a number that means nothing.
  private Figure additive(Expr.Call call, Row row, Function<RowExpr, Formula> formula) {
    Expr.Argument argument = call.arguments().getFirst();
    if (row.type() instanceof Type.Numeric(var unit, _)
        && (unit instanceof Unit.Percent || unit instanceof Unit.Points)) {
      findings.add(
          new TypingProblem.SumOfPercent(
              call.span(), call.function().dotted(), argument.value().span()));
      return Figure.UNKNOWN;
    }
    return numeric(call, row, formula.apply(row.expr()));
  }

  private Figure numeric(Expr.Call call, Row row, Formula formula) {
    Span place = call.arguments().getFirst().value().span();
    if (!(row.type() instanceof Type.Numeric)) {
      findings.add(
          new TypingProblem.NotANumber(place, call.function().dotted(), Types.named(row.type())));
      return Figure.UNKNOWN;
    }
    return shown(call, row, formula);
  }

  private Figure ordered(Expr.Call call, Row row, Formula formula) {
    return switch (row.type()) {
      case Type.Day _, Type.Moment _ -> Figure.of(formula, row.type());
      case Type.Numeric _,
          Type.Text _,
          Type.Truth _,
          Type.Clock _,
          Type.Calendar _,
          Type.Nothing _,
          Type.Unknown _ ->
          numeric(call, row, formula);
    };
  }

  private static Figure shown(Expr.Call call, Row row, Formula formula) {
    boolean whole =
        row.expr().type() instanceof ColumnType.Whole && !call.function().dotted().equals("avg");
    Figure figure = Figure.of(formula, row.type());
    return whole && figure.unit() instanceof Unit.Plain
        ? new Figure(formula, row.type(), ValueFormat.WHOLE, GoodWhen.NEUTRAL)
        : figure;
  }

  private Formula.Component place(Aggregate aggregate) {
    return leaves.place(new Leaf(model, aggregate, "", name(aggregate)));
  }

  private String name(Aggregate aggregate) {
    String kind =
        switch (aggregate) {
          case Aggregate.CountRows _, Aggregate.CountPresent _ -> "count";
          case Aggregate.CountDistinct _ -> "distinct";
          case Aggregate.Sum _ -> "sum";
          case Aggregate.Least _ -> "min";
          case Aggregate.Greatest _ -> "max";
          case Aggregate.Median _ -> "median";
          case Aggregate.AtEdge _, Aggregate.EdgeDay _ -> "edge";
        };
    return measure + "." + kind;
  }
}
