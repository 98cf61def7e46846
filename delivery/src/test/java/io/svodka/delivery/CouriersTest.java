package io.svodka.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.desk.Selection;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.mail.SmtpSecurity;
import io.svodka.delivery.mail.SmtpSettings;
import io.svodka.delivery.mail.SmtpTransport;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.secret.Secret;
import io.svodka.testkit.mail.FaultySmtpServer;
import io.svodka.testkit.mail.FaultySmtpServer.Fault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several connections at once, over a mail server that is slow, busy or refuses.
class CouriersTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final String SLOW = "slow.example";
  @TempDir private Path folder;
  private FaultySmtpServer server;
  private LedgerBooks books;
  private final List<SmtpTransport> transports = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void open() throws Exception {
    server = new FaultySmtpServer(null);
    books = LedgerBooks.file(folder.resolve("ledger.sqlite"));
  }

  @AfterEach
  void close() throws Exception {
    transports.forEach(SmtpTransport::close);
    books.close();
    server.close();
  }

  private Couriers couriers(int most, Lanes lanes) {
    return new Couriers(new Couriers.Crew(most, this::dispatcher), dispatcher(), lanes, CLOCK);
  }

  private Dispatcher dispatcher() {
    return new Dispatcher(books.ledger(), transport(), CLOCK);
  }

  private SmtpTransport transport() {
    SmtpTransport transport =
        new SmtpTransport(
            new SmtpSettings(
                "127.0.0.1",
                server.port(),
                SmtpSecurity.NONE,
                "",
                new Secret(""),
                "sender.example",
                SmtpSettings.Timeouts.STANDARD));
    transports.add(transport);
    return transport;
  }

  private static Message to(int number, String domain) {
    return Samples.message("P" + number + domain, "p" + number + "@" + domain);
  }

  private Map<DeliveryState, Long> states() {
    return books.desk().list(new Selection(Set.of(), "", 0, 1000), CLOCK.instant()).stream()
        .collect(Collectors.groupingBy(DeliveryRow::state, Collectors.counting()));
  }

  private List<String> takenDomains() {
    return server.taken().stream()
        .map(taken -> Lanes.domain(taken.recipients().getFirst()))
        .toList();
  }

  @Test
  void manyConnectionsCarryAtOnce() {
    server.failBy(() -> Fault.NONE, _ -> Fault.SLOW);
    long began = System.nanoTime();
    try (Couriers couriers = couriers(4, Lanes.of(LaneRules.USUAL))) {
      List<CompletableFuture<Receipt>> sent = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        sent.add(couriers.submit(to(i, "d" + i % 6 + ".example"), Origin.NONE));
      }
      couriers.last();
      sent.forEach(each -> assertInstanceOf(Receipt.Sent.class, each.join()));
    }
    assertEquals(4, server.connections());
    assertEquals(12, server.count());
    // A slow mail takes 0.3 seconds: one after the other they would take 3.6.
    assertTrue(System.nanoTime() - began < 3_000_000_000L);
  }

  @Test
  void mailsToADomainThatStandsStillWaitInTheLedgerAndOthersPassThem() throws Exception {
    server.failBy(() -> Fault.NONE, to -> to.endsWith(SLOW) ? Fault.SLOW : Fault.NONE);
    LaneRules rules = new LaneRules(2, Map.of(SLOW, new LaneRules.Limit(1, 2)));
    List<CompletableFuture<Receipt>> slow = new ArrayList<>();
    List<CompletableFuture<Receipt>> quick = new ArrayList<>();
    try (Couriers couriers = couriers(2, Lanes.of(rules))) {
      for (int i = 0; i < 30; i++) {
        slow.add(couriers.submit(to(i, SLOW), Origin.NONE));
      }
      for (int i = 0; i < 30; i++) {
        quick.add(couriers.submit(to(i, "quick.example"), Origin.NONE));
      }
      quick.forEach(each -> assertInstanceOf(Receipt.Sent.class, each.join()));
      // Two a minute are taken there, so the others lie where no memory is needed.
      assertEquals(2, takenDomains().stream().filter(SLOW::equals).count());
      assertTrue(states().get(DeliveryState.PENDING) >= 22, states().toString());
    }
    assertEquals(2, slow.stream().filter(each -> !each.isCancelled()).count());
  }

  @Test
  void whatADomainPutsOffIsAskedForTwiceAndLeftInTheLedger() {
    server.failBy(
        () -> Fault.NONE, to -> to.endsWith(SLOW) ? Fault.RECIPIENT_DEFERRED : Fault.NONE);
    List<Receipt> receipts = new ArrayList<>();
    try (Couriers couriers = couriers(1, Lanes.of(LaneRules.USUAL))) {
      List<CompletableFuture<Receipt>> all = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        all.add(couriers.submit(to(i, SLOW), Origin.NONE));
        all.add(couriers.submit(to(i, "quick.example"), Origin.NONE));
      }
      couriers.last();
      all.forEach(each -> receipts.add(each.join()));
    }
    assertEquals(6, receipts.stream().filter(Receipt.Sent.class::isInstance).count());
    List<String> words =
        receipts.stream()
            .flatMap(
                each ->
                    each instanceof Receipt.Deferred late
                        ? List.of(late.reply()).stream()
                        : List.<String>of().stream())
            .toList();
    assertEquals(2, words.stream().filter(each -> each.contains("greylisted")).count());
    assertEquals(4, words.stream().filter(each -> each.contains("left alone")).count());
    assertEquals(
        Map.of(DeliveryState.SENT, 6L, DeliveryState.DEFERRED, 2L, DeliveryState.PENDING, 4L),
        states());
  }

  @Test
  void serverThatIsBusyForAMomentIsAskedAgainAndNoDomainIsToBlame() {
    AtomicInteger connected = new AtomicInteger();
    server.failBy(
        () -> connected.incrementAndGet() <= 3 ? Fault.BUSY_AT_CONNECT : Fault.NONE,
        _ -> Fault.NONE);
    try (Couriers couriers = couriers(1, Lanes.of(LaneRules.USUAL))) {
      CompletableFuture<Receipt> first = couriers.submit(to(1, SLOW), Origin.NONE);
      CompletableFuture<Receipt> other = couriers.submit(to(2, "quick.example"), Origin.NONE);
      couriers.last();
      assertInstanceOf(Receipt.Sent.class, first.join());
      assertInstanceOf(Receipt.Sent.class, other.join());
    }
    assertEquals(2, server.count());
  }

  @Test
  void serverThatStaysBusyEndsTheRunAndEverythingIsInTheLedger() {
    server.failAtConnect(Fault.BUSY_AT_CONNECT);
    try (Couriers couriers = couriers(2, Lanes.of(LaneRules.USUAL))) {
      List<CompletableFuture<Receipt>> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        all.add(couriers.submit(to(i, "d" + i + ".example"), Origin.NONE));
      }
      couriers.last();
      all.forEach(each -> assertInstanceOf(Receipt.Deferred.class, each.join()));
    }
    assertTrue(server.connections() <= 8, "asked " + server.connections() + " times");
    Map<DeliveryState, Long> states = states();
    assertEquals(
        20,
        states.getOrDefault(DeliveryState.PENDING, 0L)
            + states.getOrDefault(DeliveryState.DEFERRED, 0L));
  }

  @Test
  void wrongSettingsAreTriedOnceAndNothingIsLost() {
    server.failAtConnect(Fault.REFUSES_MACHINE);
    try (Couriers couriers = couriers(1, Lanes.of(LaneRules.USUAL))) {
      List<CompletableFuture<Receipt>> all = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        all.add(couriers.submit(to(i, "d" + i + ".example"), Origin.NONE));
      }
      couriers.last();
      for (CompletableFuture<Receipt> each : all) {
        CompletionException broken = assertThrows(CompletionException.class, each::join);
        assertEquals("SV9508", assertInstanceOf(RunFailure.class, broken.getCause()).code());
      }
    }
    assertEquals(1, server.connections());
    assertEquals(Map.of(DeliveryState.PENDING, 10L), states());
  }

  @Test
  void senderThatIsRefusedStopsTheBurstOnceAndNoRecipientIsGivenUp() {
    server.failAtConnect(Fault.SENDER_REFUSED);
    try (Couriers couriers = couriers(1, Lanes.of(LaneRules.USUAL))) {
      List<CompletableFuture<Receipt>> all = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        all.add(couriers.submit(to(i, "d" + i % 50 + ".example"), Origin.NONE));
      }
      couriers.last();
      for (CompletableFuture<Receipt> each : all) {
        CompletionException broken = assertThrows(CompletionException.class, each::join);
        assertEquals("SV9509", assertInstanceOf(RunFailure.class, broken.getCause()).code());
      }
    }
    assertEquals(1, server.commands().stream().filter(each -> each.startsWith("MAIL")).count());
    assertEquals(Map.of(DeliveryState.PENDING, 499L, DeliveryState.DEFERRED, 1L), states());
    server.failAtConnect(Fault.NONE);
    Dispatcher dispatcher = dispatcher();
    while (dispatcher.sendNext().isPresent()) {
      assertTrue(server.count() <= 500);
    }
    assertEquals(Map.of(DeliveryState.SENT, 500L), states());
  }

  @Test
  void whatIsSentLaterBlamesTheSenderAndNotItsDomain() {
    server.failAtConnect(Fault.SENDER_REFUSED);
    for (int i = 0; i < 4; i++) {
      dispatcher().keep(to(i, SLOW), Origin.NONE);
    }
    Lanes lanes = Lanes.of(LaneRules.USUAL);
    SmtpTransport transport = transport();
    Dispatcher later =
        new Dispatcher(
            books.ledger(), transport, new Dispatcher.Pace(Backoff.STANDARD, lanes), CLOCK);
    for (int i = 0; i < 2; i++) {
      assertEquals("SV9509", assertThrows(RunFailure.class, later::sendNext).code());
    }
    assertEquals(Set.of(), lanes.closed(CLOCK.instant()));
    assertTrue(lanes.isServerResting(CLOCK.instant()), "the server is left alone, and nobody else");
  }

  @Test
  void whatWaitsWhenAllIsClosedIsNotSent() throws Exception {
    server.failBy(() -> Fault.NONE, _ -> Fault.SLOW);
    List<CompletableFuture<Receipt>> all = new ArrayList<>();
    try (Couriers couriers = couriers(1, Lanes.of(LaneRules.USUAL))) {
      for (int i = 0; i < 4; i++) {
        all.add(couriers.submit(to(i, SLOW), Origin.NONE));
      }
      while (server.count() == 0) {
        Thread.sleep(5);
      }
    }
    assertInstanceOf(Receipt.Sent.class, all.getFirst().join());
    assertThrows(CancellationException.class, all.getLast()::join);
    long sent = all.stream().filter(each -> !each.isCancelled()).count();
    assertEquals(sent, server.count());
  }

  @Test
  void whatLiesInTheLedgerIsCarriedByItsNumber() {
    Message message = to(1, SLOW);
    Claim kept = books.ledger().keep(message, Channel.SMTP, Origin.NONE, CLOCK.instant());
    long id = assertInstanceOf(Claim.Kept.class, kept).id();
    try (Couriers couriers = couriers(2, Lanes.of(LaneRules.USUAL))) {
      CompletableFuture<Receipt> sent = couriers.submit(id, message.key());
      CompletableFuture<Receipt> again = couriers.submit(message, Origin.NONE);
      couriers.last();
      long now =
          List.of(sent.join(), again.join()).stream()
              .filter(Receipt.Sent.class::isInstance)
              .count();
      assertEquals(1, now, sent.join() + ", " + again.join());
    }
    assertEquals(1, server.count());
  }

  /// Whatever goes wrong, what the receipts say is what the server and the ledger say.
  @Test
  void receiptsLedgerAndServerAgreeUnderRandomFaults() {
    Random random = new Random(5);
    server.failBy(
        () -> random.nextInt(20) == 0 ? Fault.BUSY_AT_CONNECT : Fault.NONE,
        _ ->
            switch (random.nextInt(12)) {
              case 0 -> Fault.RECIPIENT_REFUSED;
              case 1 -> Fault.CLOSES_IN_BODY;
              case 2 -> Fault.REPLY_LOST;
              case 3 -> Fault.DEFERRED_AFTER_DOT;
              default -> Fault.NONE;
            });
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      messages.add(to(i, "d" + i % 9 + ".example"));
    }
    List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
    try (Couriers couriers = couriers(4, Lanes.of(LaneRules.USUAL))) {
      messages.forEach(each -> receipts.add(couriers.submit(each, Origin.NONE)));
      couriers.last();
      CompletableFuture.allOf(receipts.toArray(CompletableFuture[]::new)).join();
    }
    long sent = receipts.stream().filter(e -> e.join() instanceof Receipt.Sent).count();
    long held = receipts.stream().filter(e -> e.join() instanceof Receipt.Held).count();
    assertEquals(sent, states().get(DeliveryState.SENT));
    assertEquals(held, states().get(DeliveryState.AMBIGUOUS));
    List<String> arrived =
        server.taken().stream().map(taken -> taken.recipients().getFirst()).toList();
    assertEquals(arrived.size(), Set.copyOf(arrived).size(), "a mail arrived twice");
    assertTrue(
        sent <= arrived.size() && arrived.size() <= sent + held, arrived.size() + " arrived");
    for (int i = 0; i < messages.size(); i++) {
      boolean isSent = receipts.get(i).join() instanceof Receipt.Sent;
      assertTrue(!isSent || arrived.contains(messages.get(i).key().recipient()));
    }
  }

  @Test
  void oneServiceLeavesAloneWhatAnotherHasMet() {
    Lanes first = Lanes.of(LaneRules.USUAL, books.lanes(), CLOCK.instant());
    for (int i = 0; i < 2; i++) {
      assertTrue(first.begin(SLOW, CLOCK.instant()));
      first.end(SLOW, Lanes.Answer.PUT_OFF, CLOCK.instant());
    }
    Lanes service = Lanes.of(LaneRules.USUAL, books.lanes(), CLOCK.instant().minusSeconds(60));
    assertEquals(Set.of(SLOW), service.closed(CLOCK.instant()));
    assertTrue(service.isOpen("quick.example", CLOCK.instant()));
    Lanes byHand = Lanes.of(LaneRules.USUAL, books.lanes(), CLOCK.instant().plusMillis(5));
    assertEquals(Set.of(), byHand.closed(CLOCK.instant()), "a person who asks is heard");
  }
}
