package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// The type of a parameter.
public sealed interface ParameterType {
  /// Returns where it stands.
  Span span();

  record OneOf(List<Literal> values, Span span) implements ParameterType {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /// One value of a dimension.
  record OneOfValues(Path dimension, Span span) implements ParameterType {}

  /// Several values of a dimension.
  record ManyOfValues(Path dimension, Span span) implements ParameterType {}

  record Typed(TypeRef type, Span span) implements ParameterType {}

  /// What could not be read. It was reported; whoever meets it is silent.
  record Invalid(Span span) implements ParameterType {}
}
