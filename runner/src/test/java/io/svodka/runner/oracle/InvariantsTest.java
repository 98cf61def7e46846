package io.svodka.runner.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.engine.query.DataSettings;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.value.Value;
import io.svodka.runner.oracle.draw.Projects;
import io.svodka.runner.oracle.naive.Sheet;
import io.svodka.runner.oracle.project.Cond;
import io.svodka.runner.oracle.project.Fig;
import io.svodka.runner.oracle.project.Kind;
import io.svodka.runner.oracle.project.Model;
import io.svodka.runner.oracle.project.Project;
import io.svodka.runner.oracle.project.Query;
import io.svodka.runner.oracle.project.Table;
import io.svodka.runner.oracle.project.Term;
import io.svodka.runner.oracle.project.When;
import io.svodka.runner.oracle.text.ProjectText;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold of figures whatever they are, seen without any other way to compute them.
class InvariantsTest {
  private static final Fig.Ref SUM = new Fig.Ref("f1", "the_sum");
  private static final Fig.Ref COUNT = new Fig.Ref("f1", "the_count");
  private static final Query.By REGION = new Query.By.Attribute("partner", "d_region");
  private static final Query.By CATEGORY = new Query.By.Attribute("product", "d_category");
  private static final int DIMENSIONS = 2;
  private static final int NEXT = 1000;

  /// Place of the amount among the columns of a fact.
  private static final int AMOUNT = 7;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {15, 12, 13, 14})
  void theOrderOfRowsChangesNothing(long seed) throws IOException {
    Project project = project(seed);
    assertEquals(all(project), all(changed(project, rows -> shuffled(rows, seed))));
  }

  @ParameterizedTest
  @ValueSource(longs = {15, 12, 13, 14})
  void anUnrelatedTableChangesNothing(long seed) throws IOException {
    Project project = project(seed);
    Table table =
        new Table(
            "other_list",
            List.of(new Table.Column("id", Kind.WHOLE), new Table.Column("name", Kind.TEXT)),
            List.of(List.of(Value.of(1), Value.of("x")), List.of(Value.of(2), Value.of("y"))),
            ZoneId.of("UTC"));
    List<Model> models = new ArrayList<>(project.models());
    models.add(
        new Model("others", table, "", List.of(), List.of(), List.of(), List.of(), List.of()));
    assertEquals(all(project), all(project.with(models)));
  }

  @ParameterizedTest
  @ValueSource(longs = {15, 12, 13, 14})
  void theOrderOfGroupsChangesNoFigure(long seed) throws IOException {
    Project project = project(seed);
    List<Fig> figures = figures(project);
    assertEquals(
        rows(printed(project, query(figures, REGION, CATEGORY)), 0, 1),
        rows(printed(project, query(figures, CATEGORY, REGION)), 1, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {15, 12, 13, 14})
  void halvesOfATableAddUpToTheWhole(long seed) throws IOException {
    Project project = project(seed);
    List<BigDecimal> whole = totals(project);
    List<BigDecimal> first = totals(changed(project, rows -> rows.subList(0, rows.size() / 2)));
    List<BigDecimal> second =
        totals(changed(project, rows -> rows.subList(rows.size() / 2, rows.size())));
    assertEquals(
        whole,
        List.of(
            first.get(0).add(second.get(0)).stripTrailingZeros(),
            first.get(1).add(second.get(1)).stripTrailingZeros()));
  }

  @ParameterizedTest
  @ValueSource(longs = {15, 12, 13, 14})
  void tenTimesTheAmountsAreTenTimesTheSums(long seed) throws IOException {
    Project project = project(seed);
    Project tenfold =
        changed(project, rows -> rows.stream().map(row -> amount(row, BigDecimal.TEN)).toList());
    assertEquals(
        totals(project).getFirst().multiply(BigDecimal.TEN).stripTrailingZeros(),
        totals(tenfold).getFirst());
  }

  @ParameterizedTest
  @ValueSource(longs = {15, 12, 13, 14})
  void aRowOfZerosIsCountedAndAddsNothing(long seed) throws IOException {
    Project project = project(seed);
    Project longer =
        changed(
            project,
            rows -> {
              List<List<Value>> more = new ArrayList<>(rows);
              List<Value> zero = new ArrayList<>(amount(rows.getFirst(), BigDecimal.ZERO));
              zero.set(0, Value.of(999));
              more.add(zero);
              return more;
            });
    List<BigDecimal> before = totals(project);
    assertEquals(
        List.of(before.get(0), before.get(1).add(BigDecimal.ONE).stripTrailingZeros()),
        totals(longer));
  }

  @ParameterizedTest
  @ValueSource(longs = {15, 12, 13, 14})
  void partsAddUpToTheirSumsAndSharesToOne(long seed) throws IOException {
    List<Fig> figures = List.of(SUM, COUNT, new Fig.Share(COUNT, List.of()));
    List<Sheet.Line> lines = printed(project(seed), query(figures, REGION, CATEGORY)).table();
    for (int figure = DIMENSIONS; figure < DIMENSIONS + figures.size(); figure++) {
      BigDecimal part = BigDecimal.ZERO;
      BigDecimal whole = BigDecimal.ZERO;
      for (Sheet.Line line : lines) {
        BigDecimal number = number(line.cells().get(figure));
        switch (line.kind()) {
          case "row" -> part = part.add(number);
          case "sum1" -> {
            assertEquals(rounded(number), rounded(part));
            whole = whole.add(number);
            part = BigDecimal.ZERO;
          }
          case "all" -> assertEquals(rounded(number), rounded(whole));
          default -> throw new IllegalStateException(line.kind());
        }
      }
    }
    Sheet.Cell all = lines.getLast().cells().getLast();
    assertEquals(0, BigDecimal.ONE.compareTo(number(all)));
  }

  /// Quotients end somewhere.
  private static BigDecimal rounded(BigDecimal number) {
    return number.setScale(20, RoundingMode.HALF_UP);
  }

  /// Returns a random project whose first fact has no missing amounts, a plain sum and a count.
  private static Project project(long seed) {
    Project project = Projects.of(seed, 0).project();
    if (project.model("f1").table().rows().isEmpty()) {
      return project(seed + NEXT);
    }
    List<Model> models = new ArrayList<>();
    for (Model model : project.models()) {
      models.add(model.name().equals("f1") ? withSums(model) : model);
    }
    return changed(
        project.with(models),
        rows -> rows.stream().map(row -> amount(row, BigDecimal.ONE)).toList());
  }

  private static Model withSums(Model model) {
    List<Model.Measure> measures = new ArrayList<>(model.measures());
    Term amount = new Term.Named("", "amount", Kind.MONEY);
    measures.add(measure(SUM, Fig.How.SUM, List.of(amount)));
    measures.add(measure(COUNT, Fig.How.COUNT, List.of()));
    return new Model(
        model.name(),
        model.table(),
        model.time(),
        model.roles(),
        model.dimensions(),
        model.segments(),
        List.of(),
        measures);
  }

  private static Model.Measure measure(Fig.Ref name, Fig.How how, List<Term> value) {
    return new Model.Measure(
        name.measure(),
        new Fig.Aggregate(how, value, new Cond.Always(), BigDecimal.ONE),
        Model.Options.NONE);
  }

  private static List<Value> amount(List<Value> row, BigDecimal times) {
    List<Value> changed = new ArrayList<>(row);
    BigDecimal amount =
        changed.get(AMOUNT) instanceof Value.Decimal(var number) ? number : BigDecimal.ONE;
    changed.set(AMOUNT, Value.of(amount.multiply(times)));
    return changed;
  }

  private interface Change {
    List<List<Value>> of(List<List<Value>> rows);
  }

  private static Project changed(Project project, Change change) {
    List<Model> models = new ArrayList<>();
    for (Model model : project.models()) {
      models.add(
          model.name().equals("f1")
              ? model.with(model.table().with(change.of(model.table().rows())))
              : model);
    }
    return project.with(models);
  }

  private static List<List<Value>> shuffled(List<List<Value>> rows, long seed) {
    List<List<Value>> mixed = new ArrayList<>(rows);
    Collections.shuffle(mixed, new Random(seed));
    return mixed;
  }

  private static List<Fig> figures(Project project) {
    return project.model("f1").measures().stream()
        .<Fig>map(measure -> new Fig.Ref("f1", measure.name()))
        .toList();
  }

  private static Query query(List<Fig> figures, Query.By... by) {
    List<Query.Item> items = new ArrayList<>();
    figures.forEach(figure -> items.add(new Query.Item("i" + items.size(), figure)));
    return new Query(
        items,
        List.of(by),
        new When.Period.AllTime(),
        Map.of(),
        List.of(),
        Query.Rules.NONE,
        new Query.Marks(Query.Repeats.REFUSED, Query.Sight.CUT, List.of()),
        new Query.Shape(by.length > 0 ? 1 : 0, 0));
  }

  private String all(Project project) throws IOException {
    return printed(project, query(figures(project), REGION, CATEGORY)).toString();
  }

  private List<BigDecimal> totals(Project project) throws IOException {
    return printed(project, query(List.of(SUM, COUNT))).tiles().stream()
        .map(InvariantsTest::number)
        .map(BigDecimal::stripTrailingZeros)
        .toList();
  }

  private static BigDecimal number(Sheet.Cell cell) {
    return cell.value() instanceof Value.Decimal(var number) ? number : BigDecimal.ZERO;
  }

  private static Set<String> rows(Sheet sheet, int region, int category) {
    return sheet.table().stream()
        .filter(line -> line.kind().equals("row"))
        .map(Sheet.Line::cells)
        .map(
            cells ->
                Stream.of(
                        List.of(cells.get(region), cells.get(category)),
                        cells.subList(DIMENSIONS, cells.size()))
                    .map(List::toString)
                    .collect(Collectors.joining()))
        .collect(Collectors.toSet());
  }

  private Sheet printed(Project project, Query query) throws IOException {
    Built built =
        Built.of(
            ProjectText.models(project),
            Map.of("r", ProjectText.report("r", Map.of("q", query), "f1")));
    for (Model model : project.models()) {
      Files.writeString(
          folder.resolve(model.table().name() + ".csv"), ProjectText.csv(model.table()));
    }
    try (QueryEngine engine = new QueryEngine(built.plan(), new DataSettings(folder, Map.of()))) {
      return Printed.sheet(
          new Packs(built.plan(), engine, project.settings().asOf()).of("r").getFirst().document());
    }
  }
}
