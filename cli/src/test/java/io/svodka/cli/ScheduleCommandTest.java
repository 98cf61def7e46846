package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.slots.SlotBook;
import io.svodka.delivery.slots.SlotMark;
import io.svodka.delivery.slots.SlotOwner;
import io.svodka.delivery.slots.SlotState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When everything of a project comes.
class ScheduleCommandTest {
  private static final String DELIVERIES =
      """
      deliver packs "Packs" {
        report monthly
        set $month = last month
        schedule every month on workday 3 at 09:00
        mail {
          to "a@example.com"
          attach pdf
        }
      }

      deliver nightly "Every night" {
        report monthly
        schedule every day at 02:30 timezone "America/New_York"
        mail {
          to "a@example.com"
          attach pdf
        }
      }

      deliver unscheduled {
        report monthly
        mail {
          to "a@example.com"
          attach pdf
        }
      }

      query products {
        show orders
        by partner.name
        during last month
      }

      alert drop {
        from products
        check every workday at 10:00
        when orders < 1
        message "{partner.name}"
      }
      """;

  @TempDir Path parent;
  private OwnProject project;

  @BeforeEach
  void declare() throws IOException {
    project = OwnProject.make(parent);
    project.write("reports/more.svodka", DELIVERIES);
    project.replace("project.svodka", "timezone \"Europe/London\"", "timezone \"Europe/Moscow\"");
    project.replace("project.svodka", "currency", "holidays \"RU\"\n  currency");
  }

  private Cli schedule(String... line) {
    List<String> all = new ArrayList<>(List.of("schedule", "-C", project.folder().toString()));
    all.addAll(List.of("-o", project.output().toString()));
    all.addAll(List.of(line));
    return Cli.call(all.toArray(String[]::new));
  }

  private static List<String> of(JsonNode slots, String field) {
    return StreamSupport.stream(slots.spliterator(), false)
        .map(slot -> slot.path(field).asText())
        .toList();
  }

  @Test
  void everythingIsShownInTheOrderOfTime() {
    Cli shown = schedule("--from", "2026-01-10T12:00", "--next", "2");
    assertEquals(0, shown.code(), shown.err());
    assertEquals(
        """
              time                                   what     period                           state
        ────────────────────────────────────────────────────────────────────────────────────────────────────────
        past  Wed 2025-12-03 09:00                   packs    2025-11-01 to 2025-11-30         not in the ledger
        past  Tue 2025-12-30 10:00                   drop     2025-11-01 to 2025-11-30         not in the ledger
        past  Sat 2026-01-10 02:30 America/New_York  nightly  2025-12-01 to 2025-12-31, again  not in the ledger
        next  Sun 2026-01-11 02:30 America/New_York  nightly  2025-12-01 to 2025-12-31, again
        next  Mon 2026-01-12 10:00                   drop     2025-12-01 to 2025-12-31
        next  Mon 2026-01-12 02:30 America/New_York  nightly  2025-12-01 to 2025-12-31, again
        next  Tue 2026-01-13 10:00                   drop     2025-12-01 to 2025-12-31
        next  Wed 2026-01-14 09:00                   packs    2025-12-01 to 2025-12-31
        next  Wed 2026-02-04 09:00                   packs    2026-01-01 to 2026-01-31

        past and next are seen from Sat 2026-01-10 12:00
        times are those of Europe/Moscow, unless another zone is named
        workdays: those of RU
        again: an earlier time reports on the same period; `svodka serve` mails it once more, `svodka send` does not
        not in the ledger: no service was running, or it did not know the schedule yet, and nobody sent it by hand
        """,
        shown.out());
  }

  @Test
  void whatPeopleSentForAPeriodIsTold() {
    Cli sent =
        Cli.call(
            "send",
            "nightly",
            "--as-of",
            "2026-01-02",
            "-C",
            project.folder().toString(),
            "-o",
            project.output().toString());
    assertEquals(0, sent.code(), sent.out() + sent.err());
    Cli shown = schedule("nightly", "--from", "2026-01-02T12:00", "--past", "3", "--next", "1");
    assertEquals(
        List.of(
            "2025-11-01 to 2025-11-30, again  not in the ledger",
            "2025-12-01 to 2025-12-31         by hand: 3 sent",
            "2025-12-01 to 2025-12-31, again  by hand: 3 sent",
            "2025-12-01 to 2025-12-31, again"),
        shown
            .out()
            .lines()
            .filter(line -> line.contains("nightly"))
            .map(line -> line.replaceFirst(".*nightly  ", ""))
            .toList());
    assertTrue(shown.out().contains("does not send the same mails once more"), shown.out());
    JsonNode slots =
        schedule("nightly", "--from", "2026-01-02T12:00", "--json").json().path("slots");
    assertEquals("3 sent", slots.get(0).path("by_hand").asText());
    assertEquals(List.of("true", "true", "true", "true"), of(slots, "again"));
  }

  /// Writes down what a service would have, and runs one slot of each kind of ending.
  private void serve() {
    try (LedgerBooks books = LedgerBooks.file(project.output().resolve("state/ledger.sqlite"))) {
      SlotOwner nightly = new SlotOwner(SlotOwner.Kind.DELIVERY, "nightly");
      SlotBook slots = books.slots();
      Instant now = Instant.parse("2026-01-10T09:00:00Z");
      slots.since(nightly, now);
      slots.plan(
          IntStream.of(7, 8, 9, 10).mapToObj(day -> mark(nightly, day)).toList(),
          List.of(mark(nightly, 6)),
          now);
      slots.settle(slots.claim(nightly, now).orElseThrow(), SlotState.DONE, "3 packs", now);
      slots.settle(slots.claim(nightly, now).orElseThrow(), SlotState.FAILED, "SV9107: away", now);
      assertEquals(9, slots.claim(nightly, now).orElseThrow().mark().asOf().getDayOfMonth());
    }
  }

  private static SlotMark mark(SlotOwner owner, int day) {
    ZoneId zone = ZoneId.of("America/New_York");
    LocalDate date = LocalDate.of(2026, 1, day);
    LocalDateTime local = date.atTime(2, 30);
    String name = owner.name() + "@" + local + "[" + zone + "]";
    return new SlotMark(
        owner, name, local, zone, local.atZone(zone).toInstant(), date, "2025-12-01/2026-01-01");
  }

  @Test
  void whatBecameOfEachTimeIsToldFromTheLedger() {
    serve();
    Cli shown = schedule("nightly", "--from", "2026-01-10T12:00", "--past", "6", "--next", "1");
    assertEquals(0, shown.code(), shown.err());
    assertEquals(
        List.of(
            "not in the ledger",
            "missed: nothing ran at its time",
            "done: 3 packs",
            "failed: SV9107: away",
            "running",
            "planned",
            "2025-12-01 to 2025-12-31, again"),
        shown
            .out()
            .lines()
            .filter(line -> line.contains("nightly"))
            .map(
                line ->
                    line.replaceFirst(".* to 2025-12-31(, again)? +(?=\\S)", "")
                        .replaceFirst(".*  ", ""))
            .toList());
    JsonNode slots =
        schedule("nightly", "--from", "2026-01-10T12:00", "--past", "6", "--json")
            .json()
            .path("slots");
    assertEquals(
        List.of("null", "missed", "done", "failed", "running", "planned", "null", "null", "null"),
        of(slots, "state"));
    assertEquals("3 packs", slots.get(2).path("detail").asText());
  }

  @Test
  void lookingMakesNoLedger() {
    assertEquals(0, schedule().code());
    assertFalse(Files.exists(project.output()));
  }

  @Test
  void aLedgerThatCannotBeReadHidesNoTimes() throws IOException {
    Files.createDirectories(project.output().resolve("state"));
    Files.writeString(project.output().resolve("state/ledger.sqlite"), "no database at all\n");
    Cli shown = schedule("packs");
    assertEquals(0, shown.code(), shown.err());
    assertTrue(shown.out().contains("unknown: the ledger cannot be read, SV"), shown.out());
  }

  @Test
  void aTimeThatIsLeaptOverComesLaterUnderItsName() {
    JsonNode slots = schedule("nightly", "--from", "2026-03-08", "--json").json().path("slots");
    assertEquals(List.of("past", "next", "next", "next"), of(slots, "when"));
    assertEquals("2026-03-08T03:30-04:00", slots.get(1).path("at").asText());
    assertEquals("nightly@2026-03-08T02:30[America/New_York]", slots.get(1).path("id").asText());
    assertEquals("2026-03-08", slots.get(1).path("as_of").asText());
  }

  @Test
  void workdaysLeaveHolidaysOutAndAFileCorrectsThem() throws IOException {
    String[] january = {"packs", "--from", "2026-01-01", "--next", "1", "--past", "0", "--json"};
    assertEquals(
        List.of("2026-01-14T09:00+03:00"), of(schedule(january).json().path("slots"), "at"));
    Files.createDirectories(project.folder().resolve("holidays"));
    project.write("holidays/ru.csv", "2026-01-09,work\n");
    JsonNode corrected = schedule(january).json();
    assertEquals(List.of("2026-01-13T09:00+03:00"), of(corrected.path("slots"), "at"));
    assertEquals("RU", corrected.path("holidays").asText());
    assertEquals(List.of("2025-12-01"), periods(corrected));
    assertTrue(
        schedule("packs").out().contains("those of RU, and 1 day of the project's own list"));
  }

  private static List<String> periods(JsonNode root) {
    return StreamSupport.stream(root.path("slots").spliterator(), false)
        .map(slot -> slot.path("period").path("from").asText())
        .toList();
  }

  @Test
  void aSlipInTheDaysOffIsShownInItsLine() throws IOException {
    Files.createDirectories(project.folder().resolve("holidays"));
    project.write("holidays/RU.csv", "# ours\n2026-01-09,free\n");
    Cli refused = schedule();
    assertEquals(ExitCode.SPECIFICATION.number(), refused.code());
    assertTrue(refused.err().contains("holidays/RU.csv:2:1"), refused.err());
  }

  @Test
  void whatHasNoScheduleIsToldApart() {
    Cli refused = schedule("unscheduled");
    assertEquals(ExitCode.FAILED.number(), refused.code());
    assertTrue(
        Stream.of("packs", "nightly", "drop").allMatch(refused.err()::contains), refused.err());
  }

  @Test
  void aTimeThatIsNoneIsRefused() {
    Cli refused = schedule("--from", "tomorrow");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("neither a day such as 2026-11-03"), refused.err());
  }

  @Test
  void todayMayBeAnotherDayAsForEveryOtherCommand() {
    Cli shown = schedule("--as-of", "2026-01-10", "--next", "2");
    assertEquals(0, shown.code(), shown.err());
    assertEquals(schedule("--from", "2026-01-10", "--next", "2").out(), shown.out());
    assertTrue(shown.out().contains("seen from Sat 2026-01-10 00:00\n"), shown.out());
  }

  @Test
  void aDayAndATimeToLookFromAreNotSaidTogether() {
    Cli refused = schedule("--as-of", "2026-01-10", "--from", "2026-01-10T12:00");
    assertEquals(2, refused.code());
    assertTrue(refused.err().startsWith("Say either --as-of or --from"), refused.err());
  }
}
