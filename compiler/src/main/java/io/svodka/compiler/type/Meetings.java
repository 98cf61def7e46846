package io.svodka.compiler.type;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.GrainProblem;
import io.svodka.compiler.problem.TypingProblem;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Literal;
import io.svodka.model.value.Unit;
import java.math.BigDecimal;

/// Decides whether two values may meet, and says so when they may not.
final class Meetings {
  private final Findings findings;

  Meetings(Findings findings) {
    this.findings = findings;
  }

  boolean isCondition(Type type, Expr expr) {
    boolean fits = type instanceof Type.Truth || type instanceof Type.Unknown;
    if (!fits) {
      String name = expr instanceof Expr.Reference(var path, _) ? path.dotted() : "";
      findings.add(new TypingProblem.NotACondition(expr.span(), Types.named(type), name));
    }
    return fits;
  }

  boolean isNumber(Type type, Expr expr, String operator) {
    boolean fits = type instanceof Type.Numeric || type instanceof Type.Nothing;
    if (!fits && !(type instanceof Type.Unknown)) {
      findings.add(new TypingProblem.NotANumber(expr.span(), operator, Types.named(type)));
    }
    return fits;
  }

  boolean isText(Type type, Expr expr) {
    boolean fits = type instanceof Type.Text;
    if (!fits && !(type instanceof Type.Unknown)) {
      findings.add(new TypingProblem.NotText(expr.span(), Types.named(type)));
    }
    return fits;
  }

  boolean isDated(Type type, Expr expr) {
    boolean fits = type instanceof Type.Day || type instanceof Type.Moment;
    if (!fits && !(type instanceof Type.Unknown)) {
      findings.add(new TypingProblem.NotDated(expr.span(), Types.named(type)));
    }
    return fits;
  }

  /// Returns whether a value lies in some days for certain. A moment does not: which day it belongs
  /// to depends on the zone of its clock, which groups do not know.
  boolean liesInDays(Type type, Expr expr) {
    if (type instanceof Type.Moment) {
      findings.add(new TypingProblem.DayOfMoment(expr.span()));
      return false;
    }
    return type instanceof Type.Calendar || isDated(type, expr);
  }

  boolean isMoment(Type type, Expr expr) {
    boolean fits = type instanceof Type.Moment;
    if (!fits && !(type instanceof Type.Unknown)) {
      findings.add(new GrainProblem.NoHour(expr.span(), Types.named(type)));
    }
    return fits;
  }

  /// Returns whether a comparison asks for something before or after null, which was reported.
  boolean isOrderOfNull(Expr.Compared compared, Type left, Type right) {
    boolean ordered =
        !equality(compared) && (left instanceof Type.Nothing || right instanceof Type.Nothing);
    if (ordered) {
      Expr empty = right instanceof Type.Nothing ? compared.right() : compared.left();
      findings.add(new TypingProblem.OrderOfNull(compared.span(), empty.span()));
    }
    return ordered;
  }

  private static boolean equality(Expr.Compared compared) {
    return switch (compared.operator()) {
      case EQUAL, NOT_EQUAL -> true;
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> false;
    };
  }

  /// Warns of `= null`.
  void withNull(Expr.Compared compared) {
    findings.add(
        new TypingProblem.ComparedWithNull(
            compared.rest(),
            compared.operator() == Expr.ComparisonOperator.EQUAL ? "is null" : "is not null"));
  }

  Type arithmetic(Expr.Arithmetic expr, Type left, Type right) {
    String sign = Operators.sign(expr.operator());
    boolean fits = isNumber(left, expr.left(), sign) && isNumber(right, expr.right(), sign);
    if (!fits) {
      return Type.UNKNOWN;
    }
    return left instanceof Type.Numeric one && right instanceof Type.Numeric two
        ? met(expr, sign, Units.combine(Operators.of(expr.operator()), one, two))
        : left instanceof Type.Numeric ? left : right;
  }

  private Type met(Expr.Arithmetic expr, String sign, Units.Meeting meeting) {
    return switch (meeting) {
      case Units.Meeting.Gives(var type) -> type;
      case Units.Meeting.Currencies(var left, var right) -> {
        findings.add(
            new TypingProblem.CurrenciesMixed(
                expr.span(), expr.left().span(), left, expr.right().span(), right));
        yield Type.UNKNOWN;
      }
      case Units.Meeting.Strangers(var left, var right) -> {
        findings.add(
            new TypingProblem.UnitsMixed(
                expr.span(),
                sign,
                expr.left().span(),
                Types.named(left),
                expr.right().span(),
                Types.named(right)));
        yield Type.UNKNOWN;
      }
    };
  }

  /// Returns the type of a value that is one of two.
  Type common(Expr place, Type left, Type right) {
    if (left instanceof Type.Unknown || right instanceof Type.Unknown) {
      return Type.UNKNOWN;
    }
    if (left instanceof Type.Nothing || right instanceof Type.Nothing) {
      return left instanceof Type.Nothing ? right : left;
    }
    if (left instanceof Type.Numeric one && right instanceof Type.Numeric two) {
      return Units.alike(one, two) instanceof Units.Meeting.Gives(var type)
          ? type
          : refuse(place, left, right);
    }
    return left.equals(right) ? left : refuse(place, left, right);
  }

  private Type refuse(Expr place, Type left, Type right) {
    findings.add(
        new TypingProblem.BranchesDiffer(place.span(), Types.named(left), Types.named(right)));
    return Type.UNKNOWN;
  }

  /// Returns whether two values can be compared; a date may meet a date with time.
  boolean comparable(Expr leftExpr, Type left, Expr rightExpr, Type right) {
    if (left instanceof Type.Unknown || right instanceof Type.Unknown) {
      return false;
    }
    if (left instanceof Type.Numeric one && right instanceof Type.Numeric two) {
      warnOfPercent(one, two, rightExpr);
      return alike(leftExpr, one, rightExpr, two);
    }
    boolean dated =
        (left instanceof Type.Day || left instanceof Type.Moment)
            && (right instanceof Type.Day || right instanceof Type.Moment);
    boolean fits = dated || left.equals(right) || right instanceof Type.Nothing;
    if (!fits) {
      findings.add(
          new TypingProblem.Incomparable(
              rightExpr.span(), Types.named(right), leftExpr.span(), Types.named(left)));
    }
    return fits;
  }

  private boolean alike(Expr leftExpr, Type.Numeric left, Expr rightExpr, Type.Numeric right) {
    return switch (Units.alike(left, right)) {
      case Units.Meeting.Gives _ -> true;
      case Units.Meeting.Currencies _, Units.Meeting.Strangers _ -> {
        findings.add(
            new TypingProblem.Incomparable(
                rightExpr.span(), Types.named(right), leftExpr.span(), Types.named(left)));
        yield false;
      }
    };
  }

  /// `growth < -10` says minus one thousand percent, which nobody means.
  private void warnOfPercent(Type.Numeric left, Type.Numeric right, Expr rightExpr) {
    Expr bare = rightExpr instanceof Expr.Negated(var operand, _) ? operand : rightExpr;
    boolean percent = left.unit() instanceof Unit.Percent || left.unit() instanceof Unit.Points;
    if (percent
        && right.unit() instanceof Unit.Plain
        && bare instanceof Expr.Constant(Literal.OfNumber(var number, _), _)
        && number.abs().compareTo(BigDecimal.ONE) > 0) {
      findings.add(
          new TypingProblem.PercentMeant(
              rightExpr.span(), number.toPlainString(), leftSign(rightExpr)));
    }
  }

  private static String leftSign(Expr expr) {
    return expr instanceof Expr.Negated ? "-" : "";
  }
}
