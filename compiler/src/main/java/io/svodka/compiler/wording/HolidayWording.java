package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.HolidayProblem;

/// Says mistakes in lists of days off in words.
final class HolidayWording {
  Diagnostic describe(HolidayProblem problem) {
    return switch (problem) {
      case HolidayProblem.Unreadable(var span) ->
          Diagnostic.error(
                  "SV4030",
                  "this line of the days off cannot be read",
                  "эту строку списка выходных не удаётся прочитать")
              .at(
                  span,
                  "a day and `off` or `work` are expected",
                  "ожидается день и `off` или `work`")
              .help(
                  "write a line such as `2026-01-09,off,moved from 3 January`",
                  "напишите, например, `2026-01-09,off,перенос с 3 января`");
      case HolidayProblem.Twice(var span, var day, var first) ->
          Diagnostic.error("SV4031", "%s is listed twice", "%s встречается дважды", day)
              .at(span, "this day is there already", "этот день уже есть")
              .alsoAt(first, "here", "здесь")
              .help("leave one of the lines", "оставьте одну из строк");
    };
  }
}
