package io.svodka.compiler.type;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.GrainProblem;
import io.svodka.compiler.problem.TypingProblem;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Literal;
import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.compiler.syntax.Polarity;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.GoodWhen;
import io.svodka.model.value.Unit;
import io.svodka.model.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads formulas over aggregates: binds their names and checks their units.
public final class FigureReader {
  private static final Map<String, Formula.FormulaFunction> FUNCTIONS =
      Map.of(
          "round", Formula.FormulaFunction.ROUND,
          "floor", Formula.FormulaFunction.FLOOR,
          "ceil", Formula.FormulaFunction.CEIL,
          "abs", Formula.FormulaFunction.ABS,
          "coalesce", Formula.FormulaFunction.COALESCE,
          "least", Formula.FormulaFunction.LEAST,
          "greatest", Formula.FormulaFunction.GREATEST);

  private final Findings findings;
  private final FigureNames names;
  private final Meetings meetings;

  public FigureReader(Findings findings, FigureNames names) {
    this.findings = findings;
    this.names = names;
    this.meetings = new Meetings(findings);
  }

  /// Returns a condition; what is none is reported and never holds.
  public Formula condition(Expr expr) {
    Figure figure = read(expr);
    meetings.isCondition(figure.type(), expr);
    return figure.formula();
  }

  /// Returns what an expression means.
  public Figure read(Expr expr) {
    return switch (expr) {
      case Expr.Constant(var literal, var span) -> constant(literal, span);
      case Expr.Parameter(var name, var span) -> parameter(name, span);
      case Expr.Reference(var path, _) -> names.named(path);
      case Expr.Call call -> call(call);
      case Expr.At at -> names.at(at);
      case Expr.Negated(var operand, _) -> negated(operand);
      case Expr.Arithmetic arithmetic -> arithmetic(arithmetic);
      case Expr.If choice -> choice(choice);
      case Expr.Compared compared -> compared(compared);
      case Expr.In in -> oneOf(in);
      case Expr.Is(var value, var polarity, _, _) ->
          polar(polarity, new Formula.IsAbsent(read(value).formula()));
      case Expr.Between between -> between(between);
      case Expr.Not(var operand, _) -> truth(new Formula.Not(condition(operand)));
      case Expr.Logical logical -> logical(logical);
      case Expr.Over over -> names.over(over);
      case Expr.InPeriod(var value, var polarity, var period, _) -> within(value, polarity, period);
      case Expr.InParameter(var value, var polarity, var parameter, _) ->
          inParameter(value, polarity, parameter);
      case Expr.Matched matched -> matched(matched);
      case Expr.Invalid _ -> Figure.UNKNOWN;
    };
  }

  private Figure within(Expr value, Polarity polarity, PeriodExpr period) {
    Figure figure = read(value);
    PeriodRule rule = new Periods(findings, names.parameters()).read(period);
    boolean readable = !figure.isUnknown() && !(period instanceof PeriodExpr.Invalid);
    return readable && meetings.liesInDays(figure.type(), value)
        ? polar(polarity, new Formula.Within(figure.formula(), rule))
        : Figure.UNKNOWN;
  }

  /// A parameter after `in` is a period or a list of values, as it is declared.
  private Figure inParameter(Expr value, Polarity polarity, Expr.Parameter parameter) {
    Optional<Parameter> list =
        names.parameters().find(parameter.name(), parameter.span()).filter(Parameter::isOfData);
    if (list.isEmpty()) {
      return within(value, polarity, new PeriodExpr.Parameter(parameter.name(), parameter.span()));
    }
    Figure figure = read(value);
    return !figure.isUnknown()
            && meetings.comparable(value, figure.type(), parameter, list.get().type())
        ? polar(polarity, new Formula.InParameter(figure.formula(), parameter.name()))
        : Figure.UNKNOWN;
  }

  private Figure matched(Expr.Matched matched) {
    Figure value = read(matched.value());
    Figure text = read(matched.text());
    boolean valueFits = meetings.isText(value.type(), matched.value());
    return meetings.isText(text.type(), matched.text()) && valueFits
        ? polar(
            matched.polarity(),
            new Formula.TextMatch(Operators.of(matched.match()), value.formula(), text.formula()))
        : Figure.UNKNOWN;
  }

  private Figure constant(Literal literal, Span span) {
    Constants.Constant constant = Constants.of(literal);
    if (constant.type() instanceof Type.Calendar) {
      findings.add(new TypingProblem.PeriodAsValue(span));
      return Figure.UNKNOWN;
    }
    return Figure.of(new Formula.Constant(constant.value()), constant.type());
  }

  private Figure parameter(String name, Span span) {
    return names
        .parameters()
        .find(name, span)
        .filter(parameter -> isOne(parameter, span))
        .map(parameter -> Figure.of(new Formula.Parameter(name), parameter.type()))
        .orElse(Figure.UNKNOWN);
  }

  private boolean isOne(Parameter parameter, Span span) {
    if (parameter.isOfData()) {
      findings.add(new GrainProblem.SeveralValues(span, parameter.plan().name(), parameter.span()));
    }
    return !parameter.isOfData();
  }

  private Figure call(Expr.Call call) {
    Formula.FormulaFunction function = FUNCTIONS.get(call.function().dotted());
    if (function == null || call.arguments().isEmpty()) {
      return names.call(call);
    }
    List<Formula> values = new ArrayList<>();
    Figure first = read(call.arguments().getFirst().value());
    Type type = first.type();
    values.add(first.formula());
    for (Expr.Argument argument : call.arguments().subList(1, call.arguments().size())) {
      Figure next = read(argument.value());
      values.add(next.formula());
      type =
          function == Formula.FormulaFunction.ROUND
              ? type
              : meetings.common(argument.value(), type, next.type());
    }
    return type instanceof Type.Unknown
        ? Figure.UNKNOWN
        : new Figure(new Formula.Call(function, values), type, first.format(), first.good());
  }

  private Figure negated(Expr operand) {
    Figure figure = read(operand);
    return meetings.isNumber(figure.type(), operand, "-")
        ? new Figure(
            new Formula.Negative(figure.formula()),
            figure.type(),
            figure.format(),
            GoodWhen.NEUTRAL)
        : Figure.UNKNOWN;
  }

  private Figure arithmetic(Expr.Arithmetic arithmetic) {
    Figure left = read(arithmetic.left());
    Figure right = read(arithmetic.right());
    if (left.isUnknown() || right.isUnknown()) {
      return Figure.UNKNOWN;
    }
    Type type = meetings.arithmetic(arithmetic, left.type(), right.type());
    if (type instanceof Type.Unknown) {
      return Figure.UNKNOWN;
    }
    Formula formula =
        new Formula.Arithmetic(
            Operators.of(arithmetic.operator()), left.formula(), right.formula());
    return new Figure(formula, type, inherited(type, left, right), GoodWhen.NEUTRAL);
  }

  /// A sum of roubles without kopecks is shown without kopecks too.
  private static ValueFormat inherited(Type type, Figure left, Figure right) {
    Unit unit = type instanceof Type.Numeric(var found, _) ? found : Unit.PLAIN;
    if (unit instanceof Unit.Plain) {
      return Formats.usual(type);
    }
    if (left.unit().equals(unit)) {
      return left.format();
    }
    return right.unit().equals(unit) ? right.format() : Formats.usual(type);
  }

  private Figure choice(Expr.If choice) {
    Formula condition = condition(choice.condition());
    Figure then = read(choice.then());
    Figure otherwise = read(choice.otherwise());
    Type type = meetings.common(choice.otherwise(), then.type(), otherwise.type());
    return type instanceof Type.Unknown
        ? Figure.UNKNOWN
        : new Figure(
            new Formula.Choice(condition, then.formula(), otherwise.formula()),
            type,
            inherited(type, then, otherwise),
            then.good());
  }

  private Figure compared(Expr.Compared compared) {
    Figure left = read(compared.left());
    Figure right = read(compared.right());
    if (left.isUnknown() || right.isUnknown()) {
      return Figure.UNKNOWN;
    }
    if (meetings.isOrderOfNull(compared, left.type(), right.type())) {
      return Figure.UNKNOWN;
    }
    if (right.type() instanceof Type.Nothing) {
      meetings.withNull(compared);
      Formula absent = new Formula.IsAbsent(left.formula());
      return truth(
          compared.operator() == Expr.ComparisonOperator.EQUAL ? absent : new Formula.Not(absent));
    }
    return meetings.comparable(compared.left(), left.type(), compared.right(), right.type())
        ? truth(
            new Formula.Compared(
                Operators.of(compared.operator()), left.formula(), right.formula()))
        : Figure.UNKNOWN;
  }

  private Figure oneOf(Expr.In in) {
    Figure value = read(in.value());
    List<Formula> options = new ArrayList<>();
    for (Expr each : in.options()) {
      Figure option = read(each);
      if (!meetings.comparable(in.value(), value.type(), each, option.type())) {
        return Figure.UNKNOWN;
      }
      options.add(
          new Formula.Compared(
              RowExpr.ComparisonOperator.EQUAL, value.formula(), option.formula()));
    }
    return polar(in.polarity(), new Formula.AnyOf(options));
  }

  private Figure between(Expr.Between between) {
    Figure value = read(between.value());
    Figure low = read(between.low());
    Figure high = read(between.high());
    boolean fits =
        meetings.comparable(between.value(), value.type(), between.low(), low.type())
            && meetings.comparable(between.value(), value.type(), between.high(), high.type());
    return fits
        ? polar(
            between.polarity(), new Formula.Between(value.formula(), low.formula(), high.formula()))
        : Figure.UNKNOWN;
  }

  private Figure logical(Expr.Logical logical) {
    Figure left = read(logical.left());
    Figure right = read(logical.right());
    boolean leftFits = meetings.isCondition(left.type(), logical.left());
    boolean fits = meetings.isCondition(right.type(), logical.right()) && leftFits;
    List<Formula> parts = List.of(left.formula(), right.formula());
    return fits
        ? truth(
            switch (logical.operator()) {
              case AND -> new Formula.AllOf(parts);
              case OR -> new Formula.AnyOf(parts);
            })
        : Figure.UNKNOWN;
  }

  private static Figure polar(Polarity polarity, Formula condition) {
    return truth(
        switch (polarity) {
          case PLAIN -> condition;
          case NEGATED -> new Formula.Not(condition);
        });
  }

  private static Figure truth(Formula formula) {
    return Figure.of(formula, Type.TRUTH);
  }
}
