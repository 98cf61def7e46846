package io.svodka.compiler.format;

import io.svodka.compiler.diagnostic.Diagnostic;
import java.util.List;

/// What came of formatting a file.
public sealed interface Formatting {
  /// Returns the text that should be kept.
  String text();

  /// Returns why parts of the file are left as they were; empty when all of it is canonical.
  List<Diagnostic> problems();

  /// The whole file in canonical form.
  record Whole(String text) implements Formatting {
    @Override
    public List<Diagnostic> problems() {
      return List.of();
    }
  }

  /// A file some or all of whose declarations are left as they were, byte for byte.
  record Partial(String text, List<Diagnostic> problems) implements Formatting {
    public Partial {
      problems = List.copyOf(problems);
    }
  }
}
