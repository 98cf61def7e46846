package io.svodka.compiler.drift;

import io.svodka.compiler.problem.DriftProblem.Use;
import io.svodka.compiler.problem.DriftProblem.UseKind;
import io.svodka.compiler.resolve.Dimension;
import io.svodka.compiler.resolve.Leaf;
import io.svodka.compiler.resolve.Measure;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ModelGraph;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.resolve.Role;
import io.svodka.compiler.resolve.RowRewriting;
import io.svodka.model.plan.ExpectationPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SourcePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What in a project reads which column of which source.
public final class ColumnUses {
  private final ModelGraph graph;
  private final Map<Column, Set<Use>> uses = new LinkedHashMap<>();

  private record Column(String source, String name) {}

  private ColumnUses(ModelGraph graph) {
    this.graph = graph;
  }

  /// Returns the uses of all columns of a project.
  public static ColumnUses of(ResolvedProject project, ProjectPlan plan) {
    ColumnUses found = new ColumnUses(project.graph());
    project.measures().all().forEach(found::measure);
    project.graph().models().forEach(found::model);
    project.sources().forEach(found::source);
    plan.reports().forEach(each -> ReportColumns.of(each).forEach(each, found::add));
    plan.queries().forEach(each -> ReportColumns.of(each).forEach(each, found::add));
    return found;
  }

  /// Returns what reads a column.
  public List<Use> of(String source, String column) {
    return List.copyOf(uses.getOrDefault(new Column(source, column), Set.of()));
  }

  /// Returns what reads any column of a source.
  public List<Use> of(String source) {
    Set<Use> all = new LinkedHashSet<>();
    uses.forEach(
        (column, each) -> {
          if (column.source.equals(source)) {
            all.addAll(each);
          }
        });
    return List.copyOf(all);
  }

  private void add(String source, String column, Use use) {
    uses.computeIfAbsent(new Column(source, column), _ -> new LinkedHashSet<>()).add(use);
  }

  private void add(Model model, RowExpr expr, Use use) {
    for (RowExpr.Column column : RowRewriting.columns(expr)) {
      behind(model, column.alias()).ifPresent(found -> add(found, column.name(), use));
    }
  }

  /// Returns the source that an alias leads to from the rows of a model.
  private Optional<String> behind(Model model, String alias) {
    Model reached = model;
    for (String role : alias.isEmpty() ? List.<String>of() : List.of(alias.split("\\."))) {
      Optional<Role> found = graph.role(reached, role);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      reached = found.get().target();
    }
    return Optional.of(reached.source().name());
  }

  private void measure(Measure measure) {
    Use use = new Use(UseKind.MEASURE, measure.name(), measure.span());
    for (Leaf leaf : measure.leaves()) {
      AggregateExprs.of(leaf.aggregate()).forEach(expr -> add(leaf.grain().rows(), expr, use));
      if (!leaf.time().isEmpty()) {
        axis(graph.time(leaf.grain(), leaf.time()))
            .forEach(expr -> add(leaf.grain().rows(), expr, use));
      }
    }
  }

  private void model(Model model) {
    for (String name : model.dimensions().keySet()) {
      Optional<Dimension> dimension = graph.dimension(model, name);
      dimension.ifPresent(
          each -> {
            Use use = new Use(UseKind.DIMENSION, each.name(), each.span());
            add(model, each.row().expr(), use);
            each.sorting().forEach(by -> add(model, by, use));
          });
    }
    model
        .segments()
        .forEach(
            (name, segment) ->
                graph
                    .segment(model, name)
                    .ifPresent(
                        row ->
                            add(
                                model,
                                row.expr(),
                                new Use(UseKind.SEGMENT, name, segment.name().span()))));
    for (String name : model.joins().keySet()) {
      graph.role(model, name).ifPresent(role -> join(model, role));
    }
    Use condition = new Use(UseKind.CONDITION, model.name(), model.span());
    graph.filters(model).forEach(filter -> add(model, filter, condition));
    Use time = new Use(UseKind.TIME, model.name(), model.span());
    axis(graph.time(model, "")).forEach(expr -> add(model, expr, time));
    Use key = new Use(UseKind.KEY, model.name(), model.span());
    model.key().forEach(column -> add(model.source().name(), column, key));
  }

  private void join(Model model, Role role) {
    add(model, role.on(), new Use(UseKind.JOIN, model.name() + "." + role.name(), role.span()));
  }

  private static List<RowExpr> axis(TimeAxis time) {
    return switch (time) {
      case TimeAxis.Timeless() -> List.of();
      case TimeAxis.Dated(var day) -> List.of(day);
      case TimeAxis.Timed(var moment, _) -> List.of(moment);
    };
  }

  private void source(SourcePlan source) {
    Use key = new Use(UseKind.KEY, source.name(), source.span());
    source.key().forEach(column -> add(source.name(), column, key));
    for (SourcePlan.Freshness fresh : source.freshness()) {
      add(source.name(), fresh.column(), new Use(UseKind.RULE, "fresh within", fresh.span()));
    }
    for (ExpectationPlan rule : source.expectations()) {
      Use use = new Use(UseKind.RULE, rule.text(), rule.span());
      columns(rule).forEach(column -> add(source.name(), column, use));
      if (rule.rule() instanceof ExpectationPlan.Rule.EachIn(_, var among)) {
        values(among, use);
      }
    }
  }

  private void values(ExpectationPlan.Values among, Use use) {
    Map<String, String> sources = new HashMap<>(Map.of("", among.source()));
    List<RowExpr> exprs = new ArrayList<>(List.of(among.value()));
    FactPlan.JoinPlan.all(among.joins())
        .forEach(
            join -> {
              sources.put(join.alias(), join.source());
              exprs.add(join.on());
            });
    exprs.stream()
        .flatMap(expr -> RowRewriting.columns(expr).stream())
        .forEach(
            column ->
                add(sources.getOrDefault(column.alias(), among.source()), column.name(), use));
  }

  private static List<String> columns(ExpectationPlan plan) {
    return switch (plan.rule()) {
      case ExpectationPlan.Rule.Unique(var columns) -> columns;
      case ExpectationPlan.Rule.NoNulls(var columns) -> columns;
      case ExpectationPlan.Rule.EachIn(var column, _) -> List.of(column);
      case ExpectationPlan.Rule.RowCount _ -> List.of();
      case ExpectationPlan.Rule.Holds(var condition) -> {
        List<String> names = new ArrayList<>();
        RowRewriting.columns(condition).forEach(column -> names.add(column.name()));
        yield names;
      }
    };
  }
}
