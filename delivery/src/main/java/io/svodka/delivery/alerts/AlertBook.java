package io.svodka.delivery.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The durable book of alerts.
public interface AlertBook {
  /// Returns how the subjects of an alert stand; those that never fired are not among them.
  Map<String, Standing> standings(String alert);

  /// Takes over how subjects stand now, all or none, and remembers each change.
  ///
  /// @param slot name of the time at which the alert was looked at
  void keep(String alert, String slot, List<Standing> changed, Instant now);

  /// Returns how many subjects fire, by alert.
  Map<String, Long> firing();
}
