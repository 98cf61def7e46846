package io.svodka.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.schema.LiveTable;
import io.svodka.model.schema.TableSchema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Catalogs tell the columns of tables, views and queries in the words of their database.
class CatalogsTest {
  private static final String REGIONS =
      "create table odd.regions (code varchar(9) not null, country varchar(2) not null,"
          + " primary key (country, code))";

  private static final String H2_KINDS =
      """
      create table odd."all kinds" (
        "Order No" bigint primary key, title varchar(40) not null, "Сумма" numeric(14, 2),
        free decfloat, small smallint, rate double precision, yes boolean,
        at timestamp with time zone, wall timestamp(3), "day" date, clock time, id uuid unique,
        mood enum('new', 'it''s paid'), raw varbinary(9), country varchar(2), region char(9),
        foreign key (country, region) references odd.regions (country, code))
      """;

  private static final String MARIADB_KINDS =
      """
      create table odd.`all kinds` (
        `Order No` bigint unsigned primary key, title varchar(40) not null,
        `Сумма` decimal(14, 2), small smallint, rate double, yes boolean,
        at timestamp null, wall datetime(3), day date, clock time, id uuid unique,
        mood enum('new', 'it''s paid'), raw varbinary(9), doc json, country varchar(2),
        region varchar(9),
        foreign key (country, region) references odd.regions (country, code))
      """;

  private static final String SQLITE_KINDS =
      """
      create table "all kinds" (
        "Order No" integer primary key, title varchar(40) not null, "Сумма" decimal(14, 2),
        anything, rate real, yes boolean, at datetime, day date, id text unique, raw blob,
        country text, region text,
        foreign key (country, region) references regions (country, code))
      """;

  @TempDir Path folder;

  private TableSchema read(Storage storage, Origin origin) {
    return assertInstanceOf(LiveTable.Found.class, look(storage, origin)).schema();
  }

  private LiveTable look(Storage storage, Origin origin) {
    SourcePlan source = Plans.source("s", origin, List.of());
    try (CatalogReader reader =
        new CatalogReader(
            Plans.project(List.of(source), storage.connection()).settings(),
            List.of(source),
            storage.settings(folder, "odd"))) {
      return reader.look(List.of("s")).get("s");
    }
  }

  private static String shown(TableSchema schema) {
    return schema.columns().stream()
            .map(
                column ->
                    column.name()
                        + " "
                        + column.type()
                        + (column.nullability() == TableSchema.Nullability.REQUIRED ? " !" : ""))
            .collect(Collectors.joining("\n"))
        + "\n"
        + schema.keys().stream()
            .map(key -> key.kind() + " " + key.columns())
            .collect(Collectors.joining("\n"))
        + schema.references().stream()
            .map(each -> "\n" + each.columns() + " in " + each.table() + " " + each.targets())
            .collect(Collectors.joining());
  }

  private static Origin table(String name) {
    return new Origin.Table(Storage.CONNECTION, name);
  }

  private static Origin sql(String text) {
    return new Origin.Sql(Storage.CONNECTION, text);
  }

  @Test
  void h2() throws Exception {
    TestServers.run(
        TestServers.of(Storage.H2).owner(),
        List.of("create schema odd", "grant select on schema odd to reader", REGIONS, H2_KINDS));
    assertEquals(
        """
        Order No bigint !
        TITLE character varying(40) !
        Сумма numeric(14,2)
        FREE decfloat
        SMALL smallint
        RATE double precision
        YES boolean
        AT timestamp with time zone
        WALL timestamp
        day date
        CLOCK time
        ID uuid
        MOOD enum('new', 'it''s paid')
        RAW binary varying
        COUNTRY character varying(2)
        REGION character(9)
        PRIMARY [Order No]
        UNIQUE [ID]
        [COUNTRY, REGION] in ODD.REGIONS [COUNTRY, CODE]\
        """,
        shown(read(Storage.H2, table("ODD.all kinds"))));
    queriesOfH2();
  }

  private void queriesOfH2() {
    assertEquals(
        """
        no bigint
        TWICE numeric(24,2)
        """,
        shown(
            read(
                Storage.H2,
                sql(
                    "select \"Order No\" as \"no\", \"Сумма\" * 2 as twice from odd.\"all"
                        + " kinds\""))));
    assertInstanceOf(LiveTable.Gone.class, look(Storage.H2, table("ODD.nothing")));
  }

  @Test
  void mariaDb() throws Exception {
    TestServers.run(
        TestServers.of(Storage.MARIADB).owner(),
        List.of("create schema odd", REGIONS, MARIADB_KINDS));
    assertEquals(
        """
        Order No bigint(20) unsigned !
        title varchar(40) !
        Сумма decimal(14,2)
        small smallint(6)
        rate double
        yes tinyint(1)
        at timestamp
        wall datetime(3)
        day date
        clock time
        id uuid
        mood enum('new','it''s paid')
        raw varbinary(9)
        doc longtext
        country varchar(2)
        region varchar(9)
        PRIMARY [Order No]
        UNIQUE [id]
        [country, region] in odd.regions [country, code]\
        """,
        shown(read(Storage.MARIADB, table("odd.all kinds"))));
    queriesOfMariaDb();
  }

  private void queriesOfMariaDb() {
    assertEquals(
        """
        no bigint unsigned
        twice decimal(15,2)
        sure tinyint(1)
        """,
        shown(
            read(
                Storage.MARIADB,
                sql(
                    "select \"Order No\" as no, \"Сумма\" * 2 as twice, yes as sure"
                        + " from odd.\"all kinds\""))));
    assertInstanceOf(LiveTable.Gone.class, look(Storage.MARIADB, table("odd.nothing")));
  }

  @Test
  void sqlite() throws Exception {
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("odd.sqlite"))) {
      EmbeddedDatabase.execute(connection, List.of(REGIONS.replace("odd.", ""), SQLITE_KINDS));
    }
    assertEquals(
        """
        Order No INTEGER !
        title varchar(40) !
        Сумма decimal(14, 2)
        anything\s
        rate REAL
        yes boolean
        at datetime
        day date
        id TEXT
        raw BLOB
        country TEXT
        region TEXT
        PRIMARY [Order No]
        UNIQUE [id]
        [country, region] in regions [country, code]\
        """,
        shown(read(Storage.SQLITE, table("all kinds"))));
    assertEquals(
        "no INTEGER\nday DATE\n",
        shown(read(Storage.SQLITE, sql("select \"Order No\" as no, day from \"all kinds\"")))
            .replaceFirst("(?m)^day date$", "day DATE"));
    assertInstanceOf(LiveTable.Gone.class, look(Storage.SQLITE, table("nothing")));
  }
}
