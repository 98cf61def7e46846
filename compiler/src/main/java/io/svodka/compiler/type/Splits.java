package io.svodka.compiler.type;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.SplitProblem;
import io.svodka.compiler.problem.SplitProblem.Counter;
import io.svodka.compiler.syntax.Expr;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.RowFunction;
import io.svodka.model.plan.Scale;
import io.svodka.model.plan.Split;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The function that splits an amount into shares: what counts them, and how many decimals they
/// have.
final class Splits {
  private static final int MOST_DECIMALS = 10;
  private static final Set<RowFunction> WHOLE =
      EnumSet.of(RowFunction.ROUND, RowFunction.FLOOR, RowFunction.CEIL);

  private final Findings findings;

  Splits(Findings findings) {
    this.findings = findings;
  }

  /// Returns the share that a call with numbers asks for.
  Row call(Expr.Call call, List<Row> arguments) {
    Row amount = arguments.getFirst();
    RowExpr parts = arguments.get(1).expr();
    RowExpr part = arguments.get(2).expr();
    boolean counted = isWhole(parts, span(call, 1), Counter.PARTS);
    counted &= isWhole(part, span(call, 2), Counter.PART);
    boolean exists = counted && exists(call, parts, part);
    OptionalInt decimals = decimals(call, amount.expr());
    if (!exists || decimals.isEmpty()) {
      return Row.UNKNOWN;
    }
    int kept = decimals.getAsInt();
    RowExpr digits = new RowExpr.Constant(Value.of(kept), ColumnType.WHOLE);
    List<RowExpr> values = List.of(amount.expr(), parts, part, digits);
    return amount.type() instanceof Type.Nothing
        ? amount
        : new Row(new RowExpr.Call(RowFunction.SPLIT, values, Split.type(kept)), amount.type());
  }

  private static Span span(Expr.Call call, int argument) {
    return call.arguments().get(argument).value().span();
  }

  private boolean isWhole(RowExpr expr, Span span, Counter counter) {
    boolean whole =
        expr.type() instanceof ColumnType.Whole
            || (expr.type() instanceof ColumnType.Decimal && Scale.of(expr).digits() == 0)
            || (expr instanceof RowExpr.Call(var function, var values, _)
                && WHOLE.contains(function)
                && values.size() == 1);
    if (!whole) {
      findings.add(new SplitProblem.NotWhole(span, counter));
    }
    return whole;
  }

  /// Whether numbers that are written out name a share; those of rows are seen when they are read.
  private boolean exists(Expr.Call call, RowExpr parts, RowExpr part) {
    Optional<BigDecimal> all = written(parts);
    if (all.isPresent() && all.get().signum() <= 0) {
      findings.add(new SplitProblem.NoParts(span(call, 1), all.get().toPlainString()));
      return false;
    }
    Optional<BigDecimal> one = written(part);
    boolean outside =
        one.isPresent()
            && (one.get().signum() <= 0 || (all.isPresent() && one.get().compareTo(all.get()) > 0));
    if (outside) {
      String parted = all.map(BigDecimal::toPlainString).orElse("");
      findings.add(
          new SplitProblem.NoSuchPart(
              span(call, 2), one.get().toPlainString(), span(call, 1), parted));
    }
    return !outside;
  }

  private OptionalInt decimals(Expr.Call call, RowExpr amount) {
    if (call.arguments().size() > 3) {
      return named(call.arguments().get(3).value());
    }
    int digits = Scale.of(amount).digits();
    if (amount.type() instanceof ColumnType.Whole) {
      return OptionalInt.of(0);
    }
    if (amount.type() instanceof ColumnType.Floating || digits >= MOST_DECIMALS) {
      findings.add(new SplitProblem.NoDecimals(span(call, 0)));
      return OptionalInt.empty();
    }
    return OptionalInt.of(digits);
  }

  private OptionalInt named(Expr expr) {
    Optional<BigDecimal> number = literal(expr);
    boolean fits =
        number.isPresent()
            && number.get().scale() <= 0
            && number.get().signum() >= 0
            && number.get().compareTo(BigDecimal.valueOf(MOST_DECIMALS)) <= 0;
    if (!fits) {
      findings.add(new SplitProblem.WrongDecimals(expr.span(), MOST_DECIMALS));
      return OptionalInt.empty();
    }
    return OptionalInt.of(number.get().intValueExact());
  }

  private static Optional<BigDecimal> literal(Expr expr) {
    return expr instanceof Expr.Constant(var literal, _)
            && Constants.of(literal).value() instanceof Value.Decimal(var number)
        ? Optional.of(number)
        : Optional.empty();
  }

  private static Optional<BigDecimal> written(RowExpr expr) {
    if (expr instanceof RowExpr.Negative(var value)) {
      return written(value).map(BigDecimal::negate);
    }
    return expr instanceof RowExpr.Constant(Value.Decimal(var number), _)
        ? Optional.of(number)
        : Optional.empty();
  }
}
