package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.has;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.schema.LiveTable;
import io.svodka.model.schema.TableSchema;
import io.svodka.model.secret.Secret;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A cluster tells its tables, is only read, stops what takes too long, and keeps secrets.
class TrinoServerTest {
  private static final List<String> TABLE =
      List.of(
          "create schema memory.words",
          """
          create table memory.words.all_types (
            whole integer, narrow tinyint not null, amount decimal(18, 2), name varchar(20),
            code char(4), at timestamp(3), zoned timestamp(6) with time zone, day date, hour time(6),
            ok boolean, floating real, tags array(varchar))
          """,
          """
          insert into memory.words.all_types values
            (2147483647, 1, 12.30, ' a	', 'ab', timestamp '2026-03-29 02:30:00.5',
             timestamp '2026-03-29 01:30:00 Europe/Berlin', date '2026-02-28', time '07:05:00',
             true, real '0.5', array['x'])
          """);

  @TempDir static Path folder;

  @BeforeAll
  static void fill() throws SQLException {
    try (Connection owner = TestServers.of(Storage.TRINO).owner().connect()) {
      Storage.run(owner, TABLE);
    }
  }

  private static QueryEngine engine(SourcePlan source) {
    return engine(source, Storage.TRINO.settings(folder, ""));
  }

  private static QueryEngine engine(SourcePlan source, DataSettings settings) {
    return new QueryEngine(Plans.project(List.of(source), Storage.TRINO.connection()), settings);
  }

  private static SourcePlan table(String name, SourcePlan.SourceColumn... columns) {
    return Plans.source("s", new Origin.Table(Storage.CONNECTION, name), List.of(columns));
  }

  private static SourcePlan sql(String text) {
    return Plans.source(
        "s", new Origin.Sql(Storage.CONNECTION, text), List.of(has("id", ColumnType.TEXT)));
  }

  private static LiveTable look(SourcePlan source) {
    try (CatalogReader reader =
        new CatalogReader(
            Plans.project(List.of(source), Storage.TRINO.connection()).settings(),
            List.of(source),
            Storage.TRINO.settings(folder, ""))) {
      return reader.look(List.of("s")).get("s");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"words.all_types", "memory.words.all_types", "Memory.Words.ALL_TYPES"})
  void columnsOfATableAreListed(String name) {
    TableSchema schema = assertInstanceOf(LiveTable.Found.class, look(table(name))).schema();
    assertEquals(
        List.of(
            "whole integer",
            "narrow tinyint not null",
            "amount decimal(18,2)",
            "name varchar(20)",
            "code char(4)",
            "at timestamp(3)",
            "zoned timestamp(6) with time zone",
            "day date",
            "hour time(6)",
            "ok boolean",
            "floating real",
            "tags array(varchar)"),
        columns(schema));
    assertEquals(List.of(), schema.keys());
  }

  private static List<String> columns(TableSchema schema) {
    return schema.columns().stream()
        .map(
            column ->
                column.name()
                    + " "
                    + column.type()
                    + switch (column.nullability()) {
                      case REQUIRED -> " not null";
                      case NULLABLE -> "";
                    })
        .toList();
  }

  @Test
  void aTableThatIsNotThereIsGone() {
    assertInstanceOf(LiveTable.Gone.class, look(table("words.none")));
  }

  @Test
  void columnsOfSqlAreListedWithoutRunningIt() {
    SourcePlan source = sql("select whole / 0 as \"Never\", 'x' as x from memory.words.all_types");
    assertEquals(
        List.of("Never integer", "x varchar(1)"),
        columns(assertInstanceOf(LiveTable.Found.class, look(source)).schema()));
  }

  /// Each column is read as the type it is declared with: a whole number is wide enough for its
  /// product, a text of fixed length has no filling, a moment is a wall time.
  @Test
  void valuesOfEveryTypeAreRead() {
    SourcePlan source =
        table(
            "words.all_types",
            has("whole", ColumnType.WHOLE),
            has("amount", Plans.MONEY),
            has("name", ColumnType.TEXT),
            has("code", ColumnType.TEXT),
            has("at", ColumnType.MOMENT),
            has("zoned", ColumnType.MOMENT),
            has("day", ColumnType.DAY),
            has("hour", ColumnType.TIME),
            has("ok", ColumnType.TRUTH),
            has("floating", ColumnType.FLOATING));
    try (QueryEngine engine = engine(source)) {
      assertEquals(
          "[2147483647, 12.3,  a\t, ab, 2026-03-29T02:30:00.500, 2026-03-29T00:30, 2026-02-28,"
              + " 07:05, true, 0.5]",
          ProjectFolder.all(engine, source).getFirst().stream()
              .map(TrinoServerTest::shown)
              .toList()
              .toString());
    }
  }

  private static String shown(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Decimal(var number) -> number.toPlainString();
      case Value.Truth(var holds) -> String.valueOf(holds);
      case Value.Day(var day) -> day.toString();
      case Value.Moment(var at) -> at.toString();
      case Value.Absent(), Value.Bucket _ -> "nothing";
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cast(timestamp '2026-01-01 00:00:00.0005' as timestamp(6)) | 00:01:00.0004 | 0",
        "cast(timestamp '2026-01-01 00:00:00.0004' as timestamp(6)) | 00:01:00.0005 | 1",
        "cast(timestamp '2026-01-01 00:01:00.0004' as timestamp(6)) | 00:00:00.0005 | 0",
        "cast(timestamp '2026-01-01 00:01:00.0005' as timestamp(6)) | 00:00:00.0004 | -1",
      })
  void minutesAreWholeToTheMicrosecond(String from, String to, int minutes) throws SQLException {
    Sql sql =
        new TrinoTime().minutesBetween(Sql.of(from), Sql.of("timestamp '2026-01-01 " + to + "'"));
    assertEquals(String.valueOf(minutes), answer(sql));
  }

  /// Five digits by three, with more of them in the divisor than are asked for.
  @Test
  void quotientsAreRoundedOnce() throws SQLException {
    TrinoDialect dialect = new TrinoDialect();
    assertEquals("0.3333333333", answer(dialect.quotient(number("1.00", 2), number("3.0", 1), 10)));
    assertEquals("-0.6666666667", answer(dialect.quotient(number("-2", 0), number("3", 0), 10)));
    assertEquals("0.4", answer(dialect.quotient(number("1", 0), number("2.2223", 4), 1)));
    assertEquals("0.5", answer(dialect.quotient(number("1", 0), number("2.2221", 4), 1)));
    assertEquals("null", answer(dialect.quotient(number("1", 0), number("0.00", 2), 10)));
  }

  private static SqlDialect.ScaledSql number(String text, int scale) {
    return new SqlDialect.ScaledSql(Sql.of("decimal '" + text + "'"), scale);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "right('abc', 5) | abc",
        "right('abc', 2) | bc",
        "ends('abc', 'xabc') | false",
        "ends('abc', 'bc') | true",
        "ends('abc', '') | true",
        "least | 2",
      })
  void wordsOfTheLanguageMeanTheSame(String call, String expected) throws SQLException {
    TrinoText texts = new TrinoText();
    Sql abc = Sql.of("'abc'");
    Sql sql =
        switch (call) {
          case "right('abc', 5)" -> texts.right(abc, Sql.of("5"));
          case "right('abc', 2)" -> texts.right(abc, Sql.of("2"));
          case "ends('abc', 'xabc')" -> texts.endsWith(abc, Sql.of("'xabc'"));
          case "ends('abc', 'bc')" -> texts.endsWith(abc, Sql.of("'bc'"));
          case "ends('abc', '')" -> texts.endsWith(abc, Sql.of("''"));
          default ->
              new TrinoDialect()
                  .least(List.of(Sql.of("cast(null as bigint)"), Sql.of("3"), Sql.of("2")));
        };
    assertEquals(expected, answer(sql));
  }

  private static String answer(Sql sql) throws SQLException {
    try (Connection owner = TestServers.of(Storage.TRINO).owner().connect();
        var statement = owner.createStatement();
        var rows = statement.executeQuery("select " + sql.text())) {
      rows.next();
      return String.valueOf(rows.getObject(1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from memory.words.all_types",
        "with gone as (delete from memory.words.all_types) select * from gone",
        "select * from (insert into memory.words.all_types (whole) values (1)) q",
        "select * from memory.words.all_types) q; delete from memory.words.all_types; select * from"
            + " (select 1",
        "select name as id from memory.words.all_types -- \r) q join (select 2 as x",
        "select $$) q join (select 2 as x$$ as id from memory.words.all_types",
        "call memory.runtime.kill_query('x')",
      })
  void nothingIsWritten(String text) {
    SourcePlan source = sql(text);
    try (QueryEngine engine = engine(source)) {
      assertThrows(RunFailure.class, () -> ProjectFolder.all(engine, source));
    }
    SourcePlan whole = table("words.all_types", has("whole", ColumnType.WHOLE));
    try (QueryEngine engine = engine(whole)) {
      assertEquals(1, ProjectFolder.all(engine, whole).size());
    }
  }

  @Test
  void whatTakesTooLongIsStopped() {
    SourcePlan source =
        sql("select count(*) as id from tpch.sf1.lineitem a cross join tpch.sf1.lineitem b");
    DatabaseAddress usual =
        Storage.TRINO.settings(folder, "").connections().get(Storage.CONNECTION);
    DataSettings hasty =
        new DataSettings(
            folder,
            Map.of(
                Storage.CONNECTION,
                new DatabaseAddress(
                    usual.url(), "reader", new Secret(""), "", Duration.ofSeconds(3))));
    try (QueryEngine engine = engine(source, hasty)) {
      RunFailure failure = assertThrows(RunFailure.class, () -> ProjectFolder.all(engine, source));
      assertEquals("SV9108", failure.code(), failure.getMessage());
    }
  }

  /// The driver refuses before anything is sent.
  @Test
  void aPasswordDoesNotTravelInTheOpen() {
    SourcePlan source = table("words.all_types", has("whole", ColumnType.WHOLE));
    DatabaseAddress usual =
        Storage.TRINO.settings(folder, "").connections().get(Storage.CONNECTION);
    DataSettings open =
        new DataSettings(
            folder,
            Map.of(
                Storage.CONNECTION,
                new DatabaseAddress(
                    usual.url(),
                    "reader",
                    new Secret(TestServers.PASSWORD),
                    "",
                    Duration.ofSeconds(30))));
    try (QueryEngine engine = engine(source, open)) {
      RunFailure failure = assertThrows(RunFailure.class, () -> ProjectFolder.all(engine, source));
      assertEquals("SV9101", failure.code());
      assertTrue(failure.getMessage().contains("TLS/SSL is required"), failure.getMessage());
      assertFalse((failure + failure.help()).contains(TestServers.PASSWORD), failure.toString());
    }
  }

  @Test
  void rulesOfDataAndFiguresOfAuthorsAreAsked() throws Exception {
    ServersTest.folder = folder;
    ServersTest.fill();
    new ServersTest().promisesAreCheckedEverywhere(Storage.TRINO);
    new ServersTest().sqlOfAuthorsGivesRowsAndFigures(Storage.TRINO);
    new ServersTest().aValueThatDoesNotFitStopsTheRun(Storage.TRINO);
  }
}
