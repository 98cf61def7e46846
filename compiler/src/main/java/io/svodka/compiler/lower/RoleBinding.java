package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.resolve.Dimension;
import io.svodka.compiler.resolve.Joins;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ModelGraph;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.ParameterPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.ValuesPlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes of the plan of a report the one that a role may run: its rules stand in every statement,
/// what is masked is replaced where it would be read.
final class RoleBinding {
  private final ModelGraph graph;
  private final Access access;
  private final RowRules rules;

  RoleBinding(Findings findings, ResolvedProject project, Access access) {
    this.graph = project.graph();
    this.access = access;
    this.rules = new RowRules(findings, graph, access);
  }

  ReportPlan bind(ReportPlan report) {
    return new ReportPlan(
        report.name(),
        report.parameters().stream().map(each -> parameter(each, report.name().span())).toList(),
        report.period(),
        report.queries().stream().map(this::query).toList(),
        report.layout(),
        report.theme(),
        report.formats(),
        burst(report.burst(), report.name().span()));
  }

  private ParameterPlan parameter(ParameterPlan parameter, Span span) {
    ParameterPlan.Kind kind =
        switch (parameter.kind()) {
          case ParameterPlan.Kind.OneOfValues(var all) ->
              new ParameterPlan.Kind.OneOfValues(values(all, parameter.name(), span));
          case ParameterPlan.Kind.ManyOfValues(var all) ->
              new ParameterPlan.Kind.ManyOfValues(values(all, parameter.name(), span));
          case ParameterPlan.Kind.OfPeriod same -> same;
          case ParameterPlan.Kind.Scalar same -> same;
          case ParameterPlan.Kind.OneOf same -> same;
        };
    return new ParameterPlan(parameter.name(), parameter.label(), kind, parameter.initial());
  }

  /// Returns the values of a dimension that the role may know of; of one that is masked it is the
  /// mask, so that nobody finds out by trying which others there are.
  private ValuesPlan values(ValuesPlan all, String reader, Span span) {
    String dimension = all.dimension();
    Optional<Model> model = graph.find(dimension.substring(0, dimension.lastIndexOf('.')));
    if (model.isEmpty()) {
      return all;
    }
    List<RowExpr> added = rules(reader, span, model.get(), all.joins());
    Optional<RowExpr> shown = mask(model.get(), all.value(), dimension);
    return new ValuesPlan(
        dimension,
        all.source(),
        joins(model.get(), all.joins(), added),
        with(all.filters(), added),
        all.keys(),
        shown.orElse(all.value()),
        shown.isPresent() ? List.of() : all.order());
  }

  private BurstPlan burst(BurstPlan burst, Span span) {
    return switch (burst) {
      case BurstPlan.Once once -> once;
      case BurstPlan.ByKey(var key, var sieve, var fileName) ->
          new BurstPlan.ByKey(key(key, span), sieve, fileName);
    };
  }

  private BurstPlan.KeyPlan key(BurstPlan.KeyPlan key, Span span) {
    Optional<Model> model = graph.find(key.model());
    if (model.isEmpty()) {
      return key;
    }
    List<RowExpr> added = rules(key.model(), span, model.get(), key.joins());
    return new BurstPlan.KeyPlan(
        key.model(),
        key.source(),
        joins(model.get(), key.joins(), added),
        with(key.filters(), added),
        key.key(),
        key.attributes().stream().map(each -> attribute(model.get(), each)).toList(),
        key.naming(),
        key.settings());
  }

  private BurstPlan.Attribute attribute(Model model, BurstPlan.Attribute attribute) {
    for (Access.Hidden hidden : access.hidden()) {
      if (hidden instanceof Access.Hidden.OfDimension(_, var dimension, _)
          && shows(model, attribute.value(), dimension)) {
        RowExpr nothing = new RowExpr.Constant(Value.ABSENT, attribute.type());
        return new BurstPlan.Attribute(
            attribute.name(), attribute.label(), nothing, attribute.type(), attribute.meaning());
      }
    }
    return mask(model, attribute.value(), attribute.meaning())
        .map(
            text ->
                new BurstPlan.Attribute(
                    attribute.name(),
                    attribute.label(),
                    text,
                    ColumnType.TEXT,
                    attribute.meaning()))
        .orElse(attribute);
  }

  private QueryPlan query(QueryPlan query) {
    List<FactPlan> facts = query.facts().stream().map(fact -> fact(fact, query.name())).toList();
    Map<Integer, RowExpr> masked = masked(query);
    return new QueryPlan(
        query.name(),
        query.scope(),
        facts.stream().map(fact -> replaced(fact, masked)).toList(),
        dimensions(query.dimensions(), masked),
        query.measures(),
        query.time(),
        rules(query, masked),
        query.levels());
  }

  /// What is masked has no values that could be named without data.
  private ResultRules rules(QueryPlan query, Map<Integer, RowExpr> masked) {
    ResultRules all = query.rules();
    List<ResultRules.EmptyGroups> empty =
        all.includeEmpty().stream()
            .filter(each -> !masked.containsKey(attributes(query, each.dimension())))
            .map(
                each ->
                    new ResultRules.EmptyGroups(
                        each.dimension(),
                        values(each.values(), query.name().name(), query.name().span())))
            .toList();
    return new ResultRules(all.having(), all.sort(), all.limits(), empty);
  }

  /// Returns how many dimensions of the rows stand before a place in `by`.
  private static int attributes(QueryPlan query, int place) {
    return (int)
        query.dimensions().subList(0, place).stream()
            .filter(each -> each.kind() instanceof DimensionPlan.Kind.Attribute)
            .count();
  }

  private FactPlan fact(FactPlan fact, QueryPlan.QueryName query) {
    Optional<Model> model = graph.find(fact.model());
    if (model.isEmpty()) {
      return fact;
    }
    List<RowExpr> added = rules(query.name(), query.span(), model.get(), fact.joins());
    return new FactPlan(
        fact.model(),
        fact.source(),
        joins(model.get(), fact.joins(), added),
        with(fact.filters(), added),
        fact.time(),
        fact.keys(),
        fact.dimensions(),
        fact.components());
  }

  private List<RowExpr> rules(String query, Span span, Model model, List<FactPlan.JoinPlan> joins) {
    List<String> aliases = FactPlan.JoinPlan.all(joins).map(FactPlan.JoinPlan::alias).toList();
    return rules.of(new RowRules.Reading(query, span, model, aliases));
  }

  private List<FactPlan.JoinPlan> joins(
      Model model, List<FactPlan.JoinPlan> joins, List<RowExpr> added) {
    Joins needed = new Joins(graph, model);
    added.forEach(needed::need);
    Map<String, FactPlan.JoinPlan> all = new LinkedHashMap<>();
    joins.forEach(join -> all.put(join.alias(), join));
    needed.plans().forEach(join -> all.putIfAbsent(join.alias(), join));
    return List.copyOf(all.values());
  }

  private static List<RowExpr> with(List<RowExpr> filters, List<RowExpr> added) {
    List<RowExpr> all = new ArrayList<>(filters);
    all.addAll(added);
    return all;
  }

  /// Returns what stands instead of the dimensions that are masked, by their place.
  private Map<Integer, RowExpr> masked(QueryPlan query) {
    List<String> meanings =
        query.dimensions().stream()
            .filter(each -> each.kind() instanceof DimensionPlan.Kind.Attribute)
            .map(DimensionPlan::meaning)
            .toList();
    Map<Integer, RowExpr> masked = new LinkedHashMap<>();
    for (FactPlan fact : query.facts()) {
      for (int i = 0; i < fact.dimensions().size(); i++) {
        int place = i;
        graph
            .find(fact.model())
            .flatMap(model -> mask(model, fact.dimensions().get(place), meanings.get(place)))
            .ifPresent(text -> masked.put(place, text));
      }
    }
    return masked;
  }

  /// Returns what stands instead of a value: the mask of the dimension that it means, or else of
  /// one that reads the same.
  private Optional<RowExpr> mask(Model model, RowExpr value, String meaning) {
    List<Access.Masked> masks =
        access.masks().stream().filter(mask -> shows(model, value, mask.dimension())).toList();
    return masks.stream()
        .filter(mask -> meaning(mask.dimension()).equals(meaning))
        .findFirst()
        .or(() -> masks.stream().findFirst())
        .map(mask -> new RowExpr.Constant(Value.of(mask.text()), ColumnType.TEXT));
  }

  private String meaning(Dimension dimension) {
    return graph.meanings().of(dimension.model(), dimension.name()).dotted();
  }

  private boolean shows(Model model, RowExpr value, Dimension dimension) {
    return HiddenUses.shows(graph, model, value, dimension);
  }

  private static FactPlan replaced(FactPlan fact, Map<Integer, RowExpr> masked) {
    List<RowExpr> dimensions = new ArrayList<>(fact.dimensions());
    masked.forEach(dimensions::set);
    return new FactPlan(
        fact.model(),
        fact.source(),
        fact.joins(),
        fact.filters(),
        fact.time(),
        fact.keys(),
        dimensions,
        fact.components());
  }

  private static List<DimensionPlan> dimensions(
      List<DimensionPlan> dimensions, Map<Integer, RowExpr> masked) {
    List<DimensionPlan> plans = new ArrayList<>();
    int place = 0;
    for (DimensionPlan plan : dimensions) {
      switch (plan.kind()) {
        case DimensionPlan.Kind.Calendar _ -> plans.add(plan);
        case DimensionPlan.Kind.Attribute _ ->
            plans.add(masked.containsKey(place++) ? hidden(plan) : plan);
      }
    }
    return plans;
  }

  private static DimensionPlan hidden(DimensionPlan plan) {
    return new DimensionPlan(
        plan.name(),
        plan.label(),
        new DimensionPlan.Kind.Attribute(ColumnType.TEXT),
        plan.order(),
        plan.missing(),
        ValueFormat.TEXT,
        plan.meaning());
  }
}
