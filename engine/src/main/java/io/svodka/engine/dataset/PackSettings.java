package io.svodka.engine.dataset;

import io.svodka.model.rendition.Format;
import io.svodka.model.secret.Secret;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// What is particular to one pack besides its figures.
///
/// @param locale formats numbers and dates
/// @param zone decides what a day is
public record PackSettings(Locale locale, ZoneId zone, Formats formats, Protection protection) {

  /// In which formats a pack is made.
  public sealed interface Formats {
    /// Those of the report.
    record OfReport() implements Formats {}

    record Own(List<Format> formats) implements Formats {
      public Own {
        formats = List.copyOf(formats);
      }
    }
  }

  /// Who can open the files.
  public sealed interface Protection {
    record None() implements Protection {}

    record Password(Secret secret) implements Protection {}
  }
}
