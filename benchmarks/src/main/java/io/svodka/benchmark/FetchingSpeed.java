package io.svodka.benchmark;

import io.svodka.engine.query.DataSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How fast large results become figures, against the driver that hands over every cell to nobody.
record FetchingSpeed(Path made) {
  private static final int ROWS = 300_000;
  private static final MadeOrders ORDERS = new MadeOrders(ROWS, 1_000);
  private static final Stopwatch STOPWATCH = new Stopwatch(3, 11);
  private static final double SECOND = 1_000;
  private static final String GROUPED =
      "select order_id, partner_id, category, count(*), sum(amount) from orders"
          + " where paid_on >= date '2025-02-01' and paid_on < date '2026-02-01'"
          + " group by order_id, partner_id, category";

  List<Result> results() {
    try (BareSql bare = BareSql.inMemory();
        OpenProject project = project(bare)) {
      Stopwatch.Pair times =
          STOPWATCH.medians(() -> project.rows("rows"), () -> bare.fetch(GROUPED));
      double grouping =
          STOPWATCH.median(() -> bare.fetch("select count(*) from (" + GROUPED + ")"));
      return List.of(
          new Result(
              "figures of %,d groups".formatted(ROWS),
              times.first(),
              "the driver alone",
              times.second(),
              pace(times.first())),
          new Result(
              "the driver alone", times.second(), "grouping", grouping, pace(times.second())));
    }
  }

  private OpenProject project(BareSql bare) {
    ORDERS.tables().forEach(bare::execute);
    try {
      Files.createDirectories(made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bare.execute("copy partners to '" + made.resolve("partners.parquet") + "'");
    bare.execute("copy orders to '" + made.resolve("orders.parquet") + "'");
    return OpenProject.of(
        () -> ORDERS.project(List.of("file \"partners.parquet\"", "file \"orders.parquet\""), ""),
        new DataSettings(made, Map.of()),
        MadeOrders.AS_OF);
  }

  private static String pace(double milliseconds) {
    return String.format(Locale.ROOT, "%,.0f rows/s", ROWS / milliseconds * SECOND);
  }
}
