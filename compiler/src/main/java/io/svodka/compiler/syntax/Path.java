package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// Names joined by dots, at least one.
public record Path(List<Name> names, Span span) {
  public Path {
    names = List.copyOf(names);
  }

  /// Returns the names joined by dots.
  public String dotted() {
    if (names.size() == 1) {
      return names.getFirst().text();
    }
    StringBuilder dotted = new StringBuilder(names.getFirst().text());
    for (Name name : names.subList(1, names.size())) {
      dotted.append('.').append(name.text());
    }
    return dotted.toString();
  }

  /// Returns the name before the first dot.
  public Name first() {
    return names.getFirst();
  }

  /// Returns the name after the last dot.
  public Name last() {
    return names.getLast();
  }
}
