package io.svodka.delivery.ledger;

import static io.svodka.delivery.Channel.SMTP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.svodka.delivery.Claim;
import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.Ledger;
import io.svodka.delivery.Message;
import io.svodka.delivery.Origin;
import io.svodka.delivery.Samples;
import io.svodka.delivery.WhenUnknown;
import io.svodka.delivery.desk.Decision;
import io.svodka.delivery.ledger.store.LedgerStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mails that wait for a person, and mails to other houses, do not leave. Where the wait or the
/// list of domains is taken away, they do, so it is these that hold.
class GateTest {
  private static final LedgerRules NEAR =
      new LedgerRules(WhenUnknown.HOLD, Set.of("house.example"));
  private static final Origin WAITING = new Origin(0, 7, Origin.Release.BY_A_PERSON);
  private static final Message MESSAGE = Samples.message("Север", "anna@partner.example");

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("ledger.sqlite");
  }

  /// Opens the ledger by the rules of the house and does something.
  private <T> T by(LedgerRules rules, Function<LedgerBooks, T> work) {
    try (LedgerBooks books = new LedgerBooks(LedgerStore.file(file()), rules)) {
      return work.apply(books);
    }
  }

  private Claim kept(LedgerRules rules, Origin origin) {
    return by(rules, books -> books.ledger().keep(MESSAGE, SMTP, origin, Samples.NOON));
  }

  private Optional<String> leaves(LedgerRules rules) {
    return by(rules, books -> books.ledger().next(SMTP, Samples.NOON))
        .map(Ledger.Taken::message)
        .map(message -> message.key().recipient());
  }

  private Map<DeliveryState, Long> states() {
    return by(LedgerRules.USUAL, books -> books.desk().counts());
  }

  private long id() throws Exception {
    return Long.parseLong(LedgerPeek.rows(file(), "select id from delivery").getFirst());
  }

  @Test
  void whatWaitsForAPersonLeavesByNoWay() throws Exception {
    assertInstanceOf(Claim.Awaiting.class, kept(LedgerRules.USUAL, WAITING));
    assertEquals(Optional.empty(), leaves(LedgerRules.USUAL));
    long id = id();
    assertEquals(
        Optional.empty(), by(LedgerRules.USUAL, books -> books.ledger().take(id, Samples.NOON)));
    // A later run that would send at once does not speak for the person either.
    assertInstanceOf(
        Claim.Awaiting.class,
        by(LedgerRules.USUAL, books -> books.ledger().claim(MESSAGE, SMTP, Samples.NOON)));
    assertEquals(Map.of(DeliveryState.AWAITING, 1L), states());
  }

  @Test
  void withoutTheWaitItLeaves() throws Exception {
    kept(LedgerRules.USUAL, WAITING);
    LedgerPeek.execute(file(), "update delivery set state = 'PENDING'");
    assertEquals(Optional.of("anna@partner.example"), leaves(LedgerRules.USUAL));
  }

  @Test
  void domainsAreLookedAtWhenALetterIsWrittenDown() {
    assertInstanceOf(Claim.Withheld.class, kept(NEAR, Origin.NONE));
    assertEquals(Map.of(DeliveryState.SUPPRESSED, 1L), states());
    assertEquals(Optional.empty(), leaves(LedgerRules.USUAL), "and it stays so");
  }

  @Test
  void domainsAreLookedAtAgainWhenItLeaves() {
    assertInstanceOf(Claim.Kept.class, kept(LedgerRules.USUAL, Origin.NONE));
    assertEquals(Optional.empty(), leaves(NEAR));
    assertEquals(Map.of(DeliveryState.SUPPRESSED, 1L), states());
  }

  @Test
  void noPersonReleasesPastTheDomains() throws Exception {
    kept(NEAR, Origin.NONE);
    long id = id();
    by(
        NEAR,
        books ->
            books.desk().decide(id, new Decision(Decision.Kind.RELEASE, "anna"), Samples.NOON));
    assertEquals(Optional.empty(), leaves(NEAR));
  }

  @Test
  void withoutTheDomainsItLeaves() {
    kept(LedgerRules.USUAL, Origin.NONE);
    assertEquals(Optional.of("anna@partner.example"), leaves(LedgerRules.USUAL));
  }
}
