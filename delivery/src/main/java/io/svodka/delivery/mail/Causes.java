package io.svodka.delivery.mail;

import java.util.ArrayList;
import java.util.List;

/// What lies behind a failure.
final class Causes {
  private Causes() {}

  /// Returns the failure itself, what caused it, and so on to the first of all.
  static List<Throwable> of(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable each = failure; each != null; each = each.getCause()) {
      causes.add(each);
    }
    return causes;
  }
}
