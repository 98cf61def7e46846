package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.svodka.compiler.Compilation;
import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.dataset.SourceAges;
import io.svodka.engine.layout.ReportLayout;
import io.svodka.engine.query.KeyedStream;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.Table;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.value.Value;
import io.svodka.runner.ReportParameters;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The project of TPC-H over a database, answered as far as the cells of its tables.
record TpchProject(ProjectPlan plan, QueryEngine engine) implements AutoCloseable {
  private static final LocalDate AS_OF = LocalDate.of(1999, 1, 1);

  static TpchProject open(Path folder) {
    Projects.Opened opened = Projects.open(folder);
    ProjectPlan plan = assertInstanceOf(Compilation.Compiled.class, opened.compilation()).plan();
    return new TpchProject(plan, Projects.engine(plan, folder, Projects.settings(folder)));
  }

  /// Returns the names of its reports.
  List<String> reports() {
    return plan.reports().stream().map(report -> report.name().name()).toList();
  }

  /// Returns the cells of the table of a report.
  List<List<Value>> rows(String name) {
    ReportPlan report =
        plan.reports().stream().filter(r -> r.name().name().equals(name)).findFirst().orElseThrow();
    List<List<Value>> rows = new ArrayList<>();
    for (Table.Row row : table(document(report)).rows()) {
      Table.Row.Detail detail = assertInstanceOf(Table.Row.Detail.class, row);
      rows.add(detail.cells().stream().map(Cell::value).toList());
    }
    return rows;
  }

  private Document document(ReportPlan report) {
    Calendar calendar = new Calendar(plan.settings().calendar());
    RunValues values = new ReportParameters(calendar).read(report, AS_OF, Map.of());
    ReportLayout layout =
        new ReportLayout(
            plan.settings(),
            report,
            values,
            calendar.parse("1998"),
            new SourceAges(Map.of(), Map.of()),
            Map.of());
    try (KeyedStream packs = engine.open(report, values)) {
      return layout.of(packs.next(), plan.settings().locale()).pack().document();
    }
  }

  private static Table table(Document document) {
    Block block = document.sections().getFirst().blocks().getFirst();
    return assertInstanceOf(Block.Grid.class, block).table();
  }

  @Override
  public void close() {
    engine.close();
  }
}
