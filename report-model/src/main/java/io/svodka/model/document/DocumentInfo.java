package io.svodka.model.document;

import java.time.LocalDate;
import java.util.Locale;

/// What a document says of itself.
///
/// @param title shown title, such as the report's label
/// @param subtitle what this document is about, such as partner and period; may be empty
/// @param author who answers for it; may be empty
/// @param locale formats numbers and dates
/// @param currency default currency code of the project
/// @param asOf the day the run was made for; used as the creation date so that equal runs give
///   equal bytes
/// @param words built-in words in the document's language
public record DocumentInfo(
    String title,
    String subtitle,
    String author,
    Locale locale,
    String currency,
    LocalDate asOf,
    Words words) {
  /// Returns from which side the document is read.
  public Speech.Direction direction() {
    return Speech.of(locale).map(Speech::direction).orElse(Speech.Direction.LEFT_TO_RIGHT);
  }

  public boolean isFromRight() {
    return direction() == Speech.Direction.RIGHT_TO_LEFT;
  }
}
