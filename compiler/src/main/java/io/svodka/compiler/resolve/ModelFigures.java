package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.problem.TypingProblem;
import io.svodka.compiler.syntax.Condition;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.Figure;
import io.svodka.compiler.type.FigureNames;
import io.svodka.compiler.type.Parameters;
import io.svodka.compiler.type.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Names in the formula of a model's measure: aggregates of rows and the model's other measures.
final class ModelFigures implements FigureNames {
  private final Findings findings;
  private final Model model;
  private final Measures measures;
  private final AggregateReader aggregates;
  private final MeasureReader.Inclusion inclusion;
  private final Parameters none;

  ModelFigures(
      Findings findings,
      Model model,
      Measures measures,
      AggregateReader aggregates,
      MeasureReader.Inclusion inclusion) {
    this.findings = findings;
    this.model = model;
    this.measures = measures;
    this.aggregates = aggregates;
    this.inclusion = inclusion;
    this.none = measures.noParameters();
  }

  @Override
  public Parameters parameters() {
    return none;
  }

  @Override
  public Figure named(Path path) {
    return find(path).map(inclusion::include).orElseGet(() -> unknown(path));
  }

  @Override
  public Figure call(Expr.Call call) {
    String name = call.function().dotted();
    if (Words.AGGREGATES.contains(name)) {
      return aggregates.read(call);
    }
    if (Words.OVER_QUERIES.contains(name)) {
      findings.add(new QueryProblem.OutsideQuery(call.function().span(), name));
      return Figure.UNKNOWN;
    }
    if (call.arguments().isEmpty() && call.where() instanceof Condition.When(var condition, _)) {
      return find(call.function())
          .map(measure -> inclusion.include(inclusion.reader().narrowed(measure, condition, none)))
          .orElseGet(() -> unknownCall(call.function()));
    }
    findings.add(
        new NamingProblem.UnknownFunction(
            call.function().span(), name, List.copyOf(Words.AGGREGATES)));
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

  private Optional<Measure> find(Path path) {
    boolean own =
        path.names().size() == 1 || (path.names().size() == 2 && isOwnName(path.first().text()));
    if (own && path.names().size() == 2) {
      findings.leads(path.first().span(), model.span());
    }
    return own ? measures.ofModel(model, path.last().text(), path) : Optional.empty();
  }

  /// In a package models are called without its prefix.
  private boolean isOwnName(String name) {
    return model.name().equals(name) || model.name().endsWith("." + name);
  }

  /// What looks like a narrowed measure may be an aggregate as well.
  private Figure unknownCall(Path path) {
    List<String> known = new ArrayList<>(model.measures().keySet());
    known.addAll(Words.AGGREGATES);
    return unknown(path, known);
  }

  private Figure unknown(Path path) {
    return unknown(path, List.copyOf(model.measures().keySet()));
  }

  private Figure unknown(Path path, List<String> known) {
    String name = path.dotted();
    boolean row =
        model.source().columns().containsKey(name) || model.dimensions().containsKey(name);
    findings.add(
        row
            ? new TypingProblem.ColumnOutsideAggregate(path.span(), name)
            : new NamingProblem.UnknownMeasure(path.span(), name, known));
    return Figure.UNKNOWN;
  }
}
