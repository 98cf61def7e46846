package io.svodka.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.compiler.diagnostic.Colours;
import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.TerminalPrinter;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.testkit.Goldens;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
  private static final Path EXAMPLES = Path.of("../examples");
  private final Goldens goldens = new Goldens(Path.of("src/test/plans"));

  @Test
  void everyShapeOfAQueryBecomesFactsFormulasAndLevels() {
    List<SourceFile> files =
        List.of(
            Projects.file("queries.svodka", Path.of("src/test/plans/queries.svodka")),
            Projects.file("project.svodka", Path.of("src/test/cases/project.svodka")));
    goldens.check("queries.plan", PlanPrint.of(compiled(files, List.of()).reports().getFirst()));
  }

  @Test
  void aQueryOfTheTopLevelIsPlannedByItself() {
    List<SourceFile> files =
        List.of(
            Projects.file("queries.svodka", Path.of("src/test/plans/queries.svodka")),
            Projects.file("project.svodka", Path.of("src/test/cases/project.svodka")));
    ProjectPlan plan = compiled(files, List.of());
    goldens.check("top-query.plan", PlanPrint.of(ReportPlan.of(plan.queries().getFirst())));
  }

  @Test
  void thePartnerPackIsCutByPartner() {
    goldens.check("partners.plan", example("partners"));
  }

  @Test
  void planAndActualSalesMeetAtCommonDimensions() {
    goldens.check("sales.plan", example("sales"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pack", "matrix", "digest"})
  void theListingsOfTheLanguageArePlanned(String listing) {
    List<SourceFile> files = Projects.folder(Path.of("src/test/listings").resolve(listing));
    goldens.check(
        "listing-" + listing + ".plan",
        PlanPrint.of(
            compiled(files, List.of("SV5007", "SV5008", "SV6007", "SV6036")).reports().getFirst()));
  }

  @Test
  void compilingTwiceGivesEqualPlans() {
    List<SourceFile> files = Projects.folder(EXAMPLES.resolve("partners"));
    assertEquals(new Compiler().compile(() -> files), new Compiler().compile(() -> files));
  }

  private static String example(String name) {
    List<SourceFile> files = Projects.folder(EXAMPLES.resolve(name));
    return PlanPrint.of(compiled(files, List.of()).reports().getFirst());
  }

  private static ProjectPlan compiled(List<SourceFile> files, List<String> tolerated) {
    return switch (new Compiler().compile(() -> files)) {
      case Compilation.Compiled(var plan, var warnings) -> {
        List<String> codes = warnings.stream().map(Diagnostic::code).distinct().toList();
        assertTrue(tolerated.containsAll(codes), codes::toString);
        yield plan;
      }
      case Compilation.Refused(var diagnostics) ->
          Assertions.fail(new TerminalPrinter(Colours.PLAIN).print(diagnostics, files));
    };
  }
}
