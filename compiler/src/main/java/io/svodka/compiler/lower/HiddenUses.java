package io.svodka.compiler.lower;

import io.svodka.compiler.problem.AccessProblem;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.resolve.Dimension;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ModelGraph;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.resolve.RowRewriting;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.RowExpr;
import java.util.ArrayList;
import java.util.List;

/// Finds where a report needs what a role may not see. A dimension is found under any name: by the
/// value it stands for.
final class HiddenUses {
  private final Findings findings;
  private final ResolvedProject project;
  private final Access access;

  HiddenUses(Findings findings, ResolvedProject project, Access access) {
    this.findings = findings;
    this.project = project;
    this.access = access;
  }

  void check(LayoutScope report) {
    for (Access.Hidden hidden : access.hidden()) {
      switch (hidden) {
        case Access.Hidden.OfMeasure measure -> measure(report.report(), measure);
        case Access.Hidden.OfDimension dimension -> dimension(report, dimension);
      }
    }
  }

  private void measure(ReportScope report, Access.Hidden.OfMeasure hidden) {
    for (LocalMeasures.Asked asked : report.measures().asked()) {
      List<String> chain = new ArrayList<>(List.of(asked.name()));
      chain.addAll(project.measures().uses().chain(asked.declared(), hidden.declared()));
      if (asked.declared().equals(hidden.declared()) || chain.size() > 1) {
        refuse(asked.span(), report, chain, hidden);
      }
    }
  }

  private void dimension(LayoutScope scope, Access.Hidden.OfDimension hidden) {
    ReportScope report = scope.report();
    for (ReportScope.Value value : report.values()) {
      if (shows(value.base(), value.expr(), hidden.dimension())) {
        refuse(value.span(), report, chain(value.name(), hidden), hidden);
      }
    }
    report
        .burst()
        .filter(key -> shows(key.model(), key.key().row().expr(), hidden.dimension()))
        .ifPresent(
            key -> refuse(key.path().span(), report, chain(key.path().dotted(), hidden), hidden));
    scope.bound().values().forEach(query -> aggregates(report, query, hidden));
  }

  private void aggregates(ReportScope report, BoundQuery query, Access.Hidden.OfDimension hidden) {
    for (int i = 0; i < query.facts().size(); i++) {
      Model model = query.scope().components().facts().get(i).model();
      List<FactPlan.Component> components = query.facts().get(i).components();
      for (int j = 0; j < components.size(); j++) {
        boolean shows =
            Aggregates.values(components.get(j).aggregate()).stream()
                .anyMatch(each -> shows(model, each, hidden.dimension()));
        if (shows) {
          List<String> chain = chain(components.get(j).name(), hidden);
          refuse(query.scope().asking(i, j), report, chain, hidden);
        }
      }
    }
  }

  private static List<String> chain(String name, Access.Hidden hidden) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    String of = hidden.name().substring(hidden.name().lastIndexOf('.') + 1);
    return last.equals(of) ? List.of(name) : List.of(name, hidden.name());
  }

  private void refuse(Span span, ReportScope report, List<String> chain, Access.Hidden hidden) {
    findings.add(
        new AccessProblem.NeedsHidden(
            span, access.role().text(), report.name(), chain, hidden.span()));
  }

  private boolean shows(Model base, RowExpr expr, Dimension dimension) {
    return shows(project.graph(), base, expr, dimension);
  }

  /// Returns whether an expression over rows of `base` reads the value of a dimension.
  static boolean shows(ModelGraph graph, Model base, RowExpr expr, Dimension dimension) {
    RowExpr value = dimension.row().expr();
    List<String> aliases =
        RowRewriting.columns(expr).stream().map(RowExpr.Column::alias).distinct().toList();
    for (String alias : aliases) {
      for (String start : starts(alias)) {
        boolean owns =
            graph
                .behind(base, start)
                .filter(model -> model.sharesSource(dimension.model()))
                .isPresent();
        RowExpr moved = start.isEmpty() ? value : RowRewriting.through(start, value);
        if (owns && RowRewriting.within(expr).contains(moved)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Returns an alias and those it begins with, down to the row itself.
  private static List<String> starts(String alias) {
    List<String> starts = new ArrayList<>(List.of(alias));
    String rest = alias;
    while (!rest.isEmpty()) {
      rest = rest.contains(".") ? rest.substring(0, rest.lastIndexOf('.')) : "";
      starts.add(rest);
    }
    return starts;
  }
}
