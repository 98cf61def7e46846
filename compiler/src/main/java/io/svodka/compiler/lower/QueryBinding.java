package io.svodka.compiler.lower;

import io.svodka.compiler.check.Hours;
import io.svodka.compiler.check.TradeReach;
import io.svodka.compiler.check.Trends;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.resolve.Dimension;
import io.svodka.compiler.resolve.Meanings;
import io.svodka.compiler.syntax.CalendarUnit;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Literal;
import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.compiler.syntax.QueryItem;
import io.svodka.compiler.syntax.Where;
import io.svodka.compiler.type.Periods;
import io.svodka.model.document.BuiltInWords;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Settles which rows a query reads: its facts, their dimensions and their keys.
final class QueryBinding {
  private final Findings findings;
  private final ReportScope report;
  private final BuiltInWords words;

  QueryBinding(Findings findings, ReportScope report) {
    this.findings = findings;
    this.report = report;
    this.words = BuiltInWords.of(report.project().settings().language());
  }

  BoundQuery bind(QueryScope query) {
    RulesReader rulesReader = new RulesReader(findings, report, query);
    ResultRules rules = rulesReader.read();
    QueryPlan.Scope reach = reach(query);
    List<Expr> filters = new ArrayList<>(report.defaults().filters());
    for (QueryItem item : query.syntax().items()) {
      if (item instanceof Where(var condition, _)) {
        filters.add(condition);
      }
    }
    FactReader reader = new FactReader(findings, report, query, reach, filters);
    List<FactReader.Read> facts = query.components().facts().stream().map(reader::read).toList();
    List<DimensionPlan> dimensions = dimensions(query, facts);
    List<FactPlan> plans = facts.stream().map(FactReader.Read::plan).toList();
    if (reach == QueryPlan.Scope.SHARED) {
      checkShared(query, plans);
    }
    checkTime(query, plans);
    new OpenRests(findings).check(query, rules, plans);
    EmptyGroupReader empty = new EmptyGroupReader(findings, report, query, reach, filters);
    List<ResultRules.EmptyGroups> groups = new ArrayList<>();
    for (int place : rulesReader.emptyGroups()) {
      meant(query, place, facts).flatMap(found -> empty.read(place, found)).ifPresent(groups::add);
    }
    return new BoundQuery(query, reach, plans, dimensions, withEmpty(rules, groups));
  }

  private static ResultRules withEmpty(ResultRules rules, List<ResultRules.EmptyGroups> groups) {
    return new ResultRules(rules.having(), rules.sort(), rules.limits(), groups);
  }

  /// Returns the dimension that the first fact has at a place of `by`; a calendar has none.
  private Optional<Dimension> meant(QueryScope query, int place, List<FactReader.Read> facts) {
    List<Grouping> before = query.groupings().subList(0, place);
    int at = (int) before.stream().filter(each -> each instanceof Grouping.ByDimension).count();
    return query.groupings().get(place) instanceof Grouping.ByDimension
        ? facts.stream()
            .flatMap(fact -> fact.dimensions().get(at).stream())
            .findFirst()
            .map(this::meaning)
            .flatMap(
                meaning -> report.project().graph().dimension(meaning.owner(), meaning.member()))
        : Optional.empty();
  }

  private QueryPlan.Scope reach(QueryScope query) {
    boolean shared =
        query.syntax().items().stream().anyMatch(item -> item instanceof QueryItem.Shared);
    if (report.burst().isEmpty()) {
      return QueryPlan.Scope.WHOLE;
    }
    return shared ? QueryPlan.Scope.SHARED : QueryPlan.Scope.BY_KEY;
  }

  private void checkShared(QueryScope query, List<FactPlan> plans) {
    SharedRows rule = new SharedRows(findings, report, report.burst().orElseThrow(), query);
    for (int i = 0; i < plans.size(); i++) {
      rule.check(query.components().facts().get(i), i, plans.get(i));
    }
  }

  private void checkTime(QueryScope query, List<FactPlan> facts) {
    PeriodExpr usual = new Periods(findings, report.parameters()).usual(query.during());
    Trends trends = new Trends(findings);
    TradeReach trade = new TradeReach(findings, report.project().settings().calendar());
    for (Grouping grouping : query.groupings()) {
      if (grouping instanceof Grouping.ByCalendar(var name, _, var unit, _, var span)) {
        trends.check(name, unit, span, usual, query.during().span());
        trade.check(unit, span, query.during());
        checkCalendar(query, unit.name().toLowerCase(Locale.ROOT), span);
        new Hours(findings).check(unit, span, facts);
      }
    }
  }

  /// A dimension called like a unit of the calendar is another thing, unless it is the time axis.
  private void checkCalendar(QueryScope query, String unit, Span span) {
    query.components().facts().stream()
        .map(QueryComponents.FactKey::model)
        .filter(model -> model.dimensionNames().contains(unit) && !model.keepsTimeIn(unit))
        .findFirst()
        .ifPresent(
            model -> findings.add(new NamingProblem.CalendarTaken(span, unit, model.name())));
  }

  private List<DimensionPlan> dimensions(QueryScope query, List<FactReader.Read> facts) {
    List<DimensionPlan> plans = new ArrayList<>();
    int place = 0;
    for (Grouping grouping : query.groupings()) {
      switch (grouping) {
        case Grouping.ByCalendar(var name, var label, var unit, _, _) ->
            plans.add(
                new DimensionPlan(
                    name,
                    label.isEmpty() ? words.calendar(unit) : label,
                    new DimensionPlan.Kind.Calendar(unit),
                    List.of(),
                    "",
                    unit == TimeUnit.HOUR ? hours(query) : new ValueFormat.Bucket(unit)));
        case Grouping.ByDimension group -> {
          int at = place;
          plans.add(
              same(group, facts.stream().map(fact -> fact.dimensions().get(at)).toList())
                  .map(dimension -> plan(group, dimension, order(query, dimension, facts, at)))
                  .orElseGet(() -> broken(group)));
          place++;
        }
      }
    }
    return plans;
  }

  /// Hours of several days are shown with their day.
  private ValueFormat hours(QueryScope query) {
    boolean besideDay =
        query.groupings().stream()
            .anyMatch(
                each ->
                    each instanceof Grouping.ByCalendar(_, _, var unit, _, _)
                        && unit == TimeUnit.DAY);
    boolean ofOneDay = isOneDay(new Periods(findings, report.parameters()).usual(query.during()));
    return besideDay || ofOneDay ? new ValueFormat.Bucket(TimeUnit.HOUR) : new ValueFormat.Moment();
  }

  private static boolean isOneDay(PeriodExpr period) {
    return switch (period) {
      case PeriodExpr.NearDay _ -> true;
      case PeriodExpr.WholeUnit(_, var unit, _) -> unit == CalendarUnit.DAY;
      case PeriodExpr.Fixed(var literal, _) -> literal instanceof Literal.OfDay;
      case PeriodExpr.Before(_, _, var shifted, _) -> isOneDay(shifted);
      case PeriodExpr.Several _,
          PeriodExpr.UnitsTo _,
          PeriodExpr.ToDate _,
          PeriodExpr.FromTo _,
          PeriodExpr.Since _,
          PeriodExpr.Year _,
          PeriodExpr.Parameter _,
          PeriodExpr.AllTime _,
          PeriodExpr.Invalid _ ->
          false;
    };
  }

  /// Returns the order of a dimension. What it is sorted by is taken where it alone is kept.
  private static DimensionPlan.Order order(
      QueryScope query, Dimension dimension, List<FactReader.Read> facts, int place) {
    return switch (dimension.order()) {
      case Dimension.Order.ByValue _ -> new DimensionPlan.Order.ByValue();
      case Dimension.Order.Declared(var texts) -> new DimensionPlan.Order.Declared(texts);
      case Dimension.Order.ByRow(_, var direction) -> {
        List<Formula.Component> components = new ArrayList<>();
        for (int fact = 0; fact < facts.size(); fact++) {
          Integer component = facts.get(fact).orders().get(place);
          if (component != null) {
            components.add(new Formula.Component(fact, component, 0));
          }
        }
        query.demand(List.of(query.placeOf(place)));
        yield new DimensionPlan.Order.ByComponents(components, Directions.of(direction));
      }
    };
  }

  private DimensionPlan plan(
      Grouping.ByDimension group, Dimension dimension, DimensionPlan.Order order) {
    return new DimensionPlan(
        group.name(),
        group.label().isEmpty() ? dimension.label() : group.label(),
        new DimensionPlan.Kind.Attribute(dimension.row().expr().type()),
        order,
        dimension.missing().isEmpty() ? words.notSpecified() : dimension.missing(),
        dimension.format(),
        report.project().graph().meanings().of(dimension.model(), dimension.name()).dotted());
  }

  /// Keeps the place of a group that was reported.
  private static DimensionPlan broken(Grouping.ByDimension group) {
    return new DimensionPlan(
        group.name(),
        group.label(),
        new DimensionPlan.Kind.Attribute(ColumnType.TEXT),
        List.of(),
        "",
        ValueFormat.TEXT);
  }

  /// Returns the dimension that a group means in every fact.
  private Optional<Dimension> same(
      Grouping.ByDimension group, List<Optional<Reach.Found.Reached>> found) {
    List<Reach.Found.Reached> reached = found.stream().flatMap(Optional::stream).toList();
    if (reached.isEmpty()) {
      return Optional.empty();
    }
    Reach.Found.Reached first = reached.getFirst();
    for (Reach.Found.Reached other : reached) {
      if (!meaning(other).equals(meaning(first))) {
        findings.add(
            new ModelProblem.NotSameMeaning(
                group.span(),
                group.name(),
                first.owner().name() + "." + first.member(),
                other.owner().name() + "." + other.member()));
        return Optional.empty();
      }
    }
    Optional<Dimension> dimension =
        sorted(reached).or(() -> report.project().graph().dimension(first.owner(), first.member()));
    if (dimension.isEmpty()) {
      findings.add(
          new NamingProblem.UnknownDimension(group.span(), group.name(), report.dimensions()));
    }
    return dimension;
  }

  /// Returns the dimension that says by what groups are sorted, if one of those that mean the same
  /// does.
  private Optional<Dimension> sorted(List<Reach.Found.Reached> reached) {
    return reached.stream()
        .filter(each -> !each.order().isEmpty())
        .findFirst()
        .flatMap(each -> report.project().graph().dimension(each.owner(), each.member()));
  }

  private Meanings.Meaning meaning(Reach.Found.Reached found) {
    return report.project().graph().meanings().of(found.owner(), found.member());
  }
}
