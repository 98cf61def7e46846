package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.TradeProblem;
import io.svodka.compiler.problem.TradeProblem.Beyond;
import io.svodka.compiler.problem.TradeProblem.Gap;
import io.svodka.compiler.problem.TradeProblem.MidWeek;
import io.svodka.compiler.problem.TradeProblem.NoCalendar;
import io.svodka.compiler.problem.TradeProblem.OutOfOrder;
import io.svodka.compiler.problem.TradeProblem.Overlap;
import io.svodka.compiler.problem.TradeProblem.YearLength;
import java.util.Locale;

/// Says mistakes in a trade calendar in words.
final class TradeWording {
  Diagnostic describe(TradeProblem problem) {
    return switch (problem) {
      case Gap found -> gap(found);
      case Overlap found -> overlap(found);
      case YearLength(var span, var year, var weeks) ->
          Diagnostic.error(
                  "SV4034",
                  "the trade year %s has %s weeks",
                  "в торговом году %s недель: %s",
                  year,
                  weeks)
              .at(span, "its last quarter", "его последний квартал")
              .help("a year has 52 or 53 of them", "в году их 52 или 53");
      case MidWeek found -> midWeek(found);
      case OutOfOrder(var span, var expected) ->
          Diagnostic.error(
                  "SV4036",
                  "`%s` is missing in the trade calendar",
                  "в торговом календаре не хватает `%s`",
                  expected)
              .at(span, "it is expected here", "он ожидается здесь")
              .help(
                  "list all four quarters of each year, in the order of time",
                  "перечислите все четыре квартала каждого года по порядку");
      case Beyond found -> beyond(found);
      case NoCalendar(var span) ->
          Diagnostic.error(
                  "SV6014",
                  "the project has no trade calendar",
                  "в проекте нет торгового календаря")
              .at(span, "this is counted in it", "это считается по нему")
              .help("declare one: `calendar trade { … }`", "объявите его: `calendar trade { … }`");
    };
  }

  private static Diagnostic gap(Gap found) {
    return Diagnostic.error(
            "SV4032",
            "the days from %s to %s belong to no quarter",
            "дни с %s по %s не входят ни в один квартал",
            found.expected(),
            found.found().minusDays(1))
        .at(found.span(), "this one starts later", "этот начинается позже")
        .alsoAt(found.before(), "this one ends before", "этот кончается раньше")
        .help(
            "start it on %s, or give the quarter before more weeks",
            "начните его %s или добавьте недель предыдущему", found.expected());
  }

  private static Diagnostic beyond(Beyond found) {
    return Diagnostic.error(
            "SV4037",
            "the trade calendar does not have %s",
            "в торговом календаре нет дня %s",
            found.day())
        .at(
            found.span(),
            "it has the days from %s to %s",
            "в нём дни с %s по %s",
            found.first(),
            found.last())
        .alsoAt(found.unit(), "this is counted in it", "это считается по нему")
        .help(
            "add the quarters of that year to `calendar trade`, or take another period",
            "добавьте кварталы того года в `calendar trade` или возьмите другой период");
  }

  private static Diagnostic overlap(Overlap found) {
    return Diagnostic.error(
            "SV4033",
            "the days from %s to %s belong to two quarters",
            "дни с %s по %s входят в два квартала",
            found.found(),
            found.expected().minusDays(1))
        .at(found.span(), "this one starts too early", "этот начинается слишком рано")
        .alsoAt(found.before(), "this one still goes on", "этот ещё не кончился")
        .help(
            "start it on %s, or take weeks from the quarter before",
            "начните его %s или убавьте недель у предыдущего", found.expected());
  }

  private static Diagnostic midWeek(MidWeek found) {
    return Diagnostic.error(
            "SV4035",
            "a quarter starts in the middle of a week",
            "квартал начинается посреди недели")
        .at(
            found.span(),
            "%s is not the first day of a week: `week starts %s`",
            "%s — не первый день недели: `week starts %s`",
            found.day(),
            found.weekStart().name().toLowerCase(Locale.ROOT))
        .help(
            "take the first day of a week, or say `week starts %s` in the project",
            "возьмите первый день недели или напишите в проекте `week starts %s`",
            found.day().getDayOfWeek().name().toLowerCase(Locale.ROOT));
  }
}
