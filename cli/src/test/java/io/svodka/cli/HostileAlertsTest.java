package io.svodka.cli;

import static io.svodka.cli.HostilePlace.TEXTS;
import static io.svodka.cli.HostilePlace.constant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.svodka.testkit.mail.FaultySmtpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts that mean something elsewhere stand in what a service sends by itself: alerts by mail and
/// to programs, and what tells of failures.
class HostileAlertsTest {
  private static final int TOGETHER = 20;

  /// Tells of each name.
  private static final String ABOUT =
      """
      query each {
        show k
        by thing.name
      }
      alert about "About <b>it</b>" {
        from each
        check every day at 10:00
        when k > 0
        message "Of {thing.name}: {k}"
        mail {
          to "a@example.com"
          subject "About {thing.name}, {k}"
          body "Text of {thing.name}, {k}"
        }
        webhook ops
      }
      """;

  /// A delivery that fails for want of data.
  private static final String FAILING =
      """
      report r%1$d "%2$s" {
        formats html
        query q {
          show k
          by thing.name
        }
        table from q
      }
      deliver d%1$d {
        report r%1$d
        schedule every day at 10:00
        mail {
          to "a@example.com"
          subject "x"
          attach html
        }
        on failure mail {
          to "owner@example.com"
          subject "%3$s"
          body "%4$s"
        }
      }
      """;

  @TempDir private Path folder;
  private final TickingClock clock = new TickingClock(Instant.parse("2026-11-03T09:00:00Z"));
  private HostileProject project;
  private OwnProject own;
  private FaultySmtpServer server;

  @BeforeEach
  void start() throws IOException {
    project = HostileProject.write(folder);
    own = new OwnProject(folder, folder.resolve("out"));
    server = new FaultySmtpServer(null);
    own.mailsTo(server, "from = \"Reports <reports@example.com>\"\n");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  /// Serves for a day and returns the mails of it.
  private List<MailFile> aDay() throws IOException {
    try (ServedProject served = ServedProject.start(own, clock)) {
      served.later(Duration.ofDays(1));
    }
    List<MailFile> mails = new ArrayList<>();
    for (FaultySmtpServer.Taken taken : server.taken()) {
      Path file = folder.resolve("mails/" + mails.size() + ".eml");
      Files.createDirectories(file.getParent());
      Files.writeString(file, taken.data(), StandardCharsets.UTF_8);
      MailFile mail = MailFile.read(file);
      assertEquals(List.of(), mail.attachments());
      assertEquals(1, mail.subject().lines().count(), mail.subject());
      mails.add(mail);
    }
    return mails;
  }

  /// Returns what the pages of the mails say.
  private String pages() throws IOException {
    StringBuilder said = new StringBuilder();
    for (Path file : HostileReading.files(folder.resolve("mails"), "eml")) {
      for (String html : MailParts.pages(file)) {
        Document page = Jsoup.parse(html);
        assertEquals(0, page.body().select(":not(body, p, br, pre)").size(), html);
        said.append(page.text()).append('\n');
      }
    }
    return said.toString();
  }

  private static String subjects(List<MailFile> mails) {
    return mails.stream().map(MailFile::subject).collect(Collectors.joining("\n"));
  }

  private static String texts(List<MailFile> mails) {
    return mails.stream().map(MailFile::text).collect(Collectors.joining("\n"));
  }

  private static List<String> shown(String place) {
    return IntStream.range(0, TEXTS.size())
        .mapToObj(i -> TEXTS.get(i) + "·" + place + i + ".")
        .toList();
  }

  /// Returns those of one thing as one text of the specification.
  private static String together(String place, int from) {
    return IntStream.range(from, Math.min(from + TOGETHER, TEXTS.size()))
        .mapToObj(i -> constant(shown(place).get(i)))
        .collect(Collectors.joining(" "));
  }

  /// Leaves a third of the names in the data, so that each text and each wrap stays several times.
  private List<String> writeSome() throws IOException {
    List<String> some =
        IntStream.range(0, HostileProject.NAMES.size())
            .filter(i -> i % 3 == i / TOGETHER % 3)
            .mapToObj(HostileProject.NAMES::get)
            .toList();
    StringBuilder rows = new StringBuilder("id,name,ink,lot\n");
    for (int i = 0; i < some.size(); i++) {
      rows.append(i + ",\"" + some.get(i).replace("\"", "\"\"") + "\",x,1\n");
    }
    project.folder().write("names.csv", rows.toString());
    return some;
  }

  @Test
  void whoAnAlertIsAboutIsNamedLiterally() throws IOException {
    try (HookServer hook = HookServer.start()) {
      own.secrets(HookServer.secret());
      own.write(
          "svodka.toml",
          Files.readString(folder.resolve("svodka.toml"))
              + "[secrets]\nfile = \"secrets.env\"\n"
              + hook.settings("ops", HookServer.ALLOWED));
      project.with("alerts.svodka", ABOUT);
      List<String> names = writeSome();
      List<MailFile> mails = aDay();
      assertEquals(names.size(), mails.size());
      HostileReading.saysAll(
          subjects(mails), names.stream().map(name -> "About " + name + ", 1").toList(), "subject");
      List<String> said = names.stream().map("Text of %s, 1"::formatted).toList();
      HostileReading.saysAll(texts(mails), said, "text");
      HostileReading.saysAll(pages(), said, "html");
      Set<String> told = new HashSet<>();
      for (String body : hook.bodies()) {
        JsonNode read = new ObjectMapper().readTree(body);
        assertEquals("About <b>it</b>", read.path("title").asText());
        told.add(read.path("message").asText());
      }
      assertEquals(names.stream().map("Of %s: 1"::formatted).collect(Collectors.toSet()), told);
    }
  }

  @Test
  void whatCannotBeLookedAtIsNamedLiterally() throws IOException {
    StringBuilder alerts = new StringBuilder();
    for (int i = 0; i < TEXTS.size(); i += TOGETHER) {
      alerts.append(
          """
          alert a%d "%s" {
            from each
            check every day at 10:00
            when k > 0
            owner "owner@example.com"
            message "x"
            mail {
              to "a@example.com"
            }
          }
          """
              .formatted(i, together("title", i)));
    }
    project.with("alerts.svodka", "query each {\nshow k\nby thing.name\n}\n" + alerts);
    project.folder().write("names.csv", "id,name,ink,lot\n<b>&1</b>,x,x,1\n");
    List<MailFile> mails = aDay();
    assertEquals(Math.ceilDiv(TEXTS.size(), TOGETHER), mails.size());
    HostileReading.saysAll(subjects(mails), shown("title"), "subject");
    for (MailFile mail : mails) {
      assertEquals(List.of("owner@example.com"), mail.recipients());
    }
    HostileReading.saysAll(texts(mails), List.of("<b>&1</b>"), "text");
    HostileReading.saysAll(pages(), List.of("<b>&1</b>"), "html");
  }

  @Test
  void whatFailedIsNamedLiterally() throws IOException {
    StringBuilder deliveries = new StringBuilder();
    for (int i = 0; i < TEXTS.size(); i += TOGETHER) {
      deliveries.append(
          FAILING.formatted(
              i,
              together("report", i),
              new HostilePlace("failed", HostilePlace.Form.LINE).written(i, i + TOGETHER),
              new HostilePlace("why", HostilePlace.Form.TEMPLATE).written(i, i + TOGETHER)));
    }
    project.with("failing.svodka", deliveries.toString());
    project.folder().write("names.csv", "id,name,ink,lot\n<b>&1</b>,x,x,1\n");
    project.call("check");
    List<MailFile> mails = aDay();
    assertEquals(Math.ceilDiv(TEXTS.size(), TOGETHER), mails.size());
    HostileReading.saysAll(subjects(mails), shown("failed"), "subject");
    HostileReading.saysAll(texts(mails), shown("why"), "text");
    HostileReading.saysAll(pages(), shown("why"), "html");
  }
}
