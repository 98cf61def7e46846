package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.slots.SlotRow;
import io.svodka.delivery.slots.SlotState;
import io.svodka.testkit.mail.FaultySmtpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service that looks each morning whether data came late for what it has delivered.
class ServeCorrectionsTest {
  private static final String ORDERS = "data/orders.csv";
  private static final String OLD = "1126,1,Basic,2026-10-25,351.73";
  private static final String LATE = "1126,1,Basic,2026-10-25,999.99";
  private static final String LATER = "1126,1,Basic,2026-10-25,500.00";

  @TempDir private Path parent;
  private final TickingClock clock = new TickingClock(Instant.parse("2026-11-02T05:00:00Z"));
  private OwnProject project;
  private FaultySmtpServer server;
  private ServedProject served;

  @BeforeEach
  void start() throws IOException {
    project = OwnProject.make(parent);
    server = new FaultySmtpServer(null);
    project.replace(
        "reports/monthly.svodka",
        "deliver monthly_pack \"Monthly pack\" {",
        "deliver monthly_pack \"Monthly pack\" {\n  schedule every month on day 2 at 09:00");
    project.mailsTo(
        server,
        """

        [deliveries.monthly_pack]
        revise_days = 5
        revise_at = "10:30"
        """);
    served = ServedProject.start(project, clock);
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
    server.close();
  }

  /// Lets some hours pass and returns the subjects of the mails that come then.
  private List<String> later(int hours) {
    int before = server.taken().size();
    served.later(Duration.ofHours(hours));
    return server.taken().subList(before, server.taken().size()).stream()
        .map(
            mail ->
                mail.recipients().getFirst()
                    + ": "
                    + mail.data().replaceAll("(?s).*\r\nSubject: ([^\r]*)\r\n.*", "$1"))
        .sorted()
        .toList();
  }

  private List<String> looks() {
    return served.books().slots().list(100).stream()
        .filter(row -> row.mark().name().startsWith("monthly_pack#revise@"))
        .map(ServeCorrectionsTest::words)
        .toList()
        .reversed();
  }

  private static String words(SlotRow row) {
    assertEquals(SlotState.DONE, row.state(), row.toString());
    return row.detail();
  }

  @Test
  void lateDataAreCorrectedEachMorningForThoseConcernedUntilTheDaysAreOver() throws IOException {
    assertEquals(3, later(5).size(), "the packs of October");
    assertEquals(List.of(), later(1), "nothing came late");
    project.replace(ORDERS, OLD, LATE);
    List<String> corrected = later(24);
    assertEquals(1, corrected.size(), corrected.toString());
    assertTrue(corrected.getFirst().startsWith("alder@example.com: Revision 2: "), "" + corrected);
    assertEquals(List.of(), later(24), "it is said once");
    project.replace(ORDERS, LATE, LATER);
    assertTrue(later(24).getFirst().startsWith("alder@example.com: Revision 3: "));
    later(24);
    later(24);
    project.replace(ORDERS, LATER, OLD);
    assertEquals(List.of(), later(24), "the days are over");
    assertEquals(
        List.of(
            "1 period looked at, 0 corrections",
            "1 period looked at, 1 correction",
            "1 period looked at, 0 corrections",
            "1 period looked at, 1 correction",
            "1 period looked at, 0 corrections",
            "0 periods looked at, 0 corrections",
            "0 periods looked at, 0 corrections"),
        looks());
  }

  @Test
  void scheduleShowsTheLooksToo() {
    Cli shown =
        Cli.call(
            "schedule",
            "monthly_pack",
            "--from",
            "2026-11-02T00:00",
            "-C",
            project.folder().toString());
    assertEquals(0, shown.code(), shown.err());
    assertTrue(shown.out().contains("monthly_pack#revise"), shown.out());
    assertTrue(shown.out().contains("10:30"), shown.out());
  }
}
