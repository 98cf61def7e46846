package io.svodka.benchmark.pdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Rows of ten columns, sorted by their region, which is the group. Equal in every run.
record MadeSales(int count) {
  private static final int REGIONS = 25;
  private static final List<String> PRODUCTS =
      List.of("Ипотека", "Автокредит", "Карта", "Вклад", "Страховка");

  /// One row of the data.
  record Sale(
      String region,
      String partner,
      String product,
      LocalDate day,
      int orders,
      int pieces,
      BigDecimal price,
      BigDecimal revenue) {}

  List<Sale> sales() {
    List<Sale> sales = new ArrayList<>(count);
    long seed = 42;
    for (int i = 0; i < count; i++) {
      seed = seed * 6364136223846793005L + 1442695040888963407L;
      int random = (int) (seed >>> 33);
      int pieces = 1 + random % 90;
      BigDecimal price = BigDecimal.valueOf(1_000 + random % 900_000, 2);
      sales.add(
          new Sale(
              "Регион " + (10 + (long) i * REGIONS / count),
              "Партнёр " + (1 + random % 700),
              PRODUCTS.get(random % PRODUCTS.size()),
              LocalDate.of(2026, 1, 1).plusDays(random % 300),
              1 + random % 40,
              pieces,
              price,
              price.multiply(BigDecimal.valueOf(pieces))));
    }
    return sales;
  }

  /// Returns the rows for peers: types of the JDK only.
  List<Object[]> bare() {
    List<Object[]> rows = new ArrayList<>(count);
    int number = 0;
    for (Sale sale : sales()) {
      number++;
      rows.add(
          new Object[] {
            sale.region(),
            number,
            sale.partner(),
            sale.product(),
            java.util.Date.from(sale.day().atStartOfDay(java.time.ZoneOffset.UTC).toInstant()),
            sale.orders(),
            sale.pieces(),
            sale.price(),
            sale.revenue(),
            cost(sale),
            margin(sale)
          });
    }
    return rows;
  }

  static BigDecimal cost(Sale sale) {
    return sale.revenue()
        .multiply(new BigDecimal("0.8"))
        .setScale(2, java.math.RoundingMode.HALF_UP);
  }

  static BigDecimal margin(Sale sale) {
    return sale.revenue().subtract(cost(sale));
  }
}
