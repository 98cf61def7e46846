package io.svodka.engine.query;

import io.svodka.engine.dataset.RunValues;
import io.svodka.model.document.PageSetup;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.ComparisonPlan;
import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.ExpectationPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.LayoutPlan;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.plan.ThemePlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Short words for hand-built plans.
final class Plans {
  static final Span SPAN = new Span(new SourceId("test.svodka"), 3, 9);
  static final ColumnType MONEY = new ColumnType.Decimal(18, 2);
  static final RunValues RUN = new RunValues(LocalDate.of(2026, 4, 3), Map.of());

  private Plans() {}

  static RowExpr.Column column(String name, ColumnType type) {
    return new RowExpr.Column("", name, type);
  }

  static RowExpr.Column column(String alias, String name, ColumnType type) {
    return new RowExpr.Column(alias, name, type);
  }

  static RowExpr text(String value) {
    return new RowExpr.Constant(Value.of(value), ColumnType.TEXT);
  }

  static RowExpr number(String value) {
    return new RowExpr.Constant(Value.of(new BigDecimal(value)), new ColumnType.Decimal(18, 6));
  }

  static RowExpr compared(RowExpr left, RowExpr.ComparisonOperator operator, RowExpr right) {
    return new RowExpr.Compared(operator, left, right);
  }

  static FactPlan.JoinPlan join(String alias, String source, RowExpr left, RowExpr right) {
    return new FactPlan.JoinPlan(
        alias, source, compared(left, RowExpr.ComparisonOperator.EQUAL, right));
  }

  static FactPlan.Component component(String name, Aggregate aggregate) {
    return new FactPlan.Component(name, aggregate);
  }

  static DimensionPlan attribute(String name) {
    return new DimensionPlan(
        name,
        name,
        new DimensionPlan.Kind.Attribute(ColumnType.TEXT),
        List.of(),
        "none",
        ValueFormat.TEXT);
  }

  static DimensionPlan calendar(TimeUnit unit) {
    return new DimensionPlan(
        unit.name(),
        unit.name(),
        new DimensionPlan.Kind.Calendar(unit),
        List.of(),
        "none",
        new ValueFormat.Bucket(unit));
  }

  static QueryPlan query(
      String name,
      QueryPlan.Scope scope,
      List<FactPlan> facts,
      List<DimensionPlan> dimensions,
      QueryPlan.QueryTime time) {
    return new QueryPlan(
        new QueryPlan.QueryName(name, name, SPAN),
        scope,
        facts,
        dimensions,
        List.of(),
        time,
        new ResultRules(List.of(), List.of(), List.of(), List.of()),
        levels(dimensions.size()));
  }

  /// All prefixes, the finest first.
  static List<List<Integer>> levels(int dimensions) {
    List<List<Integer>> levels = new ArrayList<>();
    for (int kept = dimensions; kept >= 0; kept--) {
      List<Integer> level = new ArrayList<>();
      for (int i = 0; i < kept; i++) {
        level.add(i);
      }
      levels.add(level);
    }
    return levels;
  }

  static QueryPlan.QueryTime during(PeriodRule period, ComparisonPlan.Rule... rules) {
    List<ComparisonPlan> comparisons = new ArrayList<>();
    for (ComparisonPlan.Rule rule : rules) {
      comparisons.add(new ComparisonPlan("c" + comparisons.size(), rule));
    }
    return new QueryPlan.QueryTime(period, comparisons);
  }

  static ReportPlan report(BurstPlan burst, QueryPlan... queries) {
    return new ReportPlan(
        new ReportPlan.ReportName("pack", "Pack", "", "", SPAN),
        List.of(),
        new PeriodRule.AllTime(),
        List.of(queries),
        new LayoutPlan(
            new PageSetup(PageSetup.Paper.A4, PageSetup.Orientation.PORTRAIT, 20),
            LayoutPlan.BandPlan.EMPTY,
            LayoutPlan.BandPlan.EMPTY,
            List.of()),
        ThemePlan.USUAL,
        List.of(),
        burst);
  }

  static BurstPlan once() {
    return new BurstPlan.Once(TextPlan.EMPTY);
  }

  static SourcePlan source(
      String name, SourcePlan.Origin origin, List<SourcePlan.SourceColumn> columns) {
    return source(name, origin, columns, List.of());
  }

  static SourcePlan source(
      String name,
      SourcePlan.Origin origin,
      List<SourcePlan.SourceColumn> columns,
      List<ExpectationPlan> expectations) {
    return new SourcePlan(
        name, origin, columns, List.of(), ZoneOffset.UTC, expectations, List.of(), SPAN);
  }

  static SourcePlan.Origin csv(String path) {
    return new SourcePlan.Origin.File(path, SourcePlan.FileKind.CSV, "");
  }

  static SourcePlan.SourceColumn has(String name, ColumnType type) {
    return new SourcePlan.SourceColumn(name, type, name);
  }

  static ProjectPlan project(List<SourcePlan> sources, ConnectionPlan... connections) {
    return project(
        ZoneId.of("Europe/Moscow"),
        new CalendarRules(DayOfWeek.MONDAY, Month.JANUARY),
        sources,
        connections);
  }

  static ProjectPlan project(
      ZoneId zone,
      CalendarRules calendar,
      List<SourcePlan> sources,
      ConnectionPlan... connections) {
    return new ProjectPlan(
        new ProjectSettings(
            "test",
            "Test",
            Locale.ENGLISH,
            Locale.ENGLISH,
            zone,
            "RUB",
            calendar,
            new ProjectSettings.Ownership("", List.of(connections))),
        sources,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
