package io.svodka.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// How long a question of TPC-H takes as a report, from the plan to its last figure, against the
/// SQL of the standard run by the driver alone on the same tables.
final class TpchSpeed {
  private static final Stopwatch STOPWATCH = new Stopwatch(2, 9);

  private final TpchTables tables;

  TpchSpeed(Path root, Path made) {
    tables = new TpchTables(root, made);
  }

  List<Result> results() {
    try (OpenProject project = tables.project();
        BareSql bare = tables.bare()) {
      return project.reports().stream().map(name -> result(name, project, bare)).toList();
    }
  }

  private Result result(String name, OpenProject project, BareSql bare) {
    String sql = tables.sql(name);
    int rows = bare.fetch(sql);
    if (project.rows(name) != rows) {
      throw new IllegalStateException(name + " has another number of rows than its SQL");
    }
    Stopwatch.Pair times = STOPWATCH.medians(() -> project.rows(name), () -> bare.fetch(sql));
    return new Result(
        name.toUpperCase(Locale.ROOT), times.first(), "its SQL", times.second(), rows + " rows");
  }
}
