package io.svodka.compiler;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.compiler.cases.CaseFile;
import io.svodka.compiler.diagnostic.Colours;
import io.svodka.compiler.diagnostic.TerminalPrinter;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.SourcePlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs the cases of `src/test/plans`: each `svodka` fence is a file of the project of the cases,
/// each `plan` fence the part of its plan that the fence names, as in `plan layout`. A
/// `diagnostics` fence holds the warnings, where there are any. `-Dgoldens=accept` writes what came
/// out.
class PlanCasesTest {
  private static final Path FOLDER = Path.of("src/test/plans");
  private static final String DIAGNOSTICS = "diagnostics";
  private static final String PLAN = "plan ";

  private static final Map<String, Function<ProjectPlan, Object>> PARTS =
      Map.ofEntries(
          entry("settings", ProjectPlan::settings),
          entry(
              "sources", plan -> plan.sources().stream().filter(PlanCasesTest::isOfCase).toList()),
          entry("parameters", reports(ReportPlan::parameters)),
          entry("queries", reports(ReportPlan::queries)),
          entry("layout", reports(ReportPlan::layout)),
          entry("page", reports(report -> report.layout().page())),
          entry("theme", reports(ReportPlan::theme)),
          entry("files", reports(ReportPlan::formats)),
          entry("burst", reports(ReportPlan::burst)),
          entry("reports", ProjectPlan::reports),
          entry("top-queries", ProjectPlan::queries),
          entry("deliveries", ProjectPlan::deliveries),
          entry("roles", ProjectPlan::roles),
          entry("alerts", ProjectPlan::alerts),
          entry("tests", ProjectPlan::tests));

  @TestFactory
  List<DynamicNode> whatIsWrittenIsPlanned() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(PlanCasesTest::file)
          .toList();
    }
  }

  /// The cases of a file are read when they are run, and not to run one of another file.
  private static DynamicNode file(Path file) {
    if ("accept".equals(System.getProperty("goldens"))) {
      return DynamicTest.dynamicTest("accept " + file, () -> accept(file));
    }
    return DynamicContainer.dynamicContainer(
        file.getFileName().toString(),
        Stream.of(file)
            .flatMap(each -> cases(lines(each)).stream())
            .map(each -> DynamicTest.dynamicTest(each.name(), () -> check(file, each))));
  }

  private static List<CaseFile.Case> cases(List<String> lines) {
    return new CaseFile(lines).cases().stream().filter(each -> !each.fences().isEmpty()).toList();
  }

  private static void check(Path file, CaseFile.Case test) {
    assertTrue(
        test.fences().stream().anyMatch(fence -> fence.kind().startsWith(PLAN)),
        () -> file + ": no plan in " + test.name());
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> actual = new TreeMap<>();
    expected.put(DIAGNOSTICS, String.join("", test.texts(DIAGNOSTICS)));
    actual.put(DIAGNOSTICS, print(test, DIAGNOSTICS));
    for (CaseFile.Fence fence : test.fences()) {
      if (fence.kind().startsWith(PLAN)) {
        expected.put(fence.kind(), fence.text());
        actual.put(fence.kind(), print(test, fence.kind()));
      }
    }
    assertEquals(text(expected), text(actual), () -> file + ": " + test.name());
  }

  private static String text(Map<String, String> prints) {
    StringBuilder text = new StringBuilder();
    prints.forEach((kind, print) -> text.append(kind).append('\n').append(print).append('\n'));
    return text.toString();
  }

  private static String print(CaseFile.Case test, String kind) {
    List<SourceFile> files = files(test);
    TerminalPrinter printer = new TerminalPrinter(Colours.PLAIN);
    Compilation compilation = new Compiler().compile(Projects.workspace(files));
    return switch (compilation) {
      case Compilation.Refused(var diagnostics) -> printer.print(diagnostics, files);
      case Compilation.Compiled(var plan, var warnings) ->
          kind.equals(DIAGNOSTICS)
              ? printer.print(warnings, files)
              : TreePrint.of(part(kind, plan));
    };
  }

  private static Object part(String kind, ProjectPlan plan) {
    String part = kind.substring(PLAN.length());
    assertTrue(PARTS.containsKey(part), () -> "no part of a plan is called " + part);
    return PARTS.get(part).apply(plan);
  }

  private static Function<ProjectPlan, Object> reports(Function<ReportPlan, Object> part) {
    return plan ->
        plan.reports().size() == 1
            ? part.apply(plan.reports().getFirst())
            : plan.reports().stream().map(part).toList();
  }

  private static boolean isOfCase(SourcePlan source) {
    return source.span().source().path().startsWith("case");
  }

  private static List<SourceFile> files(CaseFile.Case test) {
    List<SourceFile> files = new ArrayList<>();
    for (String text : test.texts(CaseFile.SOURCE)) {
      files.add(new SourceFile(new SourceId("case" + (files.size() + 1) + ".svodka"), text));
    }
    assertFalse(files.isEmpty(), () -> "no source in " + test.name());
    files.add(Projects.file("project.svodka", Path.of("src/test/cases/project.svodka")));
    return files;
  }

  private static void accept(Path file) throws IOException {
    List<String> lines = new ArrayList<>(lines(file));
    for (CaseFile.Case test : cases(lines).reversed()) {
      String warnings = print(test, DIAGNOSTICS);
      if (!warnings.isEmpty() && test.texts(DIAGNOSTICS).isEmpty()) {
        lines.addAll(
            test.fences().getLast().endLine() + 1, List.of("", "```" + DIAGNOSTICS, "```"));
      }
      for (CaseFile.Fence fence : test.fences().reversed()) {
        if (!fence.kind().equals(CaseFile.SOURCE)) {
          lines.subList(fence.firstLine(), fence.endLine()).clear();
          lines.addAll(fence.firstLine(), print(test, fence.kind()).lines().toList());
        }
      }
    }
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
