package io.svodka.compiler.problem;

import java.util.List;

/// What a phase that can meet mistakes returns.
public sealed interface Outcome<T> {
  /// Returns everything that was found wrong or doubtful.
  List<Problem> problems();

  /// Returns the value, with holes or without, or `nothing` where there is none.
  default T valueOr(T nothing) {
    return switch (this) {
      case Clean<T>(var value, _) -> value;
      case Partial<T>(var value, _) -> value;
      case Failed<T> _ -> nothing;
    };
  }

  /// A value that may be used; the problems are warnings at most.
  record Clean<T>(T value, List<Problem> problems) implements Outcome<T> {
    public Clean {
      problems = List.copyOf(problems);
    }
  }

  /// A value with holes, good enough to look for more mistakes in it.
  record Partial<T>(T value, List<Problem> problems) implements Outcome<T> {
    public Partial {
      problems = List.copyOf(problems);
    }
  }

  /// No value at all.
  record Failed<T>(List<Problem> problems) implements Outcome<T> {
    public Failed {
      problems = List.copyOf(problems);
    }
  }
}
