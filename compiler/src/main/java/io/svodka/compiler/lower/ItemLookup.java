package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.Figure;
import io.svodka.compiler.type.Row;
import io.svodka.compiler.type.Type;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.value.GoodWhen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Names in the layout: results and groups of the query that is laid out, figures of other queries,
/// attributes of the burst key.
final class ItemLookup implements FigureLookup {
  private final Findings findings;
  private final ReportScope report;
  private final List<BoundQuery> query;
  private final Place place;

  /// Where the name stands, which decides how an unknown one is reported.
  enum Place {
    LAYOUT,
    TEXT
  }

  /// @param query the query that is laid out, one entry, or none outside of any
  ItemLookup(Findings findings, ReportScope report, List<BoundQuery> query, Place place) {
    this.findings = findings;
    this.report = report;
    this.query = query;
    this.place = place;
  }

  @Override
  public Figure find(Path path) {
    if (!query.isEmpty()) {
      Optional<Figure> own = own(query.getFirst(), path);
      if (own.isPresent()) {
        return own.get();
      }
    }
    OptionalInt attribute = report.attribute(path);
    if (attribute.isPresent()) {
      report
          .burst()
          .ifPresent(
              key -> new NamedPaths(findings, report.project().graph()).member(key.model(), path));
      return attribute(attribute.getAsInt());
    }
    Optional<QueryScope> other =
        path.names().size() > 1 ? report.query(path.first().text()) : Optional.empty();
    return other.isPresent() ? elsewhere(other.get(), path) : unknown(path);
  }

  private Optional<Figure> own(BoundQuery bound, Path path) {
    Optional<Shown> item = bound.scope().item(path);
    if (item.isPresent()) {
      return Optional.of(item.get().figure());
    }
    OptionalInt group = bound.scope().grouping(path);
    return group.isPresent() ? Optional.of(dimension(bound, group.getAsInt())) : Optional.empty();
  }

  private static Figure dimension(BoundQuery bound, int index) {
    DimensionPlan plan = bound.dimensions().get(index);
    Type type =
        switch (plan.kind()) {
          case DimensionPlan.Kind.Attribute(var column) -> Row.typeOf(column);
          case DimensionPlan.Kind.Calendar _ -> Type.PERIOD;
        };
    return new Figure(new Formula.Dimension(index), type, plan.format(), GoodWhen.NEUTRAL);
  }

  private Figure attribute(int index) {
    var attribute = report.burst().orElseThrow().attributes().get(index);
    return new Figure(
        new Formula.KeyAttribute(index),
        attribute.row().type(),
        attribute.format(),
        GoodWhen.NEUTRAL);
  }

  private Figure elsewhere(QueryScope other, Path path) {
    findings.leads(path.first(), other.syntax().name());
    Path rest = new Path(path.names().subList(1, path.names().size()), path.span());
    Optional<Shown> item = other.item(rest);
    if (item.isEmpty()) {
      findings.add(
          new LayoutProblem.NotInQuery(
              path.last().span(),
              rest.dotted(),
              other.name(),
              other.syntax().name().span(),
              List.copyOf(other.items().keySet())));
      return Figure.UNKNOWN;
    }
    other.demand(List.of());
    Figure figure = item.get().figure();
    return figure.isUnknown()
        ? figure
        : figure.with(new Formula.OfQuery(other.name(), figure.formula()));
  }

  private Figure unknown(Path path) {
    switch (place) {
      case LAYOUT -> {
        if (query.isEmpty()) {
          findings.add(
              new NamingProblem.UnknownThing(path.span(), Thing.FIGURE, path.dotted(), known()));
        } else {
          QueryScope scope = query.getFirst().scope();
          findings.add(
              new LayoutProblem.NotInQuery(
                  path.span(), path.dotted(), scope.name(), scope.syntax().name().span(), known()));
        }
      }
      case TEXT ->
          findings.add(new LayoutProblem.UnknownPlaceholder(path.span(), path.dotted(), known()));
    }
    return Figure.UNKNOWN;
  }

  /// Returns the names that may stand here.
  List<String> known() {
    List<String> names = new ArrayList<>();
    query.forEach(bound -> names.addAll(bound.scope().known()));
    report
        .burst()
        .ifPresent(
            key -> key.attributes().forEach(each -> names.add(key.role() + "." + each.name())));
    for (QueryScope other : report.queries().values()) {
      other.items().keySet().forEach(item -> names.add(other.name() + "." + item));
    }
    return names;
  }
}
