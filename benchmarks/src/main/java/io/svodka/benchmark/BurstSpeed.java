package io.svodka.benchmark;

import io.svodka.engine.query.DataSettings;
import io.svodka.engine.query.DatabaseAddress;
import io.svodka.model.secret.Secret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How long the figures of 500 recipients take, from the plan to the last figure, against one
/// statement for all of them and one for each, both by the driver alone.
record BurstSpeed(Path made) {
  private static final MadeOrders ORDERS = new MadeOrders(2_000_000, 500);
  private static final List<String> ORIGINS =
      List.of("warehouse table \"partners\"", "warehouse table \"orders\"");
  private static final Stopwatch STOPWATCH = new Stopwatch(40, 41);
  private static final Stopwatch SLOW = new Stopwatch(0, 3);

  List<Result> results() {
    List<Result> results = new ArrayList<>(onDuckDb());
    results.addAll(onPostgres());
    return results;
  }

  private List<Result> onDuckDb() {
    String url = "jdbc:duckdb:" + file("orders.duckdb");
    file("orders-again.duckdb");
    try (BareSql bare = BareSql.inMemory();
        OpenProject project = project("duckdb", "jdbc:duckdb:orders-again.duckdb", "")) {
      bare.execute("attach '" + url.substring("jdbc:duckdb:".length()) + "' as made (read_only)");
      bare.execute("use made");
      return results("DuckDB", project, bare);
    }
  }

  /// Makes the tables in a file and returns it.
  private Path file(String name) {
    Path file = made.resolve(name);
    try {
      Files.createDirectories(made);
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (BareSql bare = BareSql.at("jdbc:duckdb:" + file)) {
      ORDERS.tables().forEach(bare::execute);
    }
    return file;
  }

  private List<Result> onPostgres() {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
      try (BareSql bare = BareSql.at(url + "?user=postgres");
          OpenProject project = project("postgres", url, "postgres")) {
        ORDERS.tables().forEach(bare::execute);
        bare.execute("create index on orders (partner_id, paid_on)");
        bare.execute("vacuum analyze");
        return results("PostgreSQL", project, bare);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private OpenProject project(String kind, String url, String user) {
    DatabaseAddress address =
        new DatabaseAddress(url, user, new Secret(""), "", Duration.ofMinutes(5));
    return OpenProject.of(
        () -> ORDERS.project(ORIGINS, "connection warehouse uses " + kind),
        new DataSettings(made, Map.of("warehouse", address)),
        MadeOrders.AS_OF);
  }

  private static List<Result> results(String database, OpenProject project, BareSql bare) {
    String grouped = sql("", "partner_id, ") + " order by partner_id, category";
    int rows = bare.fetch(grouped);
    if (project.rows("packs") != rows) {
      throw new IllegalStateException("the packs have other rows than the SQL");
    }
    Stopwatch.Pair times =
        STOPWATCH.medians(() -> project.rows("packs"), () -> bare.fetch(grouped));
    double alone = SLOW.median(() -> oneByOne(bare));
    String remark = String.format("%,d rows", rows);
    return List.of(
        new Result(
            "500 packs, " + database, times.first(), "one statement", times.second(), remark),
        new Result("500 packs, " + database, times.first(), "500 statements", alone, ""));
  }

  private static void oneByOne(BareSql bare) {
    for (int partner = 1; partner <= ORDERS.partners(); partner++) {
      bare.fetch(sql(" and partner_id = " + partner, ""));
    }
  }

  private static String sql(String condition, String key) {
    return """
    select %scategory,
      count(case when paid_on >= date '2026-01-01' then 1 end),
      sum(case when paid_on >= date '2026-01-01' then amount end),
      sum(case when paid_on < date '2026-01-01' then amount end)
    from orders
    where paid_on >= date '2025-12-01' and paid_on < date '2026-02-01'%s
    group by %scategory\
    """
        .formatted(key, condition, key);
  }
}
