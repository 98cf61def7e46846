package io.svodka.runner.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Receipt;
import io.svodka.delivery.Reply;
import io.svodka.runner.records.PackRecord.Figure;
import io.svodka.runner.records.PackRecord.MailRecord;
import io.svodka.runner.records.PackRecord.MailState;
import io.svodka.runner.records.PackRecord.State;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackRecordsTest {
  private static final Instant AT = Instant.parse("2026-11-02T09:00:00.123456789Z");
  private static final List<Receipt> RECEIPTS =
      List.of(
          new Receipt.Sent(AT, "<1@example.com>", "250 ok\r\nfailed"),
          new Receipt.AlreadySent(AT),
          new Receipt.Held("may have arrived"),
          new Receipt.Withheld("not on the list"),
          new Receipt.Awaiting("waits to be released"),
          new Receipt.Deferred("421 later", 3, Reply.Whose.SERVER),
          new Receipt.Refused("550 no such user"));

  @Test
  void whateverBecameOfPacksIsReadAsItWasTaken() {
    List<PackRecord> packs =
        Stream.of(
                new State.Made(),
                new State.Skipped(),
                new State.Unchanged(),
                new State.Failed("SV9601", "no “file”\n", ""))
            .map(PackRecordsTest::pack)
            .toList();
    PackRecords records = new PackRecords();
    for (int i = 0; i < packs.size(); i++) {
      records.put(i, packs.get(i));
    }
    assertEquals(packs, records);
  }

  private static PackRecord pack(State state) {
    List<MailRecord> mails = new ArrayList<>();
    RECEIPTS.forEach(
        each -> mails.add(new MailRecord(Channel.SMTP, "a@b.de", new MailState.Handed(each))));
    mails.add(new MailRecord(Channel.S3, "box/x", new MailState.Failed("SV9501", "no", "do")));
    return new PackRecord(
        "ключ \"1\"",
        "Партнёр\u2028𝄞",
        state,
        List.of(Path.of("out", "отчёт.pdf"), Path.of("/out/x y.xlsx")),
        List.of(
            new Figure("Revenue", "1,234.50 €", Optional.of(new BigDecimal("1234.50")), true),
            new Figure("Sum", "1E+3", Optional.of(new BigDecimal("1E+3")), false),
            new Figure("Nothing", "—", Optional.empty(), false)),
        mails);
  }

  private static PackRecord numbered(int number) {
    return new PackRecord(
        "k" + number, "n".repeat(number), new State.Made(), List.of(), List.of(), List.of());
  }

  @Test
  void packsThatEndInAnyOrderAreInThatOfTheirKeys() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, 1_000).boxed().toList());
    Collections.shuffle(order, new Random(1));
    PackRecords records = new PackRecords();
    order.forEach(number -> records.put(number, numbered(number)));
    assertEquals(IntStream.range(0, 1_000).mapToObj(PackRecordsTest::numbered).toList(), records);
    assertThrows(IndexOutOfBoundsException.class, () -> records.get(1_000));
  }

  @Test
  void whereThereIsNoRoomForAFileNothingIsLost() {
    PackRecords records =
        new PackRecords(
            () -> {
              throw new IOException("No space left on device");
            });
    records.put(1, numbered(1));
    records.put(0, numbered(0));
    assertEquals(List.of(numbered(0), numbered(1)), records);
  }
}
