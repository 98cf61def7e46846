package io.svodka.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How long it takes to write the statements of a report, against the time that DuckDB takes to
/// plan them.
final class PlanningSpeed {
  private static final Stopwatch STOPWATCH = new Stopwatch(200, 201);

  private final TpchTables tables;

  PlanningSpeed(Path root, Path made) {
    tables = new TpchTables(root, made);
  }

  List<Result> results() {
    try (OpenProject project = tables.project();
        BareSql bare = tables.bare()) {
      List<Result> all = new ArrayList<>();
      project.reports().forEach(name -> all.add(result(name, project, bare)));
      return List.of(mean(all), slowest(all));
    }
  }

  private Result result(String name, OpenProject project, BareSql bare) {
    String sql = tables.sql(name);
    Stopwatch.Pair times = STOPWATCH.medians(() -> project.write(name), () -> bare.prepare(sql));
    return new Result(
        "write the statements of " + name.toUpperCase(Locale.ROOT),
        times.first(),
        "DuckDB plans its SQL",
        times.second(),
        "the slowest");
  }

  private static Result mean(List<Result> all) {
    return new Result(
        "write the statements of a report",
        all.stream().mapToDouble(Result::milliseconds).average().orElseThrow(),
        "DuckDB plans its SQL",
        all.stream().mapToDouble(Result::floorMilliseconds).average().orElseThrow(),
        "mean of " + all.size());
  }

  private static Result slowest(List<Result> all) {
    return all.stream()
        .max((left, right) -> Double.compare(left.milliseconds(), right.milliseconds()))
        .orElseThrow();
  }
}
