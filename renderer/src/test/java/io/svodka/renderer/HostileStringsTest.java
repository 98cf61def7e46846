package io.svodka.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Bands;
import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Bands.BandPart;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Align;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Tile;
import io.svodka.model.document.Tone;
import io.svodka.model.document.Words;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import io.svodka.renderer.html.HtmlRenderer;
import io.svodka.renderer.html.MailHtmlRenderer;
import io.svodka.renderer.text.MailTextRenderer;
import io.svodka.renderer.theme.Themes;
import io.svodka.renderer.xlsx.XlsxRenderer;
import io.svodka.testkit.HostileStrings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// Each of 500 and more strings that mean something elsewhere stands in every place for a text of a
/// document, and comes out as it is in all formats but PDF, which has a test of its own.
class HostileStringsTest {
  private static final Set<String> DRAWN =
      Set.of(
          "title",
          "desc",
          "text",
          "rect",
          "polyline",
          "polygon",
          "circle",
          "path",
          "symbol",
          "use");

  private final List<String> hostile = HostileStrings.all();

  @Test
  void aPageAndABodyShowEachAsItIs() throws IOException {
    assertTrue(hostile.size() >= 500, () -> hostile.size() + " strings");
    for (Renderer renderer : List.of(new HtmlRenderer(), new MailHtmlRenderer())) {
      List<String> usual = outline(html(renderer, "harmless"));
      for (String text : hostile) {
        String html = html(renderer, text);
        assertEquals(usual, outline(html), () -> renderer.format() + " " + text);
        assertTrue(squeezed(Jsoup.parse(html).text()).contains(squeezed(text)), text);
      }
    }
  }

  @Test
  void aWorkbookHoldsEachAsTextAndNoFormula() throws IOException {
    for (String text : hostile) {
      int found = 0;
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(text)))) {
        for (Sheet sheet : book) {
          for (var row : sheet) {
            for (var cell : row) {
              assertTrue(cell.getCellType() != CellType.FORMULA, text);
              boolean same =
                  cell.getCellType() == CellType.STRING
                      && squeezed(cell.getStringCellValue()).contains(squeezed(text));
              found += same ? 1 : 0;
            }
          }
        }
      }
      assertTrue(found >= PLACES, found + " times " + text);
    }
  }

  private static final int PLACES = 12;

  private static byte[] bytes(String text) throws IOException {
    return render(new XlsxRenderer(), text);
  }

  @Test
  void theTextOfAMailKeepsThem() throws IOException {
    for (String text : hostile) {
      String mail = new String(render(new MailTextRenderer(), text), StandardCharsets.UTF_8);
      assertTrue(squeezed(mail).contains(squeezed(text)), text);
    }
  }

  private static String html(Renderer renderer, String text) throws IOException {
    return new String(render(renderer, text), StandardCharsets.UTF_8);
  }

  private static byte[] render(Renderer renderer, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(everywhere(text), new Themes().load("default"), out);
    return out.toByteArray();
  }

  /// Returns every element with the names of its attributes.
  private static List<String> outline(String html) {
    var page = Jsoup.parse(html);
    // how many labels a chart has depends on how long they are
    for (Element drawn : page.select("svg *")) {
      assertTrue(DRAWN.contains(drawn.tagName()), drawn::outerHtml);
      assertTrue(
          drawn.attributes().asList().stream().noneMatch(a -> a.getKey().startsWith("on")),
          drawn::outerHtml);
    }
    page.select("svg *").remove();
    // where a word may break depends on how long it is
    for (Element mark : page.select("wbr")) {
      assertTrue(mark.attributes().isEmpty() && mark.childNodeSize() == 0, mark::outerHtml);
    }
    page.select("wbr").remove();
    return page.getAllElements().stream().map(HostileStringsTest::shape).toList();
  }

  private static String shape(Element element) {
    return element.tagName() + element.attributes().asList().stream().map(a -> a.getKey()).toList();
  }

  /// Removes what a format may change: spaces and line ends.
  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00A0]", "");
  }

  private static Document everywhere(String text) {
    DocumentInfo info =
        new DocumentInfo(
            text,
            text,
            text,
            Locale.ENGLISH,
            "EUR",
            LocalDate.of(2026, 11, 2),
            new Words(text, text, text, text, text, text));
    List<BandPart> words = List.of(new BandPart.Words(text));
    Band band = new Band(words, words, words);
    Section section =
        new Section(
            text, List.of(tiles(text), new Block.Grid(table(text, rows(text))), prose(text)));
    Section empty = new Section(text, List.of(new Block.Grid(table(text, List.of())), chart(text)));
    PageSetup page = new PageSetup(PageSetup.Paper.A4, PageSetup.Orientation.PORTRAIT, 15);
    return new Document(info, page, new Bands(band, band), List.of(section, empty));
  }

  private static Block tiles(String text) {
    Cell cell = Cell.text(text).in(Tone.BAD);
    Tile tile =
        new Tile(
            text,
            cell,
            List.of(new Tile.Delta(Tile.Direction.UP, cell, text, cell)),
            List.of(new Tile.Target(text, cell)));
    return new Block.Tiles(List.of(tile));
  }

  private static List<Row> rows(String text) {
    List<Cell> cells = List.of(Cell.text(text), Cell.text(text).in(Tone.GOOD));
    return List.of(
        new Row.GroupHeader(1, text, Table.Keep.FREE),
        new Row.Detail(cells),
        new Row.Subtotal(1, cells),
        new Row.Total(cells));
  }

  private static Table table(String text, List<Row> rows) {
    List<Table.Column> columns = new ArrayList<>();
    for (String name : List.of("a", "b")) {
      columns.add(
          new Table.Column(
              name,
              text,
              text,
              ValueFormat.TEXT,
              Align.LEFT,
              new Table.Width.Fitting(),
              Table.Mark.NONE));
    }
    return new Table(text, columns, rows, 1, List.of(text), text);
  }

  private static Block prose(String text) {
    return new Block.Prose(
        Stream.of(Paragraph.Kind.values())
            .map(kind -> new Paragraph(kind, List.of(Paragraph.Run.plain(text))))
            .toList());
  }

  private static Block chart(String text) {
    Cell figure = new Cell(Value.of(5), text, ValueFormat.WHOLE, Tone.PLAIN);
    Chart.Series series =
        new Chart.Series(
            text, Chart.Mark.COLUMN, Chart.Axis.FIRST, List.of(figure), ValueFormat.WHOLE);
    return new Block.Picture(
        new Chart(
            text,
            text,
            List.of(Cell.text(text)),
            List.of(series, series),
            Chart.Arrangement.BESIDE,
            new Chart.Size(180, 70),
            text));
  }
}
