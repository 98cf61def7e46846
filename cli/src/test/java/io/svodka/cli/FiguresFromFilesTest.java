package io.svodka.cli;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.svodka.compiler.Compilation;
import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.evaluate.Place;
import io.svodka.engine.layout.FigureTrail;
import io.svodka.engine.layout.ReportLayout;
import io.svodka.engine.query.KeyedStream;
import io.svodka.engine.query.QueryEngine;
import io.svodka.examples.PartnersData;
import io.svodka.examples.PartnersTotals;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.value.Value;
import io.svodka.runner.ChosenKeys;
import io.svodka.runner.ReportParameters;
import io.svodka.runner.figure.FigureExplainer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every figure of a pack of `examples/partners` is, to the last digit, what a hand calculates from
/// its files, and so is what `svodka explain` says of it.
class FiguresFromFilesTest {
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 3);
  private static final String SMALL = "124";

  /// The largest partner, one without costs in October, one without orders since September, one
  /// that joined in May, and the smallest.
  private static final Set<String> PARTNERS = Set.of("101", "114", "118", "122", SMALL);

  private static final Map<String, String> TITLES =
      Map.of("by_product", "Продажи по продуктам", "by_region", "Откуда пришли клиенты");
  private static final Map<String, String> UNKNOWN =
      Map.of("product.category", "Без категории", "product.name", "Нет в справочнике");

  @TempDir private static Path folder;
  private static ProjectPlan project;
  private static ReportPlan report;
  private static QueryEngine engine;
  private static PartnersTotals totals;
  private static Map<String, String> categories;

  @BeforeAll
  static void read() throws IOException {
    Cli.example("partners", folder);
    Path data = folder.resolve("data");
    PartnersData.write(data, YearMonth.of(2026, 10));
    project = ((Compilation.Compiled) Projects.open(folder).compilation()).plan();
    report = project.reports().getFirst();
    engine = Projects.engine(project, folder, Projects.settings(folder));
    totals = PartnersTotals.read(data);
    categories = new HashMap<>();
    for (String line : Files.readAllLines(data.resolve("products.csv"))) {
      String[] product = line.split(",");
      categories.put(product[1], product[2]);
    }
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-03", "2026-06-03"})
  void everyFigureIsWhatTheFilesGive(LocalDate day) {
    for (Laid pack : packs(day, PARTNERS)) {
      Map<String, String> shown = new TreeMap<>();
      pack.shown().forEach((place, cell) -> shown.put(place, PackFigures.plain(cell.value())));
      assertEquals(
          lines(byHand(pack.partner(), day)), lines(shown), () -> pack.partner() + " on " + day);
    }
  }

  /// Figures of the rest are explained nowhere, and what is new is no number.
  @Test
  void everyFigureIsExplainedAsWhatTheFilesGive() {
    FigureExplainer explainer =
        new FigureExplainer(engine, report, values(NOVEMBER), project.settings());
    Laid pack = packs(NOVEMBER, Set.of(SMALL)).getFirst();
    int explained = 0;
    for (Map.Entry<String, String> figure : byHand(SMALL, NOVEMBER).entrySet()) {
      Cell cell = Objects.requireNonNull(pack.shown().get(figure.getKey()));
      FigureTrail.Origin origin = pack.trail().of(cell).orElseThrow();
      if (origin.place().kind() == Place.Kind.GROUP && !figure.getValue().equals(PackFigures.NEW)) {
        Value told = explainer.explain(origin, pack.data()).trace().value();
        assertEquals(figure.getValue(), PackFigures.plain(told), figure::getKey);
        explained++;
      }
    }
    assertTrue(explained > 200, "only a few figures are explained");
  }

  /// Files for programs have 20 digits after the point.
  @Test
  void everyFigureForProgramsIsWhatTheFilesGive() throws IOException {
    List<String> line = new ArrayList<>(List.of("run", "-C", folder.toString(), "--json"));
    line.addAll(List.of("--as-of", NOVEMBER.toString(), "--format", "json"));
    line.addAll(List.of("-o", folder.resolve("out").toString()));
    PARTNERS.forEach(partner -> line.addAll(List.of("--key", partner)));
    Cli run = Cli.call(line.toArray(String[]::new));
    assertEquals(0, run.code(), run.err());
    int compared = 0;
    for (JsonNode pack : run.json().path("packs")) {
      String file = Files.readString(Path.of(pack.path("files").get(0).asText()));
      Map<String, String> byHand = byHand(pack.path("key").asText(), NOVEMBER);
      for (JsonNode table : new Cli(0, file, "").json().path("tables")) {
        compared += compared(table, byHand);
      }
    }
    assertTrue(compared > 500, "only a few figures are compared");
  }

  private static int compared(JsonNode table, Map<String, String> byHand) {
    int compared = 0;
    for (JsonNode row : table.path("rows")) {
      StringBuilder place = new StringBuilder(TITLES.get(table.path("name").asText()));
      for (JsonNode column : table.path("columns")) {
        String name = column.path("name").asText();
        JsonNode cell = row.path(name);
        if (column.path("type").asText().equals("text")) {
          place.append(" · ").append(cell.isNull() ? UNKNOWN.get(name) : cell.asText());
        } else {
          String at = place + " · " + column.path("label").asText();
          assertEquals(rounded(Objects.requireNonNull(byHand.get(at), at)), number(cell), at);
          compared++;
        }
      }
    }
    return compared;
  }

  private static Optional<BigDecimal> rounded(String figure) {
    return figure.equals(PackFigures.NONE) || figure.equals(PackFigures.NEW)
        ? Optional.empty()
        : Optional.of(new BigDecimal(figure).setScale(20, RoundingMode.HALF_UP));
  }

  private static Optional<BigDecimal> number(JsonNode cell) {
    return cell.isNull() ? Optional.empty() : Optional.of(cell.decimalValue().setScale(20));
  }

  /// A pack, what it shows and where that comes from.
  private record Laid(
      String partner, KeyedData data, FigureTrail.Kept trail, Map<String, Cell> shown) {}

  private static List<Laid> packs(LocalDate day, Set<String> partners) {
    RunValues values = values(day);
    List<Laid> packs = new ArrayList<>();
    try (KeyedStream stream = engine.open(report, values)) {
      ChosenKeys chosen = new ChosenKeys(stream, partners);
      while (chosen.hasNext()) {
        KeyedData data = chosen.next();
        FigureTrail.Kept trail = new FigureTrail.Kept();
        Map<String, Cell> shown = PackFigures.of(document(data, values, trail), trail);
        packs.add(new Laid(PackFigures.plain(data.key()), data, trail, shown));
      }
    }
    return packs;
  }

  private static RunValues values(LocalDate day) {
    return new ReportParameters(Calendar.of(project.settings())).read(report, day, Map.of());
  }

  private static Map<String, String> byHand(String partner, LocalDate day) {
    YearMonth month = YearMonth.from(day).minusMonths(1);
    return new PackByHand(totals, categories, Integer.parseInt(partner), month).figures();
  }

  private static Document document(KeyedData data, RunValues values, FigureTrail trail) {
    ReportLayout layout =
        new ReportLayout(
            project.settings(),
            report,
            values,
            Calendar.of(project.settings())
                .resolve(report.period(), values.asOf(), values.parameters()),
            engine.ages(report),
            Map.of());
    return layout.of(data, project.settings().locale(), trail).pack().document();
  }

  private static String lines(Map<String, String> figures) {
    return figures.entrySet().stream()
        .map(figure -> figure.getKey() + " = " + figure.getValue())
        .sorted()
        .collect(joining("\n"));
  }
}
