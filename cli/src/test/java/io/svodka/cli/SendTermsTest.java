package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The terms of a delivery, as `svodka send` keeps them.
class SendTermsTest {
  @TempDir Path parent;
  private OwnProject project;

  @BeforeEach
  void makeAProject() {
    project = OwnProject.make(parent);
  }

  private void terms(String lines) throws IOException {
    project.replace("reports/monthly.svodka", "  report monthly\n", "  report monthly\n" + lines);
  }

  private List<String> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String mail(String recipient) throws IOException {
    try (Stream<Path> mails = Files.walk(project.output().resolve("mailbox"))) {
      for (Path mail : mails.filter(file -> file.toString().endsWith(".eml")).toList()) {
        String text = Files.readString(mail);
        if (text.contains("To: " + recipient)) {
          return text;
        }
      }
    }
    return "";
  }

  @Test
  void filesGoToAFolderOfTheProjectToo() throws IOException {
    terms("  folder \"share/{run.date}\"\n");
    Cli sent = project.call("send");
    assertEquals(0, sent.code(), sent.err());
    assertEquals(
        List.of(
            "1-Alder-Sons-2026-10.pdf",
            "1-Alder-Sons-2026-10.xlsx",
            "2-Birch-Ltd-2026-10.pdf",
            "2-Birch-Ltd-2026-10.xlsx",
            "3-Cedar-Trading-2026-10.pdf",
            "3-Cedar-Trading-2026-10.xlsx"),
        in(project.folder().resolve("share/2026-11-03")));
  }

  @Test
  void aFolderElsewhereMustBeAllowed() throws IOException {
    Path elsewhere = parent.resolve("elsewhere");
    terms("  folder \"" + elsewhere + "\"\n");
    Cli refused = project.call("send");
    assertEquals(4, refused.code());
    assertTrue(refused.err().contains("error[SV9434]"), refused.err());
    assertFalse(Files.exists(elsewhere));
    project.write("svodka.toml", "[folders]\nallow = [\"" + elsewhere + "\"]\n");
    Cli sent = project.call("send");
    assertEquals(0, sent.code(), sent.err());
    assertEquals(6, in(elsewhere).size());
  }

  @Test
  void filesAreUploadedToADestinationOfTheSettings() throws IOException {
    Path mounted = parent.resolve("mounted");
    terms("  upload to store \"packs/{run.date}\"\n");
    Cli unknown = project.call("send");
    assertEquals(3, unknown.code(), unknown.err());
    assertTrue(unknown.err().contains("error[SV9450]"), unknown.err());
    project.write("svodka.toml", "[uploads.store]\nfolder = \"" + mounted + "\"\n");
    Cli missing = project.call("send");
    assertEquals(3, missing.code(), missing.err());
    assertTrue(missing.err().contains("error[SV9451]"), missing.err());
    assertFalse(Files.exists(mounted), "a disk that is not mounted is not replaced by a folder");
    Files.createDirectory(mounted);
    Cli sent = project.call("send");
    assertEquals(0, sent.code(), sent.err());
    assertEquals(6, in(mounted.resolve("packs/2026-11-03")).size());
  }

  @Test
  void aLinkDoesNotLeadOutOfADestination() throws IOException {
    Path mounted = Files.createDirectory(parent.resolve("mounted"));
    Path elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
    Files.createSymbolicLink(mounted.resolve("packs"), elsewhere);
    terms("  upload to store \"packs\"\n");
    project.write("svodka.toml", "[uploads.store]\nurl = \"" + mounted.toUri() + "\"\n");
    assertEquals(4, project.call("send").code());
    assertEquals(List.of(), in(elsewhere));
  }

  @Test
  void aLinkDoesNotLeadOutOfTheProject() throws IOException {
    Path elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
    Files.createSymbolicLink(project.folder().resolve("share"), elsewhere);
    terms("  folder \"share\"\n");
    Cli refused = project.call("send");
    assertEquals(4, refused.code());
    assertEquals(List.of(), in(elsewhere));
  }

  @Test
  void secondMailsAreSentToTheSameAddressAndOnce() throws IOException {
    terms(
        "  mail {\n"
            + "    to \"boss@example.com\"\n"
            + "    cc \"alder@example.com\"\n"
            + "    subject \"Copy\"\n"
            + "  }\n");
    Cli sent = project.call("send");
    assertEquals(0, sent.code(), sent.err());
    int mails = project.mails().size();
    assertEquals(9, mails, "three to the partners, and two of each copy: " + project.mails());
    assertEquals(0, project.call("send").code());
    assertEquals(mails, project.mails().size());
  }

  @Test
  void aPackWithoutFiguresIsSkipped() throws IOException {
    String orders = Files.readString(project.folder().resolve("data/orders.csv"));
    project.write(
        "data/orders.csv",
        String.join(
                "\n",
                orders
                    .lines()
                    .filter(line -> line.split(",").length < 2 || !line.split(",")[1].equals("2"))
                    .toList())
            + "\n");
    terms("  skip when empty\n");
    Cli sent = project.call("send");
    assertEquals(0, sent.code(), sent.err());
    assertTrue(sent.err().contains("Birch Ltd: skipped"), sent.err());
    assertEquals(2, project.mails().size());
  }

  @Test
  void nothingIsSentUntilTheFileIsOfAfterThePeriod() throws IOException {
    terms(
        "  after order_rows refreshed\n"
            + "  on failure mail {\n"
            + "    to \"bi@example.com\"\n"
            + "    subject \"No packs on {run.as_of}\"\n"
            + "  }\n");
    Path data = project.folder().resolve("data/orders.csv");
    Files.setLastModifiedTime(data, FileTime.from(Instant.parse("2026-10-30T12:00:00Z")));
    Cli held = project.call("send");
    assertEquals(5, held.code());
    assertTrue(held.err().contains("held: data are not fresh"), held.err());
    assertTrue(
        held.err()
            .contains(
                "the file of order_rows was changed on 2026-10-30 12:00 Europe/London, not since"
                    + " 2026-11-01"),
        held.err());
    assertEquals(1, project.mails().size());
    String told = mail("bi@example.com");
    assertTrue(told.contains("Subject: No packs on 2026-11-03"), told);
    assertTrue(told.contains("order_rows"), told);
    Files.setLastModifiedTime(data, FileTime.from(Instant.parse("2026-11-02T05:00:00Z")));
    Cli sent = project.call("send");
    assertEquals(0, sent.code(), sent.err());
  }

  @Test
  void nothingIsSentWhenTheNewestRowIsTooOld() throws IOException {
    project.replace(
        "sources/orders.svodka",
        "  expect unique order_id\n",
        "  fresh within 2 days by paid_on\n  expect unique order_id\n");
    terms("  after order_rows refreshed\n");
    Cli held = project.call("send");
    assertEquals(5, held.code());
    assertTrue(held.err().contains("order_rows was refreshed"), held.err());
    assertTrue(held.err().contains("allowed are 2 days"), held.err());
    assertEquals(List.of(), project.mails());
  }

  @Test
  void aHeldDeliveryIsTold() throws IOException {
    project.replace("sources/orders.svodka", "expect amount >= 0", "expect amount >= 100000");
    terms("  on failure mail {\n    to \"bi@example.com\"\n    body \"Look at {$month}.\"\n  }\n");
    Cli held = project.call("send");
    assertEquals(5, held.code());
    String told = mail("bi@example.com");
    assertTrue(told.contains("October 2026"), told);
    assertTrue(told.contains("amount >"), told);
  }

  @Test
  void aFailedDeliveryIsToldWithItsCodeAndWhatHelps() throws IOException {
    project.replace("data/orders.csv", "amount", "betrag");
    terms("  on failure mail {\n    to \"bi@example.com\"\n    subject \"Failed\"\n  }\n");
    Cli failed = project.call("send");
    assertEquals(3, failed.code(), failed.err());
    String told = mail("bi@example.com");
    assertTrue(told.contains("SV9104: `data/orders.csv` has no column `amount`"), told);
    assertTrue(told.contains("it has: order_id"), told);
    assertTrue(told.contains("`svodka explain SV9104` tells more"), told);
  }

  private static final String ROWS =
      """
        given order_rows {
          | order_id | partner_id | product | paid_on    | amount |
          |        1 |          1 | Tea     | 2026-10-05 |  10.00 |
          |        2 |          1 | Tea     | 2026-10-06 |  20.00 |
        }
        given partner_rows {
          | id | name  | email           |
          |  1 | Alder | "a@example.com" |
        }
      """;

  private void test(String name, String lines) throws IOException {
    project.write(
        "reports/" + name + ".svodka",
        "test \"" + name + "\" {\n  as of 2026-11-03\n" + lines + ROWS + "}\n");
  }

  private static final String PASSING =
      "  report monthly\n  expect query summary {\n    | revenue |\n    | 30.00 |\n  }\n";

  private static final String HELD =
      "  hold unless tests pass\n"
          + "  on failure mail {\n    to \"bi@example.com\"\n    subject \"Held\"\n  }\n";

  @Test
  void aFailingTestOfTheReportHoldsTheDelivery() throws IOException {
    terms(HELD);
    test("right revenue", PASSING);
    test("wrong revenue", PASSING.replace("30.00", "31.00"));
    Cli held = project.call("send");
    assertEquals(5, held.code(), held.out() + held.err());
    assertTrue(held.err().contains("held: a test failed, so nothing was made or sent"), held.err());
    assertTrue(held.err().contains("test “wrong revenue” failed"), held.err());
    assertFalse(held.err().contains("right revenue"), held.err());
    assertEquals(1, project.mails().size());
    assertTrue(mail("bi@example.com").contains("wrong revenue"), mail("bi@example.com"));
    assertEquals(List.of(), project.files());
    test("wrong revenue", PASSING);
    Cli sent = project.call("send");
    assertEquals(0, sent.code(), sent.err());
    assertEquals(4, project.mails().size());
  }

  @Test
  void aFailingTestIsTakenForThatInJsonToo() throws IOException {
    terms(HELD);
    test("wrong revenue", PASSING.replace("30.00", "31.00"));
    Cli held = project.call("send", "--json");
    assertEquals(5, held.code(), held.out() + held.err());
    assertEquals("untested", held.json().path("ending").asText());
    assertEquals("wrong revenue", held.json().path("failed_tests").get(0).asText());
  }

  @Test
  void aTestOfAnotherReportHoldsNothing() throws IOException {
    terms(HELD);
    Files.delete(project.folder().resolve("tests/monthly.svodka"));
    project.write(
        "reports/other.svodka",
        """
        report other {
          during last month
          query summary {
            show revenue
          }
          table from summary
          formats html
        }
        """);
    test("wrong revenue", PASSING.replace("monthly", "other").replace("30.00", "31.00"));
    Cli sent = project.call("send");
    assertEquals(0, sent.code(), sent.out() + sent.err());
    assertTrue(
        sent.err().contains("no test speaks of monthly, so nothing holds monthly_pack back"),
        sent.err());
    assertEquals(3, project.mails().size());
  }

  @Test
  void allValuesOfADimensionMayBeAskedFor() throws IOException {
    project.replace(
        "reports/monthly.svodka",
        "  during $month\n",
        "  parameter products \"Products\": many of orders.product\n  during $month\n");
    project.replace(
        "reports/monthly.svodka",
        "    by product\n",
        "    by product\n    where product in $products\n");
    terms("  set $products = all\n" + HELD);
    test("all products", "  set $products = all\n" + PASSING);
    Cli sent = project.call("send");
    assertEquals(0, sent.code(), sent.out() + sent.err());
    assertEquals(3, project.mails().size());
  }

  @Test
  void explainSaysWhenAndToWhom() throws IOException {
    terms("  schedule every month on workday 3 at 09:00\n  after order_rows refreshed\n" + HELD);
    Cli explained = project.call("explain");
    assertEquals(0, explained.code(), explained.err());
    String delivery = explained.out().substring(explained.out().indexOf("Delivery "));
    assertEquals(
        """
        Delivery monthly_pack: Monthly pack
          schedule   workday 3 of each month at 09:00 (Europe/London)
          next       Wed 2026-11-04 09:00, Thu 2026-12-03 09:00, Tue 2027-01-05 09:00
          mail       to the email of each of partners with pdf, xlsx
          after      order_rows refreshed
          hold       unless tests pass
          failure    to bi@example.com
        """,
        delivery);
  }
}
