package io.svodka.cli;

import static io.svodka.cli.EmptyProject.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.testkit.Goldens;
import io.svodka.testkit.mariadb.MariaDbServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Models are drafted of what the catalogs of real servers say of their tables, and reports on them
/// show the figures of their rows.
class NewDatabaseModelTest {
  private static final Goldens GOLDENS = new Goldens(Path.of("src/test/goldens/new"));
  private static final String PASSWORD = "S3cr3t-CANARY";
  private static EmbeddedPostgres postgres;
  private static int mariaDb;

  @TempDir Path root;

  /// How a server is named, and what it calls the types.
  enum Server {
    POSTGRES("postgres", "\"", "timestamp", "varchar(20)") {
      @Override
      String address() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
      }

      @Override
      Connection owner() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
      }
    },
    MARIADB("mariadb", "`", "datetime", "enum ('new', 'paid')") {
      @Override
      String address() {
        return "jdbc:mariadb://127.0.0.1:" + mariaDb + "/mysql";
      }

      @Override
      Connection owner() throws SQLException {
        return DriverManager.getConnection(address(), "owner", PASSWORD);
      }
    };

    private final String dialect;
    private final String quote;
    private final String moment;
    private final String state;

    Server(String dialect, String quote, String moment, String state) {
      this.dialect = dialect;
      this.quote = quote;
      this.moment = moment;
      this.state = state;
    }

    abstract String address();

    abstract Connection owner() throws SQLException;

    /// Returns a statement for this server of one with the names and types of neither.
    String says(String sql) {
      return sql.replace("\"", quote).replace("MOMENT", moment).replace("STATE", state);
    }
  }

  @BeforeAll
  static void start() throws IOException, SQLException {
    postgres = EmbeddedPostgres.start();
    mariaDb = MariaDbServer.start("reader", PASSWORD);
    for (Server server : Server.values()) {
      try (Connection connection = server.owner();
          Statement statement = connection.createStatement()) {
        if (server == Server.POSTGRES) {
          statement.execute("create role reader login password '" + PASSWORD + "'");
          statement.execute("grant pg_read_all_data to reader");
        }
        for (String sql : TABLES.split(";\n")) {
          statement.execute(server.says(sql));
        }
      }
    }
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  private static final String TABLES =
      """
      create schema crm;
      create table crm.clients (
        id bigint primary key, "FullName" varchar(80) not null, email varchar(80), active boolean,
        joined_at MOMENT, rating decimal(3, 1));
      create table crm.employees (
        badge varchar(10) primary key, name varchar(80), boss varchar(10),
        foreign key (boss) references crm.employees (badge));
      create table crm."SalesOrders" (
        "OrderNo" bigint primary key, "ClientId" bigint not null, sold_by varchar(10),
        "CreatedAt" MOMENT not null, "PaidOn" date, state STATE, gift boolean not null,
        amount decimal(12, 2), comment text,
        foreign key ("ClientId") references crm.clients (id),
        foreign key (sold_by) references crm.employees (badge));
      create table crm.order_lines (
        order_no bigint, line_no int, product varchar(40), qty int, price decimal(10, 2),
        shipped_on date, primary key (order_no, line_no),
        foreign key (order_no) references crm."SalesOrders" ("OrderNo"));
      create table crm.returns (
        id bigint primary key, order_no bigint, line_no int, returned_on date, refund decimal(8, 2),
        foreign key (order_no, line_no) references crm.order_lines (order_no, line_no));
      create table crm.visit (
        id bigint primary key, client_id bigint, client varchar(80), visit_id bigint, day date,
        foreign key (client_id) references crm.clients (id),
        foreign key (visit_id) references crm.visit (id));
      create schema shop;
      create table shop.clients (id bigint primary key, name varchar(80));
      insert into crm.clients values
        (1, 'Alder', 'alder@example.com', true, '2026-01-05 10:00:00', 4.5),
        (2, 'Birch', 'birch@example.com', false, '2026-02-05 10:00:00', 3.5);
      insert into crm.employees values ('E1', 'Ann', null), ('E2', 'Bob', 'E1');
      insert into crm."SalesOrders" values
        (7, 1, 'E1', '2026-10-01 09:30:00', '2026-10-05', 'paid', false, 12.50, null),
        (8, 2, 'E2', '2026-10-02 09:30:00', '2026-10-06', 'paid', true, 30.00, 'late'),
        (9, 1, 'E2', '2026-10-03 09:30:00', null, 'new', true, 5.25, null);
      insert into crm.order_lines values
        (7, 1, 'Nut', 2, 6.25, '2026-10-07'), (8, 1, 'Bolt', 3, 5.00, '2026-10-08'),
        (8, 2, 'Nut', 1, 15.00, '2026-10-08');
      insert into crm.returns values (1, 8, 1, '2026-10-20', 4.00), (2, 8, 2, '2026-10-21', 15.00)
      """;

  private Folder project(Server server) throws IOException {
    Folder folder = EmptyProject.make(root);
    String connection = "  connection crm uses " + server.dialect + "\n";
    folder.replace("project.svodka", "  currency EUR\n", "  currency EUR\n" + connection);
    folder.write(
        "svodka.toml",
        "[connections.crm]\nurl = \""
            + server.address()
            + "\"\nuser = \"reader\"\npassword = \"${DATABASE}\"\n"
            + "[secrets]\nfile = \"secrets.env\"\n");
    folder.write("secrets.env", "DATABASE=" + PASSWORD + "\n");
    Files.setPosixFilePermissions(
        root.resolve("secrets.env"), PosixFilePermissions.fromString("rw-------"));
    return folder;
  }

  @ParameterizedTest
  @EnumSource
  void theCatalogSaysKeysJoinsTimesAndTypes(Server server) throws IOException {
    Folder folder = project(server);
    Cli drafted =
        done(
            folder.call(
                "new",
                "model",
                "crm.SalesOrders",
                "crm.order_lines",
                "crm.returns",
                "crm.clients",
                "crm.employees"));
    StringBuilder all = new StringBuilder(drafted.out());
    for (String name : List.of("sales_orders", "order_lines", "returns", "clients", "employees")) {
      for (String place : List.of("sources/", "model/")) {
        String file = place + name + ".svodka";
        all.append("== ").append(file).append('\n').append(folder.read(file));
      }
    }
    GOLDENS.check("tables-" + server.dialect + ".txt", all.toString());
    // In which zone a server keeps its moments is for the author to say.
    List<String> problems =
        drafted.err().lines().filter(line -> line.matches("(warning|error).*")).toList();
    assertTrue(
        problems.stream().allMatch(line -> line.startsWith("warning[SV6007]")), drafted.err());
    assertEquals(2, problems.size(), drafted.err());
    assertFalse(all.toString().contains("CANARY"));
    assertEquals(0, folder.call("fmt", "--check").code());
    done(folder.call("check"));
    done(folder.call("check", "--data"));
    done(folder.call("schema", "diff"));
  }

  @ParameterizedTest
  @EnumSource
  void reportsOnThemShowTheFiguresOfTheRows(Server server) throws IOException {
    Folder folder = project(server);
    done(folder.call("new", "model", "crm.SalesOrders", "crm.order_lines", "crm.clients"));
    done(folder.call("new", "report", "sales_orders", "--template", "ranking"));
    done(folder.call("new", "report", "sales_orders", "--template", "partners"));
    done(folder.call("new", "report", "order_lines", "--template", "crosstab"));
    assertEquals(0, folder.call("fmt", "--check").code());
    Path out = root.resolve("out");
    for (String report :
        List.of("sales_orders_ranking", "sales_orders_partners", "order_lines_crosstab")) {
      String target = out.resolve(report).toString();
      done(folder.call("run", report, "--as-of", "2026-11-03", "-q", "-o", target));
    }
    List<String> pages = pages(out);
    assertEquals(4, pages.size(), pages.toString());
    for (String figure :
        List.of("Alder", "Birch", "€47.75", "€17.75", "€30.00", "E1 0 0 0 0 0 2 2")) {
      assertTrue(pages.stream().anyMatch(page -> page.contains(figure)), () -> figure + pages);
    }
  }

  private static List<String> pages(Path out) throws IOException {
    List<String> pages = new ArrayList<>();
    try (var all = Files.walk(out)) {
      for (Path file : all.filter(each -> each.toString().endsWith(".html")).sorted().toList()) {
        pages.add(Artefacts.htmlText(file));
      }
    }
    return pages;
  }

  /// Names that a join would share with a column or a count are told apart.
  @ParameterizedTest
  @EnumSource
  void namesAreSharedByNothing(Server server) throws IOException {
    Folder folder = project(server);
    done(folder.call("new", "model", "crm.visit", "crm.clients"));
    String model = folder.read("model/visit.svodka");
    assertTrue(model.contains("join one client_id is clients on client_id"), model);
    assertTrue(model.contains("dimension client \"Client\""), model);
    assertTrue(model.contains("join one visit on visit_id"), model);
    assertTrue(model.contains("measure visit_count \"Visit\" = count()"), model);
    done(folder.call("check", "--data"));
  }

  @ParameterizedTest
  @EnumSource
  void tablesOfOneNameAreRefusedTogether(Server server) throws IOException {
    Folder folder = project(server);
    Cli twice = folder.call("new", "model", "crm.clients", "shop.clients");
    assertEquals(3, twice.code(), twice.out() + twice.err());
    assertTrue(twice.err().contains("sources/clients.svodka would be written twice"), twice.err());
    assertFalse(Files.exists(root.resolve("model/clients.svodka")));
  }

  /// A model that is there already is joined as one that is drafted together.
  @ParameterizedTest
  @EnumSource
  void tablesMayBeDraftedOneByOne(Server server) throws IOException {
    Folder folder = project(server);
    done(folder.call("new", "model", "crm.clients"));
    done(folder.call("new", "model", "crm.SalesOrders"));
    String model = folder.read("model/sales_orders.svodka");
    assertTrue(model.contains("join one client is clients on ClientId"), model);
    done(folder.call("check", "--data"));
  }
}
