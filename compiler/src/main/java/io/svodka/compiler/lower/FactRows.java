package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.GrainProblem;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.resolve.Grain;
import io.svodka.compiler.resolve.ManyRole;
import io.svodka.compiler.resolve.ManySteps;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ModelGraph;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.Parameters;
import io.svodka.compiler.type.Row;
import io.svodka.compiler.type.RowNames;
import io.svodka.model.origin.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Names in the `where` and `by` of a query, seen from the rows of one fact.
final class FactRows implements RowNames {
  private final Findings findings;
  private final ReportScope report;
  private final Fact fact;

  /// @param models models of all facts of the query
  /// @param measure an aggregate of this fact, to name it in messages
  record Fact(QueryScope query, Grain grain, List<Model> models, String measure) {}

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
        report.remember(path, fact.grain().rows(), reached.row().expr());
        new NamedPaths(findings, graph()).reached(fact.grain(), path, reached);
        yield isHidden(path, reached) ? Optional.empty() : once(path, reached);
      }
      case Reach.Found.Ambiguous(var paths) -> {
        findings.add(new ModelProblem.AmbiguousPath(path.span(), path.dotted(), paths));
        yield Optional.empty();
      }
      case Reach.Found.Nowhere _ -> {
        explain(path);
        yield Optional.empty();
      }
      case Reach.Found.Twice(var role) -> {
        findings.add(new GrainProblem.RoleTwice(path.span(), path.dotted(), role));
        yield Optional.empty();
      }
      case Reach.Found.Broken _ -> Optional.empty();
    };
  }

  /// Returns whether a path leads to one value of each row, without a word where it does not.
  boolean takes(Path path) {
    return follow(path) instanceof Reach.Found.Reached reached
        && reached.owner().hides(reached.member()).isEmpty()
        && (fact.query().countsOnce() || many(reached).isEmpty());
  }

  private Optional<ManyRole> many(Reach.Found.Reached reached) {
    return new ManySteps(graph(), fact.grain().rows()).first(reached.row().expr());
  }

  private boolean isHidden(Path path, Reach.Found.Reached reached) {
    Optional<Span> hidden = reached.owner().hides(reached.member());
    hidden.ifPresent(
        hide ->
            findings.add(
                new GrainProblem.Hidden(
                    path.span(), reached.member(), reached.owner().name(), hide)));
    return hidden.isPresent();
  }

  /// What has several values for a row would count the row several times.
  private Optional<Reach.Found.Reached> once(Path path, Reach.Found.Reached reached) {
    Optional<ManyRole> many = many(reached);
    if (many.isEmpty() || fact.query().countsOnce()) {
      return Optional.of(reached);
    }
    Model rows = fact.grain().rows();
    ManyRole role = many.get();
    findings.add(
        new GrainProblem.FanOut(
            path.span(),
            path.dotted(),
            new GrainProblem.Counted(fact.measure(), rows.name(), rows.span()),
            new GrainProblem.Joined(role.name(), role.target().name(), role.span()),
            new GrainMeasures(report.project()).of(role.target()),
            fact.query().end()));
    return Optional.empty();
  }

  private ModelGraph graph() {
    return report.project().graph();
  }

  private Reach.Found follow(Path path) {
    Reach.Found found = follow(new Reach(graph()), path);
    return found instanceof Reach.Found.Nowhere
        ? follow(new Reach(graph(), Reach.Joined.ONE_OR_MANY), path)
        : found;
  }

  private Reach.Found follow(Reach reach, Path path) {
    if (path.names().size() > 1) {
      return reach.follow(fact.grain(), path);
    }
    List<Model> owners = owners(path.dotted());
    if (owners.isEmpty()) {
      return new Reach.Found.Nowhere();
    }
    Optional<Model> stranger =
        owners.stream().filter(model -> !alike(owners.getFirst(), model, path.dotted())).findAny();
    if (stranger.isPresent()) {
      findings.add(
          new GrainProblem.NotDeclaredSame(
              path.span(),
              path.dotted(),
              owners.getFirst().name(),
              stranger.get().name(),
              stranger.get().dimensionSpans(path.dotted())));
      return new Reach.Found.Broken();
    }
    return reach.toModel(fact.grain(), owners.getFirst(), path.dotted());
  }

  private boolean alike(Model one, Model other, String name) {
    return graph().meanings().of(one, name).equals(graph().meanings().of(other, name));
  }

  private List<Model> owners(String name) {
    return fact.models().stream()
        .distinct()
        .filter(
            model -> model.dimensionNames().contains(name) || model.segments().containsKey(name))
        .toList();
  }

  private void explain(Path path) {
    Reach reach = new Reach(graph());
    Set<String> reaching =
        graph().models().stream()
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
              fact.grain().rows().name(),
              fact.grain().rows().span(),
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
      case Reach.Found.Nowhere _, Reach.Found.Twice _, Reach.Found.Broken _ -> false;
    };
  }
}
