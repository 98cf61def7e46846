package io.svodka.compiler.parse;

import io.svodka.compiler.diagnostic.Colours;
import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.TerminalPrinter;
import io.svodka.compiler.problem.Outcome;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.wording.Wording;
import io.svodka.model.origin.SourceId;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/// Parses texts for tests.
final class Parsed {
  private Parsed() {}

  static SourceFile file(String text) {
    return new SourceFile(new SourceId("case.svodka"), text);
  }

  /// The declarations of a text that has no mistakes.
  static List<Declaration> clean(String text) {
    Outcome<List<Declaration>> outcome = new Parser().parse(file(text));
    Assertions.assertEquals("", print(text));
    return declarations(outcome);
  }

  /// The declarations of any text.
  static List<Declaration> declarations(Outcome<List<Declaration>> outcome) {
    return switch (outcome) {
      case Outcome.Clean<List<Declaration>>(var value, _) -> value;
      case Outcome.Partial<List<Declaration>>(var value, _) -> value;
      case Outcome.Failed<List<Declaration>> _ -> List.of();
    };
  }

  static List<Diagnostic> diagnostics(List<SourceFile> files) {
    Wording wording = new Wording();
    return files.stream()
        .flatMap(file -> new Parser().parse(file).problems().stream())
        .map(wording::describe)
        .toList();
  }

  static String print(String text) {
    List<SourceFile> files = List.of(file(text));
    return new TerminalPrinter(Colours.PLAIN).print(diagnostics(files), files);
  }
}
