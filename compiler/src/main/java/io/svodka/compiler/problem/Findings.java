package io.svodka.compiler.problem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Gathers what a phase finds wrong, in the order it is found, each thing once.
public final class Findings {
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final List<List<Problem>> listeners = new ArrayList<>();

  public void add(Problem problem) {
    problems.add(problem);
    listeners.forEach(listener -> listener.add(problem));
  }

  /// Returns everything found so far.
  public List<Problem> all() {
    return List.copyOf(problems);
  }

  /// Returns what is found during some work, also what had been found before.
  public List<Problem> during(Runnable work) {
    List<Problem> found = new ArrayList<>();
    listeners.add(found);
    work.run();
    listeners.removeLast();
    return List.copyOf(found);
  }
}
