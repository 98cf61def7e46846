package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.column;
import static io.svodka.engine.query.Plans.component;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.plan.Dialect;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/// A project in a folder of its own, with DuckDB as its only database.
abstract class ProjectFolder {
  @TempDir Path folder;

  List<List<Value>> rows(SourcePlan source) {
    try (QueryEngine engine = engine(List.of(source))) {
      return all(engine, source);
    }
  }

  RunFailure failure(SourcePlan source) {
    try (QueryEngine engine = engine(List.of(source))) {
      return assertThrows(RunFailure.class, () -> all(engine, source));
    }
  }

  QueryEngine engine(List<SourcePlan> sources) {
    return new QueryEngine(Plans.project(sources, own()), new DataSettings(folder, Map.of()));
  }

  static ConnectionPlan own() {
    return new ConnectionPlan("own", Dialect.DUCKDB, Plans.SPAN);
  }

  static List<List<Value>> all(QueryEngine engine, SourcePlan source) {
    List<RowExpr> columns = new ArrayList<>();
    source.columns().forEach(c -> columns.add(column(c.name(), c.type())));
    return select(engine, source, columns);
  }

  /// Returns the rows of a source, ordered by their first column.
  static List<List<Value>> select(QueryEngine engine, SourcePlan source, List<RowExpr> columns) {
    FactPlan fact =
        new FactPlan(
            "s",
            source.name(),
            List.of(),
            List.of(),
            new TimeAxis.Timeless(),
            List.of(),
            columns,
            List.of(component("n", new Aggregate.CountRows(RowExpr.ALWAYS))));
    List<DimensionPlan> dimensions =
        columns.stream()
            .map(
                c ->
                    new DimensionPlan(
                        "d",
                        "d",
                        new DimensionPlan.Kind.Attribute(c.type()),
                        List.of(),
                        "",
                        ValueFormat.TEXT))
            .toList();
    KeyOrder order = new KeyOrder();
    return run(engine, fact, dimensions).stream()
        .sorted((x, y) -> order.compare(x.getFirst(), y.getFirst()))
        .toList();
  }

  static List<List<Value>> run(QueryEngine engine, FactPlan fact, List<DimensionPlan> dimensions) {
    QueryPlan query =
        Plans.query(
            "q",
            QueryPlan.Scope.WHOLE,
            List.of(fact),
            dimensions,
            Plans.during(new PeriodRule.AllTime()));
    try (KeyedStream packs = engine.open(Plans.report(Plans.once(), query), Plans.RUN)) {
      KeyedData pack = packs.next();
      return pack.datasets().get("q").rows().stream().map(Dataset.Row::dimensions).toList();
    }
  }

  void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
