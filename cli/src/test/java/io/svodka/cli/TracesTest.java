package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.testkit.mail.FaultySmtpServer;
import io.svodka.testkit.mail.FaultySmtpServer.Fault;
import io.svodka.testkit.otlp.OtlpCollector;
import io.svodka.testkit.otlp.TakenSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a command does is told to a real collector, as a tree of steps without data.
class TracesTest {
  private static final String REFUSED = "birch@example.org";
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{32}");
  private static final String PACK = "svodka.pack";
  private static final List<String> LEFT = List.of(PACK, "svodka.revision", "svodka.message");

  private static final String DELIVERY =
      """
      svodka send process.exit.code=4
        run monthly svodka.as_of=2026-11-03 svodka.delivery=monthly_pack \
      svodka.ending=partly_done svodka.packs=3 svodka.report=monthly
          checking a rule db.system.name=duckdb
          checking a rule db.system.name=duckdb
          checking a rule db.system.name=duckdb
          checking a rule db.system.name=duckdb
          checking a rule db.system.name=duckdb
          load files db.system.name=duckdb
          pack svodka.state=made
            archive
            evaluate
            render mail_html svodka.format=mail_html
            render mail_text svodka.format=mail_text
            render pdf svodka.format=pdf
            render xlsx svodka.format=xlsx
            send smtp (CLIENT) error.type=refused svodka.attempt=1 \
      svodka.delivery=monthly_pack svodka.outcome=refused FAILED
          pack svodka.state=made
            archive
            evaluate
            render mail_html svodka.format=mail_html
            render mail_text svodka.format=mail_text
            render pdf svodka.format=pdf
            render xlsx svodka.format=xlsx
            send smtp (CLIENT) svodka.attempt=1 svodka.delivery=monthly_pack svodka.outcome=sent
          pack svodka.state=made
            archive
            evaluate
            render mail_html svodka.format=mail_html
            render mail_text svodka.format=mail_text
            render pdf svodka.format=pdf
            render xlsx svodka.format=xlsx
            send smtp (CLIENT) svodka.attempt=1 svodka.delivery=monthly_pack svodka.outcome=sent
          query by_product db.system.name=duckdb
          query summary db.system.name=duckdb
          query trend db.system.name=duckdb
          the list of keys db.system.name=duckdb
      """;

  private static final String SERVICE =
      """
      svodka serve process.exit.code=0
      svodka serve process.exit.code=0
        slot few svodka.ending=done svodka.slot=few@2026-11-03T10:00[Europe/London] \
      svodka.slot.kind=alert
          alert few svodka.as_of=2026-11-03 svodka.subjects=3
            load files db.system.name=duckdb
            query partner_month db.system.name=duckdb
          send smtp (CLIENT) svodka.attempt=1 svodka.delivery=few svodka.outcome=sent
      """;

  private static final String ALERT =
      """
      query partner_month {
        show orders
        by partner.name, partner.email
        during last month
      }

      alert few "Few orders" {
        from partner_month
        check every day at 10:00
        when orders < 8
        message "{partner.name}: {orders}"
        mail {
          to partner.email
          subject "{partner.name} has few orders"
        }
      }
      """;

  @TempDir private Path parent;
  private OwnProject project;
  private FaultySmtpServer mails;

  @BeforeEach
  void start() throws IOException {
    project = OwnProject.make(parent);
    mails = new FaultySmtpServer(null);
  }

  @AfterEach
  void stop() throws IOException {
    mails.close();
  }

  private void settings(String endpoint) throws IOException {
    project.secrets("COLLECTOR_TOKEN=Bearer-S3cr3t-CANARY", HookServer.secret());
    project.mailsTo(
        mails,
        """
        from = "reports@example.com"

        [secrets]
        file = "secrets.env"

        [telemetry]
        endpoint = "%s"

        [telemetry.headers]
        authorization = "${COLLECTOR_TOKEN}"
        """
            .formatted(endpoint));
  }

  @Test
  void aDeliveryIsATreeOfItsSteps() throws IOException {
    mails.failBy(
        () -> Fault.NONE,
        recipient -> recipient.equals(REFUSED) ? Fault.RECIPIENT_REFUSED : Fault.NONE);
    try (OtlpCollector collector = OtlpCollector.start()) {
      settings(collector.endpoint());
      Cli sent = project.call("send");
      assertEquals(4, sent.code(), sent.err());
      assertEquals(DELIVERY, collector.tree(LEFT));
      assertEquals(
          List.of("Bearer-S3cr3t-CANARY"), collector.headers().getFirst().get("Authorization"));
      holdsNoData(collector.spans());
    }
  }

  /// Everything that the rows, addresses and secrets of the project say is looked for.
  private void holdsNoData(List<TakenSpan> spans) {
    for (TakenSpan span : spans) {
      String all = span.name() + span.facts();
      for (String word :
          List.of("@", "S3cr3t", "Alder", "Birch", "Cedar", "example.", "127.0.0.1")) {
        assertFalse(all.contains(word), all);
      }
    }
    List<String> packs =
        spans.stream()
            .filter(span -> span.facts().containsKey(PACK))
            .map(span -> span.facts().get(PACK))
            .toList();
    assertFalse(packs.isEmpty());
    assertTrue(packs.stream().allMatch(pack -> DIGEST.matcher(pack).matches()), packs.toString());
    assertTrue(
        mails.taken().stream()
            .allMatch(
                mail ->
                    packs.stream()
                        .anyMatch(pack -> mail.data().contains("X-Svodka-Delivery: " + pack))),
        "the digest is that of the header");
  }

  @Test
  void slotsAndAlertsOfAServiceAreStepsOfTheirOwn() throws IOException {
    try (OtlpCollector collector = OtlpCollector.start()) {
      settings(collector.endpoint());
      project.write("reports/alerts.svodka", ALERT);
      TickingClock clock = new TickingClock(Instant.parse("2026-11-03T09:00:00Z"));
      ServedProject.serving(project, clock).once();
      clock.step(Duration.ofDays(1));
      ServedProject.serving(project, clock).once();
      assertEquals(SERVICE, collector.tree(LEFT));
    }
  }

  /// So it can tell what it does as part of the same trace.
  @Test
  void aProgramThatIsToldOfADeliveryIsToldWhichStepAsks() throws IOException {
    try (OtlpCollector collector = OtlpCollector.start();
        HookServer hook = HookServer.start()) {
      settings(collector.endpoint());
      project.write(
          "svodka.toml",
          Files.readString(project.folder().resolve("svodka.toml"))
              + hook.settings("crm", HookServer.ALLOWED));
      project.replace(
          "reports/monthly.svodka", "  report monthly\n", "  report monthly\n  webhook crm\n");
      assertEquals(0, project.call("send", "--quiet").code());
      List<String> asking =
          collector.spans().stream()
              .filter(span -> span.name().equals("send webhook"))
              .map(span -> "00-" + span.trace() + "-" + span.id())
              .sorted()
              .toList();
      assertEquals(3, asking.size());
      assertEquals(asking, parents(hook).stream().sorted().toList());
    }
  }

  private static List<String> parents(HookServer hook) {
    return hook.heard().stream()
        .flatMap(each -> each.headers().getOrDefault("Traceparent", List.of()).stream())
        .map(parent -> parent.replaceFirst("-[0-9a-f]{2}$", ""))
        .toList();
  }

  @Test
  void aCollectorThatRefusesKeepsNothingBack() throws IOException {
    try (OtlpCollector collector = OtlpCollector.answering(401)) {
      settings(collector.endpoint());
      Cli sent = project.call("send", "--quiet");
      assertEquals(0, sent.code(), sent.err());
      assertEquals(
          "warning: traces are lost, the collector does not take them: it answers with 401",
          sent.err().strip());
      assertEquals(3, mails.count());
    }
  }

  @Test
  void wrongSettingsAreNamed() throws IOException {
    settings("collector:4317");
    Cli sent = project.call("send");
    assertEquals(3, sent.code());
    assertTrue(
        sent.err().contains("`telemetry.endpoint` is no address of a collector"), sent.err());
  }

  /// A secret belongs into the environment, also one of a header.
  @Test
  void aTokenInTheFileIsRefused() throws IOException {
    settings("http://127.0.0.1:4318");
    project.replace("svodka.toml", "\"${COLLECTOR_TOKEN}\"", "\"Bearer S3cr3t-CANARY\"");
    Cli sent = project.call("send");
    assertEquals(3, sent.code());
    assertTrue(sent.err().contains("`telemetry.headers.authorization` is a secret"), sent.err());
    assertFalse(sent.err().contains("S3cr3t"), sent.err());
  }

  @Test
  void theLibraryIsNotLoadedWhereNobodyAsks() throws IOException, InterruptedException {
    Path log = parent.resolve("classes.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                "io.svodka.cli.Svodka",
                "run",
                "-C",
                project.folder().toString(),
                "-o",
                project.output().toString(),
                "--as-of",
                OwnProject.AS_OF,
                "--format",
                "csv")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, process.waitFor());
    String loaded = Files.readString(log);
    assertTrue(loaded.contains("io.svodka.runner.telemetry.Telemetry "), "classes are listed");
    assertFalse(loaded.contains("io.opentelemetry"));
  }
}
