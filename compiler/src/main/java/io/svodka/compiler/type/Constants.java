package io.svodka.compiler.type;

import io.svodka.compiler.syntax.Literal;
import io.svodka.model.plan.ParameterPlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Unit;
import io.svodka.model.value.Value;
import java.math.BigDecimal;

/// Values written in the text.
public final class Constants {
  private Constants() {}

  /// A value with its types.
  public record Constant(Value value, Type type, ColumnType column) {}

  /// Returns the value of a literal; months, quarters and weeks are periods and have none.
  public static Constant of(Literal literal) {
    return switch (literal) {
      case Literal.OfText(var text, _) -> new Constant(Value.of(text), Type.TEXT, ColumnType.TEXT);
      case Literal.OfNumber(var number, _) -> number(number, Unit.PLAIN);
      case Literal.OfPercent(var number, _) -> number(number, Unit.PERCENT);
      case Literal.OfDay(var day, _) -> new Constant(Value.of(day), Type.DAY, ColumnType.DAY);
      case Literal.OfMoment(var at, _) ->
          new Constant(new Value.Moment(at), Type.MOMENT, ColumnType.MOMENT);
      case Literal.OfTruth(var holds, _) ->
          new Constant(Value.of(holds), Type.TRUTH, ColumnType.TRUTH);
      case Literal.OfNull _ -> new Constant(Value.ABSENT, Type.NOTHING, ColumnType.TEXT);
      case Literal.OfMonth _, Literal.OfQuarter _, Literal.OfWeek _ ->
          new Constant(Value.ABSENT, Type.PERIOD, ColumnType.DAY);
    };
  }

  /// Returns the column type of a parameter's value.
  static ColumnType columnOf(Parameter parameter) {
    return switch (parameter.plan().kind()) {
      case ParameterPlan.Kind.Scalar(var type) -> type;
      case ParameterPlan.Kind.OneOf(var choices) ->
          choices.stream().allMatch(choice -> choice instanceof Value.Decimal)
              ? new ColumnType.Decimal(38, 9)
              : ColumnType.TEXT;
      case ParameterPlan.Kind.OneOfValues(var values) -> values.value().type();
      case ParameterPlan.Kind.ManyOfValues(var values) -> values.value().type();
      case ParameterPlan.Kind.OfPeriod _ -> ColumnType.DAY;
    };
  }

  private static Constant number(BigDecimal number, Unit unit) {
    ColumnType column =
        number.scale() <= 0
            ? ColumnType.WHOLE
            : new ColumnType.Decimal(Math.max(number.precision(), number.scale()), number.scale());
    return new Constant(Value.of(number), new Type.Numeric(unit, Type.Fit.LITERAL), column);
  }
}
