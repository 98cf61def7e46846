package io.svodka.cli;

import static io.svodka.cli.EmptyProject.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drafted weekly mail to partners.
class WeeklyMailTemplateTest {
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

  /// The README promises a weekly mail to partners: the figures are to be read in it.
  @Test
  void theWeeklyMailToPartnersHasTheirFiguresInItAndAWorkbook() throws IOException {
    orders();
    done(folder.call("new", "model", "orders.csv", "partners.csv"));
    done(folder.call("new", "report", "orders", "--template", "partners_weekly"));
    Path out = root.resolve("out");
    Cli sent = done(folder.call("send", "--as-of", "2026-10-27", "-o", out.toString()));
    assertEquals(3, sent.err().lines().filter(line -> line.endsWith(": sent")).count(), sent.err());
    MailFile mail = to("alder@example.com", out.resolve("mailbox"));
    assertTrue(mail.subject().startsWith("Alder & Sons: "), mail.subject());
    assertTrue(mail.text().contains("these are your figures for "), mail.text());
    assertTrue(mail.text().contains("Amount"), mail.text());
    assertEquals(1, mail.attachments().size(), mail.attachments().toString());
    Cli planned = done(folder.call("schedule", "--as-of", "2026-10-27", "-o", out.toString()));
    assertTrue(planned.out().contains("Mon 2026-11-02 09:00"), planned.out());
  }

  private static MailFile to(String recipient, Path mailbox) throws IOException {
    try (var all = Files.list(mailbox)) {
      return all.filter(file -> file.toString().endsWith(".eml"))
          .map(MailFile::read)
          .filter(mail -> mail.recipients().contains(recipient))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void aWeeklyMailNeedsAddressesAndDays() throws IOException {
    folder
        .write("stock.csv", "stock_id,partner_id,amount\n1,1,10.00\n2,2,20.00\n")
        .write("partners.csv", "id,name\n1,Alder\n2,Birch\n");
    done(folder.call("new", "model", "stock.csv", "partners.csv"));
    Cli refused = folder.call("new", "report", "stock", "--template", "partners_weekly");
    assertEquals(3, refused.code(), refused.out());
    assertTrue(
        refused
            .err()
            .contains(
                "the template partners_weekly does not suit: `stock` has no `time`; the model"
                    + " behind `partner` has no e-mail address"),
        refused.err());
  }
}
