package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// A named type, such as `decimal(14, 2)`.
public record TypeRef(Name name, List<Integer> arguments, Span span) {
  public TypeRef {
    arguments = List.copyOf(arguments);
  }
}
