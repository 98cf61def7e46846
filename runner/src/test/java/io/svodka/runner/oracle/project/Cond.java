package io.svodka.runner.oracle.project;

import io.svodka.model.value.Value;
import java.util.List;

/// A condition on one row; never unknown.
public sealed interface Cond {
  record Always() implements Cond {}

  /// @param operator `=`, `<>`, `<`, `<=`, `>` or `>=`
  record Compared(String operator, Term left, Term right) implements Cond {}

  record Both(Cond left, Cond right) implements Cond {}

  record Either(Cond left, Cond right) implements Cond {}

  record Not(Cond inner) implements Cond {}

  record OneOf(Term value, List<Value> options) implements Cond {
    public OneOf {
      options = List.copyOf(options);
    }
  }

  record Missing(Term value) implements Cond {}

  record Between(Term value, Term least, Term most) implements Cond {}

  /// @param how `contains`, `starts with` or `ends with`
  record Matches(String how, Term value, String part) implements Cond {}

  /// A segment or a column that is true or false.
  record Holds(Term.Named named) implements Cond {}

  /// A day within a period.
  record Within(Term.Named day, When.Period period) implements Cond {}
}
