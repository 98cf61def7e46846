package io.svodka.renderer.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Bands;
import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Bands.BandPart;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Paragraph.Kind;
import io.svodka.model.document.Paragraph.Run;
import io.svodka.model.document.Paragraph.Slant;
import io.svodka.model.document.Paragraph.Weight;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Align;
import io.svodka.model.document.Table.Keep;
import io.svodka.model.document.Table.Mark;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Tile;
import io.svodka.model.document.Tone;
import io.svodka.model.document.Words;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import io.svodka.renderer.Renderer;
import io.svodka.renderer.theme.Themes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts come from databases and from authors who may not be friends.
class HostileTextTest {
  private static final String TEMPLATES =
      "../templates/src/main/resources/io/svodka/templates/html";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</style><script>alert(1)</script>",
        "</title><svg onload=alert(1)>",
        "${7*7}",
        "<#assign x='freemarker.template.utility.Execute'?new()>${x('id')}",
        "[=7*7]",
        "#{7*7}",
        "--><script>alert(1)</script><!--",
        "<![endif]--><iframe src=//evil.example>",
        "javascript:alert(1)"
      })
  void noTextBecomesMarkup(String hostile) throws IOException {
    for (Renderer renderer : List.of(new HtmlRenderer(), new MailHtmlRenderer())) {
      String plain = print(renderer, "harmless");
      String html = print(renderer, hostile);
      assertEquals(outline(plain), outline(html), renderer.format().name());
      assertTrue(Jsoup.parse(html).text().contains(hostile.replaceAll("\\s+", " ")), html);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "http://plain.example",
        "//evil.example",
        "https://evil.example/\nhttps:",
        "file:///etc/passwd"
      })
  void onlySafeAddressesBecomeLinks(String address) throws IOException {
    for (Renderer renderer : List.of(new HtmlRenderer(), new MailHtmlRenderer())) {
      Document document = prose(new Run("слова", Weight.REGULAR, Slant.UPRIGHT, address));
      assertTrue(Jsoup.parse(print(renderer, document)).select("a").isEmpty(), address);
    }
  }

  @Test
  void templatesUseNothingThatEscapingCannotGuard() throws IOException {
    Pattern unsafe =
        Pattern.compile(
            "\\?(no_esc|eval|eval_json|interpret|api|new)\\b|noautoesc|<#ftl|<#outputformat");
    try (Stream<Path> files = Files.list(Path.of(TEMPLATES))) {
      List<Path> templates = files.toList();
      assertTrue(templates.size() > 5);
      for (Path template : templates) {
        assertFalse(unsafe.matcher(Files.readString(template)).find(), template.toString());
      }
    }
  }

  @Test
  void everyTemplateEscapes() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(TEMPLATES))) {
      assertTrue(files.map(Path::toString).allMatch(name -> name.matches(".*\\.(ftlh|css|js)")));
    }
  }

  /// Returns every element with the names of its attributes. Where long words may break is none.
  private static List<String> outline(String html) {
    return Jsoup.parse(html).getAllElements().stream()
        .filter(element -> !element.tagName().equals("wbr"))
        .map(HostileTextTest::shape)
        .toList();
  }

  private static String shape(Element element) {
    return element.tagName() + element.attributes().asList().stream().map(a -> a.getKey()).toList();
  }

  private static String print(Renderer renderer, String text) throws IOException {
    return print(renderer, everywhere(text));
  }

  private static String print(Renderer renderer, Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(document, new Themes().load("default"), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Document prose(Run run) {
    DocumentInfo info = RichReport.info();
    Block block = new Block.Prose(List.of(new Paragraph(Kind.BODY, List.of(run))));
    return new Document(
        info,
        RichReport.A4,
        new Bands(Band.EMPTY, Band.EMPTY),
        List.of(new Section("", List.of(block))));
  }

  private static Document everywhere(String text) {
    DocumentInfo rich = RichReport.info();
    DocumentInfo info =
        new DocumentInfo(
            text,
            text,
            text,
            rich.locale(),
            rich.currency(),
            rich.asOf(),
            new Words(text, text, text, text, text, text));
    Band band =
        new Band(
            List.of(new BandPart.Words(text)),
            List.of(new BandPart.Words(text)),
            List.of(new BandPart.Words(text)));
    Section section =
        new Section(text, List.of(tiles(text), table(text), empty(text), chart(text), words(text)));
    return new Document(
        info, RichReport.A4, new Bands(band, band), List.of(section, section, section));
  }

  private static Block tiles(String text) {
    Cell cell = Cell.text(text).in(Tone.BAD);
    return new Block.Tiles(
        List.of(
            new Tile(
                text,
                cell,
                List.of(new Tile.Delta(Tile.Direction.UP, cell, text, cell)),
                List.of(new Tile.Target(text, cell)))));
  }

  private static Block table(String text) {
    List<Cell> cells = List.of(Cell.text(text).in(Tone.WARNING));
    return new Block.Grid(
        table(
            text,
            List.of(
                new Row.GroupHeader(1, text, Keep.TOGETHER),
                new Row.NewPage(),
                new Row.Detail(cells),
                new Row.Subtotal(1, cells),
                new Row.Total(cells))));
  }

  private static Block empty(String text) {
    return new Block.Grid(table(text, List.of()));
  }

  private static Table table(String text, List<Row> rows) {
    return new Table(
        text,
        List.of(RichReport.column(text, text, text, ValueFormat.TEXT, Align.LEFT, Mark.ICON)),
        rows,
        1,
        List.of(text),
        text);
  }

  private static Block chart(String text) {
    Cell figure = new Cell(Value.of(5), text, ValueFormat.WHOLE, Tone.PLAIN);
    Chart.Series columns =
        new Chart.Series(
            text, Chart.Mark.COLUMN, Chart.Axis.FIRST, List.of(figure), ValueFormat.WHOLE);
    Chart.Series line =
        new Chart.Series(
            text, Chart.Mark.LINE, Chart.Axis.FIRST, List.of(figure), ValueFormat.WHOLE);
    return new Block.Picture(
        new Chart(
            text,
            text,
            List.of(Cell.text("к")),
            List.of(columns, line),
            Chart.Arrangement.BESIDE,
            new Chart.Size(180, 70),
            text));
  }

  private static Block words(String text) {
    return new Block.Prose(
        Stream.of(Kind.values())
            .map(kind -> new Paragraph(kind, List.of(Run.plain(text))))
            .toList());
  }
}
