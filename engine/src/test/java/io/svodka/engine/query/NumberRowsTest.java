package io.svodka.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SourcePlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Twenty-eight things that go wrong with numbers, by number, on every database. Others are shown
/// elsewhere:
///
/// - 1 to 8, 15 to 19, 21 to 25 and 28 as well: `NumberTableTest`
/// - 9, 12 and 26, from a specification to its lines: `RatesTest`
/// - 10, 13, 14, 27 and 28, as they are shown: `ValueTextTest`
/// - 11, currencies: the cases "currencies" of the compiler and `CurrenciesTest`
/// - 17, the label of periods of unequal length: `LanguagesTest`
/// - 20, rows that joins repeat: `GrainTest`, and the cases "grain" of the compiler
class NumberRowsTest {
  private static final String SCHEMA = "table_of_numbers";
  private static final int DIGITS = 10;

  @TempDir static Path folder;
  private static final Map<Storage, QueryEngine> ENGINES = new EnumMap<>(Storage.class);

  @BeforeAll
  static void fillAll() throws Exception {
    for (Storage storage : Storage.chosen()) {
      storage.fill(folder, SCHEMA, NumberRowSheets::sources, NumberRowSheets::rows);
      List<SourcePlan> sources = NumberRowSheets.sources(name -> storage.origin(SCHEMA, name));
      ENGINES.put(
          storage,
          new QueryEngine(
              Plans.project(sources, storage.connection()), storage.settings(folder, SCHEMA)));
    }
  }

  @AfterAll
  static void stop() {
    ENGINES.values().forEach(QueryEngine::close);
  }

  static Stream<Arguments> everywhere() {
    return Storage.chosen().stream()
        .flatMap(storage -> NumberRows.table().map(row -> Arguments.of(storage, row)));
  }

  @ParameterizedTest(name = "{1}, on {0}")
  @MethodSource("everywhere")
  void everyDatabaseGivesWhatAHandCalculates(Storage storage, NumberRows.Row row) {
    QueryResult result =
        Figures.ask(Objects.requireNonNull(ENGINES.get(storage)), row.query(), row.asOf());
    List<String> found = new ArrayList<>();
    if (!row.query().dimensions().isEmpty()) {
      found.addAll(Figures.rows(result, row.formula(), DIGITS));
    }
    found.add("= " + Figures.shown(Figures.total(result, row.formula()), DIGITS));
    assertEquals(row.figures(), String.join(", ", found));
  }

  /// Row 24. A file does not tell an empty text from a missing one.
  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void anEmptyTextIsNotAMissingOne(Storage storage) {
    QueryPlan query =
        NumberSheets.query(
            "gaps",
            List.of("word"),
            NumberSheets.NO_RULES,
            new Aggregate.CountRows(RowExpr.ALWAYS));
    QueryResult result =
        Figures.ask(Objects.requireNonNull(ENGINES.get(storage)), query, Plans.RUN.asOf());
    assertEquals(
        storage == Storage.FILES ? List.of("  1", "— 3") : List.of("  1", " 1", "— 2"),
        Figures.rows(result, Figures.FIRST, 0));
  }
}
