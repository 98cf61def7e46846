package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.svodka.testkit.Goldens;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Columns are looked up in real databases, kept in text, and checked without them.
class SchemaTest {
  private static final Goldens GOLDENS = new Goldens(Path.of("src/test/goldens/schema"));
  private static final Path LISTINGS = Path.of("../compiler/src/test/resources/examples");
  private static final String PROJECT =
      """
      project shop "Shop" {
        language "en"
        locale "en-GB"
        timezone "UTC"
        currency EUR
        connection warehouse uses %s
      }
      """;

  @TempDir Path folder;
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static void onServer(String... statements) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      run(connection, statements);
    }
  }

  private void inFile(String... statements) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("lake.duckdb"))) {
      run(connection, statements);
    }
  }

  private static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private Folder onServerProject() throws IOException {
    return new Folder(folder)
        .write("project.svodka", PROJECT.formatted("postgres"))
        .write(
            "svodka.toml",
            "[connections.warehouse]\nurl = \"jdbc:postgresql://localhost:"
                + server.getPort()
                + "/postgres\"\nuser = \"postgres\"\n");
  }

  private Folder inFileProject() throws IOException {
    return new Folder(folder)
        .write("project.svodka", PROJECT.formatted("duckdb"))
        .write("svodka.toml", "[connections.warehouse]\nurl = \"jdbc:duckdb:lake.duckdb\"\n");
  }

  private static Cli done(Cli called) {
    assertEquals(0, called.code(), called.out() + called.err());
    return called;
  }

  @Test
  void everyKindOfColumnOfAServerIsKept() throws SQLException, IOException {
    onServer(
        "create schema odd",
        "create type odd.mood as enum ('new', 'it''s paid')",
        "create domain odd.cents as numeric(12, 2)",
        "create table odd.regions (code text, country text, primary key (country, code))",
        """
        create table odd."all kinds" (
          "Order No" bigint primary key, "product group" varchar(40) not null, "Сумма" numeric(14, 2),
          free numeric, small smallint, ratio real, rate double precision, yes boolean,
          at timestamptz not null, wall timestamp(3), day date, clock time, id uuid unique,
          doc jsonb, tags text[], mood odd.mood, price odd.cents, raw bytea, span interval,
          region text, country text, "we""ird`name" text,
          unique (region, day),
          foreign key (country, region) references odd.regions (country, code))
        """,
        "create view odd.seen as select \"Order No\" as no, \"Сумма\" * 2 as twice from"
            + " odd.\"all kinds\"");
    Folder project =
        onServerProject()
            .write(
                "sources.svodka",
                """
                source kinds from warehouse table "odd.all kinds" {
                  key `Order No`
                }
                source seen from warehouse table "odd.seen"
                source picked from warehouse sql \"""
                  select "Сумма", mood, at, tags, count(*) as n, sum("Order No") as numbers
                  from odd."all kinds" group by 1, 2, 3, 4
                \"""
                """);
    Cli pulled = done(project.call("schema", "pull"));
    GOLDENS.check("kinds-postgres.lock", project.lock("warehouse"));
    assertEquals("schema/warehouse.lock: 3 tables, 30 columns\n", pulled.out());
    assertEquals("The databases are as the schema says.\n", project.call("schema", "diff").err());
  }

  @Test
  void everyKindOfColumnOfADatabaseFileIsKept() throws SQLException, IOException {
    inFile(
        "create table regions (code varchar primary key)",
        """
        create table "all kinds" (
          "Order No" bigint, "product group" varchar not null, "Сумма" decimal(14, 2),
          huge hugeint, ratio float, yes boolean, "at" timestamptz, wall timestamp, day date,
          clock time, id uuid unique, doc json, tags varchar[], parts struct(a int, b varchar),
          mood enum ('new', 'it''s paid'), raw blob, span interval,
          region varchar references regions (code),
          primary key ("Order No", "Сумма"))
        """,
        "create view seen as select \"Order No\" as no from \"all kinds\"");
    Folder project =
        inFileProject()
            .write("data/costs.csv", "day;Spend, EUR\n2026-01-01;5\n")
            .write(
                "sources.svodka",
                """
                source kinds from warehouse table "main.all kinds" {
                  key `Order No`, Сумма
                }
                source seen from warehouse table "seen"
                source picked from warehouse sql \"""
                  select yes, count(*) as n, sum(huge) as numbers from "all kinds" group by 1
                \"""
                source costs from file "data/costs.csv" {
                  columns {
                    day date
                    spend decimal(14, 2) from "Spend, EUR"
                  }
                }
                """);
    done(project.call("schema", "pull"));
    GOLDENS.check("kinds-duckdb.lock", project.lock("warehouse"));
    GOLDENS.check("kinds-files.lock", project.lock("files"));
    done(Cli.call("check", folder.toString()));
  }

  @Test
  void theListingOfPartnerPacksNeedsNoColumns() throws SQLException, IOException {
    onServer(
        "create schema crm",
        "create table crm.partners (id bigint primary key, legal_name text, region_name text,"
            + " tier_code text, code text, email text, language text, is_active boolean)",
        "create table crm.products (id bigint primary key, name text, category text)",
        "create table crm.leads (lead_id bigint primary key, partner_id bigint, product_id bigint,"
            + " created_at timestamp, loaded_at timestamptz, status text)",
        "create table crm.orders (order_id bigint primary key, partner_id bigint, main_product_id"
            + " bigint, customer_id bigint, paid_at timestamp, loaded_at timestamptz, amount"
            + " numeric(14, 2), status text)",
        "create table crm.order_lines (order_id bigint, line_no int, quantity int,"
            + " price numeric(14, 2), discount numeric(14, 2), primary key (order_id, line_no))");
    Folder project = onServerProject();
    String[] lines = Files.readString(LISTINGS.resolve("example1.svodka")).split("\n");
    project.write("project.svodka", String.join("\n", List.of(lines).subList(1, 14)) + "\n");
    project.write("model.svodka", String.join("\n", List.of(lines).subList(15, 150)) + "\n");
    Cli unknown = Cli.call("check", folder.toString());
    assertTrue(unknown.out().contains("`svodka schema pull`"), unknown.out());
    done(
        project.call(
            "schema",
            "pull",
            "crm_leads",
            "crm_orders",
            "crm_order_lines",
            "crm_partners",
            "crm_products"));
    GOLDENS.check("listing1.lock", project.lock("warehouse"));
    assertNothingAboutColumns(Cli.call("check", folder.toString()));
  }

  @Test
  void theListingOfTheLakeReadsFilesOfTheProjectInItsSql() throws SQLException, IOException {
    Files.createDirectories(folder.resolve("lake/receipts"));
    inFile(
        "create table stores (store_id int, region_code varchar)",
        "create table stock_daily (store_id int, sku varchar, date date, quantity int)",
        "copy (select 1 as receipt_id, 2 as line_no, 7 as store_id, date '2026-01-01' as date,"
            + " null::varchar as \"order\", 'x' as \"product group\", 'y' as category,"
            + " 5::decimal(14, 2) as price, 1 as quantity, 0::decimal(14, 2) as discount,"
            + " 3::decimal(14, 2) as cost) to '"
            + folder.resolve("lake/receipts/a.parquet")
            + "'");
    Folder project = inFileProject();
    String[] lines = Files.readString(LISTINGS.resolve("example2.svodka")).split("\n");
    project.write("project.svodka", String.join("\n", List.of(lines).subList(0, 82)) + "\n");
    project.write("svodka.toml", "[connections.lake]\nurl = \"jdbc:duckdb:lake.duckdb\"\n");
    project.write("plan/sales_plan.csv", "region,category,month,plan_amount\nN,y,2026-01-01,9\n");
    done(project.call("schema", "pull"));
    GOLDENS.check("listing2.lock", project.lock("lake"));
    assertNothingAboutColumns(Cli.call("check", folder.toString()));
    project.replace("project.svodka", "'lake/receipts/*.parquet'", "'../*.parquet'");
    Cli outside = project.call("schema", "pull");
    assertEquals(3, outside.code());
    assertTrue(outside.err().contains("outside the project folder"), outside.err());
  }

  private static void assertNothingAboutColumns(Cli check) {
    for (String code : List.of("SV2002", "SV4012", "SV93")) {
      assertFalse(check.out().contains(code), check.out());
    }
  }

  @Test
  void aChangedTableIsToldWithAllThatUsesIt() throws SQLException, IOException {
    onServer(
        "create schema drift",
        "create table drift.orders (id bigint primary key, partner_id bigint, paid date,"
            + " amount numeric(14, 2), note text, spare text)");
    Folder project = onServerProject().write("model.svodka", DRIFTING);
    done(project.call("schema", "pull"));
    done(Cli.call("check", folder.toString()));
    onServer(
        "alter table drift.orders alter amount type text",
        "alter table drift.orders drop spare",
        "alter table drift.orders drop note",
        "alter table drift.orders add channel varchar(10)");
    Cli diff = project.call("schema", "diff");
    assertEquals(1, diff.code(), diff.err());
    GOLDENS.check("drift.txt", diff.out().replaceAll("\\d{4}-\\d\\d-\\d\\d", "TODAY") + diff.err());
    JsonNode json = project.call("schema", "diff", "--json").json();
    assertEquals("type changed", json.get(0).path("change").asText());
    assertEquals("revenue", json.get(0).path("uses").get(0).path("name").asText());
    assertEquals("model.svodka", json.get(0).path("uses").get(0).path("file").asText());
    onServer("drop table drift.orders");
    Cli gone = project.call("schema", "diff");
    assertEquals(1, gone.code());
    assertTrue(gone.out().contains("`drift.orders` is gone"), gone.out());
    Cli refused = project.call("schema", "pull");
    assertEquals(3, refused.code());
    assertTrue(refused.err().contains("error[SV9320]"), refused.err());
    assertTrue(project.read("schema/warehouse.lock").contains("column note text"));
  }

  private static final String DRIFTING =
      """
      source order_rows from warehouse table "drift.orders" {
        key id
        expect amount >= 0
      }
      model orders "Orders" from order_rows {
        time paid
        dimension note "Note"
        measure revenue "Revenue" = sum(amount) {
          format money(EUR)
        }
        measure average_check "Average check" = revenue / count()
      }
      report monthly "Monthly" {
        during last month
        query total {
          show revenue
        }
        section "All" {
          tiles from total {
            revenue
          }
        }
      }
      """;

  @Test
  void someSourcesAreLookedUpAgain() throws SQLException, IOException {
    inFile("create table a (x int)", "create table b (x int)");
    Folder project =
        inFileProject()
            .write(
                "sources.svodka",
                "source a from warehouse table \"a\"\nsource b from warehouse table \"b\"\n");
    done(project.call("schema", "pull"));
    project.replace(
        "schema/warehouse.lock",
        project.read("schema/warehouse.lock").split("\n")[2],
        "pulled 2026-01-31");
    inFile("alter table a add y int", "alter table b add y int");
    done(project.call("schema", "pull", "a"));
    String lock = project.read("schema/warehouse.lock");
    assertTrue(lock.contains("\npulled 2026-01-31\n\ntable \"a\"\n  pulled "), lock);
    assertTrue(lock.contains("  column y INTEGER\n\ntable \"b\"\n  column x INTEGER\n"), lock);
    assertEquals(1, lock.split("column y").length - 1);
    Cli wrong = project.call("schema", "pull", "c");
    assertEquals(3, wrong.code());
    assertTrue(wrong.err().contains("the project has: a, b"), wrong.err());
  }

  @Test
  void aLockThatCannotBeReadIsWrittenAnew() throws SQLException, IOException {
    inFile("create table a (x int)");
    Folder project =
        inFileProject().write("sources.svodka", "source a from warehouse table \"a\"\n");
    done(project.call("schema", "pull"));
    project.replace("schema/warehouse.lock", "table", "<<<<<<< HEAD\ntable");
    Cli broken = Cli.call("check", folder.toString());
    assertEquals(1, broken.code());
    assertTrue(broken.out().contains("schema/warehouse.lock:5:1"), broken.out());
    assertEquals(3, project.call("schema", "pull", "a").code());
    done(project.call("schema", "pull"));
    done(Cli.call("check", folder.toString()));
  }

  @Test
  void columnsThatAreKeptGiveThePlanOfColumnsThatAreListed() throws SQLException, IOException {
    inFile(
        "create table orders (id bigint, paid date, amount decimal(14, 2))",
        "insert into orders values (1, date '2026-10-05', 10.5), (2, date '2026-10-06', 2)");
    String listed =
        DRIFTING
            .replace("drift.orders", "orders")
            .replace("  dimension note \"Note\"\n", "")
            .replace(
                "  expect",
                "  columns {\n"
                    + "    id integer\n"
                    + "    paid date\n"
                    + "    amount decimal(14, 2)\n"
                    + "  }\n"
                    + "  expect");
    Folder project = inFileProject().write("model.svodka", listed);
    Cli before = done(project.call("explain", "--as-of", "2026-11-03"));
    done(project.call("schema", "pull"));
    project.write("model.svodka", listed.replaceAll("(?s)  columns \\{.*?\\n  }\\n", ""));
    Cli after = done(project.call("explain", "--as-of", "2026-11-03"));
    assertEquals(before.out(), after.out());
    Cli run = done(project.call("run", "--as-of", "2026-11-03", "--json", "-o", folder + "/out"));
    assertEquals("12.5", run.json().at("/packs/0/headline/0/value").asText());
  }

  @Test
  void withoutAnAddressTheConnectionIsNamed() throws IOException {
    Folder project =
        new Folder(folder)
            .write("project.svodka", PROJECT.formatted("postgres"))
            .write("sources.svodka", "source a from warehouse table \"a\"\n");
    Cli failed = project.call("schema", "pull");
    assertEquals(3, failed.code());
    assertTrue(failed.err().contains("[connections.warehouse]"), failed.err());
    assertFalse(Files.exists(folder.resolve("schema")));
  }

  @Test
  void aSourceThatCannotBeUnderstoodStopsThePull() throws IOException {
    Folder project =
        new Folder(folder)
            .write("project.svodka", PROJECT.formatted("postgres"))
            .write("sources.svodka", "source a from wearhouse table \"a\"\n");
    Cli refused = project.call("schema", "pull");
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("unknown connection `wearhouse`"), refused.err());
  }
}
