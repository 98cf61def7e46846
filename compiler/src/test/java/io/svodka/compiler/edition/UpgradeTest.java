package io.svodka.compiler.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.compiler.edition.Upgrading.Change;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class UpgradeTest {
  private static final SourceFile PROJECT =
      file("project.svodka", "project p {\n  edition 2025 -- the preview\n}\n");

  private static final String BEFORE =
      """
      model m from s {
        METRIC  period "Period" = sum(metric)
        metric metric = count()   -- metric period
        dimension period = `period`
      }
      report r {
        parameter period: period = last month
        period $period
        query q { show { metric
            period as metric
            metric "metric" }
          by period
          period month to date }
        query all { show metric
          period all time }
      }
      """;

  private static final String AFTER =
      """
      model m from s {
        measure  period "Period" = sum(metric)
        measure metric = count()   -- metric period
        dimension period = `period`
      }
      report r {
        parameter period: period = last month
        during $period
        query q { show { metric
            period as metric
            metric "metric" }
          by period
          during month to date }
        query all { show metric
          during all time }
      }
      """;

  @Test
  void onlyStatementsChangeAndNeverNamesOrLayout() {
    List<Change> changes = changes(List.of(PROJECT, file("all.svodka", BEFORE)));
    assertEquals(AFTER, changes.getFirst().text());
    assertEquals(5, changes.getFirst().words());
    assertEquals(
        PROJECT.text().replace("2025", "2026"),
        changes.getLast().text(),
        "the edition is written last");
  }

  @Test
  void theCurrentEditionAndNoEditionNeedNothing() {
    Upgrading nothing = new Upgrading.Nothing(2026);
    assertEquals(nothing, new Upgrade().upgrade(List.of(file("a", "project p {\n}\n"))));
    assertEquals(
        nothing, new Upgrade().upgrade(List.of(file("a", "project p {\n  edition 2026\n}\n"))));
  }

  private static List<Change> changes(List<SourceFile> files) {
    return switch (new Upgrade().upgrade(files)) {
      case Upgrading.Rewritten(_, _, var changes) -> changes;
      case Upgrading.Nothing nothing -> Assertions.fail(nothing.toString());
      case Upgrading.Refused(var problems) -> Assertions.fail(problems.toString());
    };
  }

  private static SourceFile file(String name, String text) {
    return new SourceFile(new SourceId(name), text);
  }
}
