package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.GrainProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.TypingProblem;
import io.svodka.compiler.syntax.FieldOption;
import io.svodka.compiler.syntax.Measure;
import io.svodka.compiler.syntax.ModelItem;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.Parameters;
import io.svodka.compiler.type.Row;
import io.svodka.compiler.type.RowNames;
import io.svodka.model.origin.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Names in an expression over a row of a model: its dimensions and segments, then its columns, and
/// behind a role those of the joined model.
final class ModelRows implements RowNames {
  private final Findings findings;
  private final ModelGraph graph;
  private final Model model;
  private final String self;
  private final Parameters parameters;
  private final Joined joined;

  ModelRows(Findings findings, ModelGraph graph, Model model, String self, Parameters parameters) {
    this(findings, graph, new Start(model, self), parameters, Joined.ONE);
  }

  private ModelRows(
      Findings findings, ModelGraph graph, Start start, Parameters parameters, Joined joined) {
    this.findings = findings;
    this.graph = graph;
    this.model = start.model();
    this.self = start.self();
    this.parameters = parameters;
    this.joined = joined;
  }

  private record Start(Model model, String self) {}

  /// How many rows a name may mean.
  private enum Joined {
    ONE,
    MANY
  }

  /// Returns the same names, and those behind `many` joins of the model.
  ModelRows throughMany() {
    return new ModelRows(findings, graph, new Start(model, self), parameters, Joined.MANY);
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public Row named(Path path) {
    return twice(path) ? Row.UNKNOWN : reach(model, path.names(), self, joined);
  }

  /// A path takes each join once.
  private boolean twice(Path path) {
    Set<String> taken = new HashSet<>();
    Model at = model;
    for (Name name : path.names().subList(0, path.names().size() - 1)) {
      ModelItem.Join join = at.joins().get(name.text());
      if (join == null) {
        return false;
      }
      if (!taken.add(at.name() + " " + name.text())) {
        findings.add(new GrainProblem.RoleTwice(path.span(), path.dotted(), name.text()));
        return true;
      }
      Optional<Model> next = graph.find(graph.scopes().qualified(join.model()).dotted());
      if (next.isEmpty()) {
        return false;
      }
      at = next.get();
    }
    return false;
  }

  private Row reach(Model from, List<Name> names, String wrapped, Joined allowed) {
    Name first = names.getFirst();
    if (names.size() == 1) {
      from.source().unusable(first).ifPresent(findings::add);
      graph.declared(from, first.text(), wrapped).ifPresent(to -> findings.leads(first.span(), to));
      return graph.member(from, first.text(), wrapped).orElseGet(() -> unknown(from, first));
    }
    ModelItem.Join join = from.joins().get(first.text());
    if (join == null) {
      findings.add(
          new NamingProblem.UnknownRole(
              first.span(),
              first.text(),
              from.name(),
              from.span(),
              List.copyOf(from.joins().keySet())));
      return Row.UNKNOWN;
    }
    findings.leads(first, join.role());
    List<Name> rest = names.subList(1, names.size());
    if (!ManyRole.is(join)) {
      return graph
          .role(from, first.text())
          .map(role -> behind(role.name(), role.target(), rest, Joined.ONE))
          .orElse(Row.UNKNOWN);
    }
    if (allowed == Joined.ONE) {
      findings.add(
          new GrainProblem.ManyValues(first.span(), first.text(), from.name(), join.span()));
      return Row.UNKNOWN;
    }
    return graph
        .many(from, first.text())
        .map(role -> behind(role.name(), role.target(), rest, Joined.MANY))
        .orElse(Row.UNKNOWN);
  }

  private Row behind(String role, Model target, List<Name> rest, Joined allowed) {
    Name member = rest.getFirst();
    Optional<Span> hidden = rest.size() > 1 ? Optional.empty() : target.hides(member.text());
    if (hidden.isPresent()) {
      findings.add(
          new GrainProblem.Hidden(member.span(), member.text(), target.name(), hidden.get()));
      return Row.UNKNOWN;
    }
    Row row = reach(target, rest, "", allowed);
    return row.isUnknown() ? row : new Row(RowRewriting.through(role, row.expr()), row.type());
  }

  private Row unknown(Model from, Name name) {
    Measure measure = from.measures().get(name.text());
    if (from.source().columns().isEmpty()) {
      return Row.UNKNOWN;
    }
    if (measure != null) {
      findings.add(
          new TypingProblem.MeasureOverRows(
              name.span(), name.text(), isPercent(measure), measure.name().span()));
    } else {
      findings.add(from.source().unknown(name, from.rowNames()));
    }
    return Row.UNKNOWN;
  }

  private static boolean isPercent(Measure measure) {
    return measure.options().stream()
        .anyMatch(
            option ->
                option instanceof FieldOption.Format(var format, _)
                    && format.name().text().equals("percent"));
  }
}
