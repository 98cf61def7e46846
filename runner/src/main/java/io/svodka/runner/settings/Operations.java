package io.svodka.runner.settings;

import io.svodka.delivery.ledger.LedgerRules;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Collectors;

/// How deliveries are kept, released and caught up on this machine.
///
/// @param keepDays how long the contents of sent mails are kept
/// @param deliveries rules of single deliveries and alerts, by name
/// @param port where `svodka serve` tells of itself; 0 for nowhere
/// @param traces where traces of the work go
public record Operations(
    LedgerPlace ledger,
    LedgerRules rules,
    int keepDays,
    Map<String, DeliveryRules> deliveries,
    int port,
    TraceTarget traces,
    Doors doors) {
  public static final int USUAL_KEEP_DAYS = 30;
  public static final int USUAL_PORT = 9464;

  /// What is done where the settings say nothing.
  public static final Operations USUAL =
      new Operations(
          new LedgerPlace.OwnFile(),
          LedgerRules.USUAL,
          USUAL_KEEP_DAYS,
          Map.of(),
          USUAL_PORT,
          TraceTarget.NONE,
          Doors.USUAL);

  public Operations {
    deliveries = Map.copyOf(deliveries);
  }

  /// Returns the rules of a delivery or an alert.
  public DeliveryRules of(String name) {
    return deliveries.getOrDefault(name, DeliveryRules.USUAL);
  }

  /// Returns at which time of each day deliveries are looked through for late data, by their names.
  public Map<String, LocalTime> revisedAt() {
    return deliveries.entrySet().stream()
        .filter(each -> each.getValue().revising().days() > 0)
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().revising().at()));
  }
}
