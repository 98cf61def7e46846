package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.column;
import static io.svodka.engine.query.Plans.component;
import static io.svodka.engine.query.Plans.has;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.value.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// Small tables whose figures can be checked by hand.
final class NumberSheets {
  static final ColumnType WIDE = new ColumnType.Decimal(38, 2);
  static final List<String> SPELLINGS =
      List.of("paid", "PAID", "Paid", "paid ", " paid", "é", "e", "i", "I", "ı", "İ", "ß", "ss");

  static final ResultRules NO_RULES = new ResultRules(List.of(), List.of(), List.of(), List.of());

  private NumberSheets() {}

  static List<SourcePlan> sources(Function<String, Origin> origin) {
    return List.of(
        Plans.source(
            "visits",
            origin.apply("visits"),
            List.of(
                has("channel", ColumnType.TEXT),
                has("name", ColumnType.TEXT),
                has("orders", ColumnType.WHOLE),
                has("visits", ColumnType.WHOLE),
                has("price", Plans.MONEY),
                has("buyer", ColumnType.TEXT))),
        Plans.source(
            "days",
            origin.apply("days"),
            List.of(has("day", ColumnType.DAY), has("amount", Plans.MONEY))),
        Plans.source(
            "wide",
            origin.apply("wide"),
            List.of(
                has("kind", ColumnType.TEXT), has("whole", ColumnType.WHOLE), has("money", WIDE))),
        Plans.source(
            "spellings",
            origin.apply("spellings"),
            List.of(has("word", ColumnType.TEXT), has("amount", Plans.MONEY))));
  }

  static List<List<Object>> rows(String table) {
    return switch (table) {
      case "visits" ->
          rows(
              row("web", "a", 1L, 2L, money("10.00"), "u1"),
              row("web", "b", 90L, 100L, money("20.00"), "u2"),
              row("shop", "c", 0L, 0L, money("33.33"), "u2"),
              row("shop", "d", 5L, 0L, money("33.33"), null),
              row("shop", "e", null, 4L, money("33.34"), null));
      case "days" ->
          rows(
              row(LocalDate.of(2026, 2, 28), money("500.00")),
              row(LocalDate.of(2026, 3, 30), money("1000.00")),
              row(LocalDate.of(2026, 3, 31), money("1000.00")),
              row(LocalDate.of(2026, 4, 30), money("3000.00")),
              row(LocalDate.of(2023, 2, 28), money("7.00")),
              row(LocalDate.of(2024, 2, 29), money("8.00")));
      case "wide" ->
          rows(
              row("a", 9007199254740993L, new BigDecimal("11111111111111111111111111111111111.11")),
              row("a", 9007199254740995L, new BigDecimal("22222222222222222222222222222222222.22")),
              row("b", 1L, new BigDecimal("900000000000000000000000000000000000.00")),
              row("b", 3L, new BigDecimal("900000000000000000000000000000000000.01")),
              row("c", 1000L, money("-0.00")));
      case "spellings" -> {
        List<List<Object>> rows = new ArrayList<>(rows(row(null, money("1.00"))));
        SPELLINGS.forEach(word -> rows.add(row(word, money("1.00"))));
        yield rows;
      }
      default -> throw new IllegalArgumentException(table);
    };
  }

  private static BigDecimal money(String text) {
    return new BigDecimal(text);
  }

  private static List<Object> row(Object... cells) {
    return Arrays.asList(cells);
  }

  @SafeVarargs
  private static List<List<Object>> rows(List<Object>... rows) {
    List<List<Object>> all = new ArrayList<>();
    all.add(Arrays.asList(new Object[rows[0].size()]));
    for (List<Object> row : rows) {
      all.add(row);
    }
    return all;
  }

  static RowExpr whole(String name) {
    return column(name, ColumnType.WHOLE);
  }

  static RowExpr price() {
    return column("price", Plans.MONEY);
  }

  /// Returns a query over one table, grouped by texts, with all levels.
  static QueryPlan query(
      String table, List<String> dimensions, ResultRules rules, Aggregate... aggregates) {
    return query(
        fact(table, new TimeAxis.Timeless(), dimensions, List.of(), aggregates),
        dimensions,
        rules,
        Plans.during(new PeriodRule.AllTime()));
  }

  /// Orders and visits by channel and name.
  static QueryPlan conversion() {
    return query(
        "visits",
        List.of("channel", "name"),
        NO_RULES,
        new Aggregate.Sum(whole("orders"), RowExpr.ALWAYS),
        new Aggregate.Sum(whole("visits"), RowExpr.ALWAYS));
  }

  /// Long numbers by their kind.
  static QueryPlan wide() {
    return query(
        "wide",
        List.of("kind"),
        NO_RULES,
        new Aggregate.Sum(whole("whole"), RowExpr.ALWAYS),
        new Aggregate.Sum(column("money", WIDE), RowExpr.ALWAYS));
  }

  /// Sum, number and largest amount of some days.
  static QueryPlan days(QueryPlan.QueryTime time) {
    RowExpr amount = column("amount", Plans.MONEY);
    FactPlan fact =
        fact(
            "days",
            new TimeAxis.Dated(column("day", ColumnType.DAY)),
            List.of(),
            List.of(),
            new Aggregate.Sum(amount, RowExpr.ALWAYS),
            new Aggregate.CountRows(RowExpr.ALWAYS),
            new Aggregate.Greatest(amount, RowExpr.ALWAYS));
    return query(fact, List.of(), NO_RULES, time);
  }

  static QueryPlan query(
      FactPlan fact, List<String> dimensions, ResultRules rules, QueryPlan.QueryTime time) {
    List<DimensionPlan> attributes = dimensions.stream().map(Plans::attribute).toList();
    return new QueryPlan(
        new QueryPlan.QueryName("q", "q", Plans.SPAN),
        QueryPlan.Scope.WHOLE,
        List.of(fact),
        attributes,
        List.of(),
        time,
        rules,
        Plans.levels(attributes.size()));
  }

  static FactPlan fact(
      String table,
      TimeAxis time,
      List<String> dimensions,
      List<RowExpr> filters,
      Aggregate... aggregates) {
    List<FactPlan.Component> components = new ArrayList<>();
    for (Aggregate aggregate : aggregates) {
      components.add(component("c" + components.size(), aggregate));
    }
    return new FactPlan(
        table,
        table,
        List.of(),
        filters,
        time,
        List.of(),
        dimensions.stream().<RowExpr>map(name -> column(name, ColumnType.TEXT)).toList(),
        components);
  }
}
