package io.svodka.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.Compiler;
import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.RunValues;
import io.svodka.examples.PartnersData;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.runner.ReportParameters;
import io.svodka.runner.project.ProjectFolder;
import io.svodka.testkit.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever binds the rows of the examples' packs to their recipient is taken away from every
/// statement, one thing after the other, and each time it is noticed: the statement is not what the
/// plan demands, the packs differ, or the run stops.
class BoundExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Goldens GOLDENS = new Goldens(Path.of("src/test/goldens/binding"));
  private static final Removal.Swap SWAP = new Removal.Swap("101", "102");

  @TempDir private Path folder;

  private static ProjectPlan plan(Path folder) {
    return switch (new Compiler().compile(new ProjectFolder(folder).read())) {
      case Compilation.Compiled(var plan, _) -> plan;
      case Compilation.Refused(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  private static boolean isBound(ProjectPlan plan) {
    return !plan.roles().isEmpty()
        || plan.reports().stream().anyMatch(each -> each.burst() instanceof BurstPlan.ByKey);
  }

  @Test
  void noOtherExampleBindsRowsToAnybody() throws IOException {
    List<String> bound = new ArrayList<>();
    try (Stream<Path> all = Files.list(EXAMPLES)) {
      all.filter(each -> Files.exists(each.resolve("project.svodka")))
          .filter(each -> isBound(plan(each)))
          .forEach(each -> bound.add(each.getFileName().toString()));
    }
    assertEquals(List.of("partners"), bound);
  }

  @Test
  void whateverIsTakenAwayIsNoticed() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    PartnersData.write(data, YearMonth.of(2026, 10));
    ProjectPlan plan = plan(EXAMPLES.resolve("partners"));
    ReportPlan report = plan.reports().getFirst();
    RunValues values =
        new ReportParameters(new Calendar(plan.settings().calendar()))
            .read(report, LocalDate.of(2026, 11, 3), Map.of());
    Databases open =
        new Databases(plan.settings(), plan.sources(), new DataSettings(folder, Map.of()));
    try {
      check(report, values, new OtherSql(plan, open));
    } finally {
      open.close();
    }
  }

  private static void check(ReportPlan report, RunValues values, OtherSql sql) {
    PlanDemands demands = new PlanDemands(report, values);
    Map<String, String> right = sql.packs(report, values, text -> text);
    Map<String, Integer> counts = new TreeMap<>();
    StringBuilder list = new StringBuilder();
    for (String statement : sql.statements(report, values)) {
      assertEquals(List.of(), demands.missing(statement), statement);
      list.append(statement.replaceAll("(?s).*?query=(.*?) as_of=.*", "$1")).append('\n');
      for (Removal each : Removal.of(statement, SWAP)) {
        String noticed =
            demands.missing(each.mutated()).isEmpty()
                ? noticed(sql, report, values, each, right)
                : "not as planned";
        counts.merge(noticed, 1, Integer::sum);
        list.append("  %-15s %s\n".formatted(noticed, each.what()));
      }
    }
    GOLDENS.check("partners.txt", counts + "\n" + list);
    assertEquals(0, counts.getOrDefault("MISSED", 0), list::toString);
  }

  private static String noticed(
      OtherSql sql,
      ReportPlan report,
      RunValues values,
      Removal removal,
      Map<String, String> right) {
    try {
      Map<String, String> packs =
          sql.packs(
              report, values, text -> text.equals(removal.statement()) ? removal.mutated() : text);
      return packs.equals(right) ? "MISSED" : "other figures";
    } catch (RunFailure e) {
      if (e.getCause() instanceof SQLException) {
        throw new AssertionError(removal.what(), e.getCause());
      }
      return "refused";
    }
  }
}
