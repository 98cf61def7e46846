package io.svodka.delivery.ledger;

import static io.svodka.delivery.Channel.SMTP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.Claim;
import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.Ledger;
import io.svodka.delivery.Message;
import io.svodka.delivery.Origin;
import io.svodka.delivery.Reply;
import io.svodka.delivery.Samples;
import io.svodka.delivery.desk.Decision;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.desk.Selection;
import io.svodka.model.rendition.Format;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two recipients whose letters or files change places in the ledger: nobody gets what is
/// another's. Where the seal is taken away, the words of the other one arrive, so it is the seal
/// that holds.
class SealTest {
  private static final String NORTH = "canary-north";
  private static final String SOUTH = "canary-south";
  @TempDir private Path folder;
  private LedgerBooks books;

  @BeforeEach
  void open() {
    books = LedgerBooks.file(file());
    for (String word : List.of(NORTH, SOUTH)) {
      books.ledger().keep(message(word), SMTP, Origin.NONE, Samples.NOON);
    }
  }

  @AfterEach
  void close() {
    books.close();
  }

  private Path file() {
    return folder.resolve("ledger.sqlite");
  }

  private static Message message(String word) {
    Message plain = Samples.message(word, word + "@partner.example");
    return new Message(
        plain.key(),
        plain.from(),
        plain.to(),
        plain.cc(),
        "For " + word,
        "<p>" + word + "</p>",
        word,
        List.of(Samples.rendition(Format.XLSX, word + ".xlsx", "rows of " + word)));
  }

  /// Returns whom a word of another one reaches when everything that waits is sent.
  private List<String> leaks() {
    List<String> leaks = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Optional<Ledger.Taken> taken = books.ledger().next(SMTP, Samples.NOON);
      if (taken.isEmpty()) {
        // What does not fit is set aside, and the other one comes next.
        continue;
      }
      Message message = taken.get().message();
      String other = message.key().recipient().startsWith(NORTH) ? SOUTH : NORTH;
      if (text(message).contains(other)) {
        leaks.add(message.key().recipient());
      }
    }
    return leaks;
  }

  private static String text(Message message) {
    StringBuilder text = new StringBuilder(message.subject() + message.html() + message.text());
    message
        .attachments()
        .forEach(
            file ->
                text.append(file.fileName())
                    .append(new String(file.bytes(), StandardCharsets.UTF_8)));
    return text.toString();
  }

  private List<DeliveryState> states() {
    return books.desk().list(new Selection(Set.of(), "", 0, 10), Samples.NOON).stream()
        .map(DeliveryRow::state)
        .toList();
  }

  private void execute(String sql) throws Exception {
    LedgerPeek.execute(file(), sql);
  }

  private void swapFiles() throws Exception {
    execute(
        "update delivery_attachment set sha256 = (select a.sha256 from artifact a where a.sha256 <>"
            + " delivery_attachment.sha256)");
  }

  private void swapLetters() throws Exception {
    execute("update delivery_letter set delivery_id = delivery_id + 100");
    execute("update delivery_letter set delivery_id = 103 - delivery_id");
  }

  private void breakSeals() throws Exception {
    execute("update delivery_letter set seal = ''");
  }

  @Test
  void whatIsWhereItBelongsIsSent() {
    assertEquals(List.of(), leaks());
    assertEquals(List.of(DeliveryState.CLAIMED, DeliveryState.CLAIMED), states());
  }

  @Test
  void fileOfAnotherIsNotSent() throws Exception {
    swapFiles();
    assertEquals(List.of(), leaks());
    assertEquals(List.of(DeliveryState.FAILED, DeliveryState.FAILED), states());
  }

  @Test
  void withoutTheSealTheFileOfAnotherArrives() throws Exception {
    swapFiles();
    breakSeals();
    assertEquals(2, leaks().size());
  }

  @Test
  void letterOfAnotherIsNotSent() throws Exception {
    swapLetters();
    assertEquals(List.of(), leaks());
    assertEquals(List.of(DeliveryState.FAILED, DeliveryState.FAILED), states());
  }

  @Test
  void withoutTheSealTheLetterOfAnotherArrives() throws Exception {
    swapLetters();
    breakSeals();
    assertEquals(2, leaks().size());
  }

  private void swapContents() throws Exception {
    execute("create table swapped as select sha256, content from artifact");
    execute(
        "update artifact set content = (select content from swapped s where s.sha256 <>"
            + " artifact.sha256)");
  }

  @Test
  void contentThatIsAnothersDoesNotHaveItsDigestEvenWithoutTheSeal() throws Exception {
    swapContents();
    breakSeals();
    assertEquals(List.of(), leaks());
    assertEquals(List.of(DeliveryState.FAILED, DeliveryState.FAILED), states());
  }

  /// What lies in the rows, digests passed over, is what would be sent.
  @Test
  void withoutTheDigestTheContentOfAnotherWouldArrive() throws Exception {
    swapContents();
    assertEquals(
        List.of(NORTH + ".xlsx rows of " + SOUTH, SOUTH + ".xlsx rows of " + NORTH),
        LedgerPeek.rows(
            file(),
            "select t.file_name, cast(a.content as text) from delivery_attachment t"
                + " join artifact a on a.sha256 = t.sha256 order by t.file_name"));
  }

  @Test
  void whatIsSentOnceMoreHasTheSameSeal() {
    assertEquals(List.of(), leaks());
    long id = books.desk().list(new Selection(Set.of(), "", 0, 10), Samples.NOON).getFirst().id();
    DeliveryRow sent = decided(id);
    assertFalse(books.ledger().take(sent.id(), Samples.NOON).isEmpty());
    assertTrue(sent.id() > 2);
  }

  private DeliveryRow decided(long id) {
    Ledger ledger = books.ledger();
    ledger.settle(
        new Claim.Granted(id, 1, Samples.POSTMARK), new Reply.Accepted("250"), Samples.NOON);
    return books.desk().decide(id, new Decision(Decision.Kind.RESEND, "anna"), Samples.NOON);
  }
}
