package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.resolve.Dimension;
import io.svodka.compiler.resolve.Grain;
import io.svodka.compiler.resolve.Joins;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.Parameters;
import io.svodka.compiler.type.Row;
import io.svodka.compiler.type.RowNames;
import io.svodka.compiler.type.RowReader;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.ValuesPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Plans the groups that are shown without data: the values of a dimension in its own model, those
/// of the recipient where rows of the model belong to one, narrowed by what the query says of it.
final class EmptyGroupReader {
  private final Findings findings;
  private final ReportScope report;
  private final QueryScope query;
  private final QueryPlan.Scope reach;
  private final List<Expr> filters;

  EmptyGroupReader(
      Findings findings,
      ReportScope report,
      QueryScope query,
      QueryPlan.Scope reach,
      List<Expr> filters) {
    this.findings = findings;
    this.report = report;
    this.query = query;
    this.reach = reach;
    this.filters = filters;
  }

  Optional<ResultRules.EmptyGroups> read(int place, Dimension dimension) {
    ValuesPlan all =
        new ValuesReader(findings, report.project()).plan(dimension, keys(dimension.model()));
    Joins joins = new Joins(report.project().graph(), dimension.model());
    List<RowExpr> conditions = new ArrayList<>(all.filters());
    filters.stream()
        .flatMap(EmptyGroupReader::parts)
        .forEach(part -> conditions.addAll(conditions(place, dimension.model(), part)));
    conditions.removeIf(RowExpr.ALWAYS::equals);
    conditions.forEach(joins::need);
    all.keys().forEach(joins::need);
    joins.need(all.value());
    all.order().forEach(joins::need);
    return Optional.of(
        new ResultRules.EmptyGroups(
            place,
            new ValuesPlan(
                all.dimension(),
                all.source(),
                joins.plans(),
                conditions,
                all.keys(),
                all.value(),
                all.order())));
  }

  private List<RowExpr> keys(Model owner) {
    Optional<BurstKey> burst = report.burst();
    if (burst.isEmpty() || reach != QueryPlan.Scope.BY_KEY) {
      return List.of();
    }
    Reach.Found found = new Reach(report.project().graph()).follow(owner, burst.get().path());
    return found instanceof Reach.Found.Reached(var model, _, var row, _)
            && model == burst.get().model()
        ? List.of(row.expr())
        : List.of();
  }

  private static Stream<Expr> parts(Expr condition) {
    return condition instanceof Expr.Logical(var left, var operator, var right, _)
            && operator == Expr.LogicalOperator.AND
        ? Stream.concat(parts(left), parts(right))
        : Stream.of(condition);
  }

  /// A condition on what the model does not have says nothing about its values.
  private List<RowExpr> conditions(int place, Model owner, Expr part) {
    Findings missing = new Findings();
    FactRows rows =
        new FactRows(
            missing,
            report,
            new FactRows.Fact(query, new Grain(owner, List.of()), List.of(owner), ""));
    List<RowExpr> conditions =
        new RowReader(missing, new OfOneRole(missing, rows, role(place))).conditions(part);
    return missing.all().isEmpty() ? conditions : List.of();
  }

  /// Returns the role that a group is seen through, or nothing where it names a model.
  private Optional<String> role(int place) {
    return query.groupings().get(place) instanceof Grouping.ByDimension(_, _, var path, _, _)
        ? Optional.of(path).filter(this::startsWithRole).map(found -> found.first().text())
        : Optional.empty();
  }

  private boolean startsWithRole(Path path) {
    return path.names().size() > 1 && report.project().graph().find(path.first().text()).isEmpty();
  }

  /// Names seen through one role. What another role says of its rows says nothing of these, though
  /// both may lead to the same model.
  private final class OfOneRole implements RowNames {
    private final Findings missing;
    private final RowNames rows;
    private final Optional<String> role;

    OfOneRole(Findings missing, RowNames rows, Optional<String> role) {
      this.missing = missing;
      this.rows = rows;
      this.role = role;
    }

    @Override
    public Parameters parameters() {
      return rows.parameters();
    }

    @Override
    public Row named(Path path) {
      boolean other =
          role.isPresent() && startsWithRole(path) && !path.first().text().equals(role.get());
      if (other) {
        missing.add(new NamingProblem.UnknownDimension(path.span(), path.dotted(), List.of()));
      }
      return other ? Row.UNKNOWN : rows.named(path);
    }
  }
}
