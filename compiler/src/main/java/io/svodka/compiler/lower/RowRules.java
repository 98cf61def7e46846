package io.svodka.compiler.lower;

import io.svodka.compiler.lower.Access.RowRule;
import io.svodka.compiler.problem.AccessProblem;
import io.svodka.compiler.problem.AccessProblem.Reason;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ModelGraph;
import io.svodka.compiler.resolve.Role;
import io.svodka.compiler.resolve.RowRewriting;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SourcePlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the conditions that bind rows to the rules of a role. Rows that cannot be bound, and might
/// belong to a ruled model, are reported.
final class RowRules {
  private final Findings findings;
  private final ModelGraph graph;
  private final Access access;

  RowRules(Findings findings, ModelGraph graph, Access access) {
    this.findings = findings;
    this.graph = graph;
    this.access = access;
  }

  /// Rows that a statement reads.
  ///
  /// @param joined aliases of what is joined
  record Reading(String query, Span span, Model model, List<String> joined) {
    Reading {
      joined = List.copyOf(joined);
    }
  }

  /// Returns what must hold for the rows of a statement, each thing once.
  List<RowExpr> of(Reading reading) {
    Set<RowExpr> conditions = new LinkedHashSet<>();
    for (RowRule rule : access.rules()) {
      conditions.addAll(of(reading, rule));
    }
    conditions.remove(RowExpr.ALWAYS);
    return List.copyOf(conditions);
  }

  private List<RowExpr> of(Reading reading, RowRule rule) {
    Set<String> touched = new LinkedHashSet<>();
    List<String> aliases = new ArrayList<>(List.of(""));
    aliases.addAll(reading.joined());
    for (String alias : aliases) {
      Optional<Model> model = graph.behind(reading.model(), alias);
      if (model.filter(rule.model()::sharesSource).isPresent()) {
        touched.add(alias);
      } else {
        model.ifPresent(each -> checkFree(reading, each, rule));
      }
    }
    if (!touched.contains("")) {
      touched.addAll(reached(reading, rule));
    }
    return touched.stream().flatMap(alias -> moved(reading, alias, rule).stream()).toList();
  }

  /// Returns the way to the ruled model, if it is one.
  private List<String> reached(Reading reading, RowRule rule) {
    List<String> routes = new Reach(graph).routes(reading.model(), rule.model()::sharesSource);
    if (routes.size() <= 1 || access.rules(reading.model())) {
      return routes.size() == 1 ? routes : List.of();
    }
    findings.add(
        new AccessProblem.SeveralWays(
            reading.span(),
            access.role().text(),
            reading.query(),
            reading.model().name(),
            rule.model().name(),
            routes,
            rule.span()));
    return List.of();
  }

  private Optional<RowExpr> moved(Reading reading, String alias, RowRule rule) {
    Model model = graph.behind(reading.model(), alias).orElse(rule.model());
    boolean plain =
        RowRewriting.columns(rule.condition()).stream().allMatch(each -> each.alias().isEmpty());
    if (model != rule.model() && !plain) {
      if (!access.rules(model)) {
        refuse(reading, model, rule, Reason.SAME_SOURCE);
      }
      return Optional.empty();
    }
    return Optional.of(
        alias.isEmpty() ? rule.condition() : RowRewriting.through(alias, rule.condition()));
  }

  /// Reports rows that do not reach the ruled model but may belong to it.
  private void checkFree(Reading reading, Model model, RowRule rule) {
    boolean reaches = !new Reach(graph).routes(model, rule.model()::sharesSource).isEmpty();
    if (reaches || access.rules(model)) {
      return;
    }
    if (model.source().plan().origin() instanceof SourcePlan.Origin.Sql) {
      refuse(reading, model, rule, Reason.SQL);
    } else if (model.source().plan().origin().equals(rule.model().source().plan().origin())) {
      refuse(reading, model, rule, Reason.SAME_SOURCE);
    } else if (holdsLeadingColumn(model, rule.model())) {
      refuse(reading, model, rule, Reason.SAME_COLUMN);
    }
  }

  private boolean holdsLeadingColumn(Model model, Model ruled) {
    Set<String> leading = new HashSet<>();
    for (Model each : graph.models()) {
      for (String name : each.joins().keySet()) {
        graph
            .role(each, name)
            .filter(role -> role.target().sharesSource(ruled))
            .map(Role::on)
            .ifPresent(
                on ->
                    RowRewriting.columns(on).stream()
                        .filter(column -> column.alias().isEmpty())
                        .forEach(column -> leading.add(column.name())));
      }
    }
    return model.source().columns().keySet().stream()
        .anyMatch(column -> leading.contains(column) && !model.key().equals(List.of(column)));
  }

  private void refuse(Reading reading, Model model, RowRule rule, Reason reason) {
    findings.add(
        new AccessProblem.RowsNotBound(
            reading.span(),
            access.role().text(),
            reading.query(),
            model.name(),
            rule.model().name(),
            reason,
            rule.span()));
  }
}
