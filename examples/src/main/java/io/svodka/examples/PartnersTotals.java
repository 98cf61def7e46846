package io.svodka.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The figures that reports of `examples/partners` must show, computed from the files row by row
/// and without Svodka. Months are those of Moscow.
public final class PartnersTotals {
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final Pattern COST =
      Pattern.compile(
          "\"partner_id\": (\\d+), \"month\": \"(\\d{4}-\\d{2})-01\", \"spend\": ([\\d.]+)");

  private final List<Lead> leads;
  private final List<Order> orders;
  private final List<Cost> costs;
  private final SortedMap<Integer, String> products;
  private final SortedMap<Integer, String> regions;
  private final List<Integer> activePartners;

  private PartnersTotals(Path dataFolder) {
    leads = rows(dataFolder, "leads.csv").stream().map(Lead::of).toList();
    orders =
        rows(dataFolder, "orders.csv").stream()
            .filter(row -> row.text("status").equals("paid"))
            .map(Order::of)
            .toList();
    costs = costs(dataFolder);
    products = names(dataFolder, "products.csv");
    regions = names(dataFolder, "regions.csv");
    activePartners =
        rows(dataFolder, "partners.csv").stream()
            .filter(row -> row.text("is_active").equals("true"))
            .map(row -> row.number("id"))
            .toList();
  }

  public static PartnersTotals read(Path dataFolder) {
    return new PartnersTotals(dataFolder);
  }

  /// Returns the ids of the partners that get a report, ascending.
  public List<Integer> activePartners() {
    return activePartners;
  }

  /// Returns the figures of one partner in one month.
  public Figures of(int partner, YearMonth month) {
    return figures(key -> key.partner() == partner && key.month().equals(month));
  }

  /// Returns the figures of all partners together, former ones too.
  public Figures network(YearMonth month) {
    return figures(key -> key.month().equals(month));
  }

  /// Returns a partner's figures by name of product; the empty name stands for products that the
  /// directory does not know. Costs are not known by product: spend is 0.
  public SortedMap<String, Figures> byProduct(int partner, YearMonth month) {
    return split(partner, month, key -> key.product(), products);
  }

  /// Returns a partner's figures by name of the client's region, spend 0.
  public SortedMap<String, Figures> byRegion(int partner, YearMonth month) {
    return split(partner, month, key -> key.region(), regions);
  }

  private SortedMap<String, Figures> split(
      int partner, YearMonth month, ToIntFunction<Key> part, SortedMap<Integer, String> names) {
    SortedMap<String, Figures> result = new TreeMap<>();
    List<Integer> present =
        keys()
            .filter(key -> key.partner() == partner && key.month().equals(month))
            .map(part::applyAsInt)
            .distinct()
            .toList();
    for (int id : present) {
      Predicate<Key> wanted =
          key ->
              key.partner() == partner && key.month().equals(month) && part.applyAsInt(key) == id;
      result.put(names.getOrDefault(id, ""), figures(wanted));
    }
    return result;
  }

  private Stream<Key> keys() {
    return Stream.concat(leads.stream().map(Lead::key), orders.stream().map(Order::key));
  }

  private Figures figures(Predicate<Key> wanted) {
    List<Order> paid = orders.stream().filter(order -> wanted.test(order.key())).toList();
    return new Figures(
        leads.stream().filter(lead -> wanted.test(lead.key())).count(),
        paid.size(),
        paid.stream().map(Order::customer).distinct().count(),
        paid.stream().map(Order::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
        costs.stream()
            .filter(cost -> wanted.test(cost.key()))
            .map(Cost::spend)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /// What a fact belongs to; costs belong to no product and no region, which is 0.
  private record Key(int partner, YearMonth month, int product, int region) {
    static Key of(CsvRows.Row row, String time) {
      return new Key(
          row.number("partner_id"),
          moscowMonth(row.text(time)),
          row.number("product_id"),
          row.number("region_id"));
    }
  }

  private record Lead(Key key) {
    static Lead of(CsvRows.Row row) {
      return new Lead(Key.of(row, "created_at"));
    }
  }

  private record Order(Key key, int customer, BigDecimal amount) {
    static Order of(CsvRows.Row row) {
      return new Order(
          Key.of(row, "paid_at"), row.number("customer_id"), new BigDecimal(row.text("amount")));
    }
  }

  private record Cost(Key key, BigDecimal spend) {}

  private static YearMonth moscowMonth(String utc) {
    return YearMonth.from(
        LocalDateTime.parse(utc).atOffset(ZoneOffset.UTC).atZoneSameInstant(MOSCOW));
  }

  private static List<CsvRows.Row> rows(Path folder, String file) {
    return CsvRows.read(folder.resolve(file)).rows();
  }

  private static SortedMap<Integer, String> names(Path folder, String file) {
    return rows(folder, file).stream()
        .collect(
            Collectors.toMap(
                row -> row.number("id"), row -> row.text("name"), (one, _) -> one, TreeMap::new));
  }

  private static List<Cost> costs(Path folder) {
    try {
      Matcher cost = COST.matcher(Files.readString(folder.resolve("partner_costs.json")));
      return cost.results()
          .map(
              found ->
                  new Cost(
                      new Key(
                          Integer.parseInt(found.group(1)), YearMonth.parse(found.group(2)), 0, 0),
                      new BigDecimal(found.group(3))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
