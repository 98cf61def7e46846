package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.testkit.mail.FaultySmtpServer;
import io.svodka.testkit.mail.FaultySmtpServer.Fault;
import io.svodka.testkit.otlp.OtlpCollector;
import io.svodka.testkit.otlp.TakenSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
            send smtp (CLIENT) svodka.attempt=1 svodka.delivery=monthly_pack svodka.outcome=sent
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
    Path secrets = project.folder().resolve("secrets.env");
    Files.writeString(secrets, "COLLECTOR_TOKEN=Bearer-S3cr3t-CANARY\n");
    Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
    project.write(
        "svodka.toml",
        """
        [secrets]
        file = "secrets.env"

        [mail]
        host = "127.0.0.1"
        port = %d
        security = "none"

        [telemetry]
        endpoint = "%s"

        [telemetry.headers]
        authorization = "${COLLECTOR_TOKEN}"
        """
            .formatted(mails.port(), endpoint));
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
      PrintWriter quiet = new PrintWriter(Writer.nullWriter());
      Console console =
          new Console(InputStream.nullInputStream(), quiet, quiet, Console.Display.PLAIN);
      SlotRuns.Place place = new SlotRuns.Place(project.folder(), project.output());
      new Serving(place, clock, console).once();
      clock.step(Duration.ofDays(1));
      new Serving(place, clock, console).once();
      assertEquals(SERVICE, collector.tree(LEFT));
    }
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
