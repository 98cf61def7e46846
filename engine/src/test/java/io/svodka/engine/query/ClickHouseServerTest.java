package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.has;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.engine.query.NumberSql.Typed;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.schema.LiveTable;
import io.svodka.model.schema.TableSchema;
import io.svodka.model.secret.Secret;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// ClickHouse tells its tables, is only read, stops what takes too long, keeps secrets, and says so
/// where a number does not fit.
@EnabledIfSystemProperty(named = TestServers.CHDB, matches = ".+")
class ClickHouseServerTest {
  private static final List<String> TABLE =
      List.of(
          "create database words",
          """
          create table words.all_types (
            whole Int32, wide UInt64, narrow Nullable(Int8), amount Decimal(18, 2),
            long Nullable(Decimal(38, 9)), name LowCardinality(Nullable(String)),
            code FixedString(4), id UUID, state Enum8('new' = 1, 'paid' = 2),
            at DateTime64(3, 'Europe/Berlin'), plain DateTime('America/New_York'), day Date,
            day32 Date32, ok Bool, floating Float32, tags Array(String))
          engine = MergeTree order by whole
          """,
          """
          insert into words.all_types values
            (2147483647, 18446744073709551615, null, 12.30, 0.5, ' a\t', 'ab',
             '6ec61e42-9f2a-41c7-97f4-1c5a2e5a2f2d', 'paid', '2026-03-29 01:30:00.5',
             '2026-03-28 20:30:00', '2026-02-28', '1900-01-01', true, 0.1, ['x'])
          """);

  @TempDir static Path folder;

  @BeforeAll
  static void fill() throws SQLException {
    try (Connection owner = TestServers.of(Storage.CLICKHOUSE).owner().connect()) {
      Storage.run(owner, TABLE);
    }
  }

  private static QueryEngine engine(SourcePlan source) {
    return engine(source, Storage.CLICKHOUSE.settings(folder, ""));
  }

  private static QueryEngine engine(SourcePlan source, DataSettings settings) {
    return new QueryEngine(
        Plans.project(List.of(source), Storage.CLICKHOUSE.connection()), settings);
  }

  private static SourcePlan table(SourcePlan.SourceColumn... columns) {
    return Plans.source(
        "s", new Origin.Table(Storage.CONNECTION, "words.all_types"), List.of(columns));
  }

  private static SourcePlan sql(String text, ColumnType type) {
    return Plans.source("s", new Origin.Sql(Storage.CONNECTION, text), List.of(has("id", type)));
  }

  private static List<String> columns(SourcePlan source) {
    try (CatalogReader reader =
        new CatalogReader(
            Plans.project(List.of(source), Storage.CLICKHOUSE.connection()).settings(),
            List.of(source),
            Storage.CLICKHOUSE.settings(folder, ""))) {
      TableSchema schema =
          assertInstanceOf(LiveTable.Found.class, reader.look(List.of("s")).get("s")).schema();
      assertEquals(List.of(), schema.keys());
      return schema.columns().stream()
          .map(c -> c.name() + " " + c.type() + " " + c.nullability())
          .toList();
    }
  }

  @Test
  void aTableIsToldWithItsTypes() {
    assertEquals(
        List.of(
            "whole Int32 REQUIRED",
            "wide UInt64 REQUIRED",
            "narrow Nullable(Int8) NULLABLE",
            "amount Decimal(18, 2) REQUIRED",
            "long Nullable(Decimal(38, 9)) NULLABLE",
            "name LowCardinality(Nullable(String)) NULLABLE",
            "code FixedString(4) REQUIRED",
            "id UUID REQUIRED",
            "state Enum8('new' = 1, 'paid' = 2) REQUIRED",
            "at DateTime64(3, 'Europe/Berlin') REQUIRED",
            "plain DateTime('America/New_York') REQUIRED",
            "day Date REQUIRED",
            "day32 Date32 REQUIRED",
            "ok Bool REQUIRED",
            "floating Float32 REQUIRED",
            "tags Array(String) REQUIRED"),
        columns(table()));
  }

  @Test
  void columnsOfSqlAreListed() {
    assertEquals(
        List.of("Never Int32 REQUIRED", "x String REQUIRED"),
        columns(sql("select whole as \"Never\", 'x' as x from words.all_types", ColumnType.TEXT)));
  }

  private static SourcePlan inMoscow() {
    return new SourcePlan(
        "s",
        new Origin.Table(Storage.CONNECTION, "words.all_types"),
        List.of(
            has("whole", ColumnType.WHOLE),
            has("wide", new ColumnType.Decimal(38, 0)),
            has("narrow", ColumnType.WHOLE),
            has("amount", new ColumnType.Decimal(18, 2)),
            has("name", ColumnType.TEXT),
            has("code", ColumnType.TEXT),
            has("id", ColumnType.TEXT),
            has("state", ColumnType.TEXT),
            has("at", ColumnType.MOMENT),
            has("plain", ColumnType.MOMENT),
            has("day", ColumnType.DAY),
            has("day32", ColumnType.DAY),
            has("ok", ColumnType.TRUTH),
            has("floating", ColumnType.FLOATING)),
        List.of(),
        ZoneId.of("Europe/Moscow"),
        List.of(),
        List.of(),
        Plans.SPAN);
  }

  /// A moment becomes wall time of its source, whatever zone the column is shown in.
  @Test
  void eachColumnIsReadAsWhatItIsDeclared() {
    SourcePlan source = inMoscow();
    try (QueryEngine engine = engine(source)) {
      assertEquals(
          List.of(
              List.of(
                  Value.of(2147483647L),
                  Value.of(new BigDecimal("18446744073709551615")),
                  Value.ABSENT,
                  Value.of(new BigDecimal("12.3")),
                  Value.of(" a\t"),
                  Value.of("ab"),
                  Value.of("6ec61e42-9f2a-41c7-97f4-1c5a2e5a2f2d"),
                  Value.of("paid"),
                  new Value.Moment(LocalDateTime.of(2026, 3, 29, 3, 30, 0, 500_000_000)),
                  new Value.Moment(LocalDateTime.of(2026, 3, 29, 3, 30)),
                  Value.of(LocalDate.of(2026, 2, 28)),
                  Value.of(LocalDate.of(1900, 1, 1)),
                  Value.of(true),
                  Value.of(new BigDecimal("0.10000000149011612")))),
          ProjectFolder.all(engine, source));
    }
  }

  private static Typed number(String text) {
    BigDecimal number = new BigDecimal(text);
    ColumnType type = new ColumnType.Decimal(38, number.scale());
    return new Typed(new ClickHouseNumbers().constant(number, type), type, number.scale());
  }

  private static String asked(Sql sql) {
    SourcePlan source =
        sql("select toString(" + sql.text() + ") as \"id\" from system.one", ColumnType.TEXT);
    try (QueryEngine engine = engine(source)) {
      Value value = ProjectFolder.all(engine, source).getFirst().getFirst();
      return value instanceof Value.Text(var text) ? text : "—";
    }
  }

  @ParameterizedTest
  @CsvSource({
    "+, 9000000000000000000000000000000000000, 0.5, 9000000000000000000000000000000000000.5",
    "-, 1.05, 2, -0.95",
    "*, 1234567890123456789, 98765432109876543.21, 121932631137021795223746380111126352.69",
    "*, -1.25, 0.05, -0.0625"
  })
  void sumsAndProductsAreExact(String operator, String left, String right, String expected) {
    assertEquals(
        new BigDecimal(expected).setScale(3, java.math.RoundingMode.HALF_UP),
        new BigDecimal(
                asked(new ClickHouseNumbers().arithmetic(operator, number(left), number(right))))
            .setScale(3, java.math.RoundingMode.HALF_UP));
  }

  @ParameterizedTest
  @CsvSource({
    "+, 90000000000000000000000000000000000000, 90000000000000000000000000000000000000",
    "+, 9000000000000000000000000000000000000, 0.00005",
    "*, 90000000000000000000000000000000000000, 3",
    "*, 10000000000000000000, 10000000000000000000.0"
  })
  void whatDoesNotFitStopsTheRun(String operator, String left, String right) {
    Sql sql = new ClickHouseNumbers().arithmetic(operator, number(left), number(right));
    RunFailure failure = assertThrows(RunFailure.class, () -> asked(sql));
    assertTrue(failure.getMessage().contains("overflow"), failure.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "10, 3, 3.3333333333",
    "-2, 3, -0.6666666667",
    "1, 8.00, 0.125",
    "0.00000000005, 1, 0.0000000001",
    "-0.00000000005, 1, -0.0000000001",
    "0.00000000004999, 1, 0",
    "99999999999999999999999999.99, 0.01, 9999999999999999999999999999",
    "5, 0, —",
    "5, 0.00, —"
  })
  void quotientsAreRoundedOnce(String dividend, String divisor, String expected) {
    SqlDialect dialect = new ClickHouseDialect();
    Typed left = number(dividend);
    Typed right = number(divisor);
    assertEquals(
        expected,
        asked(
            dialect.quotient(
                new SqlDialect.ScaledSql(left.sql(), left.scale()),
                new SqlDialect.ScaledSql(right.sql(), right.scale()),
                10)));
  }

  @ParameterizedTest
  @CsvSource({"7.55, 2, 1.55", "-7.5, 2, -1.5", "7, 0.4, 0.2", "5, 0, —"})
  void restsHaveTheSignOfTheDividend(String left, String right, String expected) {
    assertEquals(expected, asked(new ClickHouseNumbers().remainder(number(left), number(right))));
  }

  /// By itself the server says that the larger number is the smaller one.
  @Test
  void numbersOfDifferentScalesAreComparedExactly() {
    List<Sql> sides =
        new ClickHouseNumbers()
            .compared(List.of(number("9000000000000000000000000000000000000"), number("0.00005")));
    assertEquals("1", asked(Sql.form("{} > {}", sides.getFirst(), sides.getLast())));
  }

  @Test
  void aFormulaWithTooManyDigitsIsRefused() {
    Typed tiny = number("0.00000000000000000001");
    RunFailure failure =
        assertThrows(RunFailure.class, () -> new ClickHouseNumbers().arithmetic("*", tiny, tiny));
    assertEquals("SV9117", failure.code());
    BigDecimal parameter = new BigDecimal("0.00000000001");
    assertThrows(
        RunFailure.class,
        () -> new ClickHouseNumbers().parameter(parameter, ComponentColumn.EXACT));
  }

  @Test
  void aDayThatTheServerDoesNotKnowIsRefused() {
    RunFailure failure =
        assertThrows(RunFailure.class, () -> new ClickHouseTime().day(LocalDate.of(1899, 12, 31)));
    assertEquals("SV9118", failure.code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into words.all_types (whole) select 1",
        "select 1 as id; drop table words.all_types",
        "select 1 as id) q; drop table words.all_types; select * from (select 1 as id",
        "select 'a\\' as id, ' ) q; drop table words.all_types --' as x",
        "select 1 as id from file('/etc/passwd', 'LineAsString')",
        "select 1 as id into outfile 'svodka-test.csv'",
        "select 1 as id # ) q",
      })
  void nothingIsWritten(String text) {
    SourcePlan source = sql(text, ColumnType.TEXT);
    try (QueryEngine engine = engine(source)) {
      assertThrows(RunFailure.class, () -> ProjectFolder.all(engine, source), text);
    }
    SourcePlan whole = table(has("whole", ColumnType.WHOLE));
    try (QueryEngine engine = engine(whole)) {
      assertEquals(1, ProjectFolder.all(engine, whole).size());
    }
  }

  /// What it cannot join it refuses, instead of giving other rows.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select a.x as id from (select 1 as x) as a left join (select 2 as y) as b on a.x < b.y",
        "select a.x as id from (select 1 as x) as a left join ((select 1 as y) as b left join"
            + " (select 1 as z) as c on b.y = c.z) on a.x = b.y",
      })
  void aJoinThatItDoesNotKnowStopsTheRun(String text) {
    SourcePlan source = sql(text, ColumnType.WHOLE);
    try (QueryEngine engine = engine(source)) {
      RunFailure failure = assertThrows(RunFailure.class, () -> ProjectFolder.all(engine, source));
      assertEquals("SV9107", failure.code());
    }
  }

  /// The server ends it by itself where a wish to stop it is refused to a reader.
  @Test
  void whatTakesTooLongIsStopped() {
    SourcePlan source =
        sql(
            "select toString(count(distinct cityHash64(number))) as id"
                + " from numbers(100000000000)",
            ColumnType.TEXT);
    try (QueryEngine engine = engine(source, settings(TestServers.PASSWORD, 2))) {
      RunFailure failure = assertThrows(RunFailure.class, () -> ProjectFolder.all(engine, source));
      assertEquals("SV9108", failure.code(), failure.getMessage());
    }
  }

  private static DataSettings settings(String password, int seconds) {
    DatabaseAddress usual =
        Storage.CLICKHOUSE.settings(folder, "").connections().get(Storage.CONNECTION);
    return new DataSettings(
        folder,
        Map.of(
            Storage.CONNECTION,
            new DatabaseAddress(
                usual.url(), "reader", new Secret(password), "", Duration.ofSeconds(seconds))));
  }

  @Test
  void aWrongPasswordIsNotRepeated() {
    SourcePlan source = table(has("whole", ColumnType.WHOLE));
    try (QueryEngine engine = engine(source, settings("S3cr3t-WRONG", 30))) {
      RunFailure failure = assertThrows(RunFailure.class, () -> ProjectFolder.all(engine, source));
      assertEquals("SV9101", failure.code());
      assertFalse((failure + failure.help()).contains("S3cr3t"), failure.toString());
    }
  }

  @Test
  void rulesOfDataAndFiguresOfAuthorsAreAsked() throws Exception {
    ServersTest.folder = folder;
    ServersTest.fill();
    new ServersTest().promisesAreCheckedEverywhere(Storage.CLICKHOUSE);
    new ServersTest().sqlOfAuthorsGivesRowsAndFigures(Storage.CLICKHOUSE);
    new ServersTest().aValueThatDoesNotFitStopsTheRun(Storage.CLICKHOUSE);
  }
}
