package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.column;
import static io.svodka.engine.query.Plans.component;
import static io.svodka.engine.query.Plans.has;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.engine.query.QueryExplanation.StatementText;
import io.svodka.model.plan.Abilities;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every database shows one state of its data to a run, gets texts as values, and names as names.
class DefencesTest {
  private static final String SCHEMA = "defended";
  private static final String HEADER = "a \"b\" 'c'; -- d /* e";
  private static final List<String> TEXTS =
      List.of("x' or '1' = '1", "x\" or 1 = 1 --", "? {} \\' %s :name", "/* */ ; drop table words");

  @TempDir static Path folder;

  @BeforeAll
  static void fill() throws Exception {
    for (Storage storage : Storage.chosen()) {
      storage.fill(folder, SCHEMA, origin -> List.of(words(origin)), _ -> rows());
    }
  }

  private static SourcePlan words(Function<String, Origin> origin) {
    return Plans.source(
        "words",
        origin.apply("words"),
        List.of(
            new SourcePlan.SourceColumn("word", ColumnType.TEXT, HEADER),
            has("n", ColumnType.WHOLE)));
  }

  private static List<List<Object>> rows() {
    List<List<Object>> rows = new java.util.ArrayList<>(List.of(List.of(HEADER, "n")));
    TEXTS.forEach(text -> rows.add(List.of(text, 1L)));
    return rows;
  }

  private static SourcePlan words(Storage storage) {
    return words(name -> storage.origin(SCHEMA, name));
  }

  private static QueryEngine engine(Storage storage) {
    return new QueryEngine(
        Plans.project(List.of(words(storage)), storage.connection()),
        storage.settings(folder, SCHEMA));
  }

  private static FactPlan saying(String text) {
    return new FactPlan(
        "words",
        "words",
        List.of(),
        List.of(RowExpr.has(column("word", ColumnType.TEXT), Value.of(text))),
        new TimeAxis.Timeless(),
        List.of(),
        List.of(column("word", ColumnType.TEXT)),
        List.of(component("n", new Aggregate.CountRows(RowExpr.ALWAYS))));
  }

  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void textsAreValuesAndNeverPartOfAStatement(Storage storage) {
    try (QueryEngine engine = engine(storage)) {
      for (String text : TEXTS) {
        QueryPlan query =
            Plans.query(
                "q",
                QueryPlan.Scope.WHOLE,
                List.of(saying(text)),
                List.of(Plans.attribute("word")),
                Plans.during(new PeriodRule.AllTime()));
        assertEquals(
            List.of(List.of(Value.of(text))),
            ProjectFolder.run(engine, saying(text), List.of(Plans.attribute("word"))));
        for (StatementText statement : statements(engine, query)) {
          assertFalse(statement.sql().contains(text), statement.sql());
          assertTrue(statement.values().contains(text), statement.toString());
        }
      }
    }
  }

  private static List<StatementText> statements(QueryEngine engine, QueryPlan query) {
    return engine.explain(Plans.report(Plans.once(), query), Plans.RUN).queries().stream()
        .flatMap(each -> each.statements().stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void namesMayHoldAnything(Storage storage) {
    try (QueryEngine engine = engine(storage)) {
      assertEquals(TEXTS.size(), ProjectFolder.all(engine, words(storage)).size());
    }
  }

  /// A row that comes while a run is under way belongs to the next one.
  @ParameterizedTest
  @MethodSource("snapshots")
  void aRunSeesOneState(Storage storage) throws SQLException {
    SourcePlan words = words(storage);
    List<Value> late = List.of(Value.of("late"), Value.of(1));
    try (QueryEngine engine = engine(storage)) {
      List<List<Value>> before = ProjectFolder.all(engine, words);
      write(storage, "insert into \"defended\".\"words\" values ('late', 1)");
      assertEquals(before, ProjectFolder.all(engine, words));
    }
    try (QueryEngine engine = engine(storage)) {
      assertTrue(ProjectFolder.all(engine, words).contains(late));
    } finally {
      write(
          storage,
          "delete from \"defended\".\"words\" where " + Sql.name(HEADER).text() + " = 'late'");
    }
  }

  private static void write(Storage storage, String sql) throws SQLException {
    TestServers.run(
        TestServers.of(storage).owner(),
        storage == Storage.MARIADB ? List.of("set sql_mode = 'ANSI_QUOTES'", sql) : List.of(sql));
  }

  static List<Storage> snapshots() {
    return Storage.databases().stream()
        .filter(each -> each != Storage.SQLITE)
        .filter(each -> each.dialect.abilities().snapshot() == Abilities.Snapshot.OF_RUN)
        .toList();
  }
}
