package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.UnsupportedProblem;
import io.svodka.compiler.problem.UnsupportedProblem.Misplaced;
import io.svodka.compiler.problem.UnsupportedProblem.NotYet;

/// Says what this compiler does not do in words.
final class UnsupportedWording {
  Diagnostic describe(UnsupportedProblem problem) {
    return switch (problem) {
      case NotYet(var span, var what) ->
          Diagnostic.error(
                  "SV1900", "%s is not supported yet", "пока не поддерживается: %s", feature(what))
              .at(span, "this cannot be run", "это не выполнить")
              .help("remove it, or say it in another way", "уберите это или выразите иначе")
              .note(
                  "leaving it out silently could make a figure or a recipient wrong",
                  "молча пропустить нельзя: число или получатель могли бы оказаться неверными");
      case Misplaced(var span, var home, var place) ->
          Diagnostic.error(
                  "SV1902",
                  "this option belongs to a %s",
                  "эта настройка есть только у %s",
                  Words.absent(home))
              .at(span, "this is a %s", "это настройка %s", Words.absent(place))
              .help("remove it", "уберите её");
    };
  }

  private static Said feature(String what) {
    return new Said(what, what.replaceFirst("^the database ", "база данных "));
  }
}
