package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.svodka.compiler.Compilation;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.runner.service.Status;
import io.svodka.runner.service.StatusServer;
import io.svodka.runner.service.Unsubscribing;
import io.svodka.runner.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ways out beside mail: programs that are told, links to files, folders, and a partner held.
class ChannelsTest {
  private static final String REPORT = "reports/monthly.svodka";

  @TempDir private Path parent;
  private OwnProject project;
  private HookServer hook;

  @BeforeEach
  void start() throws IOException {
    project = OwnProject.make(parent);
    hook = HookServer.start();
    project.secrets(HookServer.secret(), "LINKS=" + "l".repeat(40));
    settings(HookServer.ALLOWED);
  }

  private void settings(String allowed) throws IOException {
    project.write(
        "svodka.toml",
        """
        [secrets]
        file = "secrets.env"
        [links]
        base = "https://reports.example.com/files"
        secret = "${LINKS}"
        days = 7
        """
            + hook.settings("crm", allowed));
  }

  @AfterEach
  void stop() {
    hook.close();
  }

  private Cli call(String... arguments) {
    List<String> line = new ArrayList<>(List.of(arguments));
    line.addAll(List.of("-C", project.folder().toString(), "-o", project.output().toString()));
    return Cli.call(line.toArray(String[]::new));
  }

  private List<JsonNode> deliveries() {
    return StreamSupport.stream(
            call("deliveries", "--json").json().path("deliveries").spliterator(), false)
        .toList()
        .reversed();
  }

  private void delivered(String statement) throws IOException {
    project.replace(REPORT, "  report monthly\n", "  report monthly\n" + statement);
  }

  @Test
  void programsAreToldOfFilesWithLinksAndTheirAnswersAreKept() throws Exception {
    delivered("  webhook crm\n");
    hook.beBusyOnceFor("Alder & Sons");
    Cli sent = project.call("send", "--quiet");
    assertEquals(4, sent.code(), sent.err());
    List<JsonNode> rows = deliveries();
    JsonNode first = rows.getFirst();
    assertEquals("webhook", first.path("channel").asText());
    assertEquals("deferred", first.path("state").asText());
    assertEquals("HTTP 503", first.path("reason").asText());
    assertEquals(0, call("deliveries", "retry", first.path("id").asText()).code());
    assertEquals(4, hook.bodies().size());
    List<String> told =
        hook.bodies().stream().filter(each -> each.contains("Alder & Sons")).toList();
    JsonNode body = new ObjectMapper().readTree(told.getFirst());
    assertEquals(body, new ObjectMapper().readTree(told.getLast()), "the same once more");
    assertEquals(2, told.size());
    assertEquals("delivery", body.path("event").asText());
    assertEquals("monthly_pack", body.path("delivery").asText());
    assertEquals("Alder & Sons", body.path("name").asText());
    assertEquals("3604.1", body.path("headline").get(1).path("value").asText());
    JsonNode file = body.path("files").get(0);
    assertEquals(
        rows.getFirst().path("files").get(0).path("sha256").asText(), file.path("sha256").asText());
    assertEquals(0, project.call("send", "--quiet").code());
    assertEquals(4, hook.bodies().size(), "nobody is told twice");
    fetched(URI.create(file.path("link").asText()));
  }

  /// Follows a link as a proxy would hand it over.
  private void fetched(URI link) throws Exception {
    Compilation.Compiled compiled =
        (Compilation.Compiled) Projects.open(project.folder()).compilation();
    var settings = Projects.checked(compiled.plan(), Projects.settings(project.folder()));
    Post post = new Post(project.folder(), settings, project.output());
    Clock late = Clock.offset(Clock.systemUTC(), Duration.ofDays(8));
    try (LedgerBooks books = post.books();
        StatusServer now = server(books, settings, Clock.systemUTC());
        StatusServer later = server(books, settings, late)) {
      HttpResponse<String> page = ask(now, link.getPath(), "GET");
      assertEquals(200, page.statusCode());
      assertTrue(page.body().contains("Download"), page.body());
      HttpResponse<String> file = ask(now, link.getPath(), "POST");
      assertEquals(200, file.statusCode());
      assertTrue(file.body().startsWith("%PDF-"));
      assertEquals(
          "attachment; filename*=UTF-8''1-Alder-Sons-2026-10.pdf",
          file.headers().firstValue("Content-Disposition").orElseThrow());
      assertEquals("no-referrer", file.headers().firstValue("Referrer-Policy").orElseThrow());
      assertTrue(
          books.audit().list(1).getFirst().action().equals("file fetched"),
          () -> books.audit().list(1).toString());
      assertEquals(410, ask(later, link.getPath(), "POST").statusCode());
      assertEquals(404, ask(now, "/files/", "GET").statusCode());
      assertEquals(404, ask(now, "/files/..%2f..%2fetc%2fpasswd", "GET").statusCode());
      String path = link.getPath();
      for (int i = "/files/".length(); i < path.length(); i += 7) {
        String other = path.charAt(i) == 'A' ? "B" : "A";
        String forged = path.substring(0, i) + other + path.substring(i + 1);
        assertEquals(404, ask(now, forged, "POST").statusCode(), forged);
      }
    }
  }

  private static StatusServer server(LedgerBooks books, Settings settings, Clock clock) {
    return StatusServer.start(
        0,
        new Status(),
        new Unsubscribing() {
          @Override
          public boolean knows(String token) {
            return false;
          }

          @Override
          public boolean end(String token) {
            return false;
          }
        },
        new SharedFiles(settings, books, clock));
  }

  private static HttpResponse<String> ask(StatusServer server, String path, String method)
      throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
              .method(method, BodyPublishers.noBody())
              .build(),
          BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void hostsMustBeAllowedAndWebhooksNamed() throws IOException {
    delivered("  webhook crm\n");
    settings("allow_hosts = [\"hooks.example.com\"]");
    Cli refused = project.call("send", "--quiet");
    assertEquals(3, refused.code());
    assertTrue(refused.err().contains("`127.0.0.1`, which is not allowed"), refused.err());
    settings("allow_hosts = [\"127.0.0.1\"]");
    assertEquals(4, project.call("send", "--quiet").code());
    assertTrue(deliveries().getFirst().path("reason").asText().contains("inside the house"));
    assertTrue(hook.bodies().isEmpty());
    project.replace(REPORT, "webhook crm", "webhook erp");
    Cli unknown = project.call("send", "--quiet");
    assertTrue(unknown.err().contains("error[SV9452]"), unknown.err());
  }

  @Test
  void filesInFoldersStandInTheLedgerAndAreReplacedByALaterRun() throws IOException {
    delivered("  folder \"share\"\n");
    assertEquals(0, project.call("send", "--quiet").code());
    Path file = project.folder().resolve("share/1-Alder-Sons-2026-10.pdf");
    Files.delete(file);
    assertEquals(0, project.call("send", "--quiet").code());
    assertTrue(Files.exists(file));
    JsonNode put = deliveries().getFirst();
    assertEquals("folder", put.path("channel").asText());
    assertEquals("share", put.path("recipient").asText());
    assertEquals("sent", put.path("state").asText());
    assertEquals(2, put.path("attempts").asInt());
    assertEquals(6, deliveries().size());
    assertEquals(0, call("reproduce", put.path("id").asText()).code());
  }

  @Test
  void onePartnerIsHeldAndTheOthersGetTheirs() throws IOException {
    project.replace(
        REPORT,
        "  burst by partner.id {\n",
        "  burst by partner.id {\n    hold when summary.revenue < 2000\n");
    delivered("  folder \"share\"\n");
    Cli sent = project.call("send");
    assertEquals(0, sent.code(), sent.err());
    assertTrue(sent.out().contains("held when summary.revenue < 2000"), sent.out());
    List<JsonNode> rows = deliveries();
    assertEquals(
        List.of("sent", "sent", "awaiting"),
        rows.stream()
            .filter(each -> each.path("channel").asText().equals("mailbox"))
            .map(each -> each.path("state").asText())
            .toList());
    JsonNode held = rows.getLast();
    assertEquals("cedar@example.net", held.path("recipient").asText());
    assertEquals("held when summary.revenue < 2000", held.path("reason").asText());
    Path file = project.folder().resolve("share/3-Cedar-Trading-2026-10.pdf");
    assertFalse(Files.exists(file), "nor is it put anywhere");
    assertEquals(2, project.mails().size());
    assertTrue(call("deliveries").out().contains("held when summary.revenue < 2000"));
    String run = held.path("run").path("id").asText();
    assertEquals(0, call("deliveries", "release", "--run", run).code());
    assertEquals(3, project.mails().size());
    assertTrue(Files.exists(file));
  }
}
