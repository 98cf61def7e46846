package io.svodka.model.plan;

import io.svodka.model.plan.RowExpr.Arithmetic;
import io.svodka.model.plan.RowExpr.ArithmeticOperator;
import io.svodka.model.plan.RowExpr.Call;
import io.svodka.model.plan.RowExpr.Compared;
import io.svodka.model.plan.RowExpr.ComparisonOperator;
import io.svodka.model.plan.RowExpr.Constant;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.util.List;

/// One of the shares that an amount is split into, in arithmetic that every database does exactly.
/// The first shares are one step larger, a step being the last digit that is kept, so that all of
/// them add up to the rounded amount. Shares of a debt mirror those of the same sum.
///
/// With `parts` shares the share `part` is the amount and `parts - part` steps, cut down to whole
/// steps for each part, and divided: of 0.10 in three the first is (0.10 + 0.02) / 3, the second
/// (0.11 - 0.02) / 3.
public record Split(RowExpr amount, RowExpr parts, RowExpr part, int decimals) {
  private static final int DIGITS = 38;

  /// Returns what a call of the function asks for.
  public static Split of(Call call) {
    List<RowExpr> arguments = call.arguments();
    return new Split(
        arguments.get(0),
        arguments.get(1),
        arguments.get(2),
        ((Value.Decimal) ((Constant) arguments.get(3)).value()).number().intValueExact());
  }

  /// Returns the type of shares with so many digits after the point.
  public static ColumnType type(int decimals) {
    return decimals == 0 ? ColumnType.WHOLE : new ColumnType.Decimal(DIGITS, decimals);
  }

  /// Returns the share, absent where there is no such part.
  public RowExpr share() {
    RowExpr exists =
        new RowExpr.AllOf(
            List.of(
                new Compared(ComparisonOperator.AT_LEAST, part, whole(1)),
                new Compared(ComparisonOperator.AT_MOST, part, parts)));
    return new RowExpr.Choice(
        exists, rounded(quotient()), new Constant(Value.ABSENT, type()), type());
  }

  /// Returns the only division, which leaves no rest.
  RowExpr quotient() {
    RowExpr rest =
        new Call(
            RowFunction.MOD,
            List.of(raised(), of(ArithmeticOperator.TIMES, parts, step())),
            type());
    return new Arithmetic(
        ArithmeticOperator.DIVIDED_BY,
        of(ArithmeticOperator.MINUS, raised(), rest),
        parts,
        new ColumnType.Decimal(DIGITS, Math.max(decimals, Scale.OF_QUOTIENTS)));
  }

  /// The amount, and a step for each share behind this one.
  private RowExpr raised() {
    RowExpr steps =
        of(
            ArithmeticOperator.TIMES,
            new Arithmetic(ArithmeticOperator.MINUS, parts, part, ColumnType.WHOLE),
            step());
    RowExpr below =
        new Compared(ComparisonOperator.LESS, amount, new Constant(Value.of(0), ColumnType.WHOLE));
    return new RowExpr.Choice(
        below,
        of(ArithmeticOperator.MINUS, rounded(amount), steps),
        of(ArithmeticOperator.PLUS, rounded(amount), steps),
        type());
  }

  private RowExpr rounded(RowExpr expr) {
    boolean fits =
        !(expr.type() instanceof ColumnType.Floating) && Scale.of(expr).digits() <= decimals;
    return fits ? expr : new Call(RowFunction.ROUND, List.of(expr, whole(decimals)), type());
  }

  private RowExpr step() {
    return new Constant(Value.of(BigDecimal.ONE.movePointLeft(decimals)), type());
  }

  private RowExpr of(ArithmeticOperator operator, RowExpr left, RowExpr right) {
    return new Arithmetic(operator, left, right, type());
  }

  private static RowExpr whole(int number) {
    return new Constant(Value.of(number), ColumnType.WHOLE);
  }

  private ColumnType type() {
    return type(decimals);
  }
}
