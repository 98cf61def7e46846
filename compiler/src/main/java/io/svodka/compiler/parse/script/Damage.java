package io.svodka.compiler.parse.script;

import io.svodka.compiler.problem.LexicalProblem;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.problem.Severity;
import java.util.List;

/// The mistakes of form that only their author can mend.
public record Damage(List<Problem> problems) {
  public Damage {
    problems = List.copyOf(problems);
  }

  /// Returns what remains of all mistakes when the certain slips are mended.
  public static Damage of(List<Problem> all) {
    return new Damage(all.stream().filter(found -> !isMended(found)).toList());
  }

  private static boolean isMended(Problem found) {
    return found.severity() != Severity.ERROR
        || (found instanceof LexicalProblem slip && isCertain(slip));
  }

  private static boolean isCertain(LexicalProblem slip) {
    return switch (slip) {
      case LexicalProblem.TypographicQuotes _,
          LexicalProblem.SingleQuotes _,
          LexicalProblem.ForeignSign _,
          LexicalProblem.Dash _,
          LexicalProblem.Semicolon _,
          LexicalProblem.MixedAlphabets _,
          LexicalProblem.MissingParenthesis _,
          LexicalProblem.SpaceInNumber _ ->
          true;
      // Which part of 01/02/2026 is the month depends on the country of the author.
      case LexicalProblem.DateOrder(var written, _, _) -> written.indexOf('/') < 0;
      case LexicalProblem.StrayCharacter _,
          LexicalProblem.UnclosedText _,
          LexicalProblem.UnclosedLongText _,
          LexicalProblem.UnclosedComment _,
          LexicalProblem.InvalidConstant _,
          LexicalProblem.DottedName _,
          LexicalProblem.HashedName _,
          LexicalProblem.EmptyPlaceholder _,
          LexicalProblem.UnclosedPlaceholder _ ->
          false;
    };
  }

  /// Returns whether a mistake lies between two offsets.
  boolean touches(int start, int end) {
    return problems.stream()
        .anyMatch(found -> found.span().start() >= start && found.span().start() <= end);
  }
}
