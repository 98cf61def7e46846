package io.svodka.compiler.naming;

import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;

/// A place that lies in no file and stands for all things of one name: whoever uses the name leads
/// there, and it leads to each of them. So their number need not be multiplied, and a use that was
/// found earlier stays true where the things have moved.
public final class SharedName {
  private static final String JOINS = "joins called ";

  private SharedName() {}

  /// Returns the place of all joins of a name.
  public static Span ofJoins(String name) {
    return new Span(new SourceId(JOINS + name), 0, 0);
  }

  /// Returns whether a place is one of these.
  public static boolean is(Span place) {
    return place.source().path().startsWith(JOINS);
  }
}
