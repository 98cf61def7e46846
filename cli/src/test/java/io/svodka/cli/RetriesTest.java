package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.plan.DeliveryTerms.Retry;
import io.svodka.model.rendition.Format;
import io.svodka.model.value.Period;
import io.svodka.runner.RunRecord;
import io.svodka.runner.RunRequest;
import io.svodka.runner.Viewer;
import io.svodka.runner.records.PackRecord;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetriesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
  private static final RunRequest REQUEST =
      new RunRequest(
          "r", DAY, Map.of(), Set.of(), List.of(Format.PDF), Path.of("out"), new Viewer.Owner());

  private final List<Duration> waits = new ArrayList<>();
  private final List<Set<String>> asked = new ArrayList<>();
  private int failures;

  private RunRecord attempt(RunRequest request) {
    asked.add(request.keys());
    boolean fails = failures-- > 0;
    List<PackRecord> packs = new ArrayList<>();
    if (request.keys().isEmpty()) {
      packs.add(pack("1", new PackRecord.State.Made()));
    }
    packs.add(
        pack(
            "2",
            fails ? new PackRecord.State.Failed("SV9601", "no", "") : new PackRecord.State.Made()));
    return new RunRecord(
        "R",
        new Period(DAY, DAY.plusDays(1), new Period.Shape.Free()),
        "November",
        DAY,
        fails ? RunRecord.Ending.PARTLY_DONE : RunRecord.Ending.DONE,
        RunRecord.Found.NOTHING,
        packs,
        0);
  }

  private static PackRecord pack(String key, PackRecord.State state) {
    return new PackRecord(key, key, state, List.of(), List.of(), List.of());
  }

  private RunRecord run(int failing, Retry retry) {
    failures = failing;
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()),
            Console.Display.PLAIN);
    return new Retries(
            retry,
            waits::add,
            new Progress(console, Progress.Volume.QUIET, MailWords.forPrograms()))
        .run(REQUEST, this::attempt);
  }

  @Test
  void whatIsDoneIsNotTriedAgain() {
    assertEquals(RunRecord.Ending.DONE, run(0, new Retry(3, Duration.ofMinutes(10))).ending());
    assertEquals(List.of(), waits);
  }

  @Test
  void onlyFailedPacksAreTriedAgainAfterTheWait() {
    RunRecord record = run(1, new Retry(3, Duration.ofMinutes(10)));
    assertEquals(RunRecord.Ending.DONE, record.ending());
    assertEquals(List.of(Duration.ofMinutes(10)), waits);
    assertEquals(List.of(Set.of(), Set.of("2")), asked);
    assertEquals(2, record.packs().size());
  }

  @Test
  void triesAreBounded() {
    RunRecord record = run(9, new Retry(2, Duration.ofMinutes(1)));
    assertEquals(RunRecord.Ending.PARTLY_DONE, record.ending());
    assertEquals(2, waits.size());
    assertEquals(3, asked.size());
  }

  @Test
  void withoutTheStatementNothingIsTriedAgain() {
    run(9, Retry.NEVER);
    assertEquals(1, asked.size());
  }
}
