package io.svodka.delivery.desk;

import io.svodka.delivery.DeliveryState;
import java.util.Set;

/// Which deliveries are wanted.
///
/// @param states the states wanted; empty for all
/// @param delivery name of the delivery; empty for all
/// @param run number of the run; 0 for all
/// @param most how many at most
public record Selection(Set<DeliveryState> states, String delivery, long run, int most) {
  public Selection {
    states = Set.copyOf(states);
  }
}
