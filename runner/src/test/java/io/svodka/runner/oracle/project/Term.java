package io.svodka.runner.oracle.project;

import io.svodka.model.value.Value;
import java.util.List;

/// A value of one row.
public sealed interface Term {
  /// A column, a dimension or a segment behind a path of roles; an empty path is the row's own.
  record Named(String path, String name, Kind kind) implements Term {}

  record Literal(Value value) implements Term {}

  /// @param operator `+`, `-`, `*` or `/`
  record Arithmetic(char operator, Term left, Term right) implements Term {}

  record Call(String function, List<Term> arguments) implements Term {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  record Choice(Cond condition, Term then, Term otherwise) implements Term {}
}
