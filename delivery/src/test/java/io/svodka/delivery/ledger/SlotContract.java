package io.svodka.delivery.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.slots.SlotBook;
import io.svodka.delivery.slots.SlotClaim;
import io.svodka.delivery.slots.SlotMark;
import io.svodka.delivery.slots.SlotOwner;
import io.svodka.delivery.slots.SlotRow;
import io.svodka.delivery.slots.SlotState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a book of scheduled times keeps, wherever it lies.
abstract class SlotContract {
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final SlotOwner DAILY = new SlotOwner(SlotOwner.Kind.DELIVERY, "daily");
  private static final Instant NOW = at(3);
  private LedgerBooks books;
  private SlotBook slots;

  abstract LedgerBooks fresh() throws Exception;

  @BeforeEach
  void open() throws Exception {
    books = fresh();
    slots = books.slots();
    slots.since(DAILY, NOW);
  }

  @AfterEach
  void close() {
    books.close();
  }

  private static Instant at(int day) {
    return LocalDate.of(2026, 11, day).atTime(9, 0).atZone(MOSCOW).toInstant();
  }

  private static SlotMark mark(int day) {
    LocalDate date = LocalDate.of(2026, 11, day);
    return new SlotMark(
        DAILY,
        "daily@" + date + "T09:00[Europe/Moscow]",
        date.atTime(9, 0),
        MOSCOW,
        at(day),
        date,
        date.minusDays(1) + "/" + date);
  }

  private SlotClaim claimed(Instant now) {
    return slots.claim(DAILY, now).orElseThrow();
  }

  @Test
  void slotIsWrittenDownOnceHoweverOftenItIsTold() {
    assertEquals(List.of(mark(1), mark(2), mark(3)), plan(3));
    assertEquals(List.of(), plan(3));
    assertEquals(Map.of(SlotState.MISSED, 1L, SlotState.PLANNED, 2L), slots.counts());
  }

  @Test
  void whoIsWokenForASlotGetsItWhenItIsItsTurnAndOnlyOnce() {
    plan(3);
    assertEquals(List.of(mark(2), mark(3)), slots.open());
    assertEquals(Optional.empty(), slots.claim(DAILY, mark(3).name(), NOW));
    SlotClaim older = slots.claim(DAILY, mark(2).name(), NOW).orElseThrow();
    assertEquals(Optional.empty(), slots.claim(DAILY, mark(2).name(), NOW));
    slots.settle(older, SlotState.DONE, "", NOW);
    assertEquals(Optional.empty(), slots.claim(DAILY, mark(2).name(), NOW));
    assertEquals(mark(3), slots.claim(DAILY, mark(3).name(), NOW).orElseThrow().mark());
  }

  @Test
  void claimThatCouldNotBeGivenBackPassesOn() {
    plan(3);
    SlotClaim left = claimed(NOW);
    assertEquals(Optional.empty(), slots.claim(DAILY, NOW));
    slots.leave(left);
    assertEquals(2, claimed(NOW).attempt());
  }

  private List<SlotMark> plan(int day) {
    return slots.plan(List.of(mark(day - 1), mark(day)), List.of(mark(day - 2)), NOW);
  }

  @Test
  void slotsOfOneOwnerAreWorkedOnOneAfterTheOtherOldestFirst() {
    plan(3);
    SlotClaim first = claimed(NOW);
    assertEquals(mark(2), first.mark());
    assertEquals(Optional.empty(), slots.claim(DAILY, NOW));
    slots.settle(first, SlotState.DONE, "24 packs", NOW);
    assertEquals(mark(3), claimed(NOW).mark());
    assertEquals("24 packs", slots.recent(DAILY).get(1).detail());
  }

  @Test
  void slotOfAProcessThatIsGonePassesOnAndTheSleeperIsFencedOff() {
    plan(3);
    SlotClaim sleeper = claimed(NOW);
    Instant later = NOW.plus(Duration.ofHours(1));
    SlotClaim next = claimed(later);
    assertEquals(2, next.attempt());
    slots.settle(sleeper, SlotState.FAILED, "", later);
    assertEquals(1L, slots.counts().get(SlotState.RUNNING));
    slots.settle(next, SlotState.DONE, "", later);
    assertEquals(1L, slots.counts().get(SlotState.DONE));
  }

  @Test
  void slotThatBreaksOffItsWorkerAgainAndAgainIsGivenUp() {
    plan(3);
    Instant now = NOW;
    while (claimed(now).mark().equals(mark(2))) {
      now = now.plus(Duration.ofHours(1));
    }
    assertEquals(1L, slots.counts().get(SlotState.FAILED));
    assertTrue(slots.recent(DAILY).get(1).detail().startsWith("broke off"));
  }

  @Test
  void whatBecameOfATimeIsFoundByItsNameAndOwner() {
    plan(3);
    slots.settle(claimed(NOW), SlotState.DONE, "24 packs", NOW);
    List<String> names = List.of(mark(1).name(), mark(2).name(), mark(3).name(), mark(4).name());
    assertEquals(
        List.of(SlotState.MISSED, SlotState.DONE, SlotState.PLANNED),
        slots.find(DAILY, names).stream().map(SlotRow::state).toList());
    SlotOwner other = new SlotOwner(SlotOwner.Kind.ALERT, "daily");
    assertEquals(List.of(), slots.find(other, names));
  }

  @Test
  void slotThatWaitsForDataIsLeftAloneForAWhile() {
    plan(3);
    slots.postpone(claimed(NOW), "waits for data", NOW.plusSeconds(600), NOW);
    assertEquals(Optional.empty(), slots.claim(DAILY, NOW.plusSeconds(599)));
    assertEquals(mark(2), claimed(NOW.plusSeconds(600)).mark());
  }

  @Test
  void slotThatWasBegunForNothingGoesOnAtOnce() {
    plan(3);
    slots.giveBack(claimed(NOW), NOW);
    assertEquals(1, claimed(NOW).attempt());
  }

  @Test
  void claimThatIsRenewedLasts() {
    plan(3);
    claimed(NOW);
    for (int minute = 1; minute < 90; minute++) {
      slots.renew(NOW.plusSeconds(60L * minute));
    }
    assertEquals(Optional.empty(), slots.claim(DAILY, NOW.plusSeconds(90L * 60)));
  }

  @Test
  void scheduleIsKnownSinceItWasFirstSeen() {
    assertEquals(NOW, slots.since(DAILY, NOW.plusSeconds(100)));
    SlotOwner other = new SlotOwner(SlotOwner.Kind.ALERT, "daily");
    assertEquals(NOW.plusSeconds(7), slots.since(other, NOW.plusSeconds(7)));
  }
}
