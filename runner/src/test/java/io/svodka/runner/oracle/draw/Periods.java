package io.svodka.runner.oracle.draw;

import io.svodka.runner.oracle.project.When;
import io.svodka.runner.oracle.project.When.Unit;
import java.time.LocalDate;

/// Draws periods, comparisons and windows.
record Periods(Dice dice) {

  When.Period period() {
    Unit unit = dice.pick(Unit.OF_DAYS);
    return switch (dice.between(0, 11)) {
      case 0, 1, 2 -> new When.Period.Last(months(), Unit.MONTH, today());
      case 3 -> new When.Period.Last(dice.between(2, 8), unit, today());
      case 4 -> new When.Period.OneUnit(-1, dice.pick(Unit.MONTH, Unit.QUARTER, Unit.YEAR));
      case 5 -> new When.Period.ToDate(dice.pick(Unit.MONTH, Unit.QUARTER, Unit.YEAR), today());
      case 6 ->
          new When.Period.Between(
              LocalDate.of(2025, dice.between(1, 12), dice.between(1, 28)),
              LocalDate.of(2026, dice.between(1, 3), dice.between(1, 28)));
      case 7 -> new When.Period.Year(2025);
      case 8 -> new When.Period.Quarter(dice.pick(2025, 2026), dice.between(1, 2));
      case 9 -> new When.Period.Month(2026, dice.between(1, 3));
      case 10 ->
          new When.Period.Before(
              dice.between(1, 2),
              dice.pick(Unit.MONTH, Unit.QUARTER),
              new When.Period.OneUnit(-1, Unit.QUARTER));
      default -> dice.chance(50) ? new When.Period.AllTime() : upTo(unit);
    };
  }

  private When.Period upTo(Unit unit) {
    Unit ending = dice.pick(Unit.WEEK, Unit.MONTH, Unit.QUARTER);
    When.Period end =
        dice.chance(50)
            ? new When.Period.OneUnit(-1, ending)
            : new When.Period.ToDate(ending, today());
    return new When.Period.LastTo(dice.between(1, 8), unit, end);
  }

  /// Returns a period short enough for hours, often one in which clocks are changed.
  When.Period ofHours() {
    return dice.chance(50) ? new When.Period.Last(dice.between(1, 3), Unit.DAY, today()) : spring();
  }

  private When.Period spring() {
    LocalDate first = dice.pick(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 29));
    return new When.Period.Between(first.minusDays(dice.between(0, 1)), first);
  }

  private int months() {
    return dice.pick(2, 3, 4, 6, 12);
  }

  private When.Today today() {
    return dice.chance(30) ? When.Today.INCLUDED : When.Today.LEFT_OUT;
  }

  When.Comparison comparison() {
    return switch (dice.between(0, 7)) {
      case 0, 1, 2 -> new When.Comparison.Previous();
      case 3, 4 -> new When.Comparison.LastYear();
      case 5 -> new When.Comparison.LastYearByWeekday();
      case 6 ->
          new When.Comparison.Earlier(
              dice.between(1, 5), dice.pick(Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER));
      default -> new When.Comparison.Against(new When.Period.Quarter(2025, dice.between(1, 4)));
    };
  }

  When.Window window() {
    return switch (dice.between(0, 3)) {
      case 0, 1 ->
          new When.Window.Trailing(
              dice.between(2, 6), dice.pick(Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.DAY));
      case 2 -> new When.Window.ToDate(dice.pick(Unit.YEAR, Unit.QUARTER, Unit.MONTH));
      default -> new When.Window.AllTime();
    };
  }
}
