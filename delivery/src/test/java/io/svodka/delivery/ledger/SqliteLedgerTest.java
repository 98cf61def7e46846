package io.svodka.delivery.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Claim;
import io.svodka.delivery.Message;
import io.svodka.delivery.Origin;
import io.svodka.delivery.Samples;
import io.svodka.delivery.desk.Selection;
import io.svodka.delivery.ledger.store.LedgerStore;
import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ledger in a file.
class SqliteLedgerTest extends LedgerContract {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("ledger.db");
  }

  @Override
  LedgerBooks fresh() {
    return LedgerBooks.file(file());
  }

  @Override
  LedgerBooks again(LedgerRules rules) {
    return new LedgerBooks(LedgerStore.file(file()), rules);
  }

  @Override
  List<String> peek(String sql) {
    try {
      return LedgerPeek.rows(file(), sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  void damage() {
    try {
      LedgerPeek.execute(file(), "update artifact set content = x'00'");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void fileIsWrittenAheadAndCarriesItsVersion() {
    assertEquals(List.of("wal"), peek("pragma journal_mode"));
    assertEquals(List.of("12"), peek("pragma user_version"));
  }

  @Test
  void manyMayOpenAndCloseANewFileAtOnce() throws Exception {
    for (int round = 0; round < 8; round++) {
      Path fresh = folder.resolve("fresh" + round + ".db");
      Callable<Boolean> opening =
          () -> {
            LedgerBooks.file(fresh).close();
            return true;
          };
      try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
        for (Future<Boolean> opened : threads.invokeAll(Collections.nCopies(6, opening))) {
          assertTrue(opened.get());
        }
      }
    }
  }

  @Test
  void fileOfANewerVersionIsLeftAlone() throws Exception {
    Path newer = folder.resolve("newer.db");
    LedgerPeek.execute(newer, "pragma user_version = 99");
    RunFailure failure = assertThrows(RunFailure.Delivery.class, () -> LedgerBooks.file(newer));
    assertEquals("SV9505", failure.code());
  }

  @Test
  void fileThatIsNoLedgerIsAFailure() throws Exception {
    Path noise = Files.writeString(folder.resolve("noise.db"), "x".repeat(5000));
    assertThrows(RunFailure.Delivery.class, () -> LedgerBooks.file(noise));
  }

  @Test
  void eachLedgerDrawsASecretOfItsOwn() {
    Set<String> ids = new HashSet<>();
    for (String name : List.of("one.db", "other.db")) {
      try (LedgerBooks drawn = LedgerBooks.file(folder.resolve(name))) {
        Message message = Samples.message("Север", "anna@example.com");
        Claim claim = drawn.ledger().claim(message, Channel.SMTP, Samples.NOON);
        String id = ((Claim.Granted) claim).postmark().messageId();
        assertTrue(id.matches("<[0-9a-f]{32}@svodka\\.example>"), id);
        assertTrue(ids.add(id), "the same in every ledger");
      }
    }
  }

  @Test
  void fileOfTheFirstVersionIsCarriedOver() throws Exception {
    Path old = folder.resolve("old.db");
    for (String statement : firstVersion().strip().split(";\\s*\\n", -1)) {
      LedgerPeek.execute(old, statement);
    }
    LedgerPeek.execute(
        old,
        "insert into delivery values (7, 'pack', '2026-10', 'k', 'anna@example.com', 'SMTP', 0,"
            + " '<id@x>', 'PLANNED', 1, 42, 0, '', '2026-11-02T09:00:00Z',"
            + " '2026-11-02T09:00:00Z')");
    LedgerPeek.execute(
        old, "insert into delivery_event values (1, 7, 1, 'PLANNED', '2026-11-02T09:00:00Z', '')");
    LedgerPeek.execute(old, "insert into delivery_attachment values (7, 1, 0, 'a.pdf', 10, 'abc')");
    LedgerPeek.execute(old, "pragma user_version = 1");
    LedgerBooks.file(old).close();
    assertEquals(
        List.of("7 PENDING 42 a.pdf 10 null"),
        LedgerPeek.rows(
            old,
            "select d.id, d.state, holder, file_name, size, content from delivery d"
                + " join delivery_attachment t on t.delivery_id = d.id"
                + " join artifact a on a.sha256 = t.sha256"
                + " join delivery_event e on e.delivery_id = d.id"));
  }

  /// Of mails that an earlier version wrote nobody knows the names; a later run of theirs tells it.
  @Test
  void mailsOfALedgerWithoutNamesStayAndAreNamedByTheNextRun() throws Exception {
    Path old = folder.resolve("nameless.db");
    Message message = Samples.message("Север", "anna@example.com");
    try (LedgerBooks books = LedgerBooks.file(old)) {
      books.ledger().claim(message, Channel.SMTP, waiting(""), Samples.NOON);
    }
    LedgerPeek.execute(old, "alter table delivery drop column burst_name");
    LedgerPeek.execute(old, "pragma user_version = 11");
    try (LedgerBooks books = LedgerBooks.file(old)) {
      assertEquals("", name(books));
      books.ledger().claim(message, Channel.SMTP, waiting("Север & Co"), Samples.NOON);
      assertEquals("Север & Co", name(books));
    }
  }

  private static Origin waiting(String name) {
    return new Origin(0, 7, Origin.Release.BY_A_PERSON, "waits", List.of(), name);
  }

  private static String name(LedgerBooks books) {
    return books
        .desk()
        .list(new Selection(Set.of(), "", 0, 1), Samples.NOON)
        .getFirst()
        .carried()
        .name();
  }

  private static String firstVersion() throws IOException {
    try (InputStream script = LedgerStore.class.getResourceAsStream("V1__deliveries.sql")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
