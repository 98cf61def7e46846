package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Receipt;
import io.svodka.model.value.Period;
import io.svodka.runner.RunRecord;
import io.svodka.runner.records.PackRecord;
import io.svodka.runner.records.PackRecord.Figure;
import io.svodka.runner.records.PackRecord.MailRecord;
import io.svodka.runner.records.PackRecord.MailState;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The table at the end of a burst.
class RunTableTest {
  private static final LocalDate START = LocalDate.of(2026, 10, 1);
  private static final LocalDate END = LocalDate.of(2026, 11, 1);
  private static final Receipt SENT = new Receipt.Sent(Instant.EPOCH, "<1@example.com>", "250 ok");

  private static PackRecord pack(int key, Receipt receipt) {
    return new PackRecord(
        String.valueOf(key),
        "Partner " + key,
        new PackRecord.State.Made(),
        List.of(Path.of("out/" + key + ".pdf"), Path.of("out/" + key + ".xlsx")),
        List.of(
            new Figure("Orders", "17", Optional.of(new BigDecimal(17)), false),
            new Figure("Revenue", "1,700 €", Optional.of(new BigDecimal(1700)), true)),
        List.of(new MailRecord(Channel.SMTP, key + "@example.com", new MailState.Handed(receipt))));
  }

  private static List<String> lines(List<PackRecord> packs) {
    RunRecord run =
        new RunRecord(
            "Monthly",
            new Period(START, END, new Period.Shape.Free()),
            "October 2026",
            END,
            RunRecord.Ending.PARTLY_DONE,
            RunRecord.Found.NOTHING,
            packs,
            1);
    return new RunTable(run, MailWords.forPrograms()).lines();
  }

  @Test
  void headingsNameTheFiguresOfAFewPacks() {
    List<String> lines = lines(IntStream.range(0, 60).mapToObj(key -> pack(key, SENT)).toList());
    assertEquals("For         Orders  Revenue  Files     Mail", lines.getFirst());
    assertEquals(62, lines.size());
  }

  /// Those that failed or wait are looked for; of the others a few are enough.
  @Test
  void ofManyPacksThoseThatSomebodyHasToSeeStandFirst() {
    List<PackRecord> packs =
        IntStream.range(0, 500)
            .mapToObj(
                key ->
                    pack(
                        key,
                        switch (key) {
                          case 444 -> new Receipt.Refused("550 no such mailbox");
                          case 445 -> new Receipt.Awaiting("held when revenue > 1000");
                          default -> SENT;
                        }))
            .toList();
    List<String> lines = lines(packs);
    assertEquals(15, lines.size(), String.join("\n", lines));
    assertTrue(lines.get(2).startsWith("Partner 444  "), lines.get(2));
    assertTrue(lines.get(2).endsWith("  refused: 550 no such mailbox"), lines.get(2));
    assertTrue(lines.get(3).startsWith("Partner 445  "), lines.get(3));
    assertTrue(lines.get(4).startsWith("Partner 0  "), lines.get(4));
    assertEquals(
        "… and 488 more packs, none of which waits or failed; `--json` tells of each",
        lines.getLast());
  }

  @Test
  void whereManyFailedTheRestIsCounted() {
    Receipt refused = new Receipt.Refused("550 no such mailbox");
    List<String> lines =
        lines(IntStream.range(0, 500).mapToObj(key -> pack(key, refused)).toList());
    assertEquals(63, lines.size());
    assertEquals(
        "… and 440 more packs, 440 of which wait or failed; `--json` tells of each",
        lines.getLast());
  }

  @Test
  void longNamesAndReasonsLoseTheirMiddle() {
    String refusal = "550 5.7.1 " + "the server says a lot ".repeat(9) + "and ends";
    PackRecord one = pack(1, new Receipt.Refused(refusal));
    PackRecord named =
        new PackRecord(
            one.key(),
            "A company with limited liability of a very long name, called Alder",
            one.state(),
            one.files(),
            one.headline(),
            one.mails());
    String line = lines(List.of(named)).getLast();
    assertTrue(line.length() <= 180, line);
    assertTrue(line.matches("A company .*….* called Alder .*refused: 550 .*….* and ends"), line);
  }
}
