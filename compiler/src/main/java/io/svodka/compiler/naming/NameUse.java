package io.svodka.compiler.naming;

import io.svodka.model.origin.Span;

/// A name that was looked up and found.
///
/// @param place where it is written
/// @param target the name that declares it, or another use of the same name
public record NameUse(Span place, Span target) {
  @Override
  public int hashCode() {
    return place.hashCode() * 31 + target.hashCode();
  }
}
