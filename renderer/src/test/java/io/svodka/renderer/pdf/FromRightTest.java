package io.svodka.renderer.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Section;
import io.svodka.model.document.Speech.Direction;
import io.svodka.model.document.Standard;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Align;
import io.svodka.model.document.Table.Mark;
import io.svodka.model.document.Table.Row;
import io.svodka.renderer.pdf.type.LineOrder;
import io.svodka.testkit.Goldens;
import io.svodka.testkit.PdfAudit;
import io.svodka.testkit.PdfPrinter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Documents in Hebrew: columns, sides and lines from the right, numbers and other scripts within.
class FromRightTest {
  /// Each line as it is written and as it is painted from the left.
  @ParameterizedTest
  @CsvSource({
    "שלום, םולש",
    "אב 12 גד, דג 12 בא",
    "א (ב) ג, ג (ב) א",
    "70177 ₪, ₪ 70177",
    "\u200E−546 ₪, ₪ −546",
    "גרסה Plus 2.0, Plus 2.0 הסרג",
    "«א» ב, ב «א»",
    "1.5%, 1.5%"
  })
  void aLineIsPaintedAsItIsRead(String written, String painted) {
    assertEquals(painted, painted(written, Direction.RIGHT_TO_LEFT));
  }

  @Test
  void hebrewWordsStandInALineFromTheLeftToo() {
    assertEquals("Firma היפח (Nord)", painted("Firma חפיה (Nord)", Direction.LEFT_TO_RIGHT));
    assertEquals("Nord-Süd", painted("Nord\u200E-Süd", Direction.LEFT_TO_RIGHT));
  }

  private static String painted(String line, Direction direction) {
    return new LineOrder(direction)
        .pieces(line).stream().map(LineOrder.Piece::text).collect(Collectors.joining());
  }

  @Test
  void columnsBeginOnTheRightAndFiguresEndUnderOneAnother() {
    new Goldens(Path.of("src/test/goldens/pdf"))
        .check("from-right.txt", new PdfPrinter().print(Documents.render(hebrew())));
  }

  @Test
  void itKeepsBothStandards() {
    Document document =
        StandardsTest.keeping(hebrew(), Set.of(Standard.ACCESSIBLE, Standard.ARCHIVE));
    byte[] pdf = Documents.render(document);
    PdfAudit audit = new PdfAudit();
    assertEquals(List.of(), audit.breaches(pdf, PdfAudit.Standard.PDF_A_2A));
    assertEquals(List.of(), audit.breaches(pdf, PdfAudit.Standard.PDF_UA_1));
  }

  @Test
  void equalDocumentsGiveEqualBytes() {
    assertArrayEquals(Documents.render(hebrew()), Documents.render(hebrew()));
  }

  private static Document hebrew() {
    Document left = Documents.of(prose(), new Block.Grid(table()));
    DocumentInfo info =
        new DocumentInfo(
            "דוח מכירות",
            "אוקטובר 2026",
            "",
            Locale.forLanguageTag("he-IL"),
            "ILS",
            LocalDate.of(2026, 11, 2),
            Documents.WORDS);
    List<Section> sections = left.sections();
    return new Document(info, left.page(), left.bands(), sections);
  }

  private static Block prose() {
    List<Paragraph.Run> runs =
        List.of(
            Paragraph.Run.plain("ההכנסות (נטו) היו "),
            new Paragraph.Run(
                "70,177 ₪", Paragraph.Weight.BOLD, Paragraph.Slant.UPRIGHT, "https://example.com"),
            Paragraph.Run.plain(", כולל Москва."));
    return new Block.Prose(List.of(new Paragraph(Paragraph.Kind.BODY, runs)));
  }

  private static Table table() {
    List<Row> rows =
        List.of(
            new Row.GroupHeader(1, "צפון", Table.Keep.FREE),
            Documents.detail(Cell.text("מחשב נייד"), Documents.money(1_234_567), money(5)),
            Documents.detail(Cell.text("Plus 2.0"), Documents.money(-12), money(50)),
            new Row.Total(List.of(Cell.text("סך הכול"), Documents.money(1_234_555), money(55))));
    return new Table(
        "מוצרים",
        List.of(
            Documents.column("name", "מוצר", Align.LEFT),
            Documents.column("sales", "הכנסות", "אלפי ₪", Align.RIGHT, Mark.BAR),
            Documents.column("count", "הזמנות", "", Align.RIGHT, Mark.ICON)),
        rows,
        1,
        List.of("הערה אחת."),
        "");
  }

  private static Cell money(long amount) {
    return Documents.money(amount);
  }
}
