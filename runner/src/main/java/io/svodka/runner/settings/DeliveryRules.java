package io.svodka.runner.settings;

import io.svodka.delivery.Origin;
import java.time.LocalTime;

/// What this machine does with one delivery or alert.
///
/// @param release whether its mails leave by themselves
/// @param revising when what was delivered is looked through for late data
public record DeliveryRules(Origin.Release release, CatchingUp catchUp, Revising revising) {
  public static final DeliveryRules USUAL =
      new DeliveryRules(Origin.Release.AT_ONCE, CatchingUp.USUAL, Revising.NEVER);

  /// Corrections that are looked for each day.
  ///
  /// @param days for so long after a delivery; 0 for never
  /// @param at in the zone of the project
  public record Revising(int days, LocalTime at) {
    public static final Revising NEVER = new Revising(0, LocalTime.MIDNIGHT);
  }

  /// What is done about scheduled times that have passed while nothing ran.
  public enum CatchingUp {
    /// What suits the period of the report.
    USUAL,
    ALL,
    LAST,
    NONE
  }
}
