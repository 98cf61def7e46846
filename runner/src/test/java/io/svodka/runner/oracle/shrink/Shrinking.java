package io.svodka.runner.oracle.shrink;

import io.svodka.runner.oracle.draw.Drawn;
import java.util.Iterator;
import java.util.function.Predicate;

/// Takes away from a failing project as long as it fails.
///
/// @param tries how many smaller projects are tried at most
public record Shrinking(Predicate<Drawn> fails, int tries) {

  /// Returns the smallest project found that still fails.
  ///
  /// @param drawn a failing project with one query
  public Drawn smallest(Drawn drawn) {
    Drawn smallest = drawn;
    int left = tries;
    Iterator<Drawn> candidates = SmallerProjects.of(smallest).iterator();
    while (left > 0 && candidates.hasNext()) {
      Drawn candidate = candidates.next();
      left--;
      if (fails.test(candidate)) {
        smallest = candidate;
        candidates = SmallerProjects.of(smallest).iterator();
      }
    }
    return smallest;
  }
}
