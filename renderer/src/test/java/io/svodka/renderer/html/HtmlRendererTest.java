package io.svodka.renderer.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Bands;
import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Align;
import io.svodka.model.document.Table.Keep;
import io.svodka.model.document.Table.Mark;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Theme;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.value.ValueFormat;
import io.svodka.renderer.theme.Themes;
import io.svodka.testkit.Goldens;
import io.svodka.testkit.HtmlPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlRendererTest {
  private static final int MANY = 100_000;

  private final HtmlRenderer renderer = new HtmlRenderer();
  private final Theme theme = new Themes().load("default");

  @Test
  void everyBlockIsOnThePage() throws IOException {
    new Goldens(Path.of("src/test/goldens/html"))
        .check("rich-report.txt", HtmlPrinter.print(page(RichReport.document())));
  }

  @Test
  void equalDocumentsGiveEqualBytes() throws IOException {
    byte[] first = bytes(RichReport.document());
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    new HtmlRenderer().render(RichReport.document(), theme, second);
    assertArrayEquals(first, second.toByteArray());
  }

  @Test
  void aPageWithChartsStaysSmall() throws IOException {
    assertTrue(bytes(RichReport.document()).length < 80_000);
  }

  @Test
  void headingsComeInOrderWithoutJumps() throws IOException {
    int before = 0;
    for (Element heading : Jsoup.parse(page(RichReport.document())).select("h1,h2,h3,h4,h5,h6")) {
      int level = heading.normalName().charAt(1) - '0';
      assertTrue(level <= before + 1, heading::text);
      before = level;
    }
  }

  @Test
  void aShortPageHasNoContents() throws IOException {
    assertTrue(Jsoup.parse(page(RichReport.mail())).select("nav").isEmpty());
  }

  @Test
  void onlyGroupsThatFitOnAPageStayTogether() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int size : new int[] {2, 3, 100, 5}) {
      rows.add(new Row.GroupHeader(1, "Группа", Keep.TOGETHER));
      IntStream.range(0, size).mapToObj(HtmlRendererTest::row).forEach(rows::add);
    }
    List<String> kept =
        Jsoup.parse(page(withRows(rows))).select("tbody").stream()
            .map(body -> body.select("tr:not(.group)").size() + body.className())
            .toList();
    assertEquals(List.of("2keep", "3keep", "100", "5keep"), kept);
  }

  @Test
  void wordsInTheMarginsOfPrintedPagesStayWords() {
    assertEquals("Page 1", PrintedBands.literal("Page 1"));
    assertEquals(
        "\\000022 \\00003c \\00002f style\\00003e \\00000a \\00005c \\01f600 ",
        PrintedBands.literal("\"</style>\n\\\uD83D\uDE00"));
  }

  @Test
  void printedPagesSayTheirNumbersInTheMargins() throws IOException {
    String printed = page(RichReport.document());
    String number = "counter\\(page\\)[^;]*counter\\(pages\\)";
    assertTrue(
        Pattern.compile("@bottom-right [{] content: [^;]*" + number).matcher(printed).find());
  }

  @Test
  void aHeadWithoutWordsIsNone() throws IOException {
    List<Row> rows = List.of(headed("Север", "один"), headed("", "два"));
    Element page = Jsoup.parse(page(withRows(rows, new Table.Heads(2, List.of()))));
    assertEquals(List.of("Север", "один", "два"), page.select("tbody th").eachText());
    assertEquals(2, page.select("tbody tr > :nth-child(2)[scope=row]").size());
  }

  private static Row headed(String outer, String inner) {
    return new Row.Detail(
        IntStream.range(0, 10)
            .mapToObj(i -> Cell.text(i == 0 ? outer : i == 1 ? inner : "-"))
            .toList());
  }

  @Test
  void hundredThousandRowsStream() {
    Iterable<Row> rows =
        () -> IntStream.range(0, MANY).<Row>mapToObj(HtmlRendererTest::row).iterator();
    CountingStream counter = new CountingStream();
    assertTimeout(Duration.ofSeconds(20), () -> renderer.render(withRows(rows), theme, counter));
    assertTrue(counter.count > MANY * 50L, () -> counter.count + " bytes");
  }

  @Test
  void aFailureOfTheRowsComesOutAsItIs() {
    RunFailure failure = new RunFailure.Query("SV9101", "the database went away", "", null, null);
    Iterable<Row> rows =
        () -> {
          throw failure;
        };
    Document document = withRows(rows);
    OutputStream nowhere = OutputStream.nullOutputStream();
    assertSame(
        failure, assertThrows(RunFailure.class, () -> renderer.render(document, theme, nowhere)));
  }

  @Test
  void aRefusingStreamIsTheCallersException() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("disk full");
          }
        };
    IOException e =
        assertThrows(IOException.class, () -> renderer.render(RichReport.document(), theme, full));
    assertEquals("disk full", e.getMessage());
  }

  @Test
  void colourCannotCarryAStyleSheet() {
    Theme hostile =
        new Theme(
            "x\"; } body { display:none",
            9,
            new Theme.Colours(
                "red;} body{display:none",
                theme.quiet(),
                theme.line(),
                theme.wash(),
                theme.accent()),
            theme.palette(),
            theme.styles(),
            List.of());
    assertThrows(
        IllegalArgumentException.class,
        () -> renderer.render(RichReport.document(), hostile, OutputStream.nullOutputStream()));
    assertFalse(PageStyle.fontName(hostile).matches(".*[\";{}].*"));
  }

  private String page(Document document) throws IOException {
    return new String(bytes(document), StandardCharsets.UTF_8);
  }

  private byte[] bytes(Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(document, theme, out);
    return out.toByteArray();
  }

  private static Document withRows(Iterable<Row> rows) {
    return withRows(rows, Table.Heads.PLAIN);
  }

  private static Document withRows(Iterable<Row> rows, Table.Heads heads) {
    List<Table.Column> columns =
        IntStream.range(0, 10)
            .mapToObj(
                i ->
                    RichReport.column(
                        "c" + i, "Колонка " + i, "", ValueFormat.TEXT, Align.LEFT, Mark.NONE))
            .toList();
    Table table = new Table("Много строк", columns, heads, rows, 0, List.of(), "Пусто");
    return new Document(
        RichReport.info(),
        RichReport.A4,
        new Bands(Band.EMPTY, Band.EMPTY),
        List.of(new Section("Всё", List.of(new Block.Grid(table)))));
  }

  private static Row row(int number) {
    return new Row.Detail(
        IntStream.range(0, 10).mapToObj(i -> Cell.text(number + "." + i)).toList());
  }

  private static final class CountingStream extends OutputStream {
    private long count;

    @Override
    public void write(int b) {
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      count += length;
    }
  }
}
