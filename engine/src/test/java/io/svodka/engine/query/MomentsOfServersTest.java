package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.column;
import static io.svodka.engine.query.Plans.has;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.plan.ExpectationPlan;
import io.svodka.model.plan.ExpectationPlan.Rule;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A moment that a server keeps with its zone is read as what clocks of the source's zone showed.
class MomentsOfServersTest {
  private static final String SCHEMA = "clocks";
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

  @TempDir static Path folder;

  @BeforeAll
  static void fill() throws Exception {
    for (Storage storage : places().toList()) {
      storage.fill(folder, SCHEMA, MomentsOfServersTest::sources, _ -> rows());
    }
  }

  /// Files and SQLite keep moments without a zone.
  static Stream<Storage> places() {
    return Storage.chosen().stream()
        .filter(storage -> storage != Storage.FILES && storage != Storage.SQLITE);
  }

  private static List<SourcePlan> sources(Function<String, Origin> origin) {
    Rule shown =
        new Rule.Holds(
            Plans.compared(
                column("at", ColumnType.MOMENT),
                RowExpr.ComparisonOperator.EQUAL,
                new RowExpr.Constant(
                    new Value.Moment(LocalDateTime.parse("2026-02-01T00:30")), ColumnType.MOMENT)));
    return List.of(
        new SourcePlan(
            "visits",
            origin.apply("visits"),
            List.of(has("at", ColumnType.MOMENT)),
            List.of(),
            MOSCOW,
            List.of(
                new ExpectationPlan(shown, ExpectationPlan.Severity.ERROR, "shown", Plans.SPAN)),
            List.of(),
            Plans.SPAN));
  }

  /// Half past nine in the evening of UTC is the next day, and month, in Moscow.
  private static List<List<Object>> rows() {
    return List.of(List.of("at"), List.of(LocalDateTime.parse("2026-01-31T21:30")));
  }

  @ParameterizedTest
  @MethodSource("places")
  void momentsAreThoseOfTheZoneOfTheSource(Storage storage) {
    List<SourcePlan> sources = sources(name -> storage.origin(SCHEMA, name));
    try (QueryEngine engine =
        new QueryEngine(
            Plans.project(sources, storage.connection()), storage.settings(folder, SCHEMA))) {
      assertEquals(
          List.of(0L),
          engine.verify(List.of("visits"), LocalDate.of(2026, 4, 3)).stream()
              .map(result -> result.violations())
              .toList());
    }
  }
}
