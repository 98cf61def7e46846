package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.syntax.Condition;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.Figure;
import io.svodka.compiler.type.FigureNames;
import io.svodka.compiler.type.Parameters;
import io.svodka.compiler.type.Words;
import java.util.List;

/// Names in the formula of a measure over other measures.
final class CombinedFigures implements FigureNames {
  private final Findings findings;
  private final MeasureNames measures;
  private final MeasureReader.Inclusion inclusion;
  private final Parameters parameters;

  CombinedFigures(
      Findings findings,
      MeasureNames measures,
      MeasureReader.Inclusion inclusion,
      Parameters parameters) {
    this.findings = findings;
    this.measures = measures;
    this.inclusion = inclusion;
    this.parameters = parameters;
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public Figure named(Path path) {
    return measures.find(path).map(inclusion::include).orElseGet(() -> unknown(path));
  }

  @Override
  public Figure call(Expr.Call call) {
    String name = call.function().dotted();
    if (Words.AGGREGATES.contains(name)) {
      findings.add(new QueryProblem.AggregateOutsideModel(call.span(), name));
      return Figure.UNKNOWN;
    }
    if (Words.OVER_QUERIES.contains(name)) {
      findings.add(new QueryProblem.OutsideQuery(call.function().span(), name));
      return Figure.UNKNOWN;
    }
    if (call.arguments().isEmpty() && call.where() instanceof Condition.When(var condition, _)) {
      return measures
          .find(call.function())
          .map(
              measure ->
                  inclusion.include(inclusion.reader().narrowed(measure, condition, parameters)))
          .orElseGet(() -> unknown(call.function()));
    }
    findings.add(new NamingProblem.UnknownFunction(call.function().span(), name, List.of()));
    return Figure.UNKNOWN;
  }

  @Override
  public Figure at(Expr.At at) {
    findings.add(new QueryProblem.OutsideQuery(at.span(), "at"));
    return Figure.UNKNOWN;
  }

  @Override
  public Figure over(Expr.Over over) {
    findings.add(new QueryProblem.OutsideQuery(over.span(), "over"));
    return Figure.UNKNOWN;
  }

  private Figure unknown(Path path) {
    findings.add(new NamingProblem.UnknownMeasure(path.span(), path.dotted(), measures.known()));
    return Figure.UNKNOWN;
  }
}
