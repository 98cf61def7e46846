package io.svodka.compiler.lower;

import io.svodka.compiler.problem.CurrencyProblem;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.syntax.Condition;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.type.Figure;
import io.svodka.compiler.type.FigureReader;
import io.svodka.model.document.BuiltInWords;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Formula;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the elements of a layout may use.
///
/// @param bound the report's queries by name
record LayoutScope(Findings findings, ReportScope report, Map<String, BoundQuery> bound) {

  BuiltInWords words() {
    return BuiltInWords.of(report.project().settings().language());
  }

  /// Returns the query an element reads; an unknown one is reported.
  Optional<BoundQuery> query(Name name) {
    report.query(name.text());
    BoundQuery query = bound.get(name.text());
    if (query == null) {
      findings.add(
          new NamingProblem.UnknownThing(
              name.span(), Thing.QUERY, name.text(), List.copyOf(bound.keySet())));
    }
    if (query != null) {
      findings.leads(name, query.scope().syntax().name());
    }
    return Optional.ofNullable(query);
  }

  /// Returns the names and functions of an element.
  ///
  /// @param query what it lays out, one entry or none
  QueryFigures figures(List<BoundQuery> query, ItemLookup.Place place) {
    List<QueryScope> scopes = query.stream().map(BoundQuery::scope).toList();
    ItemLookup lookup = new ItemLookup(findings, report, query, place);
    return new QueryFigures(findings, report, scopes, lookup);
  }

  FigureReader reader(List<BoundQuery> query, ItemLookup.Place place) {
    return figures(query, place).reader();
  }

  /// Returns the conditions under which something is shown.
  List<Formula> when(Condition condition, List<BoundQuery> query) {
    return switch (condition) {
      case Condition.Always _ -> List.of();
      case Condition.When(var expression, _) -> {
        query.forEach(bound -> bound.scope().demand(List.of()));
        Formula read = reader(query, ItemLookup.Place.LAYOUT).condition(expression);
        yield List.of(atTotalOf(query, read));
      }
    };
  }

  /// Returns a figure where one value must stand; money of several currencies has none, which is
  /// reported.
  Figure atTotal(Figure figure, List<BoundQuery> query, Span span) {
    return checkCurrency(figure.formula(), query, List.of(), span) ? figure : Figure.UNKNOWN;
  }

  /// Returns whether a level of a query keeps the currency of a formula; if not, that is reported.
  ///
  /// @param kept the dimensions that the level keeps
  boolean checkCurrency(Formula formula, List<BoundQuery> query, List<Integer> kept, Span span) {
    Optional<Formula.Kept> lost =
        FormulaSearch.within(formula)
            .filter(Formula.Kept.class::isInstance)
            .map(Formula.Kept.class::cast)
            .filter(each -> !kept.contains(each.dimension()))
            .findFirst();
    lost.ifPresent(
        each -> findings.add(new CurrencyProblem.NoCommonTotal(span, currency(each, query))));
    return lost.isEmpty();
  }

  private static String currency(Formula.Kept figure, List<BoundQuery> query) {
    return query.isEmpty()
        ? "currency"
        : query.getFirst().dimensions().get(figure.dimension()).name();
  }

  /// A condition stands outside of its query, so it says whose grand total it means.
  private static Formula atTotalOf(List<BoundQuery> query, Formula condition) {
    return query.isEmpty()
        ? condition
        : new Formula.OfQuery(query.getFirst().scope().name(), condition);
  }
}
