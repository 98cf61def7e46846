package io.svodka.compiler.lower;

import io.svodka.compiler.problem.DeliveryProblem;
import io.svodka.compiler.problem.DeliveryProblem.Waiter;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Origin;
import io.svodka.compiler.syntax.SourceItem;
import io.svodka.compiler.type.Row;
import io.svodka.compiler.type.Types;
import io.svodka.model.plan.DeliveryTerms;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.value.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads which sources a delivery or an alert waits for.
final class RefreshReader {
  private final Findings findings;
  private final ResolvedProject project;
  private final ScheduleLowering schedules;
  private final Waiter waiter;

  RefreshReader(Findings findings, ResolvedProject project, Waiter waiter) {
    this.waiter = waiter;
    this.findings = findings;
    this.project = project;
    this.schedules = new ScheduleLowering(findings, project.settings());
  }

  /// Returns what is waited for; nothing where there is no such source, or nothing says when it is
  /// refreshed, which is reported.
  Optional<DeliveryTerms.Refresh> read(Name name) {
    Declaration.Source source = project.declarations().sources().get(name.text());
    if (source == null) {
      findings.add(
          new NamingProblem.UnknownThing(
              name.span(),
              Thing.SOURCE,
              name.text(),
              List.copyOf(project.declarations().sources().keySet())));
      return Optional.empty();
    }
    findings.leads(name, source.name());
    List<DeliveryTerms.Fresh> rules = new ArrayList<>();
    for (SourceItem item : source.items()) {
      if (item instanceof SourceItem.Fresh fresh) {
        rule(source, fresh, rules);
      }
    }
    boolean file = isFile(source.origin());
    boolean promised = source.items().stream().anyMatch(item -> item instanceof SourceItem.Fresh);
    if (!promised && !file) {
      findings.add(
          new DeliveryProblem.NoFreshness(name.span(), name.text(), source.name().span(), waiter));
      return Optional.empty();
    }
    return Optional.of(
        new DeliveryTerms.Refresh(name.text(), rules.stream().limit(1).toList(), name.span()));
  }

  private void rule(
      Declaration.Source source, SourceItem.Fresh fresh, List<DeliveryTerms.Fresh> rules) {
    List<SourcePlan.SourceColumn> columns =
        project.sources().stream()
            .filter(plan -> plan.name().equals(source.name().text()))
            .flatMap(plan -> plan.columns().stream())
            .toList();
    for (SourcePlan.SourceColumn column : columns) {
      if (column.name().equals(fresh.by().text())) {
        boolean dated =
            column.type() instanceof ColumnType.Day || column.type() instanceof ColumnType.Moment;
        if (!dated) {
          findings.add(
              new DeliveryProblem.FreshNotDated(
                  fresh.by().span(), column.name(), Types.named(Row.typeOf(column.type()))));
        }
        rules.add(
            new DeliveryTerms.Fresh(schedules.wait(fresh.within()), column.name(), column.type()));
        return;
      }
    }
    if (!columns.isEmpty()) {
      List<String> known = columns.stream().map(SourcePlan.SourceColumn::name).toList();
      findings.add(
          new NamingProblem.UnknownColumn(
              fresh.by().span(),
              fresh.by().text(),
              source.name().text(),
              source.name().span(),
              known));
    }
  }

  private static boolean isFile(Origin origin) {
    return switch (origin) {
      case Origin.File _, Origin.Encoded _, Origin.Sheet _ -> true;
      case Origin.Table _, Origin.Sql _, Origin.Invalid _ -> false;
    };
  }
}
