package io.svodka.renderer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Bands;
import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Section;
import io.svodka.model.document.Tile;
import io.svodka.model.document.Tone;
import io.svodka.model.document.Words;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import io.svodka.renderer.html.HtmlRenderer;
import io.svodka.renderer.html.MailHtmlRenderer;
import io.svodka.renderer.pdf.PdfRenderer;
import io.svodka.renderer.text.MailTextRenderer;
import io.svodka.renderer.theme.Themes;
import io.svodka.renderer.xlsx.XlsxRenderer;
import io.svodka.testkit.PdfPrinter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// The figure that a key figure is compared with.
class EarlierFiguresTest {
  private static final ValueFormat PLAIN = new ValueFormat.Plain(0);
  private static final Cell ABSENT = new Cell(Value.ABSENT, "—", PLAIN, Tone.PLAIN);

  @Test
  void everyFormatTellsIt() throws IOException {
    Block tiles = tiles(cell("10", "+10 %"), cell("98765", "98 765"));
    assertTrue(pdf(tiles).contains("к маю (98 765)"), pdf(tiles));
    assertTrue(words(new MailTextRenderer(), tiles).contains("к маю (98 765)"));
    for (Renderer page : List.of(new HtmlRenderer(), new MailHtmlRenderer())) {
      assertTrue(words(page, tiles).contains(">(98 765)<"));
    }
    assertTrue(workbook(tiles).contains("к маю (98 765)"), workbook(tiles));
  }

  @Test
  void nothingIsSaidWhereThereWasNone() throws IOException {
    Block tiles = tiles(cell("10", "+10 %"), ABSENT);
    assertFalse(pdf(tiles).contains("("));
    assertFalse(workbook(tiles).contains("("));
  }

  private static Block tiles(Cell change, Cell before) {
    Tile.Delta delta = new Tile.Delta(Tile.Direction.UP, change, "к маю", before);
    return new Block.Tiles(
        List.of(new Tile("Доход", cell("108642", "108 642"), List.of(delta), List.of())));
  }

  private static Cell cell(String number, String shown) {
    return new Cell(Value.of(new BigDecimal(number)), shown, PLAIN, Tone.PLAIN);
  }

  private static String pdf(Block block) throws IOException {
    return new PdfPrinter().print(bytes(new PdfRenderer(), block)).replace('\u00A0', ' ');
  }

  private static String words(Renderer renderer, Block block) throws IOException {
    return new String(bytes(renderer, block), StandardCharsets.UTF_8).replace('\u00A0', ' ');
  }

  private static String workbook(Block block) throws IOException {
    byte[] bytes = bytes(new XlsxRenderer(), block);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        var text = new XSSFExcelExtractor(book)) {
      return text.getText().replace('\u00A0', ' ');
    }
  }

  private static byte[] bytes(Renderer renderer, Block block) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(document(block), new Themes().load("default"), out);
    return out.toByteArray();
  }

  private static Document document(Block block) {
    DocumentInfo info =
        new DocumentInfo(
            "Сводка",
            "",
            "",
            Locale.of("ru"),
            "EUR",
            LocalDate.of(2026, 11, 2),
            new Words("", "", "", "", "", ""));
    PageSetup page = new PageSetup(PageSetup.Paper.A4, PageSetup.Orientation.PORTRAIT, 15);
    Band none = new Band(List.of(), List.of(), List.of());
    return new Document(
        info, page, new Bands(none, none), List.of(new Section("", List.of(block))));
  }
}
