package io.svodka.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever asks in words of other tools whether there is a value gets a change that asks it here.
class AbsenceFixesTest {
  @ParameterizedTest
  @CsvSource({
    "paid_at is present, paid_at is not null",
    "paid_at is set, paid_at is not null",
    "paid_at is not set, paid_at is null",
    "paid_at is missing, paid_at is null",
    "status is not blank, status is not empty",
    "paid_at != null, paid_at is not null",
    "paid_at == null, paid_at is null",
    "paid_at <> null, paid_at is not null",
    "paid_at = null, paid_at is null",
    "(paid_at) = null, (paid_at) is null",
    "(discount + amount) != null, (discount + amount) is not null",
    "paid_at, paid_at is not null",
  })
  void theChangeLeadsToTheWordsOfTheLanguage(String written, String mended) {
    String text = text(written);
    List<Diagnostic> found = found(text);
    assertEquals(1, found.size(), () -> found.toString());
    Diagnostic.Edit edit = found.getFirst().edits().getFirst();
    String changed =
        text.substring(0, edit.span().start())
            + edit.replacement()
            + text.substring(edit.span().end());
    assertEquals(text(mended), changed);
    assertEquals(List.of(), found(changed));
  }

  private static String text(String condition) {
    return "model m from order_list {\n  key order_id\n  measure n = count(where "
        + condition
        + ")\n}\n";
  }

  private static List<Diagnostic> found(String text) {
    List<SourceFile> files =
        List.of(
            new SourceFile(new SourceId("case.svodka"), text),
            Projects.file("project.svodka", Path.of("src/test/cases/project.svodka")));
    return switch (new Compiler().compile(Projects.workspace(files))) {
      case Compilation.Compiled(_, var warnings) -> warnings;
      case Compilation.Refused(var diagnostics) -> diagnostics;
    };
  }
}
