package io.svodka.compiler.edition;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.source.SourceFile;
import java.util.List;

/// What came of bringing a project to the current edition.
public sealed interface Upgrading {
  /// The project is written in the current edition.
  record Nothing(int edition) implements Upgrading {}

  /// The files that change. The one that says the edition is the last, so that an upgrade that was
  /// cut off is taken up again.
  record Rewritten(int from, int to, List<Change> changes) implements Upgrading {
    public Rewritten {
      changes = List.copyOf(changes);
    }
  }

  /// Nothing is to be changed, because something is wrong.
  record Refused(List<Diagnostic> problems) implements Upgrading {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /// A file with its new text.
  ///
  /// @param words how many words are new
  record Change(SourceFile file, String text, int words) {}
}
