package io.svodka.compiler.edition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/// An edition of the language. A project without one is written in the current one.
public enum Edition {
  /// A preview that was never released: it wrote `metric` for `measure` and `period` for `during`.
  PREVIEW(2025),
  /// The first released edition.
  FIRST(2026);

  private final int year;

  Edition(int year) {
    this.year = year;
  }

  /// Returns the edition that this version reads.
  public static Edition current() {
    return FIRST;
  }

  /// Returns the edition with a number, or nothing for a number that never was one.
  public static Optional<Edition> of(BigDecimal number) {
    return Arrays.stream(values())
        .filter(edition -> number.compareTo(BigDecimal.valueOf(edition.year)) == 0)
        .findFirst();
  }

  /// Returns whether a number may be that of an edition to come.
  public static boolean isYetToCome(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(current().year)) > 0;
  }

  /// Returns the number that a project writes.
  public int year() {
    return year;
  }
}
