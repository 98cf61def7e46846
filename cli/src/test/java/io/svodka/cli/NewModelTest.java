package io.svodka.cli;

import static io.svodka.cli.EmptyProject.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.testkit.Goldens;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
    folder = EmptyProject.make(root);
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

  /// Exports of a CRM have names instead of numbers, and some rows that lead nowhere.
  @Test
  void directoriesWithoutNumbersAreFoundByTheTextsOfTheirFirstColumn() throws IOException {
    folder
        .write("agents.csv", "sales_agent,office\nAnn Lee,North\nBo Roy,South\n")
        .write("products.csv", "product,price\nBasic,10\nExtra,25\n")
        .write(
            "deals.csv",
            """
            deal_id,sales_agent,product,closed_on,amount
            1,Ann Lee,Basic,2026-10-01,10.00
            2,Bo Roy,Extra,2026-10-02,25.00
            3,Ann Lee,Xtra,2026-10-03,25.00
            """);
    Cli drafted = done(folder.call("new", "model", "deals.csv", "agents.csv", "products.csv"));
    GOLDENS.check("spoken.txt", drafted.out() + files("model/deals.svodka", "model/agents.svodka"));
    Cli checked = folder.call("check", "--data");
    assertTrue(checked.out().contains("Xtra"), checked.out());
    done(folder.call("new", "report", "deals", "--template", "partners"));
    String report = folder.read("reports/deals_partners.svodka");
    assertTrue(report.contains("burst by sales_agent.sales_agent {"), report);
    assertTrue(report.contains("file name \"{sales_agent.sales_agent}-{$month}\""), report);
    assertTrue(report.contains("query by_product {"), report);
    done(folder.call("run", "--as-of", "2026-11-03", "-q", "-o", root.resolve("out").toString()));
    assertEquals(2, html(root.resolve("out")).size());
  }

  @Test
  void namesOfThingsAreNoJoins() throws IOException {
    folder
        .write("towns.csv", "name,country\nYork,GB\nLyon,FR\n")
        .write("visits.csv", "visit_id,name,day\n1,York,2026-10-01\n2,York,2026-10-02\n");
    done(folder.call("new", "model", "towns.csv", "visits.csv"));
    assertFalse(folder.read("model/visits.svodka").contains("join"));
  }

  @Test
  void aColumnOfCurrenciesIsPointedAt() throws IOException {
    folder.write("clients.csv", "id,name,currency\n1,Ann,EUR\n2,Bob,GBP\n");
    String said = done(folder.call("new", "model", "clients.csv")).out();
    assertTrue(said.contains("`format money(clients.currency)`"), said);
    orders();
    assertFalse(done(folder.call("new", "model", "orders.csv")).out().contains("money("));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"monthly", "weekly", "ranking", "crosstab", "partners", "partners_weekly"})
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
          case "partners_weekly" -> "Orders for partners: the week";
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

  /// The same table in every kind of file: keys, joins, times, money and codes are guessed alike.
  @ParameterizedTest
  @ValueSource(strings = {"csv", "json", "parquet", "xlsx"})
  void everyKindOfFileIsUnderstood(String kind) throws Exception {
    write(kind);
    Cli drafted = done(folder.call("new", "model", "deals." + kind, "branches.csv"));
    String model = folder.read("model/deals.svodka");
    String source = folder.read("sources/deals.svodka");
    assertTrue(source.contains("  key deal_id\n"), source);
    assertTrue(source.contains("branch_code text"), source);
    assertTrue(source.contains("closed_on date"), source);
    assertTrue(model.contains("join one branch is branches on branch_code"), model);
    assertTrue(model.contains("time closed_on"), model);
    assertTrue(model.contains("dimension stage"), model);
    assertTrue(model.contains("measure amount \"Amount\" = sum(amount)"), model);
    assertTrue(model.contains("format money\n"), model);
    assertTrue(model.contains("= avg(rate)"), model);
    assertTrue(drafted.out().contains("deals." + kind + ", 3 rows"), drafted.out());
    assertEquals(0, folder.call("check", "--data").code());
    done(folder.call("new", "report", "deals"));
    done(folder.call("run", "--as-of", "2026-11-03", "-q", "-o", root.resolve("out").toString()));
    assertTrue(Artefacts.htmlText(html(root.resolve("out")).getFirst()).contains("€60.75"));
  }

  private void write(String kind) throws IOException, SQLException {
    folder.write("branches.csv", "code,name\n0071,North\n0072,South\n");
    folder.write(
        "deals.csv",
        """
        deal_id,branch_code,closed_on,stage,amount,rate
        1,0071,2026-10-01,won,10.50,0.5
        2,0072,2026-10-02,won,20.25,0.7
        3,0071,2026-10-03,lost,30.00,0.6
        """);
    Path deals = root.resolve("deals.csv");
    if (kind.equals("csv")) {
      return;
    }
    if (kind.equals("xlsx")) {
      workbook(Files.readAllLines(deals));
    } else {
      try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = duck.createStatement()) {
        statement.execute(
            "copy (select * replace (amount::decimal(14, 2) as amount) from read_csv('%s', types = {'branch_code': 'varchar'})) to '%s' %s"
                .formatted(
                    deals,
                    root.resolve("deals." + kind),
                    kind.equals("json") ? "(format json, array true)" : "(format parquet)"));
      }
    }
    Files.delete(deals);
  }

  private void workbook(List<String> lines) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(root.resolve("deals.xlsx"))) {
      XSSFSheet sheet = book.createSheet("Deals");
      CellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
      for (int row = 0; row < lines.size(); row++) {
        Row line = sheet.createRow(row);
        String[] cells = lines.get(row).split(",", -1);
        for (int column = 0; column < cells.length; column++) {
          Cell cell = line.createCell(column);
          if (row == 0 || column == 1 || column == 3) {
            cell.setCellValue(cells[column]);
          } else if (column == 2) {
            cell.setCellValue(LocalDate.parse(cells[column]));
            cell.setCellStyle(day);
          } else {
            cell.setCellValue(Double.parseDouble(cells[column]));
          }
        }
      }
      book.write(out);
    }
  }

  @Test
  void aFunnelIsDraftedOfTwoModelsAndCosts() throws IOException {
    folder
        .write("products.csv", "id,name\n1,Basic\n2,Plus\n")
        .write("regions.csv", "id,name\n1,North\n2,South\n")
        .write(
            "leads.csv",
            "lead_id,product_id,region_id,created_on\n"
                + "1,1,1,2026-10-01\n"
                + "2,1,2,2026-10-02\n"
                + "3,2,1,2026-10-03\n"
                + "4,2,2,2026-10-09\n")
        .write(
            "orders.csv",
            "order_id,product_id,region_id,paid_on,amount\n"
                + "1,1,1,2026-10-05,100.00\n"
                + "2,2,1,2026-10-06,50.00\n")
        .write(
            "costs.csv",
            "cost_id,product_id,spent_on,spend_amount\n"
                + "1,1,2026-10-01,40.00\n"
                + "2,2,2026-10-02,20.00\n");
    done(
        folder.call(
            "new", "model", "leads.csv", "orders.csv", "costs.csv", "products.csv", "regions.csv"));
    Cli report = done(folder.call("new", "report", "leads", "orders", "costs"));
    assertEquals("", report.err());
    GOLDENS.check("funnel.svodka.txt", folder.read("reports/leads_funnel.svodka"));
    assertEquals(0, folder.call("fmt", "--check").code());
    done(folder.call("run", "--as-of", "2026-11-03", "-q", "-o", root.resolve("out").toString()));
    String page = Artefacts.htmlText(html(root.resolve("out")).getFirst());
    for (String figure : List.of("50.0%", "€150.00", "€60.00", "150%", "By product", "By region")) {
      assertTrue(page.contains(figure), () -> figure + " is not in " + page);
    }
    Cli one = folder.call("new", "report", "leads", "--template", "funnel");
    assertTrue(one.err().contains("error[SV9485]"), one.err());
    assertTrue(one.err().contains("it takes two models"), one.err());
    Cli two = folder.call("new", "report", "leads", "orders", "--template", "monthly");
    assertTrue(two.err().contains("it takes one model"), two.err());
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
