package io.svodka.delivery.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.svodka.delivery.Samples;
import io.svodka.delivery.desk.Audit;
import io.svodka.delivery.desk.Audit.Finding;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A chain in which every change shows, wherever it lies.
abstract class AuditContract {
  private LedgerBooks books;
  private Audit audit;

  abstract LedgerBooks fresh() throws Exception;

  /// Changes the database from outside.
  abstract void execute(String sql);

  /// Lets everybody change what is only to be added to, as somebody with all rights could.
  abstract void disarm();

  @BeforeEach
  void fill() throws Exception {
    books = fresh();
    audit = books.audit();
    for (int i = 0; i < 4; i++) {
      books.suppressions().add("p" + i + "@example.com", "", "asked", Samples.NOON.plusSeconds(i));
    }
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void untouchedChainIsIntactAndItsEndIsKnown() {
    Finding.Intact intact = assertInstanceOf(Finding.Intact.class, audit.verify());
    assertEquals(4, intact.entries());
    assertEquals(intact.digest(), audit.list(1).getFirst().digest());
    assertEquals("p3@example.com ", audit.list(1).getFirst().subject());
  }

  @Test
  void stateOfTheSpecificationIsWrittenDownWhenItIsAnother() {
    for (String digest : List.of("a1", "a1", "b2", "a1")) {
      audit.takenOver(digest, "0f3c", Samples.NOON);
    }
    assertEquals(
        List.of("a1", "b2", "a1"),
        audit.list(10).stream()
            .filter(each -> each.action().equals("taken over"))
            .map(each -> each.detail().replaceAll("specification |, revision 0f3c", ""))
            .toList());
    assertInstanceOf(Finding.Intact.class, audit.verify());
  }

  @Test
  void whatIsWrittenCannotBeChangedOrCut() {
    assertThrows(Exception.class, () -> execute("update audit set actor = 'nobody'"));
    assertThrows(Exception.class, () -> execute("delete from audit"));
    assertInstanceOf(Finding.Intact.class, audit.verify());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update audit set subject = 'somebody' where id = 2 | 2",
        "update audit set at = '2026-11-02T09:00:09Z' where id = 3 | 3",
        "delete from audit where id = 2 | 2",
        "delete from audit where id = 4 | 4",
        "update audit set digest = 'x' where id = 4 | 4",
        "update audit set id = 9 where id = 4 | 4",
      })
  void everyChangeOfSomebodyWithAllRightsShows(String sql, long place) {
    disarm();
    execute(sql);
    assertEquals(place, assertInstanceOf(Finding.Broken.class, audit.verify()).id());
  }
}
