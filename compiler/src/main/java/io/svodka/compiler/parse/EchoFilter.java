package io.svodka.compiler.parse;

import io.svodka.compiler.problem.LexicalProblem;
import io.svodka.compiler.problem.LexicalProblem.StrayCharacter;
import io.svodka.compiler.problem.LexicalProblem.UnclosedComment;
import io.svodka.compiler.problem.LexicalProblem.UnclosedLongText;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.problem.Severity;
import io.svodka.compiler.problem.SyntaxProblem.MissingBrace;
import io.svodka.compiler.source.LineTable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Leaves out problems that only follow from another one, so that one slip gives one message.
record EchoFilter(LineTable lines) {
  /// Returns the problems without those later on a line that already has a slip of the pen, without
  /// the same stray sign once more on a line, and without blocks that are open because a text or
  /// comment has swallowed the rest of the file.
  List<Problem> withoutEchoes(List<Problem> problems) {
    boolean swallowed =
        problems.stream()
            .anyMatch(
                found -> found instanceof UnclosedLongText || found instanceof UnclosedComment);
    Map<Integer, Integer> firstSlips =
        problems.stream()
            .filter(found -> found instanceof LexicalProblem)
            .filter(found -> found.severity() == Severity.ERROR)
            .collect(Collectors.toMap(this::line, found -> found.span().start(), Math::min));
    Set<String> strays = new HashSet<>();
    return problems.stream()
        .filter(found -> !(swallowed && found instanceof MissingBrace))
        .filter(found -> !follows(found, firstSlips))
        .filter(found -> !(found instanceof StrayCharacter stray) || strays.add(sign(stray)))
        .toList();
  }

  /// One sign that is taken from another language may stand on a line several times.
  private String sign(StrayCharacter found) {
    return line(found) + found.written();
  }

  private boolean follows(Problem found, Map<Integer, Integer> firstSlips) {
    return !(found instanceof LexicalProblem)
        && firstSlips.getOrDefault(line(found), Integer.MAX_VALUE) < found.span().start();
  }

  private int line(Problem found) {
    return lines.lineAt(found.span().start());
  }
}
