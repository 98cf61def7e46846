package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.resolve.Dimension;
import io.svodka.compiler.resolve.Joins;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ModelGraph;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.syntax.Path;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.ValuesPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Plans how the values of a dimension are listed from the rows of its own model.
final class ValuesReader {
  private final Findings findings;
  private final ResolvedProject project;

  ValuesReader(Findings findings, ResolvedProject project) {
    this.findings = findings;
    this.project = project;
  }

  /// Returns the dimension that a path means outside of any query; an unknown one is reported.
  Optional<Dimension> find(Path path) {
    List<Model> owners = owners(path);
    if (owners.size() > 1) {
      findings.add(
          new ModelProblem.NotSameMeaning(
              path.span(),
              path.dotted(),
              owners.get(0).name() + "." + path.last().text(),
              owners.get(1).name() + "." + path.last().text()));
      return Optional.empty();
    }
    Optional<Dimension> found =
        owners.stream().findFirst().flatMap(owner -> graph().dimension(owner, path.last().text()));
    if (found.isEmpty()) {
      findings.add(new NamingProblem.UnknownDimension(path.span(), path.dotted(), known()));
    }
    found.ifPresent(dimension -> new NamedPaths(findings, graph()).member(dimension.model(), path));
    return found.filter(dimension -> !dimension.row().isUnknown());
  }

  /// Returns the list of the values of a dimension.
  ///
  /// @param keys the burst key of a row, or nothing
  ValuesPlan plan(Dimension dimension, List<RowExpr> keys) {
    Model owner = dimension.model();
    Joins joins = new Joins(graph(), owner);
    List<RowExpr> filters = new ArrayList<>(graph().filters(owner));
    filters.removeIf(RowExpr.ALWAYS::equals);
    filters.forEach(joins::need);
    keys.forEach(joins::need);
    joins.need(dimension.row().expr());
    dimension.sorting().forEach(joins::need);
    return new ValuesPlan(
        owner.name() + "." + dimension.name(),
        owner.source().name(),
        joins.plans(),
        filters,
        keys,
        dimension.row().expr(),
        dimension.sorting());
  }

  private ModelGraph graph() {
    return project.graph();
  }

  private List<Model> owners(Path path) {
    String last = path.last().text();
    if (path.names().size() == 1) {
      return graph().models().stream().filter(each -> each.dimensions().containsKey(last)).toList();
    }
    if (path.names().size() > 2) {
      return List.of();
    }
    String first = path.first().text();
    return graph().find(first).map(List::of).orElseGet(() -> new Reach(graph()).targets(first));
  }

  private List<String> known() {
    List<String> names = new ArrayList<>();
    for (Model model : graph().models()) {
      model.dimensionNames().forEach(name -> names.add(model.name() + "." + name));
    }
    return names;
  }
}
