package io.svodka.compiler.type;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.GrainProblem;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.problem.SyntaxProblem;
import io.svodka.compiler.problem.TypingProblem;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Literal;
import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.compiler.syntax.Polarity;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.RowFunction;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads expressions over the columns of one row: binds their names and checks their types.
public final class RowReader {
  private final Findings findings;
  private final RowNames names;
  private final Meetings meetings;
  private final RowFunctions functions;

  public RowReader(Findings findings, RowNames names) {
    this.findings = findings;
    this.names = names;
    this.meetings = new Meetings(findings);
    this.functions = new RowFunctions(findings);
  }

  /// Returns a condition; what is none is reported and holds always.
  public RowExpr condition(Expr expr) {
    Row row = read(expr);
    boolean fits = row.isUnknown() || meetings.isCondition(row.type(), expr);
    return fits && !row.isUnknown() ? row.expr() : RowExpr.ALWAYS;
  }

  /// Returns the conditions that all must hold for `expr` to hold.
  public List<RowExpr> conditions(Expr expr) {
    RowExpr condition = condition(expr);
    return condition instanceof RowExpr.AllOf(var parts) ? parts : List.of(condition);
  }

  /// Returns what an expression means.
  public Row read(Expr expr) {
    return switch (expr) {
      case Expr.Constant(var literal, var span) -> constant(literal, span);
      case Expr.Parameter(var name, var span) -> parameter(name, span);
      case Expr.Reference(var path, _) -> names.named(path);
      case Expr.Call call -> call(call);
      case Expr.Negated(var operand, _) -> negated(operand);
      case Expr.Arithmetic arithmetic -> arithmetic(arithmetic);
      case Expr.If choice -> choice(choice);
      case Expr.Compared compared -> compared(compared);
      case Expr.In in -> oneOf(in);
      case Expr.InPeriod(var value, var polarity, var period, _) -> within(value, polarity, period);
      case Expr.InParameter(var value, var polarity, var parameter, _) ->
          inParameter(value, polarity, parameter);
      case Expr.Is(var value, var polarity, var absence, _) -> absent(value, polarity, absence);
      case Expr.Between between -> between(between);
      case Expr.Matched matched -> matched(matched);
      case Expr.Not(var operand, _) -> Row.condition(new RowExpr.Not(condition(operand)));
      case Expr.Logical logical -> logical(logical);
      case Expr.At at -> inQueriesOnly(at.span(), "at");
      case Expr.Over over -> inQueriesOnly(over.span(), "over");
      case Expr.Invalid _ -> Row.UNKNOWN;
    };
  }

  private Row constant(Literal literal, Span span) {
    Constants.Constant constant = Constants.of(literal);
    if (constant.type() instanceof Type.Calendar) {
      findings.add(new TypingProblem.PeriodAsValue(span));
      return Row.UNKNOWN;
    }
    return new Row(new RowExpr.Constant(constant.value(), constant.column()), constant.type());
  }

  private Row parameter(String name, Span span) {
    return names
        .parameters()
        .find(name, span)
        .map(parameter -> ofParameter(parameter, span))
        .orElse(Row.UNKNOWN);
  }

  /// A parameter after `in` is a period or a list of values, as it is declared.
  private Row inParameter(Expr value, Polarity polarity, Expr.Parameter parameter) {
    return listed(parameter)
        .map(found -> chosen(value, polarity, parameter, found))
        .orElseGet(
            () ->
                within(
                    value, polarity, new PeriodExpr.Parameter(parameter.name(), parameter.span())));
  }

  private Optional<Parameter> listed(Expr expr) {
    return expr instanceof Expr.Parameter(var name, var span)
        ? names.parameters().find(name, span).filter(Parameter::isOfData)
        : Optional.empty();
  }

  private Row chosen(Expr value, Polarity polarity, Expr place, Parameter parameter) {
    Row row = read(value);
    return !row.isUnknown() && meetings.comparable(value, row.type(), place, parameter.type())
        ? polar(polarity, new RowExpr.InParameter(row.expr(), parameter.plan().name()))
        : Row.UNKNOWN;
  }

  private Row ofParameter(Parameter parameter, Span span) {
    if (parameter.isOfData()) {
      findings.add(new GrainProblem.SeveralValues(span, parameter.plan().name(), parameter.span()));
      return Row.UNKNOWN;
    }
    if (parameter.type() instanceof Type.Calendar) {
      findings.add(new TypingProblem.PeriodAsValue(span));
      return Row.UNKNOWN;
    }
    return new Row(
        new RowExpr.Parameter(parameter.plan().name(), Constants.columnOf(parameter)),
        parameter.type());
  }

  private Row call(Expr.Call call) {
    String name = call.function().dotted();
    if (Words.AGGREGATES.contains(name)) {
      findings.add(new TypingProblem.AggregateOfRows(call.function().span(), name));
      return Row.UNKNOWN;
    }
    if (Words.OVER_QUERIES.contains(name)) {
      return inQueriesOnly(call.function().span(), name);
    }
    if (name.equals("sql")) {
      return new WrittenSql(findings, names).read(call);
    }
    if (name.equals("start_of")) {
      return startOf(call);
    }
    List<Row> arguments = new ArrayList<>();
    call.arguments().forEach(argument -> arguments.add(read(argument.value())));
    return functions.call(call, arguments);
  }

  private Row startOf(Expr.Call call) {
    if (call.arguments().size() != 2) {
      findings.add(
          new TypingProblem.ArgumentCount(call.span(), "start_of", 2, 2, call.arguments().size()));
      return Row.UNKNOWN;
    }
    Expr unit = call.arguments().getFirst().value();
    String word = unit instanceof Expr.Reference(var path, _) ? path.dotted() : "";
    Optional<RowFunction> function = RowFunctions.startOf(word);
    Expr value = call.arguments().getLast().value();
    Row row = read(value);
    if (function.isEmpty()) {
      findings.add(new SyntaxProblem.UnknownUnit(word, unit.span()));
      return Row.UNKNOWN;
    }
    return !row.isUnknown() && meetings.isDated(row.type(), value)
        ? Row.of(new RowExpr.Call(function.get(), List.of(row.expr()), ColumnType.DAY))
        : Row.UNKNOWN;
  }

  private Row inQueriesOnly(Span span, String word) {
    findings.add(new QueryProblem.OutsideQuery(span, word));
    return Row.UNKNOWN;
  }

  private Row negated(Expr operand) {
    Row row = read(operand);
    return row.isUnknown() || !meetings.isNumber(row.type(), operand, "-")
        ? Row.UNKNOWN
        : new Row(new RowExpr.Negative(row.expr()), row.type());
  }

  private Row arithmetic(Expr.Arithmetic arithmetic) {
    Row left = read(arithmetic.left());
    Row right = read(arithmetic.right());
    Type type = meetings.arithmetic(arithmetic, left.type(), right.type());
    if (type instanceof Type.Unknown) {
      return Row.UNKNOWN;
    }
    RowExpr.ArithmeticOperator operator = Operators.of(arithmetic.operator());
    ColumnType column = Decimals.of(operator, left.expr().type(), right.expr().type());
    return new Row(new RowExpr.Arithmetic(operator, left.expr(), right.expr(), column), type);
  }

  private Row choice(Expr.If choice) {
    RowExpr condition = condition(choice.condition());
    Row then = read(choice.then());
    Row otherwise = read(choice.otherwise());
    Type type = meetings.common(choice.otherwise(), then.type(), otherwise.type());
    return type instanceof Type.Unknown
        ? Row.UNKNOWN
        : new Row(
            new RowExpr.Choice(
                condition,
                then.expr(),
                otherwise.expr(),
                Decimals.common(then.expr().type(), otherwise.expr().type())),
            type);
  }

  private Row compared(Expr.Compared compared) {
    boolean equal = compared.operator() == Expr.ComparisonOperator.EQUAL;
    if (equal || compared.operator() == Expr.ComparisonOperator.NOT_EQUAL) {
      Optional<Parameter> list = listed(compared.right());
      if (list.isPresent()) {
        Polarity polarity = equal ? Polarity.PLAIN : Polarity.NEGATED;
        return chosen(compared.left(), polarity, compared.right(), list.get());
      }
    }
    Row left = read(compared.left());
    Row right = read(compared.right());
    if (left.isUnknown() || right.isUnknown()) {
      return Row.UNKNOWN;
    }
    if (meetings.isOrderOfNull(compared, left.type(), right.type())) {
      return Row.UNKNOWN;
    }
    if (right.type() instanceof Type.Nothing) {
      meetings.withNull(compared);
      RowExpr absent = new RowExpr.IsAbsent(left.expr());
      return Row.condition(
          compared.operator() == Expr.ComparisonOperator.EQUAL ? absent : new RowExpr.Not(absent));
    }
    return meetings.comparable(compared.left(), left.type(), compared.right(), right.type())
        ? Row.condition(
            new RowExpr.Compared(Operators.of(compared.operator()), left.expr(), right.expr()))
        : Row.UNKNOWN;
  }

  private Row oneOf(Expr.In in) {
    Row value = read(in.value());
    List<RowExpr> options = new ArrayList<>();
    boolean known = !value.isUnknown();
    for (Expr each : in.options()) {
      Row option = read(each);
      known &=
          !option.isUnknown()
              && (value.isUnknown()
                  || meetings.comparable(in.value(), value.type(), each, option.type()));
      options.add(option.expr());
    }
    return known ? polar(in.polarity(), new RowExpr.OneOf(value.expr(), options)) : Row.UNKNOWN;
  }

  private Row within(Expr value, Polarity polarity, PeriodExpr period) {
    Row row = read(value);
    var rule = new Periods(findings, names.parameters()).read(period);
    if (row.isUnknown() || period instanceof PeriodExpr.Invalid) {
      return Row.UNKNOWN;
    }
    return meetings.isDated(row.type(), value)
        ? polar(polarity, new RowExpr.Within(row.expr(), rule))
        : Row.UNKNOWN;
  }

  private Row absent(Expr value, Polarity polarity, Expr.Absence absence) {
    Row row = read(value);
    if (row.isUnknown()) {
      return row;
    }
    RowExpr missing = new RowExpr.IsAbsent(row.expr());
    boolean blank = absence == Expr.Absence.EMPTY && row.type() instanceof Type.Text;
    RowExpr none = new RowExpr.Constant(Value.of(""), ColumnType.TEXT);
    return polar(
        polarity,
        blank
            ? new RowExpr.AnyOf(
                List.of(
                    missing,
                    new RowExpr.Compared(RowExpr.ComparisonOperator.EQUAL, row.expr(), none)))
            : missing);
  }

  private Row between(Expr.Between between) {
    Row value = read(between.value());
    Row low = read(between.low());
    Row high = read(between.high());
    if (value.isUnknown() || low.isUnknown() || high.isUnknown()) {
      return Row.UNKNOWN;
    }
    if (value.type() instanceof Type.Moment && high.type() instanceof Type.Day) {
      findings.add(new TypingProblem.LastDayCut(between.high().span()));
    }
    boolean fits =
        meetings.comparable(between.value(), value.type(), between.low(), low.type())
            && meetings.comparable(between.value(), value.type(), between.high(), high.type());
    return fits
        ? polar(between.polarity(), new RowExpr.Between(value.expr(), low.expr(), high.expr()))
        : Row.UNKNOWN;
  }

  private Row matched(Expr.Matched matched) {
    Row value = read(matched.value());
    Row text = read(matched.text());
    boolean valueFits = meetings.isText(value.type(), matched.value());
    boolean fits = meetings.isText(text.type(), matched.text()) && valueFits;
    return fits
        ? polar(
            matched.polarity(),
            new RowExpr.TextMatch(Operators.of(matched.match()), value.expr(), text.expr()))
        : Row.UNKNOWN;
  }

  private Row logical(Expr.Logical logical) {
    List<RowExpr> parts = new ArrayList<>();
    for (RowExpr part : List.of(condition(logical.left()), condition(logical.right()))) {
      switch (logical.operator()) {
        case AND -> parts.addAll(part instanceof RowExpr.AllOf(var inner) ? inner : List.of(part));
        case OR -> parts.addAll(part instanceof RowExpr.AnyOf(var inner) ? inner : List.of(part));
      }
    }
    return Row.condition(
        switch (logical.operator()) {
          case AND -> new RowExpr.AllOf(parts);
          case OR -> new RowExpr.AnyOf(parts);
        });
  }

  private static Row polar(Polarity polarity, RowExpr condition) {
    return Row.condition(
        switch (polarity) {
          case PLAIN -> condition;
          case NEGATED -> new RowExpr.Not(condition);
        });
  }
}
