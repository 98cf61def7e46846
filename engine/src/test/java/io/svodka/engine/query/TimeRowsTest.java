package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.column;
import static io.svodka.engine.query.Plans.has;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.plan.ComparisonPlan;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.value.ColumnType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Thirty things that go wrong with time, by number: those that a database is asked about, on every
/// one. Where the other rows are shown, and what these mean for schedules, is in `ThirtyTimesTest`.
class TimeRowsTest {
  private static final String SCHEMA = "table_of_times";

  @TempDir static Path folder;

  @BeforeAll
  static void fillAll() throws Exception {
    for (Storage storage : Storage.chosen()) {
      storage.fill(folder, SCHEMA, origin -> sources(storage, origin), TimeRowsTest::rows);
    }
  }

  private static List<SourcePlan> sources(Storage storage, Function<String, Origin> origin) {
    SourcePlan far = Plans.source("far", origin.apply("far"), List.of(has("day", ColumnType.DAY)));
    return Stream.concat(
            TimeRows.sources(origin).stream(), isFar(storage) ? Stream.of(far) : Stream.of())
        .toList();
  }

  private static List<List<Object>> rows(String table) {
    return table.equals("far")
        ? Stream.of("day", "0001-01-01", "2038-01-19", "2038-01-20", "9999-12-31")
            .<List<Object>>map(day -> List.of(day.equals("day") ? day : LocalDate.parse(day)))
            .toList()
        : TimeRows.rows(table);
  }

  /// ClickHouse knows the years 1900 to 2299, and says so.
  private static boolean isFar(Storage storage) {
    return storage != Storage.CLICKHOUSE;
  }

  private static QueryEngine engine(Storage storage, TimeRows.Row row) {
    return new QueryEngine(
        Plans.project(
            row.seen().zone(),
            row.seen().calendar(),
            sources(storage, name -> storage.origin(SCHEMA, name)),
            storage.connection()),
        storage.settings(folder, SCHEMA));
  }

  static Stream<Arguments> everywhere() {
    return Storage.chosen().stream()
        .flatMap(storage -> TimeRows.table().map(row -> Arguments.of(storage, row)));
  }

  @ParameterizedTest(name = "{1}, on {0}")
  @MethodSource("everywhere")
  void everyDatabaseGivesWhatAHandCounts(Storage storage, TimeRows.Row row) {
    try (QueryEngine engine = engine(storage, row)) {
      TimeRows.Seen seen = row.seen();
      assertEquals(
          row.figures(),
          figures(Figures.ask(engine, row.query(), seen.asOf(), new Calendar(seen.calendar()))));
    }
  }

  /// Returns the figures of the total, or of each row where there are some.
  private static String figures(QueryResult result) {
    List<Place> places =
        result.plan().dimensions().isEmpty() ? List.of(result.total()) : result.rows(0);
    return places.stream().map(place -> figures(result, place)).collect(Collectors.joining("; "));
  }

  private static String figures(QueryResult result, Place place) {
    List<String> slots = new ArrayList<>();
    for (int slot = 0; slot < result.plan().time().slots().size(); slot++) {
      int of = slot;
      slots.add(
          IntStream.range(0, result.plan().facts().getFirst().components().size())
              .mapToObj(
                  i ->
                      Figures.shown(
                          Figures.value(result, new Formula.Component(0, i, of), place), 0))
              .collect(Collectors.joining(" ")));
    }
    return String.join(", ", slots);
  }

  static List<Storage> far() {
    return Storage.chosen().stream().filter(TimeRowsTest::isFar).toList();
  }

  /// Row 30.
  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("far")
  void farDaysOverflowNothing(Storage storage) {
    RowExpr day = column("day", ColumnType.DAY);
    TimeAxis time = new TimeAxis.Dated(day);
    QueryPlan always = TimeRows.asked("far", time, day, Plans.during(new PeriodRule.AllTime()));
    QueryPlan two =
        TimeRows.asked(
            "far",
            time,
            day,
            Plans.during(new PeriodRule.DayAt(0), new ComparisonPlan.Rule.PreviousPeriod()));
    try (QueryEngine engine =
        new QueryEngine(
            Plans.project(
                sources(storage, name -> storage.origin(SCHEMA, name)), storage.connection()),
            storage.settings(folder, SCHEMA))) {
      assertEquals(
          "4 0001-01-01 9999-12-31", figures(Figures.ask(engine, always, Plans.RUN.asOf())));
      assertEquals(
          "1 2038-01-20 2038-01-20, 1 2038-01-19 2038-01-19",
          figures(Figures.ask(engine, two, LocalDate.of(2038, 1, 20))));
    }
  }
}
