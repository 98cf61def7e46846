package io.svodka.engine.calendar;

import io.svodka.model.plan.PeriodRule;
import java.time.Duration;

/// What is done about slots whose time has passed while nobody was there.
///
/// @param most so many are run, the latest ones; those before are missed for good
/// @param within a slot that is later than this is missed for good
public record CatchUp(int most, Duration within) {
  private static final int A_DOZEN = 12;
  private static final Duration ALWAYS = Duration.ofDays(36_600);
  private static final Duration AT_ONCE = Duration.ofMinutes(5);

  /// Every slot has figures of its own, so all are run, up to a dozen.
  public static final CatchUp ALL = new CatchUp(A_DOZEN, ALWAYS);

  /// The newest slot tells everything.
  public static final CatchUp LAST = new CatchUp(1, ALWAYS);

  /// What is late is of no use.
  public static final CatchUp NONE = new CatchUp(1, AT_ONCE);

  /// Returns what suits a report: where its period moves on with the day, no slot can stand for
  /// another.
  public static CatchUp usual(PeriodRule period) {
    return switch (period) {
      case PeriodRule.AllTime _, PeriodRule.Fixed _, PeriodRule.Numbered _ -> LAST;
      case PeriodRule.DayAt _,
          PeriodRule.UnitAt _,
          PeriodRule.LastUnits _,
          PeriodRule.UnitsTo _,
          PeriodRule.NextUnits _,
          PeriodRule.ToDate _,
          PeriodRule.Between _,
          PeriodRule.Before _,
          PeriodRule.OfParameter _ ->
          ALL;
    };
  }
}
