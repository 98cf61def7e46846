package io.svodka.examples;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/// Writes the data of `examples/partners`: made-up partners, leads, orders and costs. The same
/// month gives the same bytes.
public final class PartnersData {
  private static final int MONTHS = 18;
  private static final List<String> FILES =
      List.of(
          "partners.csv",
          "products.csv",
          "regions.csv",
          "leads.csv",
          "orders.csv",
          "partner_costs.json");

  private PartnersData() {}

  /// Takes the folder and the last month, such as `examples/partners/data 2026-10`.
  public static void main(String[] args) {
    if (args.length != 2) {
      throw new IllegalArgumentException("expected: FOLDER MONTH, such as data 2026-10");
    }
    write(Path.of(args[0]), YearMonth.parse(args[1]));
  }

  /// Writes 18 months that end with the last month, and the first hour of the month after it. The
  /// files look as if loaded on the morning of its second day.
  public static void write(Path dataFolder, YearMonth lastMonth) {
    List<YearMonth> months = Months.upTo(lastMonth, MONTHS);
    try {
      Files.createDirectories(dataFolder);
      writeDirectories(dataFolder);
      writeFacts(dataFolder, months);
      writeCosts(dataFolder, months);
      date(dataFolder, lastMonth.plusMonths(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeDirectories(Path folder) {
    try (CsvFile partners =
            CsvFile.create(
                folder.resolve("partners.csv"),
                "id",
                "code",
                "legal_name",
                "region_name",
                "tier_code",
                "email",
                "language",
                "is_active");
        CsvFile products =
            CsvFile.create(folder.resolve("products.csv"), "id", "name", "category");
        CsvFile regions = CsvFile.create(folder.resolve("regions.csv"), "id", "name")) {
      for (Partner partner : PartnerDirectory.ALL) {
        partners.row(
            partner.id(),
            partner.code(),
            partner.name(),
            partner.region(),
            partner.tier(),
            partner.email(),
            "ru-RU",
            partner.active());
      }
      Assortment.PRODUCTS.forEach(
          product -> products.row(product.id(), product.name(), product.category()));
      for (String region : Assortment.REGIONS) {
        regions.row(Assortment.REGIONS.indexOf(region) + 1, region);
      }
    }
  }

  private static void writeFacts(Path folder, List<YearMonth> months) {
    try (CsvFile leads =
            CsvFile.create(
                folder.resolve("leads.csv"),
                "lead_id",
                "partner_id",
                "product_id",
                "region_id",
                "created_at",
                "status",
                "loaded_at");
        CsvFile orders =
            CsvFile.create(
                folder.resolve("orders.csv"),
                "order_id",
                "partner_id",
                "product_id",
                "region_id",
                "customer_id",
                "paid_at",
                "amount",
                "status",
                "loaded_at")) {
      for (YearMonth month : months) {
        of(month).forEach(each -> each.writeBorder(leads, orders));
        of(month).forEach(each -> each.writeLeads(leads));
        of(month).forEach(each -> each.writeOrders(orders));
      }
      of(months.getLast().plusMonths(1)).forEach(each -> each.writeBorder(leads, orders));
    }
  }

  private static void writeCosts(Path folder, List<YearMonth> months) throws IOException {
    String rows =
        months.stream().flatMap(PartnersData::costs).collect(joining(",\n  ", "[\n  ", "\n]\n"));
    Files.writeString(folder.resolve("partner_costs.json"), rows);
  }

  private static Stream<String> costs(YearMonth month) {
    return PartnerDirectory.ALL.stream()
        .filter(partner -> new PartnerMonth(partner, month).exists())
        .filter(partner -> hasCosts(partner, month))
        .map(
            partner ->
                "{\"partner_id\": "
                    + partner.id()
                    + ", \"month\": \""
                    + month.atDay(1)
                    + "\", \"spend\": "
                    + new PartnerMonth(partner, month).spend()
                    + "}");
  }

  private static boolean hasCosts(Partner partner, YearMonth month) {
    return partner.id() != PartnerDirectory.WITHOUT_OCTOBER_COSTS || month.getMonthValue() != 10;
  }

  private static Stream<PartnerMonth> of(YearMonth month) {
    return PartnerDirectory.ALL.stream()
        .map(partner -> new PartnerMonth(partner, month))
        .filter(PartnerMonth::exists);
  }

  private static void date(Path folder, YearMonth nextMonth) throws IOException {
    FileTime loaded = FileTime.from(nextMonth.atDay(2).atTime(3, 10).toInstant(ZoneOffset.UTC));
    for (String file : FILES) {
      Files.setLastModifiedTime(folder.resolve(file), loaded);
    }
  }
}
