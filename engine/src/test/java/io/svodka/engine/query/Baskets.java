package io.svodka.engine.query;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/// Random orders with their lines: orders without lines, lines without order, nulls and repeats.
record Baskets(List<Order> orders, List<Line> lines) {
  record Order(long id, String region, LocalDate day, BigDecimal amount, String customer) {}

  record Line(Long order, String sku, BigDecimal price, Integer quantity) {}

  static Baskets random(long seed) {
    Random random = new Random(seed);
    List<Order> orders = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (long id = 1; id <= 120; id++) {
      orders.add(
          new Order(
              id,
              random.nextInt(8) == 0 ? null : "r" + random.nextInt(3),
              LocalDate.of(2025, 11, 1).plusDays(random.nextInt(150)),
              random.nextInt(7) == 0 ? null : BigDecimal.valueOf(random.nextInt(20) * 125L, 2),
              random.nextInt(9) == 0 ? null : "c" + random.nextInt(12)));
      for (int line = random.nextInt(5); line > 0; line--) {
        lines.add(
            new Line(
                owner(random, id),
                random.nextInt(10) == 0 ? null : "s" + random.nextInt(4),
                random.nextInt(9) == 0 ? null : BigDecimal.valueOf(random.nextInt(12) * 50L, 2),
                random.nextInt(11) == 0 ? null : Integer.valueOf(random.nextInt(1, 5))));
      }
    }
    return new Baskets(orders, lines);
  }

  private static Long owner(Random random, long id) {
    if (random.nextInt(12) > 0) {
      return id;
    }
    return random.nextBoolean() ? null : Long.valueOf(900);
  }

  private List<List<Object>> table(String name) {
    return name.equals("orders")
        ? orders.stream()
            .map(o -> Arrays.<Object>asList(o.id, o.region, o.day, o.amount, o.customer))
            .toList()
        : lines.stream()
            .map(l -> Arrays.<Object>asList(l.order, l.sku, l.price, l.quantity))
            .toList();
  }

  void writeCsv(Path folder) throws IOException {
    write(folder.resolve("orders.csv"), "id,region,day,amount,customer", table("orders"));
    write(folder.resolve("lines.csv"), "order_id,sku,price,quantity", table("lines"));
  }

  private static void write(Path file, String header, List<List<Object>> rows) throws IOException {
    String body =
        rows.stream()
            .map(
                row ->
                    row.stream()
                        .map(cell -> Objects.toString(cell, ""))
                        .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n"));
    Files.writeString(file, header + "\n" + body + "\n");
  }

  /// Returns a line for the header, and the cells of all rows.
  List<List<Object>> withHeader(String name) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(Collections.nCopies(table(name).getFirst().size(), null));
    rows.addAll(table(name));
    return rows;
  }
}
