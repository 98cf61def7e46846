package io.svodka.runner;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Content;
import io.svodka.model.rendition.Format;
import io.svodka.model.rendition.Rendition;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

final class LargeFilesTest {
  private static final LockRoom LOCKS = new LockRoom(256L << 20);

  @Test
  void aFileTooLargeToBeLockedIsToldBeforeMemoryIsFull() {
    RunFailure failure = assertThrows(RunFailure.Render.class, () -> LOCKS.demand(file(65 << 20)));
    assertEquals("SV9615", failure.code());
    assertEquals(
        "year.pdf has 65 MB, too much to be locked with a password within 256 MB of memory",
        failure.getMessage());
  }

  @Test
  void aFourthOfTheMemoryIsRoomEnough() {
    assertDoesNotThrow(() -> LOCKS.demand(file(64 << 20)));
  }

  /// The ledger takes a file as a whole.
  @Test
  void aFileTooLargeToBeDeliveredIsToldBeforeMemoryIsFull() {
    DeliveryRoom room = new DeliveryRoom(256L << 20);
    assertDoesNotThrow(() -> room.demand(file(64 << 20)));
    RunFailure failure = assertThrows(RunFailure.Delivery.class, () -> room.demand(file(65 << 20)));
    assertEquals(
        "year.pdf has 65 MB, too much to be delivered within 256 MB of memory",
        failure.getMessage());
  }

  private static Rendition file(long length) {
    Content content = new Content(length, "", InputStream::nullInputStream);
    return new Rendition(Format.PDF, "year.pdf", content);
  }
}
