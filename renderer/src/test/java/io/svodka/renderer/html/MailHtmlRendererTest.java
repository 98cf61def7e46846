package io.svodka.renderer.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Document;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Align;
import io.svodka.model.document.Table.Mark;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Tile;
import io.svodka.model.document.Tone;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import io.svodka.renderer.theme.Themes;
import io.svodka.testkit.Goldens;
import io.svodka.testkit.HtmlPrinter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MailHtmlRendererTest {
  private final Theme theme = new Themes().load("default");

  @Test
  void theBodyTellsWordsFiguresAndTable() throws IOException {
    new Goldens(Path.of("src/test/goldens/mail"))
        .check("mail.txt", HtmlPrinter.print(mail(RichReport.mail())));
  }

  @Test
  void markupIsWhatMailProgramsShow() throws IOException {
    new Goldens(Path.of("src/test/goldens/mail"))
        .check("mail.html", Jsoup.parse(mail(RichReport.mail())).outerHtml() + "\n");
  }

  @Test
  void nothingComesFromElsewhereAndNothingIsScripted() throws IOException {
    var page = Jsoup.parse(mail(RichReport.document()));
    assertTrue(page.select("link, script, svg").isEmpty());
    assertFalse(page.select("img").isEmpty());
    for (Element picture : page.select("[src]")) {
      assertTrue(picture.attr("src").startsWith("data:image/"), picture.attr("src"));
      assertFalse(picture.attr("alt").isEmpty());
    }
  }

  @Test
  void barsInAMailAreAsHighAsTheirRowsNeed() throws IOException {
    List<Cell> names = IntStream.range(0, 40).mapToObj(i -> Cell.text("Row " + i)).toList();
    List<Cell> cells =
        IntStream.range(0, 40)
            .mapToObj(i -> new Cell(Value.of(i + 1), "" + i, ValueFormat.TEXT, Tone.PLAIN))
            .toList();
    Chart.Series rows =
        new Chart.Series("Rows", Chart.Mark.COLUMN, Chart.Axis.FIRST, cells, ValueFormat.TEXT);
    Chart.Manner manner =
        new Chart.Manner(
            Chart.Kind.BARS,
            Chart.Arrangement.BESIDE,
            Chart.Legend.USUAL,
            Chart.Labels.FIGURES,
            List.of(),
            "",
            "");
    Chart chart = new Chart("", "Rows", names, List.of(rows), manner, new Chart.Size(180, 200), "");
    byte[] bytes =
        bytes(Jsoup.parse(mail(with(List.of(new Block.Picture(chart))))).select("img").first());
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
    assertTrue(picture.getHeight() > 1.4 * picture.getWidth(), "" + picture.getHeight());
  }

  /// What programs without style sheets show is whole: the sheet speaks of phones and of the night.
  @Test
  void theStyleSheetHoldsNothingButConditions() throws IOException {
    var page = Jsoup.parse(mail(RichReport.document()));
    String sheet = page.select("style").first().data().strip();
    assertTrue(
        sheet.matches("(?s)(@media \\([a-z-]+: [a-z0-9]+\\) \\{\\s+([^{}]+\\{[^{}]*}\\s*)*}\\s*)+"),
        sheet);
    assertFalse(sheet.contains("url("), sheet);
  }

  @Test
  void everyColourOfAMailIsAnotherOneByNight() throws IOException {
    var page = Jsoup.parse(mail(RichReport.document()));
    String sheet = page.select("style").first().data();
    for (Element place : page.select("body [style*=color:]:not([style*=display:none])")) {
      for (String said : place.attr("style").split(";")) {
        if (said.matches("(background-)?color:#.*")) {
          assertTrue(sheet.contains("[style*=\"" + said + "\"]"), said + " in " + sheet);
        }
      }
    }
  }

  @Test
  void theLabelOfASumStartsWhereLinesStartAndRunsOverEmptyCells() throws IOException {
    Cell empty = Cell.text("");
    Table table =
        new Table(
            "",
            List.of(
                RichReport.column("a", "Год", "", ValueFormat.TEXT, Align.RIGHT, Mark.NONE),
                RichReport.column("b", "Б", "", ValueFormat.TEXT, Align.LEFT, Mark.NONE),
                RichReport.column("c", "В", "", ValueFormat.TEXT, Align.RIGHT, Mark.NONE)),
            List.of(
                new Row.Detail(List.of(Cell.text("2026"), empty, Cell.text("7"))),
                new Row.Total(List.of(Cell.text("Всего за все годы"), empty, Cell.text("7")))),
            0,
            List.of(),
            "");
    var cells =
        Jsoup.parse(mail(with(List.of(new Block.Grid(table))))).select("table:not([role]) td");
    assertEquals(
        List.of("2026", "", "7", "Всего за все годы", "7"),
        cells.stream().map(Element::text).toList());
    assertEquals("right", cells.get(0).attr("align"));
    assertEquals("left", cells.get(3).attr("align"));
    assertEquals("2", cells.get(3).attr("colspan"));
    assertEquals("right", cells.get(4).attr("align"));
  }

  /// A third of a phone of 375 pixels has room for six letters of a figure.
  @Test
  void threeFiguresStandInOneRowThatAPhoneBreaksUpWhereItHasNoRoom() throws IOException {
    assertEquals(
        List.of("tile", "tile", "tile"), row(List.of("Umsatz", "Gewinn", "Marge"), "29,8 %"));
    List<String> stacks = List.of("tile stacks", "tile stacks", "tile stacks");
    assertEquals(stacks, row(List.of("Umsatz", "Gewinn", "Marge"), "70.177 €"));
    assertEquals(stacks, row(List.of("Umsatz", "Gewinn", "Gewinnmarge"), "29,8 %"));
  }

  @Test
  void figuresInRowsAreOfOneWidthAlsoTheLastOne() throws IOException {
    List<String> five = List.of("A", "B", "C", "D", "E");
    var page = tiles(five, "70.177 €");
    assertEquals(
        List.of(2, 2, 2),
        page.select("tr:has(> td.tile)").stream().map(row -> row.select("> td").size()).toList());
    assertEquals(
        List.of("50%"),
        page.select("td.tile").stream().map(tile -> tile.attr("width")).distinct().toList());
    assertEquals(1, page.select("td.rest").size());
    assertEquals(0, tiles(five.subList(0, 4), "70.177 €").select("td.rest").size());
  }

  @Test
  void longFiguresStandBelowEachOtherOnAPhone() throws IOException {
    assertEquals(
        List.of("tile stacks", "tile stacks"), row(List.of("Umsatz", "Gewinn"), "1.702.177,15 €"));
    assertEquals(
        List.of("tile stacks", "tile stacks"),
        row(List.of("Umsatz", "Gewinn", "Marge"), "1.702.177,15 €"));
  }

  @Test
  void theWayOfAFigureIsASmallPictureThroughWhichItsGroundShows() throws IOException {
    for (int count : new int[] {2, 3}) {
      Element picture = ways(count, "1", "3", "2").select("td.tile img").first();
      assertEquals("Rose from 1 to 3", picture.attr("alt"));
      assertEquals(count == 3 ? "140" : "200", picture.attr("width"));
      byte[] bytes = bytes(picture);
      assertTrue(bytes.length < 5_000, "" + bytes.length);
      BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(bytes));
      assertEquals(0, drawn.getRGB(0, 0) >>> 24);
      assertEquals(255, strongest(drawn));
    }
  }

  @Test
  void theWayOfAFigureThatIsNowhereKnownIsNotDrawn() throws IOException {
    assertTrue(ways(2).select("td.tile img").isEmpty());
    assertTrue(ways(2, "", "").select("td.tile img").isEmpty());
    assertEquals(2, ways(2, "", "7").select("td.tile img").size());
  }

  private org.jsoup.nodes.Document ways(int count, String... figures) throws IOException {
    List<Cell> way = Stream.of(figures).map(MailHtmlRendererTest::point).toList();
    Tile.Trend trend = new Tile.Trend(way, way, "Rose from 1 to 3");
    Tile tile = new Tile("Umsatz", Cell.text("7 €"), List.of(), List.of(), List.of(trend));
    List<Tile> tiles = IntStream.range(0, count).mapToObj(_ -> tile).toList();
    return Jsoup.parse(mail(with(List.of(new Block.Tiles(tiles)))));
  }

  private static Cell point(String figure) {
    return figure.isEmpty()
        ? Cell.text("")
        : new Cell(Value.of(Long.parseLong(figure)), figure, ValueFormat.TEXT, Tone.PLAIN);
  }

  private static int strongest(BufferedImage picture) {
    return IntStream.range(0, picture.getWidth() * picture.getHeight())
        .map(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()) >>> 24)
        .max()
        .orElseThrow();
  }

  private static byte[] bytes(Element picture) {
    String data = picture.attr("src");
    return Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1));
  }

  private List<String> row(List<String> labels, String figure) throws IOException {
    return tiles(labels, figure).select("tr:has(> td.tile)").first().select("td.tile").stream()
        .map(Element::className)
        .toList();
  }

  private org.jsoup.nodes.Document tiles(List<String> labels, String figure) throws IOException {
    Document plain = RichReport.mail();
    List<Tile> tiles =
        labels.stream()
            .map(label -> new Tile(label, Cell.text(figure), List.of(), List.of()))
            .toList();
    Section section = new Section("", List.of(new Block.Tiles(tiles)));
    Document document = new Document(plain.info(), plain.page(), plain.bands(), List.of(section));
    return Jsoup.parse(mail(document));
  }

  @Test
  void aLongTableIsCutAndKeepsItsTotal() throws IOException {
    List<Row> rows =
        IntStream.rangeClosed(0, 5000)
            .<Row>mapToObj(
                i ->
                    i < 5000
                        ? new Row.Detail(List.of(Cell.text("строка " + i)))
                        : new Row.Total(List.of(Cell.text("Всего"))))
            .toList();
    Table table =
        new Table(
            "",
            List.of(RichReport.column("a", "А", "", ValueFormat.TEXT, Align.LEFT, Mark.NONE)),
            rows,
            0,
            List.of(),
            "");
    Document rich = RichReport.mail();
    Document document =
        new Document(
            rich.info(),
            rich.page(),
            rich.bands(),
            List.of(new Section("", List.of(new Block.Grid(table)))));
    String html = mail(document);
    List<String> shown = Jsoup.parse(html).select("table:not([role]) td").eachText();
    assertEquals(42, shown.size());
    assertEquals(List.of("строка 39", "…", "Всего"), shown.subList(39, 42));
    assertTrue(html.length() < 50_000);
  }

  @Test
  void aBodyThatWouldBeTooLongIsCutAndSaysSo() throws IOException {
    List<Block> blocks =
        IntStream.range(0, 60).<Block>mapToObj(_ -> new Block.Grid(wide(30))).toList();
    String html = mail(with(blocks));
    assertTrue(html.getBytes(StandardCharsets.UTF_8).length <= 100_000);
    assertTrue(html.contains(RichReport.info().words().rest()));
    assertTrue(Jsoup.parse(html).select("table:not([role])").size() > 5);
    String small = mail(with(List.of(new Block.Grid(wide(30)))));
    assertFalse(small.contains(RichReport.info().words().rest()));
  }

  private static Table wide(int count) {
    List<Row> rows =
        IntStream.range(0, count)
            .<Row>mapToObj(i -> new Row.Detail(List.of(Cell.text("строка " + i))))
            .toList();
    return new Table(
        "",
        List.of(RichReport.column("a", "А", "", ValueFormat.TEXT, Align.LEFT, Mark.NONE)),
        rows,
        0,
        List.of(),
        "");
  }

  private static Document with(List<Block> blocks) {
    Document rich = RichReport.mail();
    return new Document(rich.info(), rich.page(), rich.bands(), List.of(new Section("", blocks)));
  }

  private String mail(Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MailHtmlRenderer().render(document, theme, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
