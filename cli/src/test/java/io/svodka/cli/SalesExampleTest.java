package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.svodka.examples.SalesTotals;
import io.svodka.examples.SalesTotals.Trade;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the sales example and checks all its formats against figures computed without Svodka.
class SalesExampleTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final List<String> REGIONS =
      List.of("London", "Midlands", "North West", "Scotland", "South East", "Wales & South West");
  private static final List<String> CATEGORIES =
      List.of("Furniture", "Kitchen", "Textiles", "Lighting");
  private static final String TOTAL = "All regions";

  @TempDir static Path folder;
  private static JsonNode pack;
  private static List<Line> lines;

  /// A row of the table of regions and categories with the figures it must show.
  private record Line(String label, Trade now, Trade lastYear) {
    BigDecimal planDone() {
      return now.planDone().orElseThrow();
    }

    BigDecimal growth() {
      return now.sales().divide(lastYear.sales(), MathContext.DECIMAL128).subtract(BigDecimal.ONE);
    }

    List<BigDecimal> numbers() {
      return List.of(
          now.sales(), now.plan(), planDone(), now.planGap(), growth(), now.margin().orElseThrow());
    }

    List<String> shown() {
      return List.of(
          label,
          text(now.sales(), "£#,##0"),
          text(now.plan(), "£#,##0"),
          text(planDone(), "#,##0%"),
          text(now.planGap(), "£#,##0"),
          text(growth(), "+#,##0.0%;−#,##0.0%"),
          text(now.margin().orElseThrow(), "#,##0.0%"));
    }

    private static String text(BigDecimal number, String pattern) {
      DecimalFormatSymbols british = DecimalFormatSymbols.getInstance(Locale.UK);
      british.setMinusSign('−');
      DecimalFormat format = new DecimalFormat(pattern, british);
      format.setRoundingMode(RoundingMode.HALF_UP);
      return format.format(number);
    }
  }

  @BeforeAll
  static void runTheMonth() {
    Path project = Cli.example("sales", folder.resolve("project"));
    Cli run =
        Cli.call(
            "run",
            "-C",
            project.toString(),
            "--as-of",
            "2026-11-03",
            "-o",
            folder.resolve("out").toString(),
            "--json");
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.err());
    pack = run.json().path("packs").get(0);
    SalesTotals totals = SalesTotals.read(project.resolve("data"));
    lines = new ArrayList<>();
    for (String region : REGIONS) {
      CATEGORIES.stream()
          .map(category -> line(category, month -> totals.of(month, region, category)))
          .sorted((a, b) -> b.now().sales().compareTo(a.now().sales()))
          .forEach(lines::add);
      lines.add(line(region + " total", month -> totals.of(month, region)));
    }
    lines.add(line(TOTAL, totals::of));
  }

  private static Line line(String label, Function<YearMonth, Trade> figures) {
    return new Line(label, figures.apply(OCTOBER), figures.apply(OCTOBER.minusYears(1)));
  }

  @Test
  void theTilesShowTheWholeChain() {
    Trade all = lines.getLast().now();
    assertTile(0, "Sales", all.sales());
    assertTile(1, "Plan done", all.planDone().orElseThrow());
    assertTile(2, "Above plan", all.planGap());
    assertTile(3, "Margin", all.margin().orElseThrow());
    assertTile(4, "Online share", all.onlineShare().orElseThrow());
    assertEquals(5, pack.path("headline").size());
    assertEquals(lines.getLast().shown().get(1), shownTile(0));
    assertEquals(lines.getLast().shown().get(3), shownTile(1));
    assertEquals(lines.getLast().shown().get(4), shownTile(2));
  }

  private static void assertTile(int index, String label, BigDecimal expected) {
    JsonNode tile = pack.path("headline").get(index);
    assertEquals(label, tile.path("label").asText());
    assertNumber(expected, tile.path("value").decimalValue(), label);
  }

  private static String shownTile(int index) {
    return pack.path("headline").get(index).path("shown").asText();
  }

  @Test
  void theWorkbookHoldsEveryRegionAndCategory() throws IOException {
    List<List<BigDecimal>> numbers = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file(".xlsx")))) {
      for (Row row : book.getSheet("Regions and categories")) {
        List<BigDecimal> found = numbers(row);
        if (found.size() > 1) {
          labels.add(row.getCell(0).getStringCellValue());
          numbers.add(found);
        }
      }
    }
    assertEquals(lines.stream().map(Line::label).toList(), labels);
    for (int row = 0; row < lines.size(); row++) {
      List<BigDecimal> expected = lines.get(row).numbers();
      assertEquals(expected.size(), numbers.get(row).size(), labels.get(row));
      for (int column = 0; column < expected.size(); column++) {
        assertNumber(expected.get(column), numbers.get(row).get(column), labels.get(row));
      }
    }
  }

  private static List<BigDecimal> numbers(Row row) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (Cell cell : row) {
      if (cell.getCellType() == CellType.NUMERIC) {
        numbers.add(BigDecimal.valueOf(cell.getNumericCellValue()));
      }
    }
    return numbers;
  }

  @Test
  void thePageShowsTheSameRowsRounded() throws IOException {
    Element table =
        Jsoup.parse(Files.readString(file(".html"))).select("table").stream()
            .filter(each -> each.text().contains(TOTAL) && each.text().contains("London total"))
            .findFirst()
            .orElseThrow();
    List<List<String>> rows =
        table.select("tr").stream()
            .map(row -> row.select("th,td").eachText().stream().map(Artefacts::spaced).toList())
            .filter(cells -> cells.size() == 7)
            .skip(1)
            .toList();
    assertEquals(lines.stream().map(Line::shown).toList(), rows);
  }

  @Test
  void thePrintShowsTheSameRowsInTheSameOrder() throws IOException {
    String pdf = Artefacts.pdfText(file(".pdf"));
    int from = 0;
    for (Line line : lines) {
      String row = String.join(" ", line.shown());
      int found = pdf.indexOf(row, from);
      assertTrue(found >= 0, () -> row + " is not in " + pdf);
      from = found + row.length();
    }
  }

  @Test
  void theRegionsAreRankedBySales() throws IOException {
    List<Line> ranked =
        lines.stream()
            .filter(line -> line.label().endsWith(" total"))
            .sorted((a, b) -> b.now().sales().compareTo(a.now().sales()))
            .toList();
    for (int i = 0; i < ranked.size(); i++) {
      List<String> row = Artefacts.htmlRow(file(".html"), Integer.toString(i + 1));
      assertEquals(ranked.get(i).label(), row.get(1) + " total");
      assertEquals(ranked.get(i).shown().get(1), row.get(3));
      assertEquals(ranked.get(i).shown().get(3), row.get(5));
    }
  }

  private static void assertNumber(BigDecimal expected, BigDecimal actual, String label) {
    assertEquals(
        expected.setScale(10, RoundingMode.HALF_UP),
        actual.setScale(10, RoundingMode.HALF_UP),
        label);
  }

  private static Path file(String ending) {
    Optional<Path> file =
        Stream.of(0, 1, 2)
            .map(i -> Path.of(pack.path("files").get(i).asText()))
            .filter(each -> each.toString().endsWith(ending))
            .findFirst();
    return file.orElseThrow();
  }
}
