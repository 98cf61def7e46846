package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
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
import java.util.List;
import java.util.Optional;

/// Names in an expression over a row of a model: its dimensions and segments, then its columns, and
/// behind a role those of the joined model.
final class ModelRows implements RowNames {
  private final Findings findings;
  private final ModelGraph graph;
  private final Model model;
  private final String self;
  private final Parameters parameters;

  ModelRows(Findings findings, ModelGraph graph, Model model, String self, Parameters parameters) {
    this.findings = findings;
    this.graph = graph;
    this.model = model;
    this.self = self;
    this.parameters = parameters;
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public Row named(Path path) {
    return reach(model, path.names(), self);
  }

  private Row reach(Model from, List<Name> names, String wrapped) {
    Name first = names.getFirst();
    if (names.size() == 1) {
      from.source().unusable(first).ifPresent(findings::add);
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
    Optional<Role> role = graph.role(from, first.text());
    return role.map(found -> behind(found, names.subList(1, names.size()))).orElse(Row.UNKNOWN);
  }

  private Row behind(Role role, List<Name> rest) {
    Row row = reach(role.target(), rest, "");
    return row.isUnknown()
        ? row
        : new Row(RowRewriting.through(role.name(), row.expr()), row.type());
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
