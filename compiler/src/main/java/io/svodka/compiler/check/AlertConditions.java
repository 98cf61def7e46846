package io.svodka.compiler.check;

import io.svodka.compiler.problem.AlertProblem;
import io.svodka.compiler.problem.Findings;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.RowExpr.ComparisonOperator;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.util.List;

/// Looks at the conditions of an alert as a whole: whether they fire on noise, and whether they
/// end.
public final class AlertConditions {
  private final Findings findings;

  public AlertConditions(Findings findings) {
    this.findings = findings;
  }

  /// Warns of a ratio or change that is looked at without a least size.
  ///
  /// @param sized figures of the query that are sizes, such as counts
  /// @param ratios figures of the query that are ratios
  /// @param names the sizes by name, for the message
  public void checkSize(
      Formula when, List<Formula> sized, List<Formula> ratios, List<String> names, Span span) {
    boolean ratio = parts(when).stream().anyMatch(part -> isAbout(part, ratios));
    boolean least = parts(when).stream().anyMatch(part -> isMinimum(part, sized));
    if (ratio && !least) {
      findings.add(new AlertProblem.NoMinimum(span, names));
    }
  }

  private static boolean isAbout(Formula part, List<Formula> ratios) {
    return part instanceof Formula.Compared(_, var left, var right)
        && (isRatio(left, ratios) || isRatio(right, ratios));
  }

  private static boolean isRatio(Formula formula, List<Formula> ratios) {
    return formula instanceof Formula.Growth || ratios.contains(formula);
  }

  private static boolean isMinimum(Formula part, List<Formula> sized) {
    return part instanceof Formula.Compared(var operator, var left, Formula.Constant _)
        && (operator == ComparisonOperator.GREATER || operator == ComparisonOperator.AT_LEAST)
        && sized.contains(left);
  }

  /// Says that both conditions may hold at once, where that can be told.
  public void checkRecovery(Formula when, Formula recover, Span span, Span whenSpan) {
    if (!(recover instanceof Formula.Compared(_, var figure, _))) {
      return;
    }
    Range over = Range.of(recover);
    List<Range> firing =
        parts(when).stream()
            .filter(part -> part instanceof Formula.Compared(_, var left, _) && left.equals(figure))
            .map(Range::of)
            .toList();
    if (!firing.isEmpty() && firing.stream().allMatch(over::meets)) {
      findings.add(new AlertProblem.NeverOver(span, whenSpan));
    }
  }

  private static List<Formula> parts(Formula condition) {
    return condition instanceof Formula.AllOf(var all)
        ? all.stream().flatMap(part -> parts(part).stream()).toList()
        : List.of(condition);
  }

  /// The numbers that a comparison lets through; empty where it is not with a number.
  private record Range(List<BigDecimal> least, List<BigDecimal> most, boolean known) {
    static Range of(Formula comparison) {
      if (!(comparison instanceof Formula.Compared(var operator, _, var limit))) {
        return new Range(List.of(), List.of(), false);
      }
      List<BigDecimal> written = number(limit);
      if (written.isEmpty()) {
        return new Range(List.of(), List.of(), false);
      }
      BigDecimal number = written.getFirst();
      return switch (operator) {
        case LESS, AT_MOST -> new Range(List.of(), List.of(number), true);
        case GREATER, AT_LEAST -> new Range(List.of(number), List.of(), true);
        case EQUAL -> new Range(List.of(number), List.of(number), true);
        case DIFFERENT -> new Range(List.of(), List.of(), false);
      };
    }

    private static List<BigDecimal> number(Formula limit) {
      if (limit instanceof Formula.Negative(var inner)) {
        return number(inner).stream().map(BigDecimal::negate).toList();
      }
      return limit instanceof Formula.Constant(Value.Decimal(var number))
          ? List.of(number)
          : List.of();
    }

    boolean meets(Range other) {
      return known && other.known && isBelow(least, other.most) && isBelow(other.least, most);
    }

    private static boolean isBelow(List<BigDecimal> least, List<BigDecimal> most) {
      return least.isEmpty() || most.isEmpty() || least.getFirst().compareTo(most.getFirst()) < 0;
    }
  }
}
