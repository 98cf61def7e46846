package io.svodka.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.desk.Decision;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.ledger.LedgerPeek;
import io.svodka.delivery.mail.LocalMailbox;
import io.svodka.delivery.mail.SmtpSecurity;
import io.svodka.delivery.mail.SmtpSettings;
import io.svodka.delivery.mail.SmtpTransport;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.secret.Secret;
import io.svodka.testkit.mail.FaultySmtpServer;
import io.svodka.testkit.mail.FaultySmtpServer.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispatcherTest {
  private static final String ANNA = "anna@example.com";
  private final Message message = Samples.message("Север", ANNA);
  @TempDir Path folder;
  private FaultySmtpServer server;
  private Path file;
  private LedgerBooks books;
  private Ledger ledger;
  private SmtpTransport transport;
  private Dispatcher dispatcher;

  @BeforeEach
  void start() throws Exception {
    server = new FaultySmtpServer(null);
    file = folder.resolve("ledger.db");
    books = LedgerBooks.file(file);
    ledger = books.ledger();
    transport = transport(server.port());
    dispatcher = dispatcher(ledger, transport);
  }

  @AfterEach
  void stop() throws Exception {
    transport.close();
    ledger.close();
    server.close();
  }

  @Test
  void secondDispatchSendsNothingAndSaysWhenTheFirstDid() {
    String id = assertInstanceOf(Receipt.Sent.class, dispatcher.dispatch(message)).messageId();
    assertEquals(new Receipt.AlreadySent(Samples.NOON), dispatcher.dispatch(message));
    assertEquals(1, server.taken().size());
    assertEquals(id, server.taken().getFirst().messageId());
  }

  @ParameterizedTest
  @CsvSource({
    "RECIPIENT_DEFERRED, Deferred, DEFERRED, Sent",
    "DEFERRED_AFTER_DOT, Deferred, DEFERRED, Sent",
    "RECIPIENT_REFUSED, Refused, FAILED, Sent",
    "REFUSED_AFTER_DOT_AND_CLOSED, Refused, FAILED, Sent",
    "DROPPED_AFTER_DOT, Held, AMBIGUOUS, Held",
    "REPLY_LOST, Held, AMBIGUOUS, Held",
    "SILENT_AFTER_DOT, Held, AMBIGUOUS, Held",
  })
  void faultLeadsToItsStateAndTheNextDispatchNeverDoubles(
      Fault fault, String receipt, String state, String next) throws Exception {
    server.fail(ANNA, fault);
    assertEquals(receipt, dispatcher.dispatch(message).getClass().getSimpleName());
    assertEquals(List.of(state), LedgerPeek.rows(file, "select state from delivery"));
    server.fail(ANNA, Fault.NONE);
    assertEquals(next, dispatcher.dispatch(message).getClass().getSimpleName());
    assertTrue(server.taken().size() <= 1, server.taken().toString());
    assertEquals(next.equals("Held") ? 1 : 0, dispatcher.held().size());
  }

  @Test
  void retriedMessageIsTheSameBytes() {
    server.fail(ANNA, Fault.SILENT_AFTER_DOT);
    dispatcher.dispatch(message);
    books.desk().decide(1, new Decision(Decision.Kind.RESEND, "anna"), Samples.NOON);
    server.fail(ANNA, Fault.NONE);
    InstantSource dayAfter = InstantSource.fixed(Samples.NOON.plus(Duration.ofDays(1)));
    new Dispatcher(ledger, transport, dayAfter).dispatch(message);
    assertEquals(2, server.taken().size());
    assertEquals(server.taken().getFirst(), server.taken().getLast());
  }

  @Test
  void messageThatMustNotLeaveMayBeCorrectedAndSent() {
    Message hostile = Samples.message(message.key(), "Отчёт\r\nBcc: evil@example.com");
    assertThrows(RunFailure.Delivery.class, () -> dispatcher.dispatch(hostile));
    assertInstanceOf(Receipt.Sent.class, dispatcher.dispatch(message));
  }

  @Test
  void messageOfAFailedRunIsFreeAtOnce() {
    server.failAtConnect(Fault.REFUSES_MACHINE);
    assertThrows(RunFailure.Delivery.class, () -> dispatcher.dispatch(message));
    server.failAtConnect(Fault.NONE);
    assertInstanceOf(Receipt.Sent.class, dispatcher.dispatch(message));
  }

  @Test
  void messageOfACrashedTransportIsFreeAtOnce() {
    MailTransport broken =
        new MailTransport() {
          @Override
          public Channel channel() {
            return Channel.SMTP;
          }

          @Override
          public Reply send(Message sent, Postmark postmark, Handover handover) {
            throw new IllegalStateException("a bug");
          }

          @Override
          public void close() {}
        };
    assertThrows(IllegalStateException.class, () -> dispatcher(ledger, broken).dispatch(message));
    assertInstanceOf(Receipt.Sent.class, dispatcher.dispatch(message));
  }

  @Test
  void localMailboxDoesNotKeepTheMailFromBeingSent() throws Exception {
    Path outbox = folder.resolve("outbox");
    try (LocalMailbox mailbox = new LocalMailbox(outbox)) {
      Dispatcher local = dispatcher(ledger, mailbox);
      assertInstanceOf(Receipt.Sent.class, local.dispatch(message));
      assertInstanceOf(Receipt.AlreadySent.class, local.dispatch(message));
      assertTrue(Files.exists(mailbox.file(message)));
    }
    assertInstanceOf(Receipt.Sent.class, dispatcher.dispatch(message));
  }

  @Test
  void manyDispatchersOnOneFileSendEachMessageOnce() throws Exception {
    int workers = 4;
    int messages = 30;
    try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      List<Future<List<Receipt>>> runs = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        runs.add(threads.submit(run(messages)));
      }
      int sent = 0;
      for (Future<List<Receipt>> run : runs) {
        sent += (int) run.get().stream().filter(Receipt.Sent.class::isInstance).count();
      }
      assertEquals(messages, sent);
    }
    HashSet<List<String>> recipients = new HashSet<>();
    server.taken().forEach(taken -> recipients.add(taken.recipients()));
    assertEquals(messages, server.taken().size());
    assertEquals(messages, recipients.size());
  }

  private Callable<List<Receipt>> run(int messages) {
    return () -> {
      try (Ledger own = LedgerBooks.file(file).ledger();
          SmtpTransport line = transport(server.port())) {
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
          Message each = Samples.message("P" + i, "p" + i + "@example.com");
          receipts.add(dispatcher(own, line).dispatch(each));
        }
        return receipts;
      }
    };
  }

  @Test
  void reportCountsEveryEntryOnce() {
    MessageKey key = message.key();
    DeliveryReport report =
        new DeliveryReport(
            List.of(
                new DeliveryReport.Entry(key, new Receipt.Sent(Samples.NOON, "<1@x>", "250")),
                new DeliveryReport.Entry(key, new Receipt.AlreadySent(Samples.NOON)),
                new DeliveryReport.Entry(key, new Receipt.Held("")),
                new DeliveryReport.Entry(key, new Receipt.Deferred("", 1)),
                new DeliveryReport.Entry(key, new Receipt.Refused("")),
                new DeliveryReport.Entry(key, new Receipt.Refused(""))));
    assertEquals(new DeliveryReport.Counts(1, 1, 1, 0, 1, 2), report.counts());
    assertFalse(report.isComplete());
  }

  static Dispatcher dispatcher(Ledger ledger, MailTransport transport) {
    return new Dispatcher(ledger, transport, InstantSource.fixed(Samples.NOON));
  }

  static SmtpTransport transport(int port) {
    return new SmtpTransport(
        new SmtpSettings(
            "127.0.0.1",
            port,
            SmtpSecurity.NONE,
            "",
            new Secret(""),
            "client.example",
            new SmtpSettings.Timeouts(
                Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(1500))));
  }
}
