package io.svodka.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;

/// Writes the data of `examples/sales`: made-up sales and a plan. The same month gives the same
/// bytes.
public final class SalesData {
  private static final int MONTHS = 24;

  private SalesData() {}

  /// Takes the folder and the last month, such as `examples/sales/data 2026-10`.
  public static void main(String[] args) {
    if (args.length != 2) {
      throw new IllegalArgumentException("expected: FOLDER MONTH, such as data 2026-10");
    }
    write(Path.of(args[0]), YearMonth.parse(args[1]));
  }

  /// Writes 24 months that end with the last month.
  public static void write(Path dataFolder, YearMonth lastMonth) {
    List<YearMonth> months = Months.upTo(lastMonth, MONTHS);
    try {
      Files.createDirectories(dataFolder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    writeDirectories(dataFolder);
    writeSales(dataFolder, months);
    writePlan(dataFolder, months);
  }

  private static void writeDirectories(Path folder) {
    try (CsvFile regions = CsvFile.create(folder.resolve("regions.csv"), "id", "name", "manager");
        CsvFile categories = CsvFile.create(folder.resolve("categories.csv"), "id", "name")) {
      TradeMonth.REGIONS.forEach(
          region -> regions.row(region.id(), region.name(), region.manager()));
      TradeMonth.CATEGORIES.forEach(category -> categories.row(category.id(), category.name()));
    }
  }

  private static void writeSales(Path folder, List<YearMonth> months) {
    try (CsvFile sales =
        CsvFile.create(
            folder.resolve("sales.csv"),
            "sale_id",
            "sold_on",
            "region_id",
            "category_id",
            "channel_code",
            "units",
            "amount",
            "cost")) {
      each(months, trade -> trade.writeSales(sales));
    }
  }

  private static void writePlan(Path folder, List<YearMonth> months) {
    try (CsvFile plan =
        CsvFile.create(
            folder.resolve("plan.csv"), "region_id", "category_id", "month", "plan_amount")) {
      each(
          months,
          trade ->
              plan.row(
                  trade.region().id(),
                  trade.category().id(),
                  trade.month().atDay(1),
                  BigDecimal.valueOf(trade.plan(), 2)));
    }
  }

  private static void each(List<YearMonth> months, Consumer<TradeMonth> action) {
    for (YearMonth month : months) {
      for (TradeMonth.Region region : TradeMonth.REGIONS) {
        TradeMonth.CATEGORIES.forEach(
            category -> action.accept(new TradeMonth(region, category, month)));
      }
    }
  }
}
