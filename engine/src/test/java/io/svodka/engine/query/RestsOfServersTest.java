package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.column;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.evaluate.Dictionary;
import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.engine.evaluate.Results;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.plan.ResultRules.Limit;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every database tells what the groups that `top` hides are as one.
class RestsOfServersTest {
  private static final String SCHEMA = "rests";
  private static final Formula LARGEST = new Formula.Component(0, 0, 0);
  private static final Formula DIFFERENT = new Formula.Component(0, 1, 0);

  @TempDir static Path folder;

  @BeforeAll
  static void fill() throws Exception {
    for (Storage storage : Storage.chosen()) {
      storage.fill(folder, SCHEMA, NumberSheets::sources, NumberSheets::rows);
    }
  }

  private static QueryPlan query(List<Formula> having) {
    return query("visits", List.of("buyer"), having, "channel");
  }

  private static QueryPlan query(
      String table, List<String> by, List<Formula> having, String counted) {
    return NumberSheets.query(
        table,
        by,
        new ResultRules(
            having, List.of(), List.of(new Limit.Top(1, LARGEST, List.of(), "others")), List.of()),
        new Aggregate.Sum(column("price", Plans.MONEY), RowExpr.ALWAYS),
        new Aggregate.CountDistinct(column(counted, ColumnType.TEXT), RowExpr.ALWAYS));
  }

  private static List<String> rows(Storage storage, QueryPlan query) {
    try (QueryEngine engine =
            new QueryEngine(
                Plans.project(
                    NumberSheets.sources(name -> storage.origin(SCHEMA, name)),
                    storage.connection()),
                storage.settings(folder, SCHEMA));
        KeyedStream packs = engine.open(Plans.report(Plans.once(), query), Plans.RUN)) {
      QueryResult result =
          new Results(
                  Plans.report(Plans.once(), query),
                  packs.next(),
                  Plans.RUN,
                  new Calendar(Plans.project(List.of()).settings().calendar()),
                  new Dictionary(Locale.ENGLISH))
              .query("q");
      return result.rows(0).stream().map(row -> shown(result, row)).toList();
    }
  }

  private static String shown(QueryResult result, Place row) {
    return row.dimensions() + " " + result.value(DIFFERENT, row);
  }

  private static String row(Value buyer, int different) {
    return List.of(buyer) + " " + Value.of(different);
  }

  /// Buyers `u1` and `u2` have one channel and two, one of them the same.
  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void allOtherGroupsAreTheRest(Storage storage) {
    assertEquals(
        List.of(row(Value.ABSENT, 1), row(Value.of("others"), 2)), rows(storage, query(List.of())));
  }

  /// What `having` hides is in no row.
  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void groupsThatAreListedAreTheRest(Storage storage) {
    Formula known = new Formula.Not(new Formula.IsAbsent(new Formula.Dimension(0)));
    assertEquals(
        List.of(row(Value.of("u2"), 2), row(Value.of("others"), 1)),
        rows(storage, query(List.of(known))));
  }
}
