package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.slots.SlotOwner;
import io.svodka.testkit.mail.FaultySmtpServer;
import io.svodka.testkit.mail.FaultySmtpServer.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An alert goes out while a burst is under way, to the same domain, whose connections are all
/// taken. The mail server takes no mail of the burst before that of the alert, and that of the
/// alert not before the burst has begun: were one behind the other, neither would get there.
class AlertDuringBurstTest {
  private static final int PARTNERS = 20;
  private static final String WATCH = "watch@example.com";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path parent;
  private final CountDownLatch burst = new CountDownLatch(1);

  @Test
  void anAlertDoesNotWaitForABurst() throws Exception {
    try (FaultySmtpServer server = new FaultySmtpServer(null)) {
      server.failBy(() -> Fault.NONE, recipient -> admitted(recipient, server));
      OwnProject project = project(server);
      project.areKnownSinceYesterday(
          new SlotOwner(SlotOwner.Kind.DELIVERY, "monthly_pack"),
          new SlotOwner(SlotOwner.Kind.ALERT, "many"));
      try (ServeProcess service =
          ServeProcess.start(project.folder(), project.output(), parent.resolve("log"))) {
        long end = System.nanoTime() + PATIENCE.multipliedBy(4).toNanos();
        while (arrived(server).size() <= PARTNERS) {
          assertTrue(System.nanoTime() < end && service.process().isAlive(), service.said());
          Thread.sleep(50);
        }
        service.stop();
      }
      List<String> arrived = arrived(server);
      assertEquals(WATCH, arrived.getFirst(), arrived.toString());
      assertEquals(PARTNERS + 1, arrived.size());
      assertEquals(PARTNERS + 1, arrived.stream().distinct().count());
    }
  }

  private static List<String> arrived(FaultySmtpServer server) {
    return server.taken().stream()
        .map(mail -> mail.recipients().getFirst())
        .filter(AlertDuringBurstTest::isConcerned)
        .toList();
  }

  /// Notices to the owner are of no concern here.
  private static boolean isConcerned(String recipient) {
    return recipient.equals(WATCH) || recipient.matches("p\\d+@example\\.com");
  }

  /// Keeps a recipient waiting at the door of the mail server, and refuses who waited in vain.
  private Fault admitted(String recipient, FaultySmtpServer server) {
    try {
      if (recipient.equals(WATCH)) {
        return faultUnless(burst.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
      }
      if (isConcerned(recipient)) {
        burst.countDown();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!arrived(server).contains(WATCH) && System.nanoTime() < end) {
          Thread.sleep(10);
        }
        return faultUnless(arrived(server).contains(WATCH));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Fault.NONE;
  }

  private static Fault faultUnless(boolean isGood) {
    return isGood ? Fault.NONE : Fault.RECIPIENT_REFUSED;
  }

  private OwnProject project(FaultySmtpServer server) throws IOException {
    OwnProject project = OwnProject.make(parent);
    StringBuilder partners = new StringBuilder("id,name,email\n");
    for (int id = 1; id <= PARTNERS; id++) {
      partners.append("%d,Partner %d,p%d@example.com\n".formatted(id, id, id));
    }
    project.write("data/partners.csv", partners.toString());
    String report = "reports/monthly.svodka";
    project.replace(report, "formats pdf, xlsx, html", "formats csv");
    project.replace(report, "attach pdf, xlsx", "attach csv");
    project.replace(
        report, "  report monthly\n", "  report monthly\n  schedule every day at 06:00\n");
    project.write("reports/alerts.svodka", ALERT);
    project.mailsTo(
        server,
        """

        [deliveries.monthly_pack]
        catch_up = "last"
        """);
    return project;
  }

  private static final String ALERT =
      """
      query everything {
        show orders
        during all time
      }

      alert many "Many orders" {
        from everything
        check every day at 06:00
        when orders > 0
        message "{orders} orders"
        mail {
          to "watch@example.com"
          subject "Many orders"
        }
      }
      """;
}
