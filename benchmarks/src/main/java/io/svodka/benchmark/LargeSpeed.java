package io.svodka.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How long ten million rows take for a thousand recipients in a process with little memory of its
/// own.
record LargeSpeed(Path made) {
  private static final MadeOrders ORDERS = new MadeOrders(10_000_000, 1_000);

  List<Result> results() {
    try (BareSql bare = BareSql.inMemory()) {
      Files.createDirectories(made.resolve("large"));
      ORDERS.tables().forEach(bare::execute);
      bare.execute("copy partners to '" + made.resolve("large/partners.parquet") + "'");
      bare.execute("copy orders to '" + made.resolve("large/orders.parquet") + "'");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of(parsed(LargeRun.measure(made.resolve("large"))));
  }

  private static Result parsed(String line) {
    String[] parts = line.strip().split(";", -1);
    return new Result(
        "10 million rows, 1,000 packs",
        Double.parseDouble(parts[0]),
        "one statement",
        Double.parseDouble(parts[1]),
        parts[2]);
  }
}
