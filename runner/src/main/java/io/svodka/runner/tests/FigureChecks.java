package io.svodka.runner.tests;

import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.plan.ExpectationOfTest;
import io.svodka.model.plan.ExpectationOfTest.NamedFigure;
import io.svodka.model.value.Value;
import io.svodka.runner.tests.Difference.Found;
import io.svodka.runner.tests.TestResult.Verdict;
import java.math.BigDecimal;
import java.util.List;

/// Looks at measures at their grand totals.
record FigureChecks(TestRun run) {
  Verdict verdict(ExpectationOfTest.OfFigures expected) {
    QueryResult result = run.alone(expected.query(), run.engine());
    if (result.holds(expected.condition(), result.total())) {
      return new Verdict.Met();
    }
    List<Found> found = expected.figures().stream().map(figure -> found(figure, result)).toList();
    return new Verdict.Differs(new Difference.OfFigures(expected.text(), found));
  }

  private static Found found(NamedFigure figure, QueryResult result) {
    return new Found(figure.text(), plain(value(figure, result)));
  }

  private static Value value(NamedFigure figure, QueryResult result) {
    return result.value(figure.figure().formula(), result.total());
  }

  private static String plain(Value value) {
    return switch (value) {
      case Value.Absent _ -> "null";
      case Value.Text(var text) -> text;
      case Value.Decimal(var number) -> number.toPlainString();
      case Value.Truth(var holds) -> Boolean.toString(holds);
      case Value.Day(var date) -> date.toString();
      case Value.Moment(var at) -> at.toString();
      case Value.Bucket(var period) -> period.start().toString();
    };
  }

  Verdict verdict(ExpectationOfTest.OfSql expected) {
    return switch (run.request().data()) {
      case RealData.Untouched _ -> new Verdict.Skipped("it needs real data: add --data");
      case RealData.Open(var engine) -> {
        Value ours = value(expected.figure(), run.alone(expected.query(), engine));
        Value other = engine.figure(expected.select(), expected.span());
        yield agree(ours, other, expected.within())
            ? new Verdict.Met()
            : new Verdict.Differs(
                new Difference.OfFigures(
                    expected.figure().text() + " = sql " + expected.select().connection(),
                    List.of(
                        new Found(expected.figure().text(), plain(ours)),
                        new Found("sql " + expected.select().connection(), plain(other)))));
      }
    };
  }

  /// Returns whether two figures lie no farther apart than a share of the other one.
  static boolean agree(Value ours, Value other, BigDecimal within) {
    if (ours instanceof Value.Decimal(var left) && other instanceof Value.Decimal(var right)) {
      BigDecimal allowed = right.abs().multiply(within);
      return left.subtract(right).abs().compareTo(allowed) <= 0;
    }
    return ours.equals(other);
  }
}
