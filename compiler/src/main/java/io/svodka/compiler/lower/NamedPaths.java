package io.svodka.compiler.lower;

import io.svodka.compiler.naming.SharedName;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.resolve.Grain;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ModelGraph;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import java.util.List;
import java.util.Optional;

/// Takes note of what the names of a path mean that has been followed: joins or models, then a
/// dimension, a segment or a column.
record NamedPaths(Findings findings, ModelGraph graph) {
  /// A path that was followed from the rows of a grain.
  void reached(Grain grain, Path written, Reach.Found.Reached found) {
    Path path = graph.scopes().behindAlias(written);
    boolean own = isOwn(grain.origin(), path) || grain.isOwn();
    steps(own ? grain.origin() : grain.rows(), path);
    last(found.owner(), found.member(), path.last());
  }

  /// A path that means a dimension or segment of a model, whatever leads there.
  void to(Model owner, String member, Path path) {
    firsts(owner, path);
    last(owner, member, path.last());
  }

  /// A path whose last name is that of a dimension or segment of a model.
  void member(Model owner, Path path) {
    to(owner, path.last().text(), path);
  }

  private boolean isOwn(Model origin, Path path) {
    return path.names().size() > 1 && origin.joins().containsKey(path.first().text());
  }

  /// Follows joins as far as they are called by their names.
  private void steps(Model from, Path path) {
    List<Name> firsts = path.names().subList(0, path.names().size() - 1);
    if (firsts.isEmpty()) {
      return;
    }
    if (!from.joins().containsKey(firsts.getFirst().text())) {
      stranger(firsts.getFirst());
      return;
    }
    Optional<Model> at = Optional.of(from);
    for (Name name : firsts) {
      at.map(model -> model.joins().get(name.text()))
          .ifPresent(join -> findings.leads(name, join.role()));
      at = at.flatMap(model -> graph.behind(model, name.text()));
    }
  }

  private void firsts(Model owner, Path path) {
    List<Name> firsts = path.names().subList(0, path.names().size() - 1);
    if (firsts.size() == 1) {
      if (firsts.getFirst().text().equals(owner.name())) {
        findings.leads(firsts.getFirst().span(), owner.span());
      } else {
        roles(firsts.getFirst());
      }
    }
  }

  /// A name before the dot that is no join of the rows: a join of others, or a model.
  private void stranger(Name name) {
    if (!roles(name)) {
      graph.find(name.text()).ifPresent(model -> findings.leads(name.span(), model.span()));
    }
  }

  /// All joins of one name lead to one model, so the name means each of them.
  private boolean roles(Name name) {
    boolean found = graph.hasJoin(name.text());
    if (found) {
      findings.leads(name.span(), SharedName.ofJoins(name.text()));
    }
    return found;
  }

  private void last(Model owner, String member, Name name) {
    graph.declared(owner, member, "").ifPresent(place -> findings.leads(name.span(), place));
  }
}
