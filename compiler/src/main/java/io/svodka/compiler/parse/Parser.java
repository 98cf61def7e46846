package io.svodka.compiler.parse;

import io.svodka.compiler.parse.tree.Reading;
import io.svodka.compiler.parse.tree.TreeBuilder;
import io.svodka.compiler.problem.Outcome;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.problem.Severity;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.syntax.Declaration;
import java.util.Comparator;
import java.util.List;

/// Reads a file into its declarations.
public final class Parser {
  /// The most characters a file may have.
  public static final int LARGEST_FILE = 1_000_000;

  /// Returns the declarations of a file, as many as can be read, with all mistakes of its form.
  public Outcome<List<Declaration>> parse(SourceFile file) {
    return switch (ParsedText.of(file)) {
      case ParsedText.Unreadable(var problems) -> new Outcome.Failed<>(sorted(problems));
      case ParsedText.Read read -> {
        Reading reading = new Reading(file, read.broken(), read.problems());
        List<Declaration> declarations = new TreeBuilder(reading).declarations(read.tree());
        yield outcome(declarations, new EchoFilter(file.lines()).withoutEchoes(read.problems()));
      }
    };
  }

  private static Outcome<List<Declaration>> outcome(
      List<Declaration> declarations, List<Problem> problems) {
    boolean clean = problems.stream().allMatch(found -> found.severity() != Severity.ERROR);
    List<Problem> inOrder = sorted(problems);
    return clean
        ? new Outcome.Clean<>(declarations, inOrder)
        : new Outcome.Partial<>(declarations, inOrder);
  }

  private static List<Problem> sorted(List<Problem> problems) {
    return problems.stream()
        .sorted(Comparator.comparingInt((Problem found) -> found.span().start()))
        .toList();
  }
}
