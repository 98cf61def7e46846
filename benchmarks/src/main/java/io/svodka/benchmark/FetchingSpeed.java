package io.svodka.benchmark;

import io.svodka.engine.query.DataSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How fast large results become values and figures, against the driver that hands over every cell
/// to nobody, from a result that it keeps and from one that it does not.
record FetchingSpeed(Path made) {
  private static final int ROWS = 300_000;
  private static final MadeOrders ORDERS = new MadeOrders(ROWS, 1_000);
  private static final Stopwatch STOPWATCH = new Stopwatch(5, 15);
  private static final double SECOND = 1_000;
  private static final String GROUPED =
      "select order_id, partner_id, category, count(*), sum(amount) from orders"
          + " where paid_on >= date '2025-02-01' and paid_on < date '2026-02-01'"
          + " group by order_id, partner_id, category";

  List<Result> results() {
    try (BareSql bare = BareSql.inMemory();
        BareSql streaming = BareSql.streaming();
        OpenProject project = project(bare)) {
      ORDERS.tables().forEach(streaming::execute);
      Stopwatch.Pair values =
          STOPWATCH.medians(() -> project.fetched("rows"), () -> bare.fetch(GROUPED));
      Stopwatch.Pair streamed =
          STOPWATCH.medians(() -> project.fetched("rows"), () -> streaming.fetch(GROUPED));
      Stopwatch.Pair figures =
          STOPWATCH.medians(() -> project.rows("rows"), () -> project.fetched("rows"));
      Stopwatch.Pair alone =
          STOPWATCH.medians(
              () -> bare.fetch(GROUPED),
              () -> bare.fetch("select count(*) from (" + GROUPED + ")"));
      return List.of(
          result("rows as values", values, "the driver alone"),
          result("rows as values", streamed, "the driver alone, streamed"),
          result("figures", figures, "rows as values"),
          result("the driver alone", alone, "grouping"));
    }
  }

  private static Result result(String what, Stopwatch.Pair times, String floor) {
    return new Result(
        "%s of %,d groups".formatted(what, ROWS),
        times.first(),
        floor,
        times.second(),
        String.format(Locale.ROOT, "%,.0f rows/s", ROWS / times.first() * SECOND));
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
}
