package io.svodka.runner;

import io.svodka.engine.layout.Letter;
import io.svodka.model.document.Document;
import io.svodka.runner.archive.EditionFacts.Ordinal;

/// Decides which edition of its period a pack is.
public interface Editing {
  /// Everything is made for the first time.
  Editing FIRST = (_, _, document) -> new Edited.Made(document, 0, Ordinal.FIRST, Revised.NOTHING);

  /// @param slot the delivered period as text
  /// @param document what would be delivered now
  Edited of(String slot, String key, Document document);

  /// What is done with a pack.
  sealed interface Edited {
    /// Its recipients have the same figures already, or never got any.
    record Unchanged() implements Edited {}

    /// @param document what is delivered
    /// @param previous number of the edition that this one corrects; 0 for none
    record Made(Document document, long previous, Ordinal number, Revised revised)
        implements Edited {
      String named(String fileName) {
        return number.revision() == 1 ? fileName : fileName + "-revision-" + number.revision();
      }

      /// A correction is another mail of the same period.
      String slot(String slot) {
        return number.revision() == 1 ? slot : slot + " revision " + number.revision();
      }

      Letter letter(Letter letter) {
        return revised.letter(letter);
      }
    }
  }

  /// What a correction adds to the mail.
  @FunctionalInterface
  interface Revised {
    Revised NOTHING = letter -> letter;

    Letter letter(Letter letter);
  }
}
