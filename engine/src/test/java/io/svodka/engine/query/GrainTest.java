package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.column;
import static io.svodka.engine.query.Plans.component;
import static io.svodka.engine.query.Plans.has;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.engine.query.Baskets.Line;
import io.svodka.engine.query.Baskets.Order;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.RowExpr.ComparisonOperator;
import io.svodka.model.plan.RowFunction;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.ValuesPlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Orders and their lines, each counted at its own grain, give what loops over the rows give.
class GrainTest {
  private static final Baskets WORLD = Baskets.random(20261125);
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate TO = LocalDate.of(2026, 4, 1);
  private static final RowExpr.Column ID = column("id", ColumnType.WHOLE);

  @TempDir static Path folder;
  private static final String SCHEMA = "baskets";
  private static final Map<Storage, QueryEngine> ENGINES = new EnumMap<>(Storage.class);

  @BeforeAll
  static void fillAll() throws Exception {
    WORLD.writeCsv(folder);
    for (Storage storage : Storage.chosen()) {
      storage.fill(folder, SCHEMA, GrainTest::sources, WORLD::withHeader);
      ProjectPlan project =
          Plans.project(sources(name -> storage.origin(SCHEMA, name)), storage.connection());
      ENGINES.put(storage, new QueryEngine(project, storage.settings(folder, SCHEMA)));
    }
  }

  @AfterAll
  static void stop() {
    ENGINES.values().forEach(QueryEngine::close);
  }

  private static List<SourcePlan> sources(Function<String, SourcePlan.Origin> origin) {
    return List.of(
        Plans.source(
            "orders",
            origin.apply("orders"),
            List.of(
                has("id", ColumnType.WHOLE),
                has("region", ColumnType.TEXT),
                has("day", ColumnType.DAY),
                has("amount", Plans.MONEY),
                has("customer", ColumnType.TEXT))),
        Plans.source(
            "lines",
            origin.apply("lines"),
            List.of(
                has("order_id", ColumnType.WHOLE),
                has("sku", ColumnType.TEXT),
                has("price", Plans.MONEY),
                has("quantity", ColumnType.WHOLE))));
  }

  private static List<FactPlan.Component> components(RowExpr value, RowExpr text) {
    RowExpr all = RowExpr.ALWAYS;
    return List.of(
        component("rows", new Aggregate.CountRows(all)),
        component("sum", new Aggregate.Sum(value, all)),
        component("kinds", new Aggregate.SumDistinct(value, all)),
        component("tail", new Aggregate.Percentile(value, new BigDecimal("0.85"), all)),
        component("first", new Aggregate.First(value, all)),
        component("last", new Aggregate.Last(text, all)),
        component("different", new Aggregate.CountDistinct(text, all)));
  }

  /// Lines see their order by the join back; those without an order are nobody's.
  private static FactPlan lines() {
    RowExpr back = column("order", "id", ColumnType.WHOLE);
    return new FactPlan(
        "lines",
        "lines",
        List.of(Plans.join("order", "orders", column("order_id", ColumnType.WHOLE), back)),
        List.of(new RowExpr.Not(new RowExpr.IsAbsent(back))),
        new TimeAxis.Dated(column("order", "day", ColumnType.DAY)),
        List.of(),
        List.of(column("order", "region", ColumnType.TEXT), column("sku", ColumnType.TEXT)),
        components(column("price", Plans.MONEY), column("sku", ColumnType.TEXT)));
  }

  /// Each order counts once in each group of its lines.
  private static FactPlan orders() {
    return new FactPlan(
        "orders",
        "orders",
        List.of(
            new FactPlan.JoinPlan(
                "lines",
                "lines",
                Plans.compared(
                    ID, ComparisonOperator.EQUAL, column("lines", "order_id", ColumnType.WHOLE)),
                new FactPlan.Finds.Many(List.of(ID)),
                List.of())),
        List.of(),
        new TimeAxis.Dated(column("day", ColumnType.DAY)),
        List.of(),
        List.of(column("region", ColumnType.TEXT), column("lines", "sku", ColumnType.TEXT)),
        components(column("amount", Plans.MONEY), column("customer", ColumnType.TEXT)));
  }

  private static QueryPlan query(FactPlan... facts) {
    return Plans.query(
        "q",
        QueryPlan.Scope.WHOLE,
        List.of(facts),
        List.of(Plans.attribute("region"), Plans.attribute("sku")),
        Plans.during(
            new PeriodRule.Between(
                new PeriodRule.DayRule.On(FROM), new PeriodRule.DayRule.On(TO.minusDays(1)))));
  }

  private static Dataset run(Storage storage, QueryPlan query, RunValues values) {
    QueryEngine engine = Objects.requireNonNull(ENGINES.get(storage));
    try (KeyedStream packs = engine.open(Plans.report(Plans.once(), query), values)) {
      return Objects.requireNonNull(packs.next().datasets().get("q"));
    }
  }

  private static Map<List<Object>, List<Value>> found(Dataset data) {
    Map<List<Object>, List<Value>> rows = new LinkedHashMap<>();
    data.rows().forEach(row -> rows.put(List.of(row.level(), row.dimensions()), row.components()));
    return rows;
  }

  /// One thing that is counted, with the groups it belongs to.
  private record Seen(Set<List<Value>> groups, LocalDate day, BigDecimal number, String text) {}

  private static List<Seen> seenLines() {
    List<Seen> seen = new ArrayList<>();
    for (Line line : WORLD.lines()) {
      for (Order order : WORLD.orders()) {
        if (Objects.equals(line.order(), order.id()) && isIn(order)) {
          seen.add(
              new Seen(
                  Set.of(List.of(value(order.region()), value(line.sku()))),
                  order.day(),
                  line.price(),
                  line.sku()));
        }
      }
    }
    return seen;
  }

  private static List<Seen> seenOrders() {
    List<Seen> seen = new ArrayList<>();
    for (Order order : WORLD.orders()) {
      Set<List<Value>> groups = new HashSet<>();
      WORLD.lines().stream()
          .filter(line -> Objects.equals(line.order(), order.id()))
          .forEach(line -> groups.add(List.of(value(order.region()), value(line.sku()))));
      if (groups.isEmpty()) {
        groups.add(List.of(value(order.region()), Value.ABSENT));
      }
      if (isIn(order)) {
        seen.add(new Seen(groups, order.day(), order.amount(), order.customer()));
      }
    }
    return seen;
  }

  private static boolean isIn(Order order) {
    return !order.day().isBefore(FROM) && order.day().isBefore(TO);
  }

  private static Value value(String text) {
    return text == null ? Value.ABSENT : Value.of(text);
  }

  private static Map<List<Object>, List<Value>> expected(List<List<Seen>> facts) {
    Map<List<Object>, List<Value>> rows = new LinkedHashMap<>();
    for (int level = 0; level <= 2; level++) {
      int kept = 2 - level;
      Set<List<Value>> groups =
          facts.stream()
              .flatMap(List::stream)
              .flatMap(seen -> seen.groups().stream())
              .map(group -> cut(group, kept))
              .collect(Collectors.toSet());
      for (List<Value> group : groups) {
        List<Value> values = new ArrayList<>();
        facts.forEach(
            fact ->
                values.addAll(
                    aggregates(
                        fact.stream()
                            .filter(
                                seen ->
                                    seen.groups().stream()
                                        .anyMatch(each -> cut(each, kept).equals(group)))
                            .toList())));
        rows.put(List.of(level, group), values);
      }
    }
    return rows;
  }

  private static List<Value> cut(List<Value> group, int kept) {
    List<Value> values = new ArrayList<>(group);
    for (int i = kept; i < values.size(); i++) {
      values.set(i, Value.ABSENT);
    }
    return values;
  }

  private static List<Value> aggregates(List<Seen> rows) {
    List<BigDecimal> numbers =
        rows.stream().map(Seen::number).filter(Objects::nonNull).sorted().toList();
    Comparator<Seen> order = Comparator.comparing(Seen::day);
    return List.of(
        Value.of(rows.size()),
        sum(rows.isEmpty(), numbers),
        sum(
            rows.isEmpty(),
            numbers.stream().map(BigDecimal::stripTrailingZeros).distinct().toList()),
        percentile(numbers),
        rows.stream()
            .filter(row -> row.number() != null)
            .min(order.thenComparing(Seen::number))
            .map(row -> Oracle.number(row.number()))
            .orElse(Value.ABSENT),
        rows.stream()
            .filter(row -> row.text() != null)
            .max(order.thenComparing(Seen::text))
            .map(row -> Value.of(row.text()))
            .orElse(Value.ABSENT),
        Value.of(
            new TreeSet<>(rows.stream().map(Seen::text).filter(Objects::nonNull).toList()).size()));
  }

  private static Value sum(boolean none, List<BigDecimal> numbers) {
    if (none) {
      return Value.of(0);
    }
    return numbers.stream().reduce(BigDecimal::add).map(Oracle::number).orElse(Value.ABSENT);
  }

  private static Value percentile(List<BigDecimal> sorted) {
    if (sorted.isEmpty()) {
      return Value.ABSENT;
    }
    BigDecimal place = new BigDecimal("0.85").multiply(BigDecimal.valueOf(sorted.size() - 1L));
    int low = place.setScale(0, RoundingMode.FLOOR).intValue();
    int high = place.setScale(0, RoundingMode.CEILING).intValue();
    BigDecimal part = place.subtract(BigDecimal.valueOf(low));
    return Oracle.number(
        sorted.get(low).add(part.multiply(sorted.get(high).subtract(sorted.get(low)))));
  }

  private static void same(Map<List<Object>, List<Value>> one, Map<List<Object>, List<Value>> two) {
    assertEquals(
        one.entrySet().stream().map(Object::toString).sorted().toList(),
        two.entrySet().stream().map(Object::toString).sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void linesAreCountedByWhatTheirOrderKnows(Storage storage) {
    same(expected(List.of(seenLines())), found(run(storage, query(lines()), Plans.RUN)));
  }

  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void anOrderCountsOnceInEachGroupOfItsLinesAndOnceInTheTotal(Storage storage) {
    same(expected(List.of(seenOrders())), found(run(storage, query(orders()), Plans.RUN)));
  }

  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void bothGrainsAreStackedInOneStatement(Storage storage) {
    same(
        expected(List.of(seenLines(), seenOrders())),
        found(run(storage, query(lines(), orders()), Plans.RUN)));
  }

  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void aParameterNarrowsToItsValuesAndAllNarrowsNothing(Storage storage) {
    FactPlan plain = lines();
    FactPlan narrowed =
        new FactPlan(
            plain.model(),
            plain.source(),
            plain.joins(),
            Stream.concat(
                    plain.filters().stream(),
                    Stream.of(new RowExpr.InParameter(column("sku", ColumnType.TEXT), "skus")))
                .toList(),
            plain.time(),
            plain.keys(),
            plain.dimensions(),
            plain.components());
    List<Seen> some =
        seenLines().stream().filter(seen -> Set.of("s1", "s2").contains(seen.text() + "")).toList();
    ParameterValue several = new ParameterValue.OfValues(List.of(Value.of("s1"), Value.of("s2")));
    same(expected(List.of(some)), found(run(storage, query(narrowed), with(several))));
    same(
        expected(List.of(seenLines())),
        found(run(storage, query(narrowed), with(new ParameterValue.All()))));
  }

  private static RunValues with(ParameterValue skus) {
    return new RunValues(Plans.RUN.asOf(), Map.of("skus", skus));
  }

  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void valuesWithoutDataAreListedOnce(Storage storage) {
    QueryPlan plain = query(lines());
    ValuesPlan values =
        new ValuesPlan(
            "lines.sku",
            "lines",
            List.of(),
            List.of(),
            List.of(),
            column("sku", ColumnType.TEXT),
            List.of());
    QueryPlan all =
        new QueryPlan(
            plain.name(),
            plain.scope(),
            plain.facts(),
            plain.dimensions(),
            plain.measures(),
            plain.time(),
            new ResultRules(
                List.of(), List.of(), List.of(), List.of(new ResultRules.EmptyGroups(1, values))),
            plain.levels());
    List<Value> known = run(storage, all, Plans.RUN).known().get(1).values();
    assertEquals(
        WORLD.lines().stream()
            .map(Line::sku)
            .filter(Objects::nonNull)
            .map(Value::of)
            .collect(Collectors.toSet()),
        new HashSet<>(known));
    assertEquals(known.size(), new HashSet<>(known).size());
  }

  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void functionsOfDaysAgreeWithTheCalendar(Storage storage) {
    RowExpr day = column("day", ColumnType.DAY);
    RowExpr end = new RowExpr.Constant(Value.of(LocalDate.of(2026, 2, 28)), ColumnType.DAY);
    List<FactPlan.Component> components =
        List.of(
            component("weeks", greatest(RowFunction.START_OF_WEEK, ColumnType.DAY, day)),
            component("quarters", greatest(RowFunction.START_OF_QUARTER, ColumnType.DAY, day)),
            component("months", greatest(RowFunction.MONTHS_BETWEEN, ColumnType.WHOLE, day, end)),
            component("numbers", greatest(RowFunction.WEEK, ColumnType.WHOLE, day)),
            component("days", greatest(RowFunction.DAY, ColumnType.WHOLE, day)),
            component(
                "written",
                new Aggregate.Greatest(
                    new RowExpr.Written(List.of("", " * 2 + 1"), List.of(ID), ColumnType.WHOLE),
                    RowExpr.ALWAYS)));
    FactPlan fact =
        new FactPlan(
            "orders",
            "orders",
            List.of(),
            List.of(),
            new TimeAxis.Dated(day),
            List.of(),
            List.of(day, ID),
            components);
    int seen = 0;
    for (Dataset.Row row : run(storage, byDay(fact), Plans.RUN).rows()) {
      if (row.dimensions().getFirst() instanceof Value.Day(var date)
          && row.dimensions().getLast() instanceof Value.Decimal(var id)) {
        assertEquals(
            List.of(
                Value.of(date.with(java.time.DayOfWeek.MONDAY)),
                Value.of(date.withDayOfMonth(1).withMonth((date.getMonthValue() - 1) / 3 * 3 + 1)),
                Value.of(java.time.Period.between(date, LocalDate.of(2026, 2, 28)).toTotalMonths()),
                Value.of(date.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                Value.of(date.getDayOfMonth()),
                Value.of(id.longValueExact() * 2 + 1)),
            row.components());
        seen++;
      }
    }
    assertEquals(WORLD.orders().stream().filter(GrainTest::isIn).count(), seen);
  }

  private static QueryPlan byDay(FactPlan fact) {
    QueryPlan plain = query(fact);
    return new QueryPlan(
        plain.name(),
        plain.scope(),
        plain.facts(),
        List.of(typed("day", ColumnType.DAY), typed("id", ColumnType.WHOLE)),
        plain.measures(),
        plain.time(),
        plain.rules(),
        plain.levels());
  }

  private static DimensionPlan typed(String name, ColumnType type) {
    DimensionPlan text = Plans.attribute(name);
    return new DimensionPlan(
        name,
        name,
        new DimensionPlan.Kind.Attribute(type),
        text.order(),
        text.missing(),
        text.format(),
        text.meaning());
  }

  private static Aggregate greatest(RowFunction function, ColumnType type, RowExpr... arguments) {
    return new Aggregate.Greatest(
        new RowExpr.Call(function, List.of(arguments), type), RowExpr.ALWAYS);
  }
}
