package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.Image;
import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Paragraph.Slant;
import io.svodka.model.document.Paragraph.Weight;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Tone;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.value.ValueFormat;
import io.svodka.testkit.Goldens;
import io.svodka.testkit.XlsxPrinter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class XlsxRendererTest {
  /// A picture of one dot.
  private static final String DOT =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private final Goldens goldens = new Goldens(Path.of("src/test/goldens/xlsx"));

  @Test
  void everyKindOfBlockIsPrintedAsExpected() {
    goldens.check("rich.txt", new XlsxPrinter().print(Samples.render(Samples.rich())));
  }

  @Test
  void equalDocumentsGiveEqualBytesOnAnyThread() throws Exception {
    byte[] expected = Samples.render(Samples.rich());
    XlsxRenderer shared = new XlsxRenderer();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<byte[]>> made =
          IntStream.range(0, 4)
              .mapToObj(_ -> threads.submit(() -> Samples.render(Samples.rich(), shared)))
              .toList();
      for (Future<byte[]> bytes : made) {
        assertArrayEquals(expected, bytes.get());
      }
    }
  }

  @Test
  void noClockTimeIsInTheArchive() throws IOException {
    byte[] bytes = Samples.render(Samples.rich());
    String core = entry(bytes, "docProps/core.xml");
    assertTrue(core.contains(">2026-11-01T00:00:00Z<"), core);
    assertTrue(core.contains("<dc:language>ru-RU</dc:language>"), core);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertEquals(1980, entry.getTimeLocal().getYear(), entry.getName());
      }
    }
  }

  @Test
  void textThatLooksLikeAFormulaStaysText() throws IOException {
    List<String> texts =
        List.of("=1+1", "+7 900", "-5", "@SUM(A1)", "\t=1", "_x0041_", "a\nb", "'quoted", " =1");
    try (XSSFWorkbook book = read(Samples.render(single(rows(texts))))) {
      for (int i = 0; i < texts.size(); i++) {
        XSSFCell cell = book.getSheetAt(0).getRow(i + 6).getCell(0);
        assertEquals(CellType.STRING, cell.getCellType());
        assertEquals(texts.get(i), cell.getStringCellValue());
        assertEquals(i < 5, cell.getCellStyle().getQuotePrefixed(), texts.get(i));
      }
    }
  }

  @Test
  void aLongTableRepeatsItsHeaderOnPaperAndOffersAFilter() throws IOException {
    List<Row> rows = rows(IntStream.range(0, 40).mapToObj(i -> "строка " + i).toList());
    try (XSSFWorkbook book = read(Samples.render(single(rows)))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertEquals(CellRangeAddress.valueOf("6:6"), sheet.getRepeatingRows());
      assertEquals("A6:A46", sheet.getCTWorksheet().getAutoFilter().getRef());
      assertEquals(6, sheet.getPaneInformation().getHorizontalSplitPosition());
    }
  }

  @Test
  void stylesAreWholeForStrictReaders() throws IOException {
    String styles = entry(Samples.render(Samples.rich()), "xl/styles.xml");
    String normal = "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>";
    assertTrue(styles.contains("<cellStyles count=\"1\">" + normal + "</cellStyles>"), styles);
    assertTrue(styles.contains("rgb=\"FF"), styles);
    assertFalse(styles.matches("(?s).*rgb=\"[0-9A-F]{6}\".*"), styles);
    String sheet = entry(Samples.render(Samples.rich()), "xl/worksheets/sheet1.xml");
    assertFalse(sheet.matches("(?s).*rgb=\"[0-9A-F]{6}\".*"), sheet);
  }

  @Test
  void aFullSheetContinuesOnTheNextUnderTheSameHeader() throws IOException {
    List<Row> rows = rows(IntStream.range(0, 25).mapToObj(i -> "строка " + i).toList());
    byte[] bytes = Samples.render(single(rows), new XlsxRenderer(16));
    try (XSSFWorkbook book = read(bytes)) {
      assertEquals(2, book.getNumberOfSheets());
      XSSFSheet second = book.getSheetAt(1);
      assertEquals("Т (2)", second.getSheetName());
      assertEquals("Имя", second.getRow(0).getCell(0).getStringCellValue());
      assertEquals("строка 10", second.getRow(1).getCell(0).getStringCellValue());
      assertEquals("строка 24", second.getRow(15).getCell(0).getStringCellValue());
      assertEquals(15, book.getSheetAt(0).getLastRowNum());
    }
  }

  /// Whatever the rows above take, no page ends amid a chart.
  @Test
  void noChartIsCutAtTheEndOfAPage() throws IOException {
    Block chart = Samples.trend();
    Document document =
        Samples.document(new Section("Т", List.of(chart, chart, new Block.PageBreak(), chart)));
    try (XSSFWorkbook book = read(Samples.render(document))) {
      XSSFSheet sheet = book.getSheetAt(0);
      List<Integer> tops =
          sheet.getDrawingPatriarch().getShapes().stream()
              .map(shape -> ((XSSFClientAnchor) shape.getAnchor()).getRow1())
              .toList();
      int[] breaks = sheet.getRowBreaks();
      assertArrayEquals(new int[] {tops.get(1) - 1, tops.get(2) - 1}, breaks);
    }
  }

  @Test
  void chartsAndImagesAreCalledWhatTheyShow() throws IOException {
    Image logo =
        new Image(
            "assets/our_logo.png",
            Image.Kind.PNG,
            Base64.getDecoder().decode(DOT),
            new Image.Pixels(1, 1));
    List<Block> blocks =
        List.of(
            new Block.Photo(logo, 20, "Склад в Твери"),
            new Block.Photo(logo, 20, ""),
            Samples.trend());
    byte[] bytes = Samples.render(Samples.document(new Section("Т", blocks)));
    String drawing = entry(bytes, "xl/drawings/drawing1.xml");
    List<String> objects =
        Pattern.compile("<xdr:cNvPr (id=.*?)/?>")
            .matcher(drawing)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(
        List.of(
            "id=\"2\" name=\"Склад в Твери\" descr=\"Склад в Твери\"",
            "id=\"3\" name=\"our logo\" descr=\"our logo\"",
            "id=\"4\" name=\"Выручка и возвраты по месяцам\""
                + " descr=\"Выручка росла с января по октябрь 2026.\""),
        objects);
  }

  @Test
  void textThatNoCellHoldsIsAFailureThatNamesThePlace() {
    Document document = single(rows(List.of("x".repeat(32_768))));
    RunFailure failure = assertThrows(RunFailure.Render.class, () -> Samples.render(document));
    assertEquals(
        "the text at `Т!A7` has 32768 characters, an Excel cell holds 32767", failure.getMessage());
  }

  @Test
  void textAloneStretchesOverAPageAndIsAsHighAsItNeeds() throws IOException {
    Document document = Samples.document(new Section("", List.of(Samples.prose())));
    try (XSSFWorkbook book = read(Samples.render(document))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertEquals(CellRangeAddress.valueOf("A5:D5"), sheet.getMergedRegion(1));
      assertEquals(92 * 256, IntStream.range(0, 4).map(sheet::getColumnWidth).sum(), 10);
      assertEquals(3 * 11 * 1.36, sheet.getRow(4).getHeightInPoints(), 0.1);
    }
  }

  @Test
  void boldWordsInAParagraphAreBold() throws IOException {
    Paragraph paragraph =
        new Paragraph(
            Paragraph.Kind.BULLET,
            List.of(
                Paragraph.Run.plain("You sold for "),
                new Paragraph.Run("€12 & more", Weight.BOLD, Slant.UPRIGHT, ""),
                Paragraph.Run.plain(" this month.")));
    Document document =
        Samples.document(new Section("", List.of(new Block.Prose(List.of(paragraph)))));
    try (XSSFWorkbook book = read(Samples.render(document))) {
      XSSFRichTextString text = book.getSheetAt(0).getRow(3).getCell(0).getRichStringCellValue();
      assertEquals("• You sold for €12 & more this month.", text.getString());
      assertEquals(3, text.numFormattingRuns());
      assertFalse(text.getFontOfFormattingRun(0).getBold());
      assertTrue(text.getFontOfFormattingRun(1).getBold());
      assertEquals(11, text.getFontOfFormattingRun(1).getFontHeightInPoints());
      assertFalse(text.getFontOfFormattingRun(2).getBold());
    }
  }

  @Test
  void aDocumentWithoutSectionsStillOpens() throws IOException {
    try (XSSFWorkbook book = read(Samples.render(Samples.document()))) {
      assertEquals("Отчёт партнёра", book.getSheetName(0));
    }
  }

  @Test
  void rowsPassThroughWithoutBeingHeld() throws IOException {
    int count = 200_000;
    Row row = Samples.detail("Чай", "1.5", "0,0", "1", "100,0 %", "0.1", "+10,0 %", Tone.GOOD);
    Iterable<Row> rows = () -> IntStream.range(0, count).mapToObj(_ -> row).iterator();
    Table table = new Table("", Samples.columns(), rows, 0, List.of(), "");
    byte[] bytes =
        Samples.render(Samples.document(new Section("Т", List.of(new Block.Grid(table)))));
    String sheet = entry(bytes, "xl/worksheets/sheet1.xml");
    assertEquals(count + 4, sheet.split("<row ", -1).length - 1);
    assertArrayEquals(new String[0], leftovers());
  }

  @Test
  void tablesAndKeyFiguresHaveNames() throws IOException {
    try (XSSFWorkbook book = read(Samples.render(Samples.rich()))) {
      StringBuilder names = new StringBuilder();
      for (Name name : book.getAllNames()) {
        if (!name.getNameName().startsWith("_xlnm")) {
          names.append(name.getNameName()).append(" = ").append(name.getRefersToFormula());
          names.append('\n');
        }
      }
      goldens.check("names.txt", names.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Выручка без НДС, Выручка_без_НДС",
    "Q1, _Q1",
    "R, _R",
    "r1c1, _r1c1",
    "2026, _2026",
    "=1+1, _1_1"
  })
  void aNameIsOneThatExcelTakes(String label, String name) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      RangeNames names = new RangeNames(book);
      names.figure(label, book.createSheet("Лист (а)"), 3, 1);
      names.figure(label, book.getSheetAt(0), 4, 1);
      names.figure("!", book.getSheetAt(0), 5, 1);
      List<? extends Name> found = book.getAllNames();
      assertEquals(List.of(name, name + "_2"), found.stream().map(Name::getNameName).toList());
      assertEquals("'Лист (а)'!$B$4", found.getFirst().getRefersToFormula());
    }
  }

  private static String[] leftovers() {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    String[] names = folder.toFile().list((_, name) -> name.startsWith("svodka-sheet-"));
    return Objects.requireNonNull(names);
  }

  private static Document single(List<Row> rows) {
    Table table =
        new Table(
            "",
            List.of(Samples.column("name", "Имя", ValueFormat.TEXT)),
            rows,
            0,
            List.of(),
            "пусто");
    return Samples.document(new Section("Т", List.of(new Block.Grid(table))));
  }

  private static List<Row> rows(List<String> texts) {
    return texts.stream().<Row>map(text -> new Row.Detail(List.of(Cell.text(text)))).toList();
  }

  private static XSSFWorkbook read(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static String entry(byte[] bytes, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no entry " + name);
  }
}
