package io.svodka.compiler.parse;

import io.svodka.compiler.cases.CaseRunner;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class SyntaxCasesTest {
  @TestFactory
  List<DynamicNode> syntaxCases() {
    return new CaseRunner(Path.of("src/test/cases/syntax"), Parsed::diagnostics).tests();
  }
}
