package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.UnsupportedProblem;
import io.svodka.compiler.problem.UnsupportedProblem.Misplaced;
import io.svodka.compiler.problem.UnsupportedProblem.NotActedUpon;
import io.svodka.compiler.problem.UnsupportedProblem.NotYet;

/// Says what this compiler does not do in words.
final class UnsupportedWording {
  Diagnostic describe(UnsupportedProblem problem) {
    return switch (problem) {
      case NotYet(var span, var what) ->
          Diagnostic.error("SV1900", what + " is not supported yet")
              .at(span, "this cannot be run")
              .help("remove it, or say it in another way")
              .note("leaving it out silently could make a figure or a recipient wrong");
      case NotActedUpon(var span, var statement) ->
          Diagnostic.warning("SV1901", "`" + statement + "` is not acted upon yet")
              .at(span, "this has no effect so far")
              .note("figures and recipients do not depend on it");
      case Misplaced(var span, var home, var place) ->
          Diagnostic.error("SV1902", "this option belongs to a " + home)
              .at(span, "this is a " + place)
              .help("remove it");
    };
  }
}
