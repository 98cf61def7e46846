package io.svodka.compiler.diagnostic;

import java.util.Comparator;
import java.util.List;

/// Puts diagnostics into the order in which they are read.
public final class DiagnosticOrder {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic found) -> found.primary().span().source().path())
          .thenComparingInt(found -> found.primary().span().start())
          .thenComparing(Diagnostic::code);

  private DiagnosticOrder() {}

  /// Returns the diagnostics by file and place.
  public static List<Diagnostic> sorted(List<Diagnostic> diagnostics) {
    return diagnostics.stream().sorted(BY_PLACE).toList();
  }
}
