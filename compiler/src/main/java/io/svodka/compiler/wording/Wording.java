package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.problem.SyntaxProblem;

/// Says any problem in words.
public final class Wording {
  private final SyntaxWording syntax = new SyntaxWording();

  /// Returns the message about a problem.
  public Diagnostic describe(Problem problem) {
    return switch (problem) {
      case SyntaxProblem found -> syntax.describe(found);
    };
  }
}
