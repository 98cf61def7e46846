package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.compiler.Compilation;
import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.evaluate.Dictionary;
import io.svodka.engine.evaluate.FigureTrace;
import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.engine.evaluate.Results;
import io.svodka.engine.query.FigureAsk;
import io.svodka.engine.query.KeyedStream;
import io.svodka.engine.query.QueryEngine;
import io.svodka.examples.PartnersData;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.MeasurePlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.value.Value;
import io.svodka.runner.ReportParameters;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every figure of the examples is what a calculation by hand gives over the rows that `svodka
/// explain` lists for it.
class FiguresByHandTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"partners", "sales"})
  void theRowsOfEveryFigureAddUpToIt(String example) {
    ProjectPlan project = compiled(example);
    int checked = 0;
    try (QueryEngine engine = Projects.engine(project, folder, Projects.settings(folder))) {
      for (ReportPlan report : project.reports()) {
        checked +=
            new Report(engine, report, values(project, report), Calendar.of(project.settings()))
                .check();
      }
    }
    assertTrue(checked > 300, () -> "only a few figures are there in " + example);
  }

  private ProjectPlan compiled(String example) {
    Cli.example(example, folder);
    if (example.equals("partners")) {
      PartnersData.write(folder.resolve("data"), YearMonth.of(2026, 10));
    }
    return ((Compilation.Compiled) Projects.open(folder).compilation()).plan();
  }

  private static RunValues values(ProjectPlan project, ReportPlan report) {
    Calendar calendar = Calendar.of(project.settings());
    return new ReportParameters(calendar).read(report, DAY, Map.of());
  }

  /// Two packs of a report, or its only one.
  private record Report(QueryEngine engine, ReportPlan plan, RunValues values, Calendar calendar) {
    int check() {
      int checked = 0;
      try (KeyedStream packs = engine.open(plan, values)) {
        for (int i = 0; i < 2 && packs.hasNext(); i++) {
          checked += check(packs.next());
        }
      }
      return checked;
    }

    private int check(KeyedData data) {
      Results results = new Results(plan, data, values, calendar, new Dictionary(Locale.ROOT));
      int checked = 0;
      for (QueryPlan query : plan.queries()) {
        Value key = query.scope() == QueryPlan.Scope.BY_KEY ? data.key() : Value.ABSENT;
        Set<FigureTrace.Part> parts = parts(results.query(query.name().name()));
        parts.forEach(part -> check(query, part, key));
        checked += parts.size();
      }
      return checked;
    }

    private static Set<FigureTrace.Part> parts(QueryResult result) {
      Set<Place> places = new LinkedHashSet<>();
      for (List<Integer> level : result.plan().levels()) {
        result.rows(0).stream()
            .filter(row -> row.kind() == Place.Kind.GROUP)
            .forEach(row -> places.add(result.at(level, row.dimensions())));
      }
      Set<FigureTrace.Part> parts = new HashSet<>();
      for (MeasurePlan measure : result.plan().measures()) {
        places.forEach(p -> parts.addAll(result.trace(measure.figure().formula(), p).parts()));
      }
      return parts;
    }

    private void check(QueryPlan query, FigureTrace.Part part, Value key) {
      Place place = part.place();
      FigureAsk ask =
          new FigureAsk(
              query.name().name(), part.component(), place.kept(), place.dimensions(), key);
      Aggregate aggregate =
          query
              .facts()
              .get(part.component().fact())
              .components()
              .get(part.component().component())
              .aggregate();
      assertEquals(
          ByHand.plain(part.value()),
          ByHand.plain(new ByHand(engine.rowsBehind(plan, values, ask)).of(aggregate)),
          () -> query.name().name() + ": " + part.name() + " at " + place.dimensions());
    }
  }

  @Test
  void aFigureIsToldWithItsNumbersAndRows() {
    compiled("partners");
    Cli told =
        Cli.call(
            "explain",
            "partner_monthly",
            "-C",
            folder.toString(),
            "--as-of",
            "2026-11-03",
            "--key",
            "vector-plus",
            "--figure",
            "growth(by_product.revenue, prev)",
            "--at",
            "product.name=Склад и торговля",
            "--rows",
            "1");
    assertEquals(0, told.code(), told.err());
    List<String> lines = told.out().lines().toList();
    assertEquals("  formula      (revenue - revenue at prev) / abs(revenue at prev)", lines.get(2));
    assertTrue(lines.get(3).matches("  numbers      \\([\\d.]+ - ([\\d.]+)\\) / abs\\(\\1\\)"));
    assertTrue(told.out().contains("the sum of (value), over "), told.out());
    assertTrue(told.out().contains("  order_id  partner_id  product_id"), told.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--figure=revennue|SV9435",
        "--figure=summary.revenue at past|SV9436",
        "--figure=summary.revenue --at=region=x|SV9439",
        "--figure=by_product.revenue --at=product.name=x|SV9440",
        "--figure=network.conversion at prev|SV9436",
      })
  void anUnknownFigureIsRefusedWithWhatThereIs(String text) {
    compiled("partners");
    String[] parts = text.split("\\|");
    List<String> line =
        new ArrayList<>(
            List.of("explain", "partner_monthly", "-C", folder.toString(), "--as-of=2026-11-03"));
    line.add("--key=vector-plus");
    line.addAll(List.of(parts[0].split(" (?=--)")));
    Cli told = Cli.call(line.toArray(String[]::new));
    assertEquals(3, told.code(), told.out() + told.err());
    assertTrue(told.err().startsWith("error[" + parts[1] + "]"), told.err());
  }
}
