package io.svodka.delivery.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.svodka.delivery.Message;
import io.svodka.delivery.MessageKey;
import io.svodka.delivery.Samples;
import io.svodka.model.failure.RunFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMailboxTest {
  @TempDir Path folder;

  @Test
  void sameMessageIsOneFileHoweverOftenItIsWritten() throws Exception {
    Message message = Samples.message("Север", "anna@example.com");
    try (LocalMailbox mailbox = new LocalMailbox(folder)) {
      mailbox.send(message, Samples.POSTMARK, () -> {});
      mailbox.send(message, Samples.POSTMARK, () -> {});
      assertEquals(List.of("monthly_pack-север-anna@example.com-0c8a1f9e.eml"), files());
      assertArrayEquals(
          new Composer().compose(message, Samples.POSTMARK),
          Files.readAllBytes(mailbox.file(message)));
    }
  }

  @Test
  void keysThatLookAlikeAsFileNamesStayApart() throws Exception {
    try (LocalMailbox mailbox = new LocalMailbox(folder)) {
      for (String partner : List.of("a/b", "a:b", "a b", "../../a-b", "A-B")) {
        mailbox.send(Samples.message(partner, "anna@example.com"), Samples.POSTMARK, () -> {});
      }
    }
    assertEquals(5, files().size(), files().toString());
  }

  @Test
  void hostileKeyStaysInTheFolder() {
    MessageKey key = new MessageKey("../../x", "s", "/etc/passwd\u0000", "a@b.example");
    Path file = new LocalMailbox(folder).file(Samples.message(key, "Subject"));
    assertEquals(folder, file.normalize().getParent());
  }

  @Test
  void folderThatCannotBeWrittenIsAFailureWithoutLeftovers() throws Exception {
    Path occupied = Files.writeString(folder.resolve("occupied"), "");
    try (LocalMailbox mailbox = new LocalMailbox(occupied)) {
      RunFailure failure =
          assertThrows(
              RunFailure.Delivery.class,
              () ->
                  mailbox.send(
                      Samples.message("Север", "anna@example.com"), Samples.POSTMARK, () -> {}));
      assertEquals("SV9506", failure.code());
    }
    assertEquals(List.of("occupied"), files());
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
