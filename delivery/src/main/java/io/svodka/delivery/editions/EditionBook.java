package io.svodka.delivery.editions;

import java.util.List;
import java.util.Optional;

/// The durable book of editions.
public interface EditionBook {
  /// Returns an edition by its number.
  Optional<Edition> find(long id);

  /// Returns what one delivery of the ledger carried.
  Optional<Edition> ofDelivery(long delivery);

  /// Returns what the recipients of a pack have: the newest revision, and where they have different
  /// editions of that the oldest. Nothing where nobody has any.
  Optional<Edition> delivered(String delivery, String slot, String burstKey);

  /// Returns all editions, newest first.
  List<Edition> newestFirst();
}
