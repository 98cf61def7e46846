package io.svodka.engine.query;

import static io.svodka.engine.query.NumberSheets.NO_RULES;
import static io.svodka.engine.query.NumberSheets.query;
import static io.svodka.engine.query.Plans.column;
import static io.svodka.engine.query.Plans.has;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.value.ColumnType;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What floating columns can hold and no figure can be.
class NotNumbersTest {
  private static final RowExpr X = column("x", ColumnType.FLOATING);

  private static final String SCHEMA = "no_numbers";

  @TempDir static Path folder;

  @BeforeAll
  static void fill() throws Exception {
    for (Storage storage : Storage.databases()) {
      storage.fill(
          folder,
          SCHEMA,
          origin ->
              List.of(
                  Plans.source("some", origin.apply("some"), List.of(has("x", ColumnType.WHOLE)))),
          _ -> List.of(List.of("x"), List.of(1L)));
    }
  }

  static Stream<Arguments> notNumbers() {
    return Storage.databases().stream()
        .flatMap(storage -> notNumbers(storage).map(sql -> Arguments.of(storage, sql)));
  }

  private static Stream<String> notNumbers(Storage storage) {
    return switch (storage) {
      case POSTGRES, H2 ->
          Stream.of("cast('NaN' as double precision)", "cast('Infinity' as double precision)");
      case TRINO -> Stream.of("nan()", "infinity()");
      case CLICKHOUSE -> Stream.of("nan", "inf");
      case SQLITE -> Stream.of("9e999");
      case MARIADB, FILES -> Stream.of();
    };
  }

  /// A rule above the table of numbers: it stops the run, whether read or added up.
  @ParameterizedTest
  @MethodSource("notNumbers")
  void whatIsNoNumberStopsTheRun(Storage storage, String sql) {
    SourcePlan source =
        Plans.source(
            "s",
            new Origin.Sql(Storage.CONNECTION, "select " + sql + " as \"x\""),
            List.of(has("x", ColumnType.FLOATING)));
    try (QueryEngine engine =
        new QueryEngine(
            Plans.project(List.of(source), storage.connection()),
            storage.settings(folder, SCHEMA))) {
      stops(() -> ProjectFolder.all(engine, source));
      for (Aggregate aggregate :
          List.of(
              new Aggregate.Sum(X, RowExpr.ALWAYS), new Aggregate.Greatest(X, RowExpr.ALWAYS))) {
        QueryPlan query = query("s", List.of(), NO_RULES, aggregate);
        stops(() -> Figures.ask(engine, query, Plans.RUN.asOf()));
      }
    }
  }

  /// Some databases refuse by themselves to make an exact number of it.
  private static void stops(Executable run) {
    RunFailure failure = assertThrows(RunFailure.class, run);
    assertTrue(List.of("SV9105", "SV9107", "SV9109").contains(failure.code()), failure::toString);
    assertEquals(Optional.of(Plans.SPAN), failure.origin());
  }
}
