package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.testkit.Goldens;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Models and reports are drafted of files and tables; each guess is shown, and what was drafted
/// compiles, is canonical and runs.
class NewModelTest {
  private static final Goldens GOLDENS = new Goldens(Path.of("src/test/goldens/new"));

  @TempDir Path root;
  private Folder folder;

  @BeforeEach
  void makeProject() {
    folder = new Folder(root);
    done(
        Cli.call(
            "new",
            "project",
            root.toString(),
            "--language",
            "en",
            "--currency",
            "EUR",
            "--timezone",
            "Europe/London"));
  }

  private static Cli done(Cli called) {
    assertEquals(0, called.code(), called.out() + called.err());
    return called;
  }

  private void orders() throws IOException {
    Path data = Path.of("src/main/resources/io/svodka/cli/new/data");
    folder
        .write("orders.csv", Files.readString(data.resolve("orders.csv")))
        .write("partners.csv", Files.readString(data.resolve("partners.csv")));
  }

  private String files(String... names) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : names) {
      all.append("== ").append(name).append('\n').append(folder.read(name));
    }
    return all.toString();
  }

  @Test
  void filesBecomeModelsThatJoinOneAnother() throws IOException {
    orders();
    Cli drafted = done(folder.call("new", "model", "orders.csv", "partners.csv"));
    GOLDENS.check(
        "files.txt",
        drafted.out()
            + files(
                "sources/orders.svodka",
                "model/orders.svodka",
                "sources/partners.svodka",
                "model/partners.svodka"));
    assertEquals("", drafted.err());
    assertEquals(0, folder.call("fmt", "--check").code());
    assertEquals(0, folder.call("check", "--data").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"monthly", "weekly", "ranking", "crosstab", "partners"})
  void everyTemplateRunsAndShowsTheFigures(String template) throws IOException {
    orders();
    done(folder.call("new", "model", "orders.csv", "partners.csv"));
    Cli report = done(folder.call("new", "report", "orders", "--template", template));
    assertEquals("", report.err());
    assertEquals(0, folder.call("fmt", "--check").code());
    GOLDENS.check(template + ".svodka.txt", folder.read("reports/orders_" + template + ".svodka"));
    Path out = root.resolve("out");
    done(folder.call("run", "--as-of", "2026-11-03", "-q", "-o", out.toString()));
    List<Path> pages = html(out);
    assertEquals(template.equals("partners") ? 3 : 1, pages.size());
    String figure =
        switch (template) {
          case "partners" -> "€3,604.10";
          case "weekly" -> "€1,";
          default -> "€7,368.54";
        };
    assertTrue(Artefacts.htmlText(pages.getFirst()).contains(figure), template);
  }

  private static List<Path> html(Path out) throws IOException {
    try (var all = Files.walk(out)) {
      return all.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  @Test
  void theMailOfThePartnersTemplateGoesToThem() throws IOException {
    orders();
    done(folder.call("new", "model", "orders.csv", "partners.csv"));
    done(folder.call("new", "report", "orders", "--template", "partners"));
    Path out = root.resolve("out");
    Cli sent = done(folder.call("send", "--as-of", "2026-11-03", "-o", out.toString()));
    assertEquals(3, sent.err().lines().filter(line -> line.endsWith(": sent")).count(), sent.err());
  }

  @Test
  void oddHeadingsDelimitersAndCodesAreUnderstood() throws IOException {
    folder.write(
        "data/Заказы 2026.csv",
        """
        Номер заказа;Дата;Партнёр;Сумма, руб.;Order Status;Discount %;Zip;Empty;in
        1;2026-10-01;Ромб;10.5;paid;0.1;00501;;x
        2;2026-10-02;Куб;12;new;;10115;;y
        3;2026-10-02;Куб;1e3;new;;10115;;y
        """);
    Cli drafted = done(folder.call("new", "model", "data/Заказы 2026.csv", "--name", "orders"));
    GOLDENS.check("odd.txt", drafted.out() + files("sources/orders.svodka", "model/orders.svodka"));
    done(folder.call("new", "report", "orders"));
    done(folder.call("run", "--as-of", "2026-11-03", "-q", "-o", root.resolve("out").toString()));
  }

  @Test
  void aModelWithoutTimeReportsOnAllTime() throws IOException {
    folder.write("stock.csv", "item,shelf,total cost\nbolt,A,1.50\nnut,B,2.50\n");
    Cli drafted = done(folder.call("new", "model", "stock.csv"));
    assertTrue(drafted.out().contains("without `time` a report takes all rows"), drafted.out());
    for (String template : List.of("monthly", "ranking", "crosstab")) {
      done(folder.call("new", "report", "stock", "--template", template));
      done(folder.call("run", "stock_" + template, "-q", "-o", root.resolve(template).toString()));
      String page = Artefacts.htmlText(html(root.resolve(template)).getFirst());
      assertTrue(page.contains("€4.00"), page);
    }
    Cli partners = folder.call("new", "report", "stock", "--template", "partners");
    assertTrue(partners.err().contains("error[SV9485]"), partners.err());
    assertTrue(partners.err().contains("joins no model"), partners.err());
  }

  @Test
  void theCatalogOfADatabaseSaysKeysAndJoins() throws IOException, SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create schema crm");
        statement.execute(
            "create table crm.client (nr bigint primary key, name text, tags text[])");
        statement.execute(
            """
            create table crm.deal (
              deal_no bigint primary key, buyer bigint references crm.client (nr),
              "Won On" date not null, stage varchar(10), amount numeric(12, 2), won boolean)
            """);
        statement.execute("insert into crm.client values (1, 'Alder', null)");
        statement.execute("insert into crm.deal values (7, 1, '2026-10-05', 'paid', 12.50, true)");
      }
      folder.replace(
          "project.svodka", "  currency EUR\n", "  currency EUR\n  connection crm uses postgres\n");
      folder.write(
          "svodka.toml",
          "[connections.crm]\nurl = \"jdbc:postgresql://localhost:"
              + server.getPort()
              + "/postgres\"\nuser = \"postgres\"\n");
      Cli drafted = done(folder.call("new", "model", "crm.deal", "crm.client"));
      GOLDENS.check(
          "database.txt",
          drafted.out()
              + files(
                  "sources/deal.svodka",
                  "model/deal.svodka",
                  "sources/client.svodka",
                  "model/client.svodka"));
      assertTrue(Files.exists(root.resolve("schema/crm.lock")));
      done(folder.call("new", "report", "deal"));
      done(folder.call("run", "--as-of", "2026-11-03", "-q", "-o", root.resolve("out").toString()));
      assertTrue(Artefacts.htmlText(html(root.resolve("out")).getFirst()).contains("€12.50"));
    }
  }

  @Test
  void nothingIsWrittenOverAndADryRunWritesNothing() throws IOException {
    orders();
    Cli dry = done(folder.call("new", "model", "orders.csv", "--dry-run"));
    assertTrue(dry.out().contains("-- model/orders.svodka\nmodel orders \"Orders\""), dry.out());
    assertFalse(Files.exists(root.resolve("model")));
    folder.write("model/orders.svodka", "-- mine\n");
    Cli again = folder.call("new", "model", "orders.csv");
    assertEquals(3, again.code());
    assertTrue(again.err().contains("error[SV9431]: model/orders.svodka is already there"));
    assertEquals("-- mine\n", folder.read("model/orders.svodka"));
    assertFalse(Files.exists(root.resolve("sources/orders.svodka")));
    Cli project = Cli.call("new", "project", root.toString());
    assertEquals(3, project.code());
    assertTrue(project.err().contains("project.svodka is already there"), project.err());
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertTrue(folder.call("new", "model", "crm.orders").err().contains("error[SV9481]"));
    assertTrue(
        folder.call("new", "model", "gone.csv").err().contains("there is no file `gone.csv`"));
    assertTrue(folder.call("new", "report", "orders").err().contains("error[SV9424]"));
    Cli bare = Cli.call("new");
    assertEquals(2, bare.code());
    assertTrue(bare.err().contains("project, model or report"), bare.err());
  }
}
