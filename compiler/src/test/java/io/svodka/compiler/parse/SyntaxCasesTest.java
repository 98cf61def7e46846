package io.svodka.compiler.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.compiler.cases.CaseRunner;
import io.svodka.compiler.problem.LexicalProblem;
import io.svodka.compiler.problem.SyntaxProblem;
import io.svodka.compiler.problem.SyntaxProblem.FormatUnsafe;
import io.svodka.compiler.problem.SyntaxProblem.TooDeep;
import io.svodka.compiler.problem.SyntaxProblem.TooLarge;
import io.svodka.compiler.problem.SyntaxProblem.TooLong;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SyntaxCasesTest {
  private static final CaseRunner CASES =
      new CaseRunner(Path.of("src/test/cases/syntax"), Parsed::diagnostics);

  @TestFactory
  List<DynamicNode> syntaxCases() {
    return CASES.tests();
  }

  @Test
  void everyProblemButTheLimitsOccursInSomeCase() {
    Set<Class<?>> missing =
        Stream.of(SyntaxProblem.class, LexicalProblem.class)
            .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
            .collect(Collectors.toSet());
    missing.removeAll(
        Set.of(
            LexicalProblem.class,
            TooDeep.class,
            TooLarge.class,
            TooLong.class,
            FormatUnsafe.class));
    for (String source : CASES.sources()) {
      new Parser()
          .parse(Parsed.file(source))
          .problems()
          .forEach(problem -> missing.remove(problem.getClass()));
    }
    assertEquals(Set.of(), missing);
  }
}
