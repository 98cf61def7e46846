package io.svodka.delivery.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.svodka.delivery.Claim;
import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.Dispatcher;
import io.svodka.delivery.Mailbox;
import io.svodka.delivery.Message;
import io.svodka.delivery.MessageKey;
import io.svodka.delivery.Receipt;
import io.svodka.delivery.Reply;
import io.svodka.delivery.Samples;
import io.svodka.delivery.desk.Selection;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.mail.TestCertificate;
import io.svodka.model.secret.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs that are told by HTTP, with all that may go wrong on the way.
class WebhookTransportTest {
  private static final String SECRET = "s".repeat(32);
  private static final InstantSource CLOCK = InstantSource.fixed(Samples.NOON);
  private static final String BODY = "{\"event\":\"delivery\",\"name\":\"Север\"}";

  @TempDir private Path folder;
  private final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());
  private final List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;

  private record Heard(String key, String signature, String body) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /// Takes the next answer there is, else 204; 0 hangs up without one.
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      heard.add(
          new Heard(
              exchange.getRequestHeaders().getFirst("Idempotency-Key"),
              exchange.getRequestHeaders().getFirst("Svodka-Signature"),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      int code = answers.isEmpty() ? 204 : answers.removeFirst();
      if (code == 0) {
        return;
      }
      exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/elsewhere");
      exchange.sendResponseHeaders(code, -1);
    }
  }

  private Hook hook(Hook.Reach reach) {
    return new Hook(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/in"),
        new Secret(SECRET),
        reach);
  }

  private WebhookTransport transport(Hook.Reach reach) {
    return new WebhookTransport(Map.of("crm", hook(reach)), CLOCK);
  }

  private static Message message() {
    return new Message(
        new MessageKey("monthly_pack", Samples.SLOT, "1", "crm"),
        Mailbox.of(""),
        List.of(),
        List.of(),
        "",
        "",
        BODY,
        List.of());
  }

  private Reply send(int... codes) {
    for (int code : codes) {
      answers.add(code);
    }
    try (WebhookTransport transport = transport(Hook.Reach.PRIVATE)) {
      return transport.send(message(), Samples.POSTMARK, () -> {});
    }
  }

  @Test
  void timeAndBodyAreSignedAndTheKeyComesAlong() throws Exception {
    assertEquals(new Reply.Accepted("HTTP 204"), send());
    Heard first = heard.getFirst();
    assertEquals(BODY, first.body());
    assertEquals(message().key().id(), first.key());
    long time = Samples.NOON.getEpochSecond();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] expected = mac.doFinal((time + "." + BODY).getBytes(StandardCharsets.UTF_8));
    assertEquals("t=" + time + ",v1=" + HexFormat.of().formatHex(expected), first.signature());
  }

  @Test
  void answersDecide() {
    assertInstanceOf(Reply.Deferred.class, send(503));
    assertInstanceOf(Reply.Deferred.class, send(429));
    assertInstanceOf(Reply.Refused.class, send(400));
    assertEquals(new Reply.Refused("HTTP 302, and redirects are not followed"), send(302));
    assertEquals(4, heard.size(), "a redirect is not followed");
    assertInstanceOf(Reply.Unknown.class, send(0));
  }

  @Test
  void hostsOfTheHouseAreRefusedUnlessAllowed() {
    try (WebhookTransport transport = transport(Hook.Reach.PUBLIC)) {
      Reply.Refused refused =
          assertInstanceOf(
              Reply.Refused.class, transport.send(message(), Samples.POSTMARK, () -> {}));
      assertTrue(refused.text().contains("inside the house"), refused.text());
    }
    assertTrue(heard.isEmpty());
  }

  @Test
  void namesThatLeadIntoTheHouseAreRefusedToo() {
    for (String host :
        List.of("localhost", "169.254.169.254", "10.1.2.3", "[fd00::1]", "0.0.0.0", "100.64.0.1")) {
      Hook hook =
          new Hook(URI.create("https://" + host + "/x"), new Secret(SECRET), Hook.Reach.PUBLIC);
      try (WebhookTransport transport = new WebhookTransport(Map.of("crm", hook), CLOCK)) {
        Reply reply = transport.send(message(), Samples.POSTMARK, () -> {});
        assertInstanceOf(Reply.Refused.class, reply, host + ": " + reply);
      }
    }
  }

  @Test
  void theLedgerTriesAgainWithTheSameKeyAndTellsOnceMoreAfterSilence() {
    answers.addAll(List.of(503, 0, 204));
    try (LedgerBooks books = LedgerBooks.file(folder.resolve("ledger.sqlite"));
        WebhookTransport transport = transport(Hook.Reach.PRIVATE)) {
      Dispatcher dispatcher = new Dispatcher(books.ledger(), transport, CLOCK);
      assertInstanceOf(Receipt.Deferred.class, dispatcher.dispatch(message()));
      assertInstanceOf(Receipt.Deferred.class, dispatcher.dispatch(message()));
      assertInstanceOf(Receipt.Sent.class, dispatcher.dispatch(message()));
      assertInstanceOf(Receipt.AlreadySent.class, dispatcher.dispatch(message()));
      assertEquals(1, heard.stream().map(Heard::key).distinct().count());
      assertEquals(3, heard.size());
    }
  }

  @Test
  void whoDiedWhileTellingIsFollowedByAnother() {
    try (LedgerBooks books = LedgerBooks.file(folder.resolve("ledger.sqlite"))) {
      try (WebhookTransport transport = transport(Hook.Reach.PRIVATE)) {
        var claim =
            assertInstanceOf(
                Claim.Granted.class,
                books.ledger().claim(message(), transport.channel(), Samples.NOON));
        books.ledger().markDot(claim, Samples.NOON);
        InstantSource later = InstantSource.fixed(Samples.NOON.plus(Duration.ofHours(1)));
        assertTrue(books.ledger().held(later.instant()).isEmpty(), "nobody has to decide");
        assertEquals(
            Set.of(DeliveryState.PENDING),
            Set.of(
                books
                    .desk()
                    .list(new Selection(Set.of(), "", 0, 9), later.instant())
                    .getFirst()
                    .state()));
        assertInstanceOf(
            Receipt.Sent.class,
            new Dispatcher(books.ledger(), transport, later).sendNext().orElseThrow().receipt());
      }
    }
  }

  @Test
  void certificatesAreVerified() throws Exception {
    TestCertificate certificate = new TestCertificate(folder, "dns:localhost");
    HttpsServer tls =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    tls.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
    tls.createContext("/", this::answer);
    tls.start();
    try {
      assertInstanceOf(Reply.Accepted.class, overTls("localhost", tls, certificate));
      Reply wrongName = overTls("127.0.0.1", tls, certificate);
      assertTrue(wrongName instanceof Reply.Unknown || wrongName instanceof Reply.Deferred);
      assertEquals(1, heard.size());
      Hook hook = hook("localhost", tls);
      try (WebhookTransport strangers = new WebhookTransport(Map.of("crm", hook), CLOCK)) {
        Reply untrusted = strangers.send(message(), Samples.POSTMARK, () -> {});
        assertTrue(untrusted.text().contains("PKIX"), untrusted.text());
      }
      assertEquals(1, heard.size(), "nothing is told to whom nobody vouches for");
    } finally {
      tls.stop(0);
    }
  }

  private static Hook hook(String host, HttpsServer tls) {
    return new Hook(
        URI.create("https://" + host + ":" + tls.getAddress().getPort() + "/in"),
        new Secret(SECRET),
        Hook.Reach.PRIVATE);
  }

  private static Reply overTls(String host, HttpsServer tls, TestCertificate certificate)
      throws Exception {
    try (WebhookTransport transport =
        new WebhookTransport(Map.of("crm", hook(host, tls)), CLOCK, certificate.context())) {
      return transport.send(message(), Samples.POSTMARK, () -> {});
    }
  }
}
