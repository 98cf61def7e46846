package io.svodka.delivery.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.Reply;
import io.svodka.delivery.Samples;
import io.svodka.model.secret.Secret;
import io.svodka.testkit.mail.FaultySmtpServer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Signatures as they arrive, checked with the key that a domain would publish.
class DkimSignerTest {
  private static final UnsubscribeLinks LINKS =
      new UnsubscribeLinks(
          URI.create("https://reports.example.com/unsubscribe"), new Secret("x".repeat(32)));
  private static KeyPair keys;
  private static String arrived;

  @BeforeAll
  static void send() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
    Dressing dressing =
        new Dressing(
            List.of(LINKS), List.of(new DkimSigner("svodka.example", "k1", keys.getPrivate())));
    SmtpSettings.Timeouts timeouts =
        new SmtpSettings.Timeouts(
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));
    try (FaultySmtpServer server = new FaultySmtpServer(null);
        SmtpTransport transport =
            new SmtpTransport(
                new SmtpSettings(
                    "127.0.0.1",
                    server.port(),
                    SmtpSecurity.NONE,
                    "",
                    new Secret(""),
                    "a.example",
                    timeouts),
                dressing)) {
      Reply reply =
          transport.send(Samples.message("Север", "anna@example.com"), Samples.POSTMARK, () -> {});
      assertTrue(reply instanceof Reply.Accepted, reply.toString());
      arrived = server.taken().getFirst().data();
    }
  }

  private static void verify(UnaryOperator<String> change) throws Exception {
    String record =
        "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    String changed = change.apply(arrived);
    var verified =
        new DKIMVerifier((_, _, _) -> List.of(record))
            .verify(new ByteArrayInputStream(changed.getBytes(StandardCharsets.US_ASCII)));
    assertEquals(1, verified.size());
  }

  private static void refuse(UnaryOperator<String> change) {
    assertThrows(FailException.class, () -> verify(change));
  }

  private static UnaryOperator<String> replaced(String from, String to) {
    assertTrue(arrived.contains(from), from + " is not in " + arrived);
    return mail -> mail.replace(from, to);
  }

  @Test
  void mailArrivesWithASignatureThatHolds() throws Exception {
    verify(mail -> mail);
  }

  @Test
  void whateverMattersCannotBeChanged() {
    refuse(replaced("Subject: ", "Subject: Re: "));
    refuse(replaced("/unsubscribe/", "/unsubscribe/x"));
    refuse(replaced("List-Unsubscribe=One-Click", "List-Unsubscribe=Two"));
    refuse(mail -> mail + "one more line\r\n");
  }

  @Test
  void noSecondHeaderCanBeAdded() {
    refuse(mail -> "From: boss@svodka.example\r\n" + mail);
    refuse(mail -> "Subject: Other\r\n" + mail);
    refuse(mail -> mail.replaceFirst("From: ", "From: boss@svodka.example\r\nFrom: "));
  }

  @Test
  void linkEndsWhatItNamesAndNothingElse() {
    String header =
        arrived
            .replace("\r\n ", "")
            .lines()
            .filter(line -> line.startsWith("List-Unsubscribe: "))
            .findFirst()
            .orElseThrow();
    String token = header.replaceFirst(".*/unsubscribe/", "").replace(">", "");
    assertEquals(
        new UnsubscribeLinks.Ending("anna@example.com", "monthly_pack"),
        LINKS.read(token).orElseThrow());
    for (int i = 0; i < token.length() - 1; i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, i) + other + token.substring(i + 1);
      assertTrue(LINKS.read(changed).isEmpty(), changed);
    }
    assertTrue(LINKS.read("").isEmpty());
    assertTrue(LINKS.read("..").isEmpty());
    UnsubscribeLinks others = new UnsubscribeLinks(LINKS.base(), new Secret("y".repeat(32)));
    assertTrue(others.read(token).isEmpty());
  }
}
