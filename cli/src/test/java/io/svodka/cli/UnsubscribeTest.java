package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.compiler.Compilation;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.mail.Dressing;
import io.svodka.delivery.mail.UnsubscribeLinks;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.secret.Secret;
import io.svodka.runner.project.Revision;
import io.svodka.runner.service.Loaded;
import io.svodka.runner.service.Status;
import io.svodka.runner.service.StatusServer;
import io.svodka.runner.settings.Settings;
import io.svodka.runner.settings.Settings.MailRoute;
import io.svodka.testkit.mail.FaultySmtpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A click on the link of a mail, from the page to the ledger.
class UnsubscribeTest {
  private static final String BIRCH = "birch@example.org";
  private static final UnsubscribeLinks LINKS =
      new UnsubscribeLinks(
          URI.create("https://reports.example.com/unsubscribe"), new Secret("x".repeat(32)));
  @TempDir private Path parent;
  private OwnProject project;
  private FaultySmtpServer server;

  @BeforeEach
  void start() throws IOException {
    project = OwnProject.make(parent);
    server = new FaultySmtpServer(null);
    settings("");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private void settings(String more) throws IOException {
    project.mailsTo(
        server,
        """
        %s
        """
            .formatted(more));
  }

  /// Returns the project as if its settings named the secret of the links.
  private Loaded signing() {
    Settings plain = Projects.settings(project.folder());
    MailRoute.Smtp smtp = (MailRoute.Smtp) plain.mail();
    Settings signing =
        new Settings(
            plain.connections(),
            plain.embedded(),
            new MailRoute.Smtp(smtp.settings(), new Dressing(List.of(LINKS), List.of())),
            plain.sender(),
            plain.folders(),
            plain.uploads(),
            plain.operations());
    ProjectPlan plan =
        ((Compilation.Compiled) Projects.open(project.folder()).compilation()).plan();
    return new Loaded(project.folder(), plan, signing, Revision.UNKNOWN, List::of);
  }

  @Test
  void clickEndsTheDeliveryForItsRecipientAloneAndALookDoesNot() throws Exception {
    Loaded loaded = signing();
    String link = LINKS.link(BIRCH, "monthly_pack");
    String token = link.substring(link.lastIndexOf('/') + 1);
    try (LedgerBooks books =
            new Post(project.folder(), loaded.settings(), project.output()).books();
        StatusServer web =
            StatusServer.start(
                0,
                new Status(),
                new Links(loaded, books, Clock.systemUTC()),
                new SharedFiles(loaded.settings(), books, Clock.systemUTC()))) {
      String page = "http://127.0.0.1:" + web.port() + "/unsubscribe/" + token;
      assertEquals(200, code(HttpRequest.newBuilder(URI.create(page)).build()));
      assertEquals(List.of(), books.suppressions().list());
      assertEquals(200, code(click(page)));
      assertEquals(200, code(click(page)));
      assertEquals(404, code(click(page + "x")));
      assertEquals(1, books.suppressions().list().size());
    }
    assertEquals(0, project.call("send", "--quiet").code());
    List<String> recipients =
        server.taken().stream().map(mail -> mail.recipients().getFirst()).sorted().toList();
    assertEquals(List.of("alder@example.com", "cedar@example.net"), recipients);
    Cli listed = Cli.call("suppressions", "-C", project.folder().toString(), "--json");
    assertEquals(BIRCH, listed.json().path("suppressions").get(0).path("recipient").asText());
  }

  private static HttpRequest click(String page) {
    return HttpRequest.newBuilder(URI.create(page))
        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
        .build();
  }

  private static int code(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).statusCode();
    }
  }

  @Test
  void shortSecretIsRefused() throws IOException {
    settings(
        "unsubscribe = \"https://reports.example.com/unsubscribe\"\n"
            + "unsubscribe_secret = \"${HOME}\"");
    Cli refused = project.call("send");
    assertTrue(refused.err().contains("shorter than 32"), refused.err());
  }
}
