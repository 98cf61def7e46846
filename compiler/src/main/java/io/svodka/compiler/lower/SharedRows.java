package io.svodka.compiler.lower;

import io.svodka.compiler.check.SharedQueries;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.ScopeProblem.Choosing;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.Query;
import io.svodka.compiler.syntax.QueryItem;
import io.svodka.compiler.syntax.ReportItem;
import io.svodka.compiler.type.Parameters;
import io.svodka.compiler.type.Row;
import io.svodka.compiler.type.RowNames;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.RowExpr;
import java.util.List;
import java.util.Optional;

/// Watches that a shared query of a burst report reads nothing that tells recipients apart.
final class SharedRows {
  private final ReportScope report;
  private final QueryScope query;
  private final SharedQueries rule;

  SharedRows(Findings findings, ReportScope report, BurstKey key, QueryScope query) {
    this.report = report;
    this.query = query;
    this.rule =
        new SharedQueries(findings, report.project().graph(), key.model(), key.path().dotted());
  }

  /// Returns the names of a row, each of them checked when it is asked for.
  RowNames watched(RowNames names, Model fact, Expr filter) {
    boolean inherited = report.defaults().filters().contains(filter);
    Span shared = inherited ? firstShared() : shared(query.syntax()).orElse(filter.span());
    return new RowNames() {
      @Override
      public Parameters parameters() {
        return names.parameters();
      }

      @Override
      public Row named(Path path) {
        Row row = names.named(path);
        Choosing choosing =
            inherited ? new Choosing.OfReport(path.dotted()) : new Choosing.OfQuery(path.dotted());
        rule.checkWhere(fact, row.expr(), choosing, path.span(), shared);
        return row;
      }
    };
  }

  void check(QueryComponents.FactKey fact, int place, FactPlan plan) {
    Model model = fact.model();
    Span name = query.syntax().name().span();
    checkFilters(model, name);
    if (!fact.grain().isOwn()) {
      checkFilters(fact.grain().origin(), name);
    }
    checkRows(fact, place, plan);
  }

  private void checkFilters(Model model, Span name) {
    for (RowExpr filter : report.project().graph().filters(model)) {
      rule.checkWhere(model, filter, new Choosing.OfModel(model.name()), name, model.span());
    }
  }

  private void checkRows(QueryComponents.FactKey fact, int place, FactPlan plan) {
    Model model = fact.model();
    Span name = query.syntax().name().span();
    List<Grouping> named =
        query.groupings().stream().filter(each -> each instanceof Grouping.ByDimension).toList();
    for (int d = 0; d < Math.min(named.size(), plan.dimensions().size()); d++) {
      Grouping group = named.get(d);
      rule.checkGroup(model, plan.dimensions().get(d), query.name(), group.name(), group.span());
    }
    for (int i = 0; i < plan.components().size(); i++) {
      rule.checkAggregate(
          model,
          plan.components().get(i),
          query.name(),
          query.asking(place, i),
          shared(query.syntax()).orElse(name));
    }
  }

  private Span firstShared() {
    for (ReportItem item : report.syntax().items()) {
      if (item instanceof Query each && shared(each).isPresent()) {
        return shared(each).get();
      }
    }
    return query.syntax().name().span();
  }

  private static Optional<Span> shared(Query query) {
    return query.items().stream()
        .filter(item -> item instanceof QueryItem.Shared)
        .map(QueryItem::span)
        .findFirst();
  }
}
