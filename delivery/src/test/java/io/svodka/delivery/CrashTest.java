package io.svodka.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.mail.SmtpTransport;
import io.svodka.testkit.mail.FaultySmtpServer;
import io.svodka.testkit.mail.FaultySmtpServer.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A process that dies at the worst moments. The server's log is the witness: no mail is lost
/// without being listed, and none arrives twice.
class CrashTest {
  private static final String ANNA = "anna@example.com";
  private static final int HALTED = 3;
  @TempDir Path folder;
  private FaultySmtpServer server;

  @BeforeEach
  void start() throws Exception {
    server = new FaultySmtpServer(null);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "BEFORE_CLAIM, Sent, 1, 0",
    "AFTER_CLAIM, Sent, 1, 0",
    "BEFORE_DOT_COMMIT, Sent, 1, 0",
    "AFTER_DOT_COMMIT, Held, 0, 1",
    "BEFORE_SENT_COMMIT, Held, 1, 1",
    "AFTER_SENT_COMMIT, AlreadySent, 1, 0",
  })
  void deadProcessLosesNothingAndDoublesNothing(
      HaltingLedger.Point point, String receipt, int arrived, int held) throws Exception {
    assertEquals(HALTED, CrashingSender.start(server.port(), ledger(), point.name()).waitFor());
    assertRestart(receipt, arrived, held);
  }

  @Test
  void processKilledWhileItWaitsForTheReplyLeavesAListedMail() throws Exception {
    server.fail(ANNA, Fault.SILENT_AFTER_DOT);
    Process process = CrashingSender.start(server.port(), ledger(), "NEVER");
    assertTrue(server.awaitSilentDot());
    process.destroyForcibly().waitFor();
    server.fail(ANNA, Fault.NONE);
    assertRestart("Held", 1, 1);
  }

  @Test
  void twoProcessesSendEachMailOnce() throws Exception {
    Process one = CrashingSender.start(server.port(), ledger(), "NEVER");
    Process other = CrashingSender.start(server.port(), ledger(), "NEVER");
    assertEquals(0, one.waitFor());
    assertEquals(0, other.waitFor());
    List<List<String>> recipients =
        server.taken().stream()
            .map(FaultySmtpServer.Taken::recipients)
            .sorted((a, b) -> a.getFirst().compareTo(b.getFirst()))
            .toList();
    assertEquals(recipients.stream().distinct().toList(), recipients);
    assertEquals(CrashingSender.MAILS, recipients.size());
  }

  private void assertRestart(String receipt, int arrived, int held) throws IOException {
    try (Ledger ledger = LedgerBooks.file(ledger()).ledger();
        SmtpTransport transport = DispatcherTest.transport(server.port())) {
      Dispatcher dispatcher = DispatcherTest.dispatcher(ledger, transport);
      Receipt second = dispatcher.dispatch(Samples.message("Север", ANNA));
      assertEquals(receipt, second.getClass().getSimpleName(), second.toString());
      assertEquals(held, dispatcher.held().size());
    }
    assertEquals(
        arrived,
        server.taken().stream().filter(taken -> taken.recipients().contains(ANNA)).count());
  }

  private Path ledger() {
    return folder.resolve("ledger.db");
  }
}
