package io.svodka.delivery.desk;

import io.svodka.delivery.DeliveryState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where people look into the ledger and decide what it cannot decide by itself.
public interface Desk {
  /// Returns deliveries, newest first.
  List<DeliveryRow> list(Selection selection, Instant now);

  /// Returns all that is known of a delivery.
  Optional<DeliveryStory> show(long id, Instant now);

  /// Carries out a decision and returns the delivery it led to, which is a new one after a wish to
  /// send once more.
  ///
  /// @throws io.svodka.model.failure.RunFailure.Delivery when there is no such delivery or its
  ///   state does not allow it
  DeliveryRow decide(long id, Decision decision, Instant now);

  /// Returns how many deliveries are in which state.
  Map<DeliveryState, Long> counts();

  /// Forgets the files and letters of mails sent before a time; what was sent stays known by its
  /// digest. Returns how many files were forgotten.
  int forget(Instant before);
}
