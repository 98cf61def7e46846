package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.svodka.testkit.Goldens;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a project takes for granted is compared with its data, and told at its line.
class DataCheckTest {
  private static final Goldens GOLDENS = new Goldens(Path.of("src/test/goldens/schema"));
  private static final String PROJECT =
      """
      project shop "Shop" {
        language "en"
        locale "en-GB"
        timezone "UTC"
        currency EUR
        connection warehouse uses postgres
      }
      """;
  private static final String ORDERS =
      """
      order_id,partner,paid,amount,status,loaded_at
      1,A,2026-10-02,10.00,paid,2026-10-02 10:00:00
      2,A,2026-10-03,20.00,refunded,2026-10-03 10:00:00
      3,B,2026-10-04,30.00,paid,2026-10-04 10:00:00
      3,B,2026-10-05,-40.00,paid,2026-10-05 10:00:00
      4,X,2026-10-06,50.00,new,2026-10-06 10:00:00
      5,,2026-10-07,60.00,new,2026-10-07 10:00:00
      """;
  private static final String PARTNERS =
      """
      code,name,email,active
      A,Rhombus,a@example.com,true
      B,Cube,,true
      B,Cube again,b@example.com,false
      C,Oval,,true
      ,Nobody,n@example.com,true
      """;
  private static final String MODEL =
      """
      source order_rows from %s {
        key order_id
        fresh within 6 hours by loaded_at
        columns {
          order_id integer
          partner text
          paid date
          amount decimal(14, 2)
          status text
          loaded_at datetime
        }
        expect amount >= 0
        expect status in ("new", "paid") severity warning
      }
      source partner_rows from %s {
        key code
        columns {
          code text
          name text
          email text
          active boolean
        }
      }
      model partners "Partners" from partner_rows {
        dimension name
        dimension email
      }
      model orders "Orders" from order_rows {
        time paid
        join one partner is partners on partner
        dimension status
        segment open = status = "opened"
        dimension state = map status {
          "payed" -> "Paid"
          else -> "Other"
        }
        measure revenue "Revenue" = sum(amount where status <> "new") {
          format money(EUR)
        }
      }
      report monthly "Monthly" {
        parameter month "Month": period = last month
        during $month
        compare with same period last year as last_year
        query total {
          show {
            revenue
            growth(revenue, last_year) as revenue_growth
          }
          where status <> "unheard"
        }
        section "All" {
          tiles from total {
            revenue
            revenue_growth
          }
        }
      }
      """;

  @TempDir Path folder;

  private Folder ofFiles() throws IOException {
    return new Folder(folder)
        .write("project.svodka", PROJECT)
        .write("data/orders.csv", ORDERS)
        .write("data/partners.csv", PARTNERS)
        .write(
            "model.svodka",
            MODEL.formatted("file \"data/orders.csv\"", "file \"data/partners.csv\""));
  }

  @Test
  void everythingTakenForGrantedIsComparedWithFiles() throws IOException {
    Folder project = ofFiles();
    Cli plain = project.call("check");
    assertEquals(0, plain.code(), plain.out());
    Cli checked = project.call("check", "--data", "--as-of", "2026-11-03");
    assertEquals(ExitCode.HELD.number(), checked.code(), checked.err());
    GOLDENS.check("data.txt", withoutAge(checked.out() + checked.err()));
  }

  private static String withoutAge(String text) {
    return text.replaceAll("came \\d+ \\w+ ago", "came AGE ago");
  }

  @Test
  void aServerGivesTheAnswersOfFiles() throws IOException, SQLException {
    Folder project = ofFiles();
    Cli files = project.call("check", "--data", "--as-of", "2026-11-03", "--json");
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "create table orders (order_id bigint, partner text, paid date,"
                + " amount numeric(14, 2), status text, loaded_at timestamp)");
        statement.execute(
            "create table partners (code text, name text, email text, active boolean)");
        fill(statement, "orders", ORDERS);
        fill(statement, "partners", PARTNERS);
      }
      project
          .write(
              "svodka.toml",
              "[connections.warehouse]\nurl = \"jdbc:postgresql://localhost:"
                  + server.getPort()
                  + "/postgres\"\nuser = \"postgres\"\n")
          .write(
              "model.svodka",
              MODEL.formatted("warehouse table \"orders\"", "warehouse table \"partners\""));
      Cli database = project.call("check", "--data", "--as-of", "2026-11-03", "--json");
      assertEquals(withoutAge(files.out()), withoutAge(database.out()));
    }
  }

  private static void fill(Statement statement, String table, String rows) throws SQLException {
    for (String row : rows.lines().skip(1).toList()) {
      String values = "'" + row.replace(",", "', '") + "'";
      statement.execute("insert into " + table + " values (" + values.replace("''", "null") + ")");
    }
  }

  @Test
  void dataWithoutFaultsPassQuietly() throws IOException {
    Folder project = ofFiles();
    project.write("data/orders.csv", ORDERS.lines().limit(3).reduce("", (a, b) -> a + b + "\n"));
    project.write(
        "data/partners.csv", PARTNERS.lines().limit(2).reduce("", (a, b) -> a + b + "\n"));
    project.replace("model.svodka", "  segment open = status = \"opened\"\n", "");
    project.replace("model.svodka", "\"payed\"", "\"paid\"");
    project.replace("model.svodka", "<> \"new\"", "<> \"refunded\"");
    project.replace("model.svodka", "    where status <> \"unheard\"\n", "");
    project.replace("model.svodka", "in (\"new\", \"paid\")", "in (\"refunded\", \"paid\")");
    project.replace("model.svodka", "  fresh within 6 hours by loaded_at\n", "");
    project.replace("model.svodka", "same period last year", "previous period");
    project.replace("data/orders.csv", "2026-10-02,10", "2026-09-01,10");
    Cli checked = project.call("check", "--data", "--as-of", "2026-11-03");
    assertEquals(0, checked.code(), checked.out());
    assertEquals("", checked.out());
  }

  @Test
  void aDeliveryBeforeItsDataIsTold() throws IOException {
    Folder project = ofFiles();
    project.write(
        "deliver.svodka",
        """
        deliver early {
          report monthly
          schedule every day at 09:45
          mail {
            to "team@example.com"
            subject "Figures"
            body "They are attached."
            attach pdf
          }
        }
        deliver abroad {
          report monthly
          schedule every workday at 10:30 timezone "Europe/Berlin"
          folder "out"
        }
        deliver late {
          report monthly
          schedule every month on day 1 at 10:00
          folder "out"
        }
        deliver patient {
          report monthly
          schedule every day at 05:00
          after order_rows refreshed
          folder "out"
        }
        """);
    GOLDENS.check("loads.txt", about("SV8006", project));
  }

  @Test
  void aSourceThatIsLoadedAllDayHasNoTime() throws IOException {
    Folder project = ofFiles();
    project.write(
        "deliver.svodka",
        "deliver early {\n"
            + "  report monthly\n"
            + "  schedule every day at 05:00\n"
            + "  folder \"out\"\n"
            + "}\n");
    assertNotEquals("", about("SV8006", project));
    project.write("data/orders.csv", ORDERS + "6,A,2026-10-07,60.00,new,2026-10-07 19:00:00\n");
    assertEquals("", about("SV8006", project));
    project.write("data/orders.csv", ORDERS.lines().limit(3).reduce("", (a, b) -> a + b + "\n"));
    assertEquals("", about("SV8006", project));
  }

  private static String about(String code, Folder project) {
    Cli checked = project.call("check", "--data", "--as-of", "2026-11-03");
    return Stream.of(checked.out().split("(?m)^(?=\\w+\\[)"))
        .filter(told -> told.contains("[" + code + "]"))
        .collect(Collectors.joining());
  }

  @Test
  void recipientsWithoutAnAddressAreNamed() throws IOException {
    OwnProject project = OwnProject.make(folder);
    String partners = Files.readString(project.folder().resolve("data/partners.csv"));
    project.write("data/partners.csv", partners.replaceFirst("[\\w.]+@[\\w.]+", ""));
    Cli checked = project.check("--data", "--as-of", OwnProject.AS_OF);
    assertEquals(ExitCode.HELD.number(), checked.code(), checked.err());
    GOLDENS.check("recipients.txt", checked.out() + checked.err());
  }
}
