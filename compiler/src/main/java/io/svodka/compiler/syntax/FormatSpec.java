package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// How a value is shown, such as `money(RUB, 0)` or `prepositional`.
public record FormatSpec(Name name, List<FormatArgument> arguments, Span span) {
  public FormatSpec {
    arguments = List.copyOf(arguments);
  }
}
