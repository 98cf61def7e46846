package io.svodka.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.compiler.cases.Torture;
import io.svodka.compiler.diagnostic.Colours;
import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.TerminalPrinter;
import io.svodka.compiler.source.SourceFile;
import io.svodka.grammar.Keyword.Group;
import io.svodka.model.origin.SourceId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Soft keywords are names like any other, reserved words are none.
class KeywordNamesTest {
  private static final SourceFile PROJECT =
      Projects.file("project.svodka", Path.of("src/test/cases/project.svodka"));

  @Test
  void everySoftKeywordIsANameInEveryPlace() {
    List<SourceFile> files = List.of(file(Torture.project()), PROJECT);
    List<Diagnostic> found = diagnostics(files);
    assertEquals(
        "", new TerminalPrinter(Colours.PLAIN).print(found.stream().limit(5).toList(), files));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "measure W = 1",
        "query W {\n  show a\n}",
        "report W {\n}",
        "source W from file \"a.csv\"",
        "model W from a {\n}",
        "model a from b {\n  dimension W = c\n}",
        "model a from b {\n  measure W = count()\n}",
        "report a {\n  parameter W: integer = 1\n}",
        "query a {\n  show b as W\n}"
      })
  void aReservedWordIsRefusedAsAName(String text) {
    for (String word : Torture.words(Group.RESERVED)) {
      List<Diagnostic> found = diagnostics(List.of(file(text.replace("W", word)), PROJECT));
      assertTrue(
          found.stream()
              .anyMatch(
                  each -> each.code().equals("SV1020") && each.headline().english().contains(word)),
          () -> word + ": " + found);
    }
  }

  private static SourceFile file(String text) {
    return new SourceFile(new SourceId("torture.svodka"), text);
  }

  private static List<Diagnostic> diagnostics(List<SourceFile> files) {
    return switch (new Compiler().compile(() -> files)) {
      case Compilation.Compiled(_, var warnings) -> warnings;
      case Compilation.Refused(var diagnostics) -> diagnostics;
    };
  }
}
