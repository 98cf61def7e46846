package io.svodka.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.compiler.cases.CaseRunner;
import io.svodka.compiler.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every kind of mistake the compiler knows is shown by a case, not only every code.
class EveryProblemTest {
  private static final Path PACKAGES = Path.of("src/test/packages/mistakes.txt");

  /// Kinds that the text of one project alone does not give, each with what shows it.
  private static final Map<String, Path> ELSEWHERE =
      Map.ofEntries(
          // These are said of a database.
          Map.entry("DataProblem", Path.of("../cli/src/test/goldens/schema/data.txt")),
          Map.entry("DriftProblem", Path.of("../cli/src/test/goldens/schema/drift.txt")),
          // Cases have no folder with pictures and packages in it.
          Map.entry("LayoutProblem.FileMissing", test("AssetsTest")),
          Map.entry("PackageProblem.AliasTaken", PACKAGES),
          Map.entry("PackageProblem.Circle", PACKAGES),
          Map.entry("PackageProblem.Hidden", PACKAGES),
          Map.entry("PackageProblem.Holds", PACKAGES),
          Map.entry("PackageProblem.Missing", PACKAGES),
          Map.entry("PackageProblem.OtherVersion", PACKAGES),
          Map.entry("PackageProblem.SettingUnused", PACKAGES),
          // A case for these would be a megabyte long.
          Map.entry("SyntaxProblem.TooDeep", test("parse/LimitsTest")),
          Map.entry("SyntaxProblem.TooLarge", test("parse/LimitsTest")),
          Map.entry("SyntaxProblem.TooLong", test("parse/LimitsTest")),
          // A guard of the formatter against itself: no text is known that gives it.
          Map.entry("SyntaxProblem.FormatUnsafe", test("format/FormatterTest")));

  @Test
  void everyKindOfMistakeOccursInSomeCase() {
    Set<Class<?>> kinds = kinds(Problem.class).collect(Collectors.toCollection(HashSet::new));
    CompilerCasesTest.runners().stream()
        .map(CaseRunner::projects)
        .flatMap(List::stream)
        .flatMap(files -> new Compiler().problems(Projects.workspace(files)).stream())
        .forEach(problem -> kinds.remove(problem.getClass()));
    Set<String> missing = new TreeSet<>();
    kinds.forEach(kind -> missing.add(name(kind)));
    assertEquals(new TreeSet<>(ELSEWHERE.keySet()), missing);
  }

  @Test
  void whatShowsTheOthersIsThere() {
    Set<Path> absent =
        ELSEWHERE.values().stream().filter(path -> !Files.exists(path)).collect(Collectors.toSet());
    assertEquals(Set.of(), absent);
  }

  private static Path test(String name) {
    return Path.of("src/test/java/io/svodka/compiler", name + ".java");
  }

  private static Stream<Class<?>> kinds(Class<?> family) {
    return family.isSealed()
        ? Stream.of(family.getPermittedSubclasses()).flatMap(EveryProblemTest::kinds)
        : Stream.of(family);
  }

  private static String name(Class<?> kind) {
    return kind.getName().replaceFirst(".*\\.", "").replace('$', '.');
  }
}
