package io.svodka.compiler.type;

import io.svodka.model.plan.RowExpr.ArithmeticOperator;
import io.svodka.model.value.Unit;

/// Which units may meet, and what comes of it. A number without a unit takes the unit of the other.
public final class Units {
  private Units() {}

  /// What two units make.
  public sealed interface Meeting {
    record Gives(Type type) implements Meeting {}

    /// Two currencies.
    record Currencies(String left, String right) implements Meeting {}

    record Strangers(Unit left, Unit right) implements Meeting {}
  }

  /// Returns what an operator makes of two numbers.
  public static Meeting combine(
      ArithmeticOperator operator, Type.Numeric left, Type.Numeric right) {
    return switch (operator) {
      case PLUS, MINUS -> alike(left, right);
      case TIMES -> new Meeting.Gives(product(left, right));
      case DIVIDED_BY -> quotient(left, right);
    };
  }

  /// Returns whether a number is an amount of money in whatever currency.
  public static boolean isMoney(Unit unit) {
    return switch (unit) {
      case Unit.Money _, Unit.LocalMoney _, Unit.UsualMoney _ -> true;
      case Unit.Count _, Unit.Percent _, Unit.Points _, Unit.Duration _, Unit.Plain _ -> false;
    };
  }

  /// Returns the currency of an amount for the reader of a message.
  private static String currency(Unit money) {
    return switch (money) {
      case Unit.Money(var code) -> code;
      case Unit.LocalMoney(var dimension) -> dimension;
      case Unit.UsualMoney _,
          Unit.Count _,
          Unit.Percent _,
          Unit.Points _,
          Unit.Duration _,
          Unit.Plain _ ->
          "burst";
    };
  }

  /// Returns the common unit of two numbers that are added or compared.
  public static Meeting alike(Type.Numeric left, Type.Numeric right) {
    if (left.unit().equals(right.unit())) {
      return new Meeting.Gives(left.fit() == Type.Fit.LITERAL ? right : left);
    }
    if (yields(left, right)) {
      return new Meeting.Gives(right);
    }
    if (yields(right, left)) {
      return new Meeting.Gives(left);
    }
    return isMoney(left.unit()) && isMoney(right.unit())
        ? new Meeting.Currencies(currency(left.unit()), currency(right.unit()))
        : new Meeting.Strangers(left.unit(), right.unit());
  }

  /// A bare number fits everything, a percent written by hand also fits points, and a sum of a
  /// column has no unit of its own.
  private static boolean yields(Type.Numeric number, Type.Numeric other) {
    return switch (number.unit()) {
      case Unit.Plain _ -> true;
      case Unit.Percent _ ->
          number.fit() == Type.Fit.LITERAL && other.unit() instanceof Unit.Points;
      case Unit.Count _,
          Unit.Money _,
          Unit.LocalMoney _,
          Unit.UsualMoney _,
          Unit.Points _,
          Unit.Duration _ ->
          false;
    };
  }

  private static Type product(Type.Numeric left, Type.Numeric right) {
    boolean takesRight =
        switch (left.unit()) {
          case Unit.Plain _ -> true;
          case Unit.Percent _ -> left.fit() == Type.Fit.LITERAL || isMoney(right.unit());
          case Unit.Count _ -> isMoney(right.unit()) || right.unit() instanceof Unit.Duration;
          case Unit.Money _, Unit.LocalMoney _, Unit.UsualMoney _, Unit.Points _, Unit.Duration _ ->
              false;
        };
    return Type.number(takesRight ? right.unit() : left.unit());
  }

  private static Meeting quotient(Type.Numeric left, Type.Numeric right) {
    if (isMoney(left.unit()) && isMoney(right.unit()) && !left.unit().equals(right.unit())) {
      return new Meeting.Currencies(currency(left.unit()), currency(right.unit()));
    }
    boolean keeps =
        switch (left.unit()) {
          case Unit.Money _, Unit.LocalMoney _, Unit.UsualMoney _ -> !isMoney(right.unit());
          case Unit.Duration _ ->
              right.unit() instanceof Unit.Count || right.unit() instanceof Unit.Plain;
          case Unit.Count _, Unit.Percent _, Unit.Points _, Unit.Plain _ -> false;
        };
    boolean bare = right.fit() == Type.Fit.LITERAL;
    return new Meeting.Gives(Type.number(keeps || bare ? left.unit() : Unit.PLAIN));
  }
}
