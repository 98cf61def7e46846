package io.svodka.delivery.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.LaneBook;
import io.svodka.delivery.LaneRules;
import io.svodka.delivery.LaneRules.Limit;
import io.svodka.delivery.Lanes;
import io.svodka.delivery.Samples;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Domains that take only so many mails, of all processes that share a ledger.
abstract class LaneContract {
  private static final Instant NOON = Samples.NOON;
  private static final String SMALL = "small.example";
  private static final Limit TWO = new Limit(2, Integer.MAX_VALUE);

  private LedgerBooks one;
  private LedgerBooks other;

  /// Makes a ledger whose claims are judged by the time that the tests make pass.
  abstract LedgerBooks fresh() throws Exception;

  /// Opens the same ledger as another process does.
  abstract LedgerBooks again() throws Exception;

  @BeforeEach
  void open() throws Exception {
    one = fresh();
    other = again();
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  @Test
  void placesOfADomainAreThoseOfAllProcesses() {
    OptionalLong first = one.lanes().enter(SMALL, TWO, NOON);
    assertTrue(first.isPresent());
    assertTrue(other.lanes().enter(SMALL, TWO, NOON).isPresent());
    assertFalse(other.lanes().enter(SMALL, TWO, NOON).isPresent());
    assertTrue(other.lanes().enter("large.example", TWO, NOON).isPresent());
    one.lanes().leave(first.getAsLong());
    assertTrue(other.lanes().enter(SMALL, TWO, NOON).isPresent());
    assertFalse(one.lanes().enter(SMALL, TWO, NOON).isPresent());
  }

  @Test
  void mailsOfAMinuteAreThoseOfAllProcesses() {
    Limit slow = new Limit(5, 3);
    for (LaneBook book : List.of(one.lanes(), other.lanes(), one.lanes())) {
      book.leave(book.enter(SMALL, slow, NOON).orElseThrow());
    }
    Instant soon = NOON.plusSeconds(59);
    assertFalse(other.lanes().enter(SMALL, slow, soon).isPresent());
    assertTrue(other.lanes().enter(SMALL, slow, NOON.plusSeconds(60)).isPresent());
  }

  @Test
  void placeOfAProcessThatSleepsIsFreeAgainAndThatOfOneThatWorksIsNot() {
    one.lanes().enter(SMALL, new Limit(1, 100), NOON);
    Instant later = NOON.plus(Duration.ofMinutes(10));
    one.lanes().renew(later);
    Instant soon = later.plus(Duration.ofMinutes(15));
    assertFalse(other.lanes().enter(SMALL, new Limit(1, 100), soon).isPresent());
    Instant late = later.plus(Duration.ofHours(1));
    assertTrue(other.lanes().enter(SMALL, new Limit(1, 100), late).isPresent());
  }

  @Test
  void manyWorkersOfTwoProcessesNeverHaveMoreThanThePlaces() throws Exception {
    LaneRules rules = new LaneRules(8, Map.of(SMALL, TWO));
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger sent = new AtomicInteger();
    try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
      Callable<Boolean> work =
          () -> through(Lanes.of(rules, one.lanes(), NOON), inside, most, sent);
      Callable<Boolean> more =
          () -> through(Lanes.of(rules, other.lanes(), NOON), inside, most, sent);
      for (Future<Boolean> each :
          workers.invokeAll(List.of(work, more, work, more, work, more, work, more))) {
        assertTrue(each.get());
      }
    }
    assertEquals(80, sent.get());
    assertEquals(2, most.get());
  }

  /// Sends ten mails, each as soon as there is a place.
  private static boolean through(
      Lanes lanes, AtomicInteger inside, AtomicInteger most, AtomicInteger sent)
      throws InterruptedException {
    Clock clock = Clock.systemUTC();
    for (int mails = 0; mails < 10; ) {
      if (lanes.begin(SMALL, clock.instant())) {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        Thread.sleep(2);
        inside.decrementAndGet();
        sent.incrementAndGet();
        lanes.end(SMALL, Lanes.Answer.DECIDED, clock.instant());
        mails++;
      } else {
        Thread.sleep(5);
      }
    }
    return true;
  }
}
