package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.has;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every build asks of Trino: one report of each sort. The whole is asked with `-Ptrino`.
class TrinoSmokeTest {
  @TempDir static Path folder;

  /// Two facts, a comparison, medians and different values at every level, cut by key.
  @Test
  void aBurstOverTwoFactsGivesWhatLoopsGive() throws Exception {
    NumbersTest.folder = folder;
    NumbersTest.fillAll();
    try {
      NumbersTest.Case plan =
          NumbersTest.casesWithLeads()
              .filter(
                  each -> each.name().equals("category, two comparisons WITH_DISTINCT with leads"))
              .findFirst()
              .orElseThrow();
      new NumbersTest().everyDatabaseGivesWhatLoopsGive(Storage.TRINO, plan);
    } finally {
      NumbersTest.stop();
    }
  }

  @Test
  void tablesAreFoundInTheirCatalogs() {
    Origin.Table table = new Origin.Table(Storage.CONNECTION, "tpch.tiny.nation");
    SourcePlan source =
        Plans.source(
            "nations",
            table,
            List.of(has("N_NATIONKEY", ColumnType.WHOLE), has("n_name", ColumnType.TEXT)));
    try (QueryEngine engine =
        new QueryEngine(
            Plans.project(List.of(source), Storage.TRINO.connection()),
            Storage.TRINO.settings(folder, ""))) {
      List<List<Value>> rows = ProjectFolder.all(engine, source);
      assertEquals(25, rows.size());
      assertEquals(25, rows.stream().distinct().count());
    }
  }
}
