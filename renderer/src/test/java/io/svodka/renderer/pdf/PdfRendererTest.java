package io.svodka.renderer.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Paragraph.Run;
import io.svodka.model.document.Section;
import io.svodka.model.document.Standard;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Align;
import io.svodka.model.document.Table.Column;
import io.svodka.model.document.Table.Keep;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Tile;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.value.ValueFormat;
import io.svodka.testkit.Goldens;
import io.svodka.testkit.PdfPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfRendererTest {
  private final Goldens goldens = new Goldens(Path.of("src/test/goldens/pdf"));

  @Test
  void aPackWithEveryBlockIsPrinted() {
    goldens.check("partner-pack.txt", print(PartnerPack.document()));
  }

  @Test
  void wideTablesAndLongWordsFindTheirPlace() {
    goldens.check("hard-tables.txt", print(HardTables.document()));
  }

  @Test
  void equalDocumentsGiveEqualBytes() throws Exception {
    byte[] first = Documents.render(PartnerPack.document());
    // metadata of a second apart would show here
    Thread.sleep(1100);
    assertArrayEquals(first, Documents.render(PartnerPack.document()));
  }

  @Test
  void aFileThatKeepsStandardsIsEqualInEveryRun() {
    Document document = StandardsTest.keeping(PartnerPack.document(), Set.of(Standard.values()));
    assertArrayEquals(Documents.render(document), Documents.render(document));
  }

  @Test
  void threadsShareOneRenderer() throws Exception {
    Document document = PartnerPack.document();
    byte[] alone = Documents.render(document);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<byte[]> task = () -> Documents.render(document);
      for (Future<byte[]> future : threads.invokeAll(Collections.nCopies(12, task))) {
        assertArrayEquals(alone, future.get());
      }
    }
  }

  @Test
  void theHeaderOfATableIsRepeatedOnEveryPage() {
    String print = print(Documents.of(new Block.Grid(Documents.flat(90))));
    assertEquals(3, count(print, "48 Название"));
    assertEquals(2, count(print, "Продажи (продолжение)"));
    assertEquals(3, count(print, "=== page"));
  }

  @Test
  void everyPageSaysWhichOfHowManyItIs() {
    String print = print(Documents.of(new Block.Grid(Documents.flat(130))));
    for (int page = 1; page <= 4; page++) {
      String text = page(print, page);
      assertTrue(text.contains("Страница " + page + " из 4"), text);
      assertEquals(1, count(text, "Страница "), text);
    }
  }

  @Test
  void aGroupHeaderNeverStandsAloneAtTheFootOfAPage() {
    for (int before = 28; before < 40; before++) {
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < before; i++) {
        rows.add(Documents.detail(Cell.text("Строка"), Documents.money(1)));
      }
      rows.add(new Row.GroupHeader(1, "Группа", Keep.FREE));
      rows.add(Documents.detail(Cell.text("Внутри"), Documents.money(2)));
      String print = print(Documents.of(new Block.Grid(Documents.table("", rows))));
      for (String page : print.split("=== page")) {
        assertEquals(page.contains("Группа"), page.contains("Внутри"), print);
      }
    }
  }

  @Test
  void aNewPageSaysUnderWhichOuterHeadItsRowsAre() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Cell region = Cell.text(i == 0 ? "Урал" : "");
      rows.add(Documents.detail(region, Cell.text("Город " + i), Documents.money(i)));
    }
    List<Column> columns =
        List.of(
            Documents.column("region", "Регион", Align.LEFT),
            Documents.column("city", "Город", Align.LEFT),
            Documents.column("sales", "Продажи", Align.RIGHT));
    Table table = new Table("", columns, new Table.Heads(2, List.of()), rows, 0, List.of(), "");
    String print = print(Documents.of(new Block.Grid(table)));
    assertTrue(page(print, 2).contains("Урал (продолжение)"), print);
    assertEquals(1, count(print, "Урал (продолжение)"), print);
  }

  @Test
  void aTotalNeverStandsAloneOnAPage() {
    for (int before = 28; before < 40; before++) {
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < before; i++) {
        rows.add(Documents.detail(Cell.text("Строка"), Documents.money(1)));
      }
      rows.add(new Row.Total(List.of(Cell.text("Итого"), Documents.money(9))));
      String print = print(Documents.of(new Block.Grid(Documents.table("", rows))));
      String last = print.substring(print.lastIndexOf("=== page"));
      assertTrue(last.contains("Итого") && last.contains("Строка"), print);
    }
  }

  @Test
  void aSectionHeadingStaysWithItsContent() {
    for (int before = 26; before < 38; before++) {
      Section first = new Section("Первый", List.of(new Block.Grid(Documents.flat(before))));
      Section second = new Section("Второй", List.of(new Block.Grid(Documents.flat(2))));
      String print = print(Documents.of("Сводка", first, second));
      int heading = print.lastIndexOf("Второй");
      assertFalse(
          print.substring(heading, print.indexOf("48 Название", heading)).contains("=== page"),
          print);
    }
  }

  @Test
  void aPageBreakAtTheEndOfASectionMovesTheNext() {
    Section first = new Section("Первый", List.of(line("один"), new Block.PageBreak()));
    Section second =
        new Section("Второй", List.of(line("два"), new Block.PageBreak(), line("три")));
    String print = print(Documents.of("Сводка", first, second));
    assertTrue(page(print, 1).contains("один"), print);
    assertTrue(page(print, 2).contains("Второй") && page(print, 2).contains("два"), print);
    assertTrue(page(print, 3).contains("три"), print);
    assertEquals(3, count(print, "=== page"), print);
  }

  @Test
  void figuresNeverWrapHoweverFullThePageIs() {
    for (int length = 1; length <= 90; length++) {
      String print = print(Documents.of(new Block.Grid(HardTables.crowded(length))));
      for (String figure : HardTables.CROWDED_FIGURES) {
        assertTrue(print.contains(figure), () -> figure + " in\n" + print);
      }
    }
  }

  @Test
  void theFigureOfACardNeverWraps() {
    for (long amount = 10_000; amount < 10_000_000; amount += 54_321) {
      Cell figure = Documents.money(amount);
      Tile tile = new Tile("Доход", figure, List.of(), List.of());
      String print = print(Documents.of(new Block.Tiles(Collections.nCopies(5, tile))));
      assertEquals(5, count(print, figure.shown()), print);
    }
  }

  @Test
  void groupsKeptTogetherMoveToTheNextPage() {
    List<Row> rows = new ArrayList<>();
    for (int group = 1; group <= 6; group++) {
      rows.add(new Row.GroupHeader(1, "Группа " + group, Keep.TOGETHER));
      for (int i = 0; i < 9; i++) {
        rows.add(Documents.detail(Cell.text("Строка " + group), Documents.money(i)));
      }
    }
    String print = print(Documents.of(new Block.Grid(Documents.table("Т", rows))));
    for (String page : print.split("=== page")) {
      for (int group = 1; group <= 6; group++) {
        int found = count(page, "Строка " + group);
        assertTrue(found == 0 || found == 9, page);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Keep.class)
  void aGroupMayAskForANewPage(Keep keep) {
    List<Row> rows = new ArrayList<>();
    for (int group = 1; group <= 3; group++) {
      if (!rows.isEmpty()) {
        rows.add(new Row.NewPage());
      }
      rows.add(new Row.GroupHeader(1, "Группа " + group, keep));
      rows.add(Documents.detail(Cell.text("Строка"), Documents.money(group)));
    }
    String print = print(Documents.of(new Block.Grid(Documents.table("Т", rows))));
    assertEquals(3, count(print, "=== page"));
    assertEquals(3, count(print, "48 Название"));
  }

  @Test
  void aRowTallerThanAPageGoesOnAndLosesNoWord() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 900; i++) {
      text.append("слово").append(i).append(' ');
    }
    List<Row> rows = List.of(Documents.detail(Cell.text(text.toString()), Documents.money(1)));
    Column narrow =
        new Column(
            "name",
            "Название",
            "",
            ValueFormat.TEXT,
            Align.LEFT,
            new Table.Width.Millimetres(60),
            Table.Mark.NONE);
    Column sales = Documents.column("sales", "Продажи", Align.RIGHT);
    Table table = new Table("", List.of(narrow, sales), rows, 0, List.of(), "");
    String print = print(Documents.of(new Block.Grid(table)));
    for (int i = 0; i < 900; i++) {
      assertTrue(print.contains("слово" + i), "слово" + i);
    }
    assertTrue(count(print, "=== page") > 1);
  }

  @Test
  void fontsAreEmbeddedAsSubsets() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(Documents.render(PartnerPack.document()))) {
      int fonts = 0;
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertTrue(font.isEmbedded(), font.getName());
          assertTrue(font instanceof PDType0Font, font.getName());
          assertTrue(font.getName().matches("[A-Z]{6}\\+IBMPlexSans.*"), font.getName());
          fonts++;
        }
      }
      assertTrue(fonts >= 4);
    }
  }

  @Test
  void aCharacterWithoutAGlyphIsNamed() {
    Document document = prose("Показатель 漢");
    RunFailure failure = assertThrows(RunFailure.Render.class, () -> Documents.render(document));
    assertTrue(failure.getMessage().contains("漢"), failure.getMessage());
    assertTrue(failure.getMessage().contains("U+6F22"), failure.getMessage());
  }

  @Test
  void decomposedLettersAndNarrowSpacesArePrinted() {
    String print = print(prose("И\u0306од 1\u202F000\u202F₽ №\u00A05 − «да» …"));
    assertTrue(print.contains("Йод 1\u00A0000\u00A0₽ №\u00A05 − «да» …"), print);
  }

  @Test
  void onlyHarmlessLinksAreFollowed() {
    String print =
        print(
            Documents.of(
                new Block.Prose(
                    List.of(
                        new Paragraph(
                            Paragraph.Kind.BODY,
                            List.of(
                                link("раз", "https://example.com/a"),
                                    link("два", "javascript:alert(1)"),
                                link("три", "file:///etc/passwd"),
                                    link("четыре", "mailto:a@example.com")))))));
    assertTrue(print.contains("link: https://example.com/a"));
    assertTrue(print.contains("link: mailto:a@example.com"));
    assertEquals(2, count(print, "link: "));
  }

  @Test
  void anEmptyTableSaysSo() {
    String print = print(Documents.of(new Block.Grid(Documents.flat(0))));
    assertTrue(print.contains("Нет данных за период"), print);
    assertTrue(print.contains("Название"), print);
  }

  @Test
  void anEmptyDocumentStillHasAPage() {
    assertTrue(print(Documents.of("Пусто")).contains("=== page 1 of 1"));
  }

  @Test
  void twoThousandRowsAreQuick() {
    Document document = Documents.of(new Block.Grid(Documents.flat(2_000)));
    byte[] pdf = assertTimeout(Duration.ofSeconds(10), () -> Documents.render(document));
    String print = new PdfPrinter().print(pdf);
    assertTrue(print.contains("Строка 2000"));
  }

  @Test
  void aRefusingStreamIsReported() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("disk full");
          }
        };
    assertThrows(
        IOException.class,
        () -> new PdfRenderer().render(Documents.of("Сводка"), Documents.theme(), full));
  }

  @Test
  void aStreamThatRefusesInTheMiddleIsReported() {
    OutputStream nearlyFull =
        new OutputStream() {
          private int written;

          @Override
          public void write(int b) throws IOException {
            written++;
            if (written > 100_000) {
              throw new IOException("disk full");
            }
          }
        };
    IOException failure =
        assertThrows(
            IOException.class,
            () ->
                new PdfRenderer().render(LongTable.document(5_000), Documents.theme(), nearlyFull));
    assertEquals("disk full", failure.getMessage());
  }

  private static Run link(String text, String address) {
    return new Run(text, Paragraph.Weight.REGULAR, Paragraph.Slant.UPRIGHT, address);
  }

  private static Document prose(String text) {
    return Documents.of(line(text));
  }

  private static Block line(String text) {
    Paragraph paragraph = new Paragraph(Paragraph.Kind.BODY, List.of(Run.plain(text)));
    return new Block.Prose(List.of(paragraph));
  }

  private static String print(Document document) {
    return new PdfPrinter().print(Documents.render(document));
  }

  private static String page(String print, int number) {
    return print.split("=== page", -1)[number];
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
