package io.svodka.runner;

import io.svodka.delivery.Origin;
import io.svodka.runner.project.Revision;

/// Why a delivery is made.
///
/// @param slot name of the scheduled time; empty where a person asked
/// @param turn whether an earlier slot has the same period
/// @param release whether its mails leave by themselves
/// @param revision of the specification
public record Occasion(String slot, Turn turn, Origin.Release release, Revision revision) {
  /// Returns the occasion of a person who asks.
  public static Occasion byHand(Origin.Release release, Revision revision) {
    return new Occasion("", Turn.FIRST_OF_PERIOD, release, revision);
  }

  public enum Turn {
    /// The mail of the period: a person who asks for the same period means the same mail.
    FIRST_OF_PERIOD,
    /// One more mail about a period, such as each day's state of affairs.
    FURTHER
  }

  /// Returns what tells the mails of this occasion from those of others, for a period.
  String mailSlot(String period) {
    return switch (turn) {
      case FIRST_OF_PERIOD -> period;
      case FURTHER -> period + " " + slot;
    };
  }
}
