package io.svodka.examples;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The figures that the report of `examples/sales` must show, computed from the files row by row
/// and without Svodka.
public final class SalesTotals {
  private final List<CsvRows.Row> sales;
  private final List<CsvRows.Row> plan;
  private final Path dataFolder;

  private SalesTotals(Path dataFolder) {
    this.dataFolder = dataFolder;
    sales = rows("sales.csv");
    plan = rows("plan.csv");
  }

  public static SalesTotals read(Path dataFolder) {
    return new SalesTotals(dataFolder);
  }

  /// Returns the figures of all regions and categories.
  public Trade of(YearMonth month) {
    return trade(month, _ -> true);
  }

  /// Returns the figures of a region over all categories.
  public Trade of(YearMonth month, String region) {
    int regionId = id("regions.csv", region);
    return trade(month, row -> row.number("region_id") == regionId);
  }

  /// Returns the figures of a category in a region.
  public Trade of(YearMonth month, String region, String category) {
    int regionId = id("regions.csv", region);
    int categoryId = id("categories.csv", category);
    return trade(
        month,
        row -> row.number("region_id") == regionId && row.number("category_id") == categoryId);
  }

  private Trade trade(YearMonth month, Predicate<CsvRows.Row> wanted) {
    List<CsvRows.Row> sold =
        sales.stream()
            .filter(row -> monthOf(row, "sold_on").equals(month) && wanted.test(row))
            .toList();
    List<CsvRows.Row> planned =
        plan.stream()
            .filter(row -> monthOf(row, "month").equals(month) && wanted.test(row))
            .toList();
    List<CsvRows.Row> online =
        sold.stream().filter(row -> row.text("channel_code").equals("online")).toList();
    return new Trade(
        sum(sold, "amount"), sum(planned, "plan_amount"), sum(sold, "cost"), sum(online, "amount"));
  }

  /// Expected figures.
  public record Trade(BigDecimal sales, BigDecimal plan, BigDecimal cost, BigDecimal onlineSales) {
    /// Returns sales to plan; empty without a plan.
    public Optional<BigDecimal> planDone() {
      return Ratio.of(sales, plan);
    }

    public BigDecimal planGap() {
      return sales.subtract(plan);
    }

    /// Returns sales less cost to sales; empty without sales.
    public Optional<BigDecimal> margin() {
      return Ratio.of(sales.subtract(cost), sales);
    }

    /// Returns online sales to sales; empty without sales.
    public Optional<BigDecimal> onlineShare() {
      return Ratio.of(onlineSales, sales);
    }
  }

  private int id(String file, String name) {
    return rows(file).stream()
        .filter(row -> row.text("name").equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + file))
        .number("id");
  }

  private List<CsvRows.Row> rows(String file) {
    return CsvRows.read(dataFolder.resolve(file)).rows();
  }

  private static YearMonth monthOf(CsvRows.Row row, String column) {
    return YearMonth.from(LocalDate.parse(row.text(column)));
  }

  private static BigDecimal sum(List<CsvRows.Row> rows, String column) {
    return rows.stream()
        .map(row -> new BigDecimal(row.text(column)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
