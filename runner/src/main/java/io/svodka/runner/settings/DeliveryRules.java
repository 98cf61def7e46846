package io.svodka.runner.settings;

import io.svodka.delivery.Origin;

/// What this machine does with one delivery or alert.
///
/// @param release whether its mails leave by themselves
public record DeliveryRules(Origin.Release release, CatchingUp catchUp) {
  public static final DeliveryRules USUAL =
      new DeliveryRules(Origin.Release.AT_ONCE, CatchingUp.USUAL);

  /// What is done about scheduled times that have passed while nothing ran.
  public enum CatchingUp {
    /// What suits the period of the report.
    USUAL,
    ALL,
    LAST,
    NONE
  }
}
