package io.svodka.cli;

import static io.svodka.cli.HostilePlace.TEXTS;
import static io.svodka.cli.HostilePlace.places;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.cli.HostilePlace.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts that mean something elsewhere stand in the words around reports: their titles and bands,
/// and the mails that bring them.
class HostileWordsTest {
  private static final int IN_A_REPORT = 6;
  private static final int IN_A_MAIL = 20;

  private static final HostilePlace BAND = new HostilePlace("corner", Form.TEMPLATE);

  private static final String MAILS =
      """
      report m@#@ {
        formats html
        section "Part @#@" {
          text "x"
        }
      }
      deliver d@#@ {
        report m@#@
        mail {
          to "a@example.com"
          subject "@subject@"
          body "@body@"
          attach html
        }
      }
      """;

  private static final String LETTERS =
      """
      report letters {
        formats csv
        query q {
          show k
          by thing.name
        }
        table from q
        burst by thing.id {
          file name "{thing.name}-{thing.id}"
        }
      }
      deliver letter {
        report letters
        mail {
          to "a@example.com"
          subject "Your figures"
          body "Of {thing.name}, as of now"
          attach csv
        }
      }
      """;

  @TempDir static Path folder;
  private static HostileProject project;

  @BeforeAll
  static void write() throws IOException {
    project = HostileProject.write(folder);
  }

  @Test
  void titlesOfReportsAndWordsOfBands() throws IOException {
    List<HostilePlace> title = places(Form.LABEL, "reporttitle");
    StringBuilder reports = new StringBuilder();
    for (int i = 0; i < TEXTS.size(); i += IN_A_REPORT) {
      reports.append(HostilePlace.filled(banded(i), title, i, i + IN_A_REPORT));
    }
    project.with("bands.svodka", reports.toString());
    for (int i = 0; i < TEXTS.size(); i += IN_A_REPORT) {
      project.run("r" + i);
    }
    HostileReading.areIn(folder.resolve("out"), List.of(title.getFirst(), BAND));
  }

  private static String banded(int from) {
    String report =
        """
        report r@#@ "@reporttitle@" {
          page A3 landscape
          formats pdf, xlsx, html
          header {
            left "@0@"
            center "@1@"
            right "@2@"
          }
          footer {
            left "@3@"
            center "@4@"
            right "@5@"
          }
          text "x"
        }
        """;
    // Excel keeps 255 characters of a band: long texts are spread over the reports
    int reports = Math.ceilDiv(TEXTS.size(), IN_A_REPORT);
    for (int i = 0; i < IN_A_REPORT; i++) {
      int text = from / IN_A_REPORT + i * reports;
      report = report.replace("@" + i + "@", BAND.written(text, text + 1));
    }
    return report;
  }

  @Test
  void wordsOfMails() throws IOException {
    List<HostilePlace> places =
        List.of(new HostilePlace("subject", Form.LINE), new HostilePlace("body", Form.PROSE));
    project.with("mails.svodka", HostilePlace.all(MAILS, places, IN_A_MAIL));
    Path out = folder.resolve("sent");
    for (int i = 0; i < TEXTS.size(); i += IN_A_MAIL) {
      project.call("send", "d" + i, "--as-of", "2026-11-03", "-o", out.toString());
    }
    StringBuilder texts = new StringBuilder();
    StringBuilder pages = new StringBuilder();
    List<Path> mails = HostileReading.files(out, "eml");
    assertEquals(Math.ceilDiv(TEXTS.size(), IN_A_MAIL), mails.size());
    for (Path file : mails) {
      MailFile mail = MailFile.read(file);
      assertEquals(List.of("a@example.com"), mail.recipients());
      assertEquals(1, mail.attachments().size());
      assertEquals(1, mail.subject().lines().count(), mail.subject());
      texts.append(mail.subject()).append('\n').append(mail.text()).append('\n');
      pages.append(mail.subject()).append('\n');
      for (String html : MailParts.pages(file)) {
        assertEquals(0, Jsoup.parse(html).select("script, iframe, object, svg").size());
        pages.append(Jsoup.parse(html).text()).append('\n');
      }
    }
    HostileReading.allIn(texts.toString(), places, "text");
    HostileReading.allIn(pages.toString(), places, "html");
  }

  @Test
  void namesOfRecipientsInMails() throws IOException {
    project.with("letters.svodka", LETTERS);
    Path out = folder.resolve("letters");
    project.call("send", "letter", "--as-of", "2026-11-03", "-o", out.toString());
    StringBuilder texts = new StringBuilder();
    List<Path> mails = HostileReading.files(out, "eml");
    assertEquals(HostileProject.NAMES.size(), mails.size());
    for (Path file : mails) {
      MailFile mail = MailFile.read(file);
      assertEquals(1, mail.attachments().size());
      assertEquals("", mail.attachments().getFirst().replaceAll("[\\p{L}\\p{N}._-]", ""));
      assertEquals("Your figures", mail.subject());
      texts.append(mail.text()).append('\n');
    }
    HostileReading.saysAll(
        texts.toString(),
        HostileProject.NAMES.stream().map(name -> "Of " + name + ", as of now").toList(),
        "text");
    Files.delete(folder.resolve("letters.svodka"));
  }

  @Test
  void messagesOfAlertsAreOneLineEach() throws IOException {
    List<HostilePlace> messages = places(Form.TEMPLATE, "message");
    String alert =
        """
        alert a@#@ {
          from all_events
          when n > 0
          message "@message@"
          mail {
            to "a@example.com"
          }
        }
        """;
    project.with(
        "alerts.svodka",
        "query all_events {\nshow n\nby kind\n}\n" + HostilePlace.all(alert, messages, 1));
    Cli told = project.call("alerts", "--as-of", "2026-11-03");
    assertEquals(2L * TEXTS.size(), told.out().lines().count());
    assertEquals("", told.out().replaceAll("[^\\p{Cc}\u202A-\u202E\u2066-\u2069]|\\R", ""));
    StringBuilder said = new StringBuilder();
    project
        .call("alerts", "--json", "--as-of", "2026-11-03")
        .json()
        .findValues("message")
        .forEach(each -> said.append(each.asText()).append('\n'));
    HostileReading.allIn(said.toString(), messages, "json");
    Files.delete(folder.resolve("alerts.svodka"));
  }
}
