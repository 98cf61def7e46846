package io.svodka.compiler;

import io.svodka.compiler.cases.CaseRunner;
import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class CompilerCasesTest {
  @TestFactory
  List<DynamicNode> mistakesAreSaidInWords() {
    return cases("meaning");
  }

  @TestFactory
  List<DynamicNode> burstsThatMixRecipientsAreRefusedAndSafeOnesPass() {
    return cases("scope");
  }

  @TestFactory
  List<DynamicNode> theReferenceTellsTheTruth() {
    return cases("language");
  }

  @TestFactory
  List<DynamicNode> rolesSeeWhatTheyMaySee() {
    return cases("access");
  }

  @TestFactory
  List<DynamicNode> aSchemaLockSaysWhichColumnsThereAre() {
    return cases("schema");
  }

  @TestFactory
  List<DynamicNode> rowsAreCountedAtTheirGrain() {
    return cases("grain");
  }

  @TestFactory
  List<DynamicNode> projectsSayWhoTheyAre() {
    return cases("alone", List.of());
  }

  @TestFactory
  List<DynamicNode> aSlipInAGoodProjectGivesOneMessage() {
    return cases("slips", partners());
  }

  /// The cases of all folders, each with the project it belongs to.
  static List<CaseRunner> runners() {
    List<CaseRunner> runners = new ArrayList<>();
    for (String folder :
        List.of("syntax", "meaning", "scope", "language", "access", "schema", "grain", "rows")) {
      runners.add(runner(folder, shop()));
    }
    runners.add(runner("alone", List.of()));
    runners.add(runner("slips", partners()));
    return runners;
  }

  private static List<SourceFile> shop() {
    return List.of(Projects.file("project.svodka", Path.of("src/test/cases/project.svodka")));
  }

  private static List<SourceFile> partners() {
    return Projects.folder(Path.of("src/test/cases/partners"));
  }

  private static List<DynamicNode> cases(String folder) {
    return cases(folder, shop());
  }

  private static List<DynamicNode> cases(String folder, List<SourceFile> common) {
    return runner(folder, common).tests();
  }

  static CaseRunner runner(String folder, List<SourceFile> common) {
    return new CaseRunner(
        Path.of("src/test/cases", folder), CompilerCasesTest::diagnostics, common);
  }

  private static List<Diagnostic> diagnostics(List<SourceFile> files) {
    return switch (new Compiler().compile(Projects.workspace(files))) {
      case Compilation.Compiled(_, var warnings) -> warnings;
      case Compilation.Refused(var diagnostics) -> diagnostics;
    };
  }
}
