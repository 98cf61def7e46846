package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.desk.Selection;
import io.svodka.delivery.editions.Edition;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.slots.SlotRow;
import io.svodka.delivery.slots.SlotState;
import io.svodka.examples.PartnersData;
import io.svodka.runner.archive.Archive;
import io.svodka.runner.archive.ArchiveFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A month of the partners' project, served by processes that die here and there.
class ServeMonthTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant END = Instant.parse("2026-12-01T00:00:00Z");

  private static final String MORE =
      """

      report network "Сеть" {
        during yesterday
        formats html
        query all {
          show leads, revenue
        }
        tiles from all
      }

      deliver network_daily "Сеть за день" {
        report network
        schedule every day at 08:30
        mail {
          to "head@example.com"
          subject "Сеть за {run.date}"
          body "Во вложении."
          attach html
        }
      }

      deliver network_weekly "Сеть, по понедельникам" {
        report network
        schedule every week on monday at 10:00
        mail {
          to "board@example.com"
          subject "Сеть за {run.date}"
          body "Во вложении."
          attach html
        }
      }
      """;

  @TempDir private Path folder;

  private Path project() throws IOException {
    Path project = Cli.example("partners", folder.resolve("partners"));
    PartnersData.main(new String[] {project.resolve("data").toString(), "2026-10"});
    Files.writeString(
        project.resolve("reports/partner_monthly.svodka"), MORE, StandardOpenOption.APPEND);
    return project;
  }

  @Test
  void everySlotOfTheMonthIsInTheLedgerOnceThoughProcessesDie() throws Exception {
    Path project = project();
    Path output = folder.resolve("out");
    Path time = Files.writeString(folder.resolve("time"), START.toString());
    int deaths = 0;
    for (long seed = 1; seed <= 4; seed++) {
      Process process = ServeMonth.start(project, output, time, END, seed);
      deaths += process.waitFor() == ServeMonth.KILLED ? 1 : 0;
    }
    assertTrue(deaths >= 3, deaths + " deaths");
    assertEquals(0, ServeMonth.start(project, output, time, END, 0).waitFor());
    try (LedgerBooks books = LedgerBooks.file(output.resolve("state/ledger.sqlite"))) {
      List<SlotRow> slots = books.slots().list(1000);
      assertEquals(expected(), slots.stream().map(slot -> slot.mark().name()).sorted().toList());
      slots.forEach(slot -> assertEquals(SlotState.DONE, slot.state(), slot.toString()));
      mails(books, output);
    }
  }

  private static void mails(LedgerBooks books, Path output) {
    List<DeliveryRow> mails = books.desk().list(new Selection(Set.of(), "", 0, 10_000), END);
    mails.forEach(mail -> assertEquals(DeliveryState.SENT, mail.state(), mail.toString()));
    assertEquals(30, count(mails, "network_daily"));
    assertEquals(5, count(mails, "network_weekly"));
    assertEquals(24, count(mails, "partner_pack"));
    Archive archive = new Archive(new ArchiveFolder(output.resolve("state").resolve("archive")));
    for (DeliveryRow mail : mails) {
      Edition edition = books.editions().find(mail.carried().edition()).orElseThrow();
      assertEquals(1, edition.mark().revision());
      assertEquals(mail.key().burstKey(), edition.mark().burstKey());
      assertFalse(archive.edition(edition.mark().manifest()).files().all().isEmpty());
    }
    Set<String> ids = new HashSet<>();
    mails.forEach(mail -> assertTrue(ids.add(mail.attempts().messageId()), mail.toString()));
  }

  private static long count(List<DeliveryRow> mails, String delivery) {
    return mails.stream().filter(mail -> mail.key().delivery().equals(delivery)).count();
  }

  private static List<String> expected() {
    List<String> names = new ArrayList<>();
    LocalDate first = LocalDate.of(2026, 11, 1);
    Stream.iterate(first, day -> day.plusDays(1))
        .limit(30)
        .forEach(
            day -> {
              names.add("network_daily@" + day + "T08:30[Europe/Moscow]");
              if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                names.add("network_weekly@" + day + "T10:00[Europe/Moscow]");
              }
            });
    names.add("partner_pack@2026-11-03T09:00[Europe/Moscow]");
    return names.stream().sorted().toList();
  }
}
