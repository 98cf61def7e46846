package io.svodka.compiler.problem;

import java.util.ArrayList;
import java.util.List;

/// Gathers what a phase finds wrong, in the order it is found, each thing once.
public final class Findings {
  private final List<Problem> problems = new ArrayList<>();

  public void add(Problem problem) {
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  /// Returns everything found so far.
  public List<Problem> all() {
    return List.copyOf(problems);
  }
}
