package io.svodka.compiler.review;

import io.svodka.model.plan.ComparisonPlan;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.SchedulePlan;
import io.svodka.model.plan.SlotPlan;
import java.util.stream.Collectors;

/// Writes periods, comparisons, windows and schedules.
final class PeriodWords {
  private PeriodWords() {}

  static String of(PeriodRule rule) {
    return switch (rule) {
      case PeriodRule.AllTime() -> "all time";
      case PeriodRule.DayAt(var offset) -> offset == 0 ? "today" : offset + " days from today";
      case PeriodRule.UnitAt(var unit, var offset) -> unit(RowText.word(unit), offset);
      case PeriodRule.LastUnits(var count, var unit, var today) ->
          "last " + count + " " + RowText.word(unit) + "s" + today(today);
      case PeriodRule.UnitsTo(var count, var unit, var end) ->
          "last " + count + " " + RowText.word(unit) + "s to " + of(end);
      case PeriodRule.NextUnits(var count, var unit) ->
          "next " + count + " " + RowText.word(unit) + "s";
      case PeriodRule.ToDate(var unit, var today) -> RowText.word(unit) + " to date" + today(today);
      case PeriodRule.Between(var first, var last) -> day(first) + " to " + day(last);
      case PeriodRule.Fixed(var period) -> period.start() + " to " + period.lastDay();
      case PeriodRule.Numbered(var unit, var place) ->
          RowText.word(unit) + " " + place.number() + " of " + place.year();
      case PeriodRule.Before(var count, var unit, var period) ->
          count + " " + RowText.word(unit) + "s before " + of(period);
      case PeriodRule.OfParameter(var parameter) -> "$" + parameter;
    };
  }

  private static String unit(String unit, int offset) {
    return switch (offset) {
      case -1 -> "last " + unit;
      case 0 -> "this " + unit;
      case 1 -> "next " + unit;
      default -> unit + " " + offset + " from now";
    };
  }

  private static String today(PeriodRule.Today today) {
    return switch (today) {
      case LEFT_OUT -> "";
      case INCLUDED -> " with today";
    };
  }

  private static String day(PeriodRule.DayRule rule) {
    return switch (rule) {
      case PeriodRule.DayRule.On(var date) -> date.toString();
      case PeriodRule.DayRule.At(var offset) -> "today" + (offset == 0 ? "" : " " + offset);
      case PeriodRule.DayRule.OfParameter(var name) -> "$" + name;
    };
  }

  static String of(ComparisonPlan.Rule rule) {
    return switch (rule) {
      case ComparisonPlan.Rule.PreviousPeriod() -> "previous period";
      case ComparisonPlan.Rule.SamePeriodLastYear(var alignment) ->
          "same period last year by " + RowText.word(alignment);
      case ComparisonPlan.Rule.Earlier(var count, var unit) ->
          count + " " + RowText.word(unit) + "s earlier";
      case ComparisonPlan.Rule.OtherPeriod(var period) -> of(period);
    };
  }

  static String of(SlotPlan.Window window) {
    return switch (window) {
      case SlotPlan.Window.None() -> "";
      case SlotPlan.Window.Trailing(var count, var unit) ->
          " over trailing " + count + " " + RowText.word(unit) + "s";
      case SlotPlan.Window.ToDate(var unit) -> " over " + RowText.word(unit) + " to date";
      case SlotPlan.Window.AllTime() -> " over all time";
    };
  }

  static String of(SchedulePlan schedule) {
    return switch (schedule) {
      case SchedulePlan.Daily(var days, var at, var zone) ->
          RowText.word(days) + " at " + at + " " + zone;
      case SchedulePlan.Weekly(var days, var at, var zone) ->
          days.stream().map(RowText::word).collect(Collectors.joining(", "))
              + " at "
              + at
              + " "
              + zone;
      case SchedulePlan.OnDayOf(var every, var day, var at, var zone) ->
          day(day) + " of each " + RowText.word(every) + " at " + at + " " + zone;
      case SchedulePlan.Repeated(var every, var from, var to) ->
          "every " + every.toMinutes() + " minutes from " + from + " to " + to;
      case SchedulePlan.Once(var day, var at, var zone) -> day + " at " + at + " " + zone;
    };
  }

  private static String day(SchedulePlan.DayOfPeriod day) {
    return switch (day) {
      case SchedulePlan.DayOfPeriod.Workday(var number) -> "workday " + number;
      case SchedulePlan.DayOfPeriod.Day(var number) -> "day " + number;
      case SchedulePlan.DayOfPeriod.LastDay() -> "the last day";
      case SchedulePlan.DayOfPeriod.LastWorkday() -> "the last workday";
    };
  }
}
