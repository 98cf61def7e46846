package io.svodka.delivery.desk;

import java.time.Instant;
import java.util.List;

/// All that the ledger knows of a delivery.
///
/// @param files what the last attempt carried
public record DeliveryStory(
    DeliveryRow row, String subject, List<SentFile> files, List<Event> events) {
  public DeliveryStory {
    files = List.copyOf(files);
    events = List.copyOf(events);
  }

  /// A file, known by its digest.
  public record SentFile(String name, long bytes, String sha256, Kept kept) {}

  /// Whether the ledger still has the bytes of a file.
  public enum Kept {
    WHOLE,
    DIGEST_ONLY
  }

  public record Event(int attempt, String state, Instant at, String detail) {}
}
