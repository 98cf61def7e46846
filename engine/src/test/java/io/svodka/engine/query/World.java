package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.column;
import static io.svodka.engine.query.Plans.component;
import static io.svodka.engine.query.Plans.has;
import static io.svodka.engine.query.Plans.text;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.RowExpr.ComparisonOperator;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.value.ColumnType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Random sales and leads with nulls, duplicates, orphans and moments around midnight.
record World(List<Partner> partners, List<Product> products, List<Sale> sales, List<Lead> leads) {
  record Partner(String id, String name, boolean active) {}

  record Product(long id, String category) {}

  record Sale(
      String partner,
      Long product,
      BigDecimal amount,
      String status,
      LocalDateTime paidAt,
      String customer) {}

  record Lead(String partner, Long product, LocalDate day, BigDecimal cost) {}

  static World random(long seed) {
    Random random = new Random(seed);
    List<String> ids = List.of("p1", "P1", "Ы\"x", "o'hara", "я%_", "z;--", "a", "😀", "\uFF5E");
    List<Partner> partners = new ArrayList<>();
    ids.forEach(id -> partners.add(new Partner(id, "Name of " + id, !id.equals("a"))));
    List<Product> products = new ArrayList<>();
    for (long id = 1; id <= 6; id++) {
      products.add(new Product(id, id == 3 ? null : "cat '" + id % 3));
    }
    List<Sale> sales = new ArrayList<>();
    List<Lead> leads = new ArrayList<>();
    for (int i = 0; i < 900; i++) {
      sales.add(
          new Sale(
              pick(random, ids, "orphan"),
              random.nextInt(9) == 0 ? null : 1L + random.nextInt(7),
              random.nextInt(5) == 0 ? null : BigDecimal.valueOf(random.nextInt(-500, 90000), 2),
              List.of("paid", "cancelled", "new", "").get(random.nextInt(4)),
              random.nextInt(30) == 0 ? null : moment(random),
              random.nextInt(6) == 0 ? null : "c" + random.nextInt(9)));
      leads.add(
          new Lead(
              pick(random, ids, null),
              random.nextInt(9) == 0 ? null : 1L + random.nextInt(7),
              LocalDate.of(2025, 1, 1).plusDays(random.nextInt(500)),
              random.nextInt(3) == 0 ? null : BigDecimal.valueOf(random.nextInt(5000), 2)));
    }
    return new World(partners, products, sales, leads);
  }

  private static String pick(Random random, List<String> ids, String other) {
    // One partner never has rows.
    int index = random.nextInt(ids.size());
    return index == 0 ? other : ids.get(index);
  }

  private static LocalDateTime moment(Random random) {
    LocalDateTime day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(500)).atStartOfDay();
    return random.nextBoolean()
        ? day.plusHours(20).plusMinutes(random.nextInt(90))
        : day.plusMinutes(random.nextInt(1440));
  }

  static List<SourcePlan> sources(Function<String, SourcePlan.Origin> origin) {
    return List.of(
        Plans.source(
            "partners",
            origin.apply("partners"),
            List.of(
                has("id", ColumnType.TEXT),
                new SourcePlan.SourceColumn("name", ColumnType.TEXT, "Full \"name\""),
                has("active", ColumnType.TRUTH))),
        Plans.source(
            "products",
            origin.apply("products"),
            List.of(has("id", ColumnType.WHOLE), has("category", ColumnType.TEXT))),
        Plans.source(
            "sales",
            origin.apply("sales"),
            List.of(
                has("partner", ColumnType.TEXT),
                has("product", ColumnType.WHOLE),
                has("amount", Plans.MONEY),
                has("status", ColumnType.TEXT),
                has("paid_at", ColumnType.MOMENT),
                has("customer", ColumnType.TEXT))),
        Plans.source(
            "leads",
            origin.apply("leads"),
            List.of(
                has("partner", ColumnType.TEXT),
                has("product", ColumnType.WHOLE),
                has("day", ColumnType.DAY),
                has("cost", Plans.MONEY))));
  }

  /// Header and cells of a source; null cells are empty.
  List<List<Object>> table(String source) {
    return switch (source) {
      case "partners" ->
          table(
              List.of("id", "Full \"name\"", "active"),
              partners,
              p -> cells(p.id, p.name, p.active));
      case "products" -> table(List.of("id", "category"), products, p -> cells(p.id, p.category));
      case "sales" ->
          table(
              List.of("partner", "product", "amount", "status", "paid_at", "customer"),
              sales,
              s ->
                  cells(
                      s.partner,
                      s.product,
                      s.amount,
                      s.status.isEmpty() ? null : s.status,
                      s.paidAt,
                      s.customer));
      case "leads" ->
          table(
              List.of("partner", "product", "day", "cost"),
              leads,
              l -> cells(l.partner, l.product, l.day, l.cost));
      default -> throw new IllegalArgumentException(source);
    };
  }

  private static List<Object> cells(Object... cells) {
    return java.util.Arrays.asList(cells);
  }

  private static <T> List<List<Object>> table(
      List<Object> header, List<T> rows, Function<T, List<Object>> cells) {
    List<List<Object>> table = new ArrayList<>();
    table.add(header);
    rows.forEach(row -> table.add(cells.apply(row)));
    return table;
  }

  void writeCsv(Path folder) throws IOException {
    for (String source : List.of("partners", "products", "sales", "leads")) {
      String content =
          table(source).stream()
              .map(row -> row.stream().map(World::csvCell).collect(Collectors.joining(";")))
              .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
      Files.writeString(folder.resolve(source + ".csv"), content);
    }
  }

  private static String csvCell(Object cell) {
    return cell == null ? "" : '"' + Objects.toString(cell).replace("\"", "\"\"") + '"';
  }

  static BurstPlan burst() {
    BurstPlan.KeyPlan key =
        new BurstPlan.KeyPlan(
            "partners",
            "partners",
            List.of(),
            List.of(column("active", ColumnType.TRUTH)),
            column("id", ColumnType.TEXT),
            List.of(
                new BurstPlan.Attribute(
                    "name", "Name", column("name", ColumnType.TEXT), ColumnType.TEXT, "")),
            Map.of());
    return new BurstPlan.ByKey(key, List.of(), TextPlan.EMPTY);
  }

  static final RowExpr PAID =
      Plans.compared(column("status", ColumnType.TEXT), ComparisonOperator.EQUAL, text("paid"));
  static final RowExpr NOT_CANCELLED =
      Plans.compared(
          column("status", ColumnType.TEXT), ComparisonOperator.DIFFERENT, text("cancelled"));

  enum Kinds {
    ADDITIVE,
    WITH_DISTINCT
  }

  static FactPlan salesFact(Kinds kinds, List<RowExpr> dimensions) {
    RowExpr amount = column("amount", Plans.MONEY);
    List<FactPlan.Component> components =
        new ArrayList<>(
            List.of(
                component("revenue", new Aggregate.Sum(amount, PAID)),
                component("orders", new Aggregate.CountRows(RowExpr.ALWAYS)),
                component("known", new Aggregate.CountPresent(amount, RowExpr.ALWAYS)),
                component("least", new Aggregate.Least(amount, PAID)),
                component(
                    "last", new Aggregate.Greatest(column("customer", ColumnType.TEXT), PAID)),
                component("all", new Aggregate.Sum(amount, RowExpr.ALWAYS))));
    if (kinds == Kinds.WITH_DISTINCT) {
      components.add(
          component(
              "customers",
              new Aggregate.CountDistinct(column("customer", ColumnType.TEXT), RowExpr.ALWAYS)));
      components.add(component("median", new Aggregate.Median(amount, PAID)));
    }
    return new FactPlan(
        "sales",
        "sales",
        List.of(productJoin("products")),
        List.of(NOT_CANCELLED),
        new TimeAxis.Timed(column("paid_at", ColumnType.MOMENT), ZoneOffset.UTC),
        List.of(column("partner", ColumnType.TEXT)),
        dimensions,
        components);
  }

  static FactPlan leadsFact(List<RowExpr> dimensions, String products) {
    return new FactPlan(
        "leads",
        "leads",
        List.of(productJoin(products)),
        List.of(),
        new TimeAxis.Dated(column("day", ColumnType.DAY)),
        List.of(column("partner", ColumnType.TEXT)),
        dimensions,
        List.of(
            component("leads", new Aggregate.CountRows(RowExpr.ALWAYS)),
            component("cost", new Aggregate.Sum(column("cost", Plans.MONEY), RowExpr.ALWAYS))));
  }

  private static FactPlan.JoinPlan productJoin(String products) {
    return Plans.join(
        "product",
        products,
        column("product", ColumnType.WHOLE),
        column("product", "id", ColumnType.WHOLE));
  }

  String category(Long product) {
    return products.stream()
        .filter(p -> Objects.equals(p.id, product))
        .findFirst()
        .map(Product::category)
        .orElse(null);
  }
}
