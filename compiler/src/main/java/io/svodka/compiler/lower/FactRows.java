package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.Parameters;
import io.svodka.compiler.type.Row;
import io.svodka.compiler.type.RowNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Names in the `where` of a query or a report, seen from the rows of one fact.
final class FactRows implements RowNames {
  private final Findings findings;
  private final ReportScope report;
  private final Fact fact;

  /// @param models models of all facts of the query
  /// @param measure an aggregate of this fact, to name it in messages
  record Fact(Model model, List<Model> models, String measure) {}

  FactRows(Findings findings, ReportScope report, Fact fact) {
    this.findings = findings;
    this.report = report;
    this.fact = fact;
  }

  @Override
  public Parameters parameters() {
    return report.parameters();
  }

  @Override
  public Row named(Path path) {
    return find(path).map(Reach.Found.Reached::row).orElse(Row.UNKNOWN);
  }

  /// Returns an aggregate of the fact, to name it in messages.
  String measure() {
    return fact.measure();
  }

  /// Returns where a path leads from the fact, or nothing where that was reported.
  Optional<Reach.Found.Reached> find(Path path) {
    return switch (follow(path)) {
      case Reach.Found.Reached reached -> {
        report.remember(path, fact.model(), reached.row().expr());
        yield Optional.of(reached);
      }
      case Reach.Found.Ambiguous(var paths) -> {
        findings.add(new ModelProblem.AmbiguousPath(path.span(), path.dotted(), paths));
        yield Optional.empty();
      }
      case Reach.Found.Nowhere _ -> {
        explain(path);
        yield Optional.empty();
      }
      case Reach.Found.Broken _ -> Optional.empty();
    };
  }

  private Reach.Found follow(Path path) {
    Reach reach = new Reach(report.project().graph());
    if (path.names().size() > 1) {
      return reach.follow(fact.model(), path);
    }
    List<Model> owners = owners(path.dotted());
    if (owners.size() > 1) {
      List<String> candidates =
          owners.stream().map(model -> model.name() + "." + path.dotted()).toList();
      findings.add(
          new NamingProblem.Ambiguous(path.span(), path.dotted(), Thing.DIMENSION, candidates));
      return new Reach.Found.Broken();
    }
    return owners.isEmpty()
        ? new Reach.Found.Nowhere()
        : reach.toModel(fact.model(), owners.getFirst(), path.dotted());
  }

  private List<Model> owners(String name) {
    return fact.models().stream()
        .distinct()
        .filter(
            model -> model.dimensionNames().contains(name) || model.segments().containsKey(name))
        .toList();
  }

  private void explain(Path path) {
    Reach reach = new Reach(report.project().graph());
    Set<String> reaching =
        report.project().graph().models().stream()
            .filter(model -> leads(reach, model, path))
            .map(Model::name)
            .collect(Collectors.toCollection(TreeSet::new));
    boolean anywhere =
        path.names().size() > 1 ? !reaching.isEmpty() : !owners(path.dotted()).isEmpty();
    if (anywhere) {
      findings.add(
          new ModelProblem.Unreachable(
              path.span(),
              path.dotted(),
              fact.measure(),
              fact.model().name(),
              fact.model().span(),
              List.copyOf(reaching)));
    } else if (report.measures().find(path).isPresent()) {
      findings.add(new QueryProblem.MeasureAsRow(path.span(), path.dotted()));
    } else {
      findings.add(
          new NamingProblem.UnknownDimension(path.span(), path.dotted(), report.dimensions()));
    }
  }

  private static boolean leads(Reach reach, Model model, Path path) {
    return switch (reach.follow(model, path)) {
      case Reach.Found.Reached _, Reach.Found.Ambiguous _ -> true;
      case Reach.Found.Nowhere _, Reach.Found.Broken _ -> false;
    };
  }
}
