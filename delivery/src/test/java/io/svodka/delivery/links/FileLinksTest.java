package io.svodka.delivery.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.MessageKey;
import io.svodka.delivery.Samples;
import io.svodka.model.secret.Secret;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Links that open one file for a while.
class FileLinksTest {
  private static final FileLinks LINKS =
      new FileLinks(
          URI.create("https://reports.example.com/files"),
          new Secret("x".repeat(32)),
          Duration.ofDays(14));
  private static final MessageKey KEY = Samples.key("1", "anna@example.com");
  private static final String DIGEST = "ab".repeat(32);

  private static String token() {
    return LINKS
        .link(KEY, DIGEST, Samples.NOON)
        .substring("https://reports.example.com/files/".length());
  }

  @Test
  void aLinkNamesOneFileOfOneDeliveryAndItsEnd() {
    FileLinks.Opened opened = LINKS.read(token()).orElseThrow();
    assertEquals(KEY.id(), opened.delivery());
    assertEquals(DIGEST, opened.sha256());
    assertEquals(Samples.NOON.plus(Duration.ofDays(14)), opened.until());
  }

  @Test
  void noLetterOfALinkCanBeChanged() {
    String token = token();
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, i) + other + token.substring(i + 1);
      assertTrue(LINKS.read(changed).isEmpty(), "letter " + i);
      assertTrue(LINKS.read(token.substring(0, i)).isEmpty(), "cut at " + i);
    }
    assertTrue(LINKS.read("").isEmpty());
    assertTrue(LINKS.read(token + "=").isEmpty());
  }

  @Test
  void linksOfAnotherSecretOrAnotherKindAreNoLinks() {
    Signing others = new Signing(new Secret("y".repeat(32)));
    assertTrue(LINKS.read(others.token("file 1\n" + KEY.id() + "\n" + DIGEST + "\n1")).isEmpty());
    Signing ours = new Signing(LINKS.secret());
    assertTrue(LINKS.read(ours.token("1\nanna@example.com\nmonthly")).isEmpty());
  }
}
