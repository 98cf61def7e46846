package io.svodka.renderer.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Align;
import io.svodka.model.document.Table.Mark;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Tile;
import io.svodka.model.document.Tile.Delta;
import io.svodka.model.document.Tone;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import io.svodka.renderer.Renderer;
import io.svodka.renderer.theme.Themes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// Figures and words that are longer than pages are made for.
class OddDataTest {
  private static final String HUGE = "−€898,765,432,209.88";
  private static final String WORD =
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

  /// A browser breaks lines between a minus and a currency.
  @Test
  void aFigureThatStandsInPlaceOfAChangeIsWhole() throws IOException {
    Cell change = new Cell(Value.ABSENT, "", ValueFormat.TEXT, Tone.PLAIN);
    Cell before = new Cell(Value.of(-1), HUGE, ValueFormat.TEXT, Tone.PLAIN);
    Delta delta = new Delta(Tile.Direction.UNKNOWN, change, "September: " + HUGE, before);
    Tile tile = new Tile("Sales", Cell.text("1"), List.of(delta), List.of());
    Block tiles = new Block.Tiles(List.of(tile));
    Element page = page(new HtmlRenderer(), tiles).selectFirst(".delta");
    assertEquals("September: " + HUGE, page.text());
    assertEquals(HUGE, page.selectFirst(".before").text());
    Element mail = page(new MailHtmlRenderer(), tiles).selectFirst(".tile");
    assertTrue(mail.text().endsWith("September: " + HUGE), mail.text());
    assertEquals(HUGE, mail.selectFirst("span[style*=nowrap]:contains(898)").text());
  }

  @Test
  void longFiguresStandBelowEachOtherOnAPhone() throws IOException {
    assertTrue(styleOfTwo("€898,765.88").contains("--narrow:2;"));
    assertTrue(styleOfTwo(HUGE).contains("--narrow:1;"));
  }

  @Test
  void paperHasItsOwnRows() throws IOException {
    Tile tile = new Tile("Sales", Cell.text(HUGE), List.of(), List.of());
    String style =
        page(new HtmlRenderer(), new Block.Tiles(Collections.nCopies(5, tile)))
            .selectFirst(".tiles > div")
            .attr("style");
    assertTrue(style.contains("--wide:5;") && style.contains("--sheet:3;"), style);
  }

  /// What stands above and below would be as wide as the table.
  @Test
  void aTableThatIsWiderThanAMailIsMovedByItself() throws IOException {
    Element table =
        page(new MailHtmlRenderer(), new Block.Grid(longWords()))
            .selectFirst("th")
            .closest("table");
    assertEquals("overflow-x:auto;", table.parent().attr("style"));
    assertEquals(WORD + " Kfz-Haftpflicht", table.select("tr").last().text());
    assertEquals(6, table.select("wbr").size());
    for (Element outer : table.parents()) {
      boolean fixed = outer.attr("style").contains("table-layout:fixed");
      assertTrue(fixed || !outer.tagName().equals("table"), outer.attr("style"));
    }
  }

  @Test
  void aWordThatIsLongerThanAColumnMayBreakAndIsStillTheSame() throws IOException {
    Element page = page(new HtmlRenderer(), new Block.Grid(longWords())).selectFirst("table");
    assertEquals(WORD + " Kfz-Haftpflicht", page.selectFirst("tbody tr").text());
    assertEquals(3, page.select("tbody wbr").size());
    assertEquals(WORD + " Name", page.selectFirst("thead tr").text());
    assertEquals(3, page.select("thead wbr").size());
  }

  private static Table longWords() {
    return new Table(
        "",
        List.of(
            RichReport.column("a", WORD, "", ValueFormat.TEXT, Align.LEFT, Mark.NONE),
            RichReport.column("b", "Name", "", ValueFormat.TEXT, Align.LEFT, Mark.NONE)),
        List.of(new Row.Detail(List.of(Cell.text(WORD), Cell.text("Kfz-Haftpflicht")))),
        0,
        List.of(),
        "");
  }

  @Test
  void lettersAreNotTornFromTheirAccents() {
    String accents = "е\u0301".repeat(40);
    List<String> pieces = LongWords.pieces(accents);
    assertEquals(accents, String.join("", pieces));
    pieces.forEach(piece -> assertEquals('е', piece.charAt(0)));
    String faces = "\uD83D\uDE00".repeat(40);
    LongWords.pieces(faces)
        .forEach(piece -> assertTrue(Character.isHighSurrogate(piece.charAt(0)), piece));
  }

  private static String styleOfTwo(String figure) throws IOException {
    Tile tile = new Tile("Sales", Cell.text(figure), List.of(), List.of());
    return page(new HtmlRenderer(), new Block.Tiles(List.of(tile, tile)))
        .selectFirst(".tiles > div")
        .attr("style");
  }

  private static Element page(Renderer renderer, Block block) throws IOException {
    Document plain = RichReport.mail();
    Section section = new Section("", List.of(block));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(
        new Document(plain.info(), plain.page(), plain.bands(), List.of(section)),
        new Themes().load("default"),
        out);
    return Jsoup.parse(out.toString(StandardCharsets.UTF_8));
  }
}
