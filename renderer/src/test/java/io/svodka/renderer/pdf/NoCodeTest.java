package io.svodka.renderer.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Bands;
import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Bands.BandPart;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Paragraph.Run;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Align;
import io.svodka.model.document.Table.Keep;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Tile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRPropertiesUtil;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.util.JRLoader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts of reports and data are never code.
class NoCodeTest {
  @TempDir Path folder;

  @Test
  void hostileTextsAppearLiterallyInEveryPlace() throws IOException {
    Path canary = folder.resolve("canary");
    List<String> hostile = hostile(canary);
    assertTrue(hostile.size() >= 500, () -> "only " + hostile.size());
    String print = squeezed(text(Documents.render(places(hostile))));
    for (String text : hostile) {
      assertTrue(print.contains(squeezed(text)), text);
    }
    assertFalse(Files.exists(canary), "a text was executed");
  }

  @Test
  void everyPlaceOfADocumentShowsAHostileTextAsItIs() throws IOException {
    String text = "\"+System.exit(1)+\"$F{page}$P{x}${7*7}";
    String print = squeezed(text(Documents.render(everywhere(text))));
    assertEquals(17, print.split(Pattern.quote(text), -1).length - 1, print);
  }

  @Test
  void theSafetySettingsAreInForce() {
    JRPropertiesUtil settings =
        JRPropertiesUtil.getInstance(DefaultJasperReportsContext.getInstance());
    assertTrue(settings.getBooleanProperty("net.sf.jasperreports.report.class.filter.enabled"));
    assertTrue(settings.getBooleanProperty("net.sf.jasperreports.repository.url.filter.enabled"));
    assertFalse(
        settings.getBooleanProperty("net.sf.jasperreports.default.file.repository.enabled"));
    assertTrue(settings.getBooleanProperty("net.sf.jasperreports.governor.max.pages.enabled"));
    assertTrue(settings.getBooleanProperty("net.sf.jasperreports.governor.timeout.enabled"));
    assertEquals(
        "io.svodka.renderer.pdf.jasper.DirectOnlyCompiler",
        settings.getProperty("net.sf.jasperreports.compiler.java"));
  }

  @Test
  void aForeignClassIsNotReadFromAStream() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new File("/etc/hostname"));
    }
    assertThrows(
        JRRuntimeException.class,
        () -> JRLoader.loadObject(new ByteArrayInputStream(bytes.toByteArray())));
  }

  private static List<String> hostile(Path canary) {
    List<String> code =
        List.of(
            "\"+new java.io.File(\"" + canary + "\").createNewFile()+\"",
            "\\u0022+Runtime.getRuntime().exec(\"touch " + canary + "\")+\\u0022",
            "$F{text_0}",
            "$P{REPORT_CONTEXT}",
            "$V{PAGE_NUMBER}",
            "${7*7}",
            "#{7*7}",
            "*/ System.exit(1); /*",
            "]]><script>alert(1)</script>",
            "<b>bold</b><style isBold=\"true\">x</style>",
            "%s%n%d",
            "';drop table x;--",
            "=cmd|' /C calc'!A0",
            "../../etc/passwd",
            "file:///etc/hostname",
            "&amp;&#x41;&lt;");
    List<String> wraps =
        List.of(
            "%s",
            "\"%s",
            "%s\"",
            "'%s'",
            "(%s)",
            "{%s}",
            "[%s]",
            "`%s`",
            "<!--%s-->",
            "a%sb",
            "\"+%s+\"",
            "\\%s",
            "%s;",
            "//%s",
            "/*%s*/",
            "${%s}",
            "$F{%s}",
            "$P!{%s}",
            "$R{%s}",
            "\\\\%s\\\\",
            "%s%s",
            "1%s1",
            "«%s»",
            "null%s",
            "new %s()",
            "@%s",
            "#%s",
            "~%s",
            "^%s|",
            "%%%s",
            "!%s?",
            "\u200F%s\u202E");
    return wraps.stream()
        .flatMap(wrap -> code.stream().map(text -> wrap.replace("%s", text)))
        .toList();
  }

  private static Document places(List<String> texts) {
    List<Row> rows = new ArrayList<>();
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (i % 2 == 0) {
        rows.add(Documents.detail(Cell.text(texts.get(i)), Cell.text("1")));
      } else {
        paragraphs.add(paragraph(texts.get(i)));
      }
    }
    return Documents.of(new Block.Grid(Documents.table("Т", rows)), new Block.Prose(paragraphs));
  }

  /// Returns a document with the text in sixteen places that are printed once.
  private static Document everywhere(String text) {
    Cell cell = Cell.text(text);
    Tile tile =
        new Tile(
            text,
            cell,
            List.of(new Tile.Delta(Tile.Direction.UP, cell, text, cell)),
            List.of(new Tile.Target(text, cell)));
    Table table =
        new Table(
            text,
            List.of(Documents.column("a", text, text, Align.LEFT, Table.Mark.NONE)),
            List.of(new Row.GroupHeader(1, text, Keep.FREE), Documents.detail(cell)),
            1,
            List.of(text),
            "");
    DocumentInfo info =
        new DocumentInfo(
            text, text, text, Locale.ROOT, "RUB", LocalDate.of(2026, 1, 1), Documents.WORDS);
    PageSetup page = new PageSetup(PageSetup.Paper.A3, PageSetup.Orientation.LANDSCAPE, 15);
    Band band = new Band(List.of(new BandPart.Words(text)), List.of(), List.of());
    List<Block> blocks =
        List.of(
            new Block.Tiles(List.of(tile)),
            new Block.Grid(table),
            new Block.Prose(List.of(paragraph(text))));
    return new Document(info, page, new Bands(band, Band.EMPTY), List.of(new Section("", blocks)));
  }

  private static Paragraph paragraph(String text) {
    return new Paragraph(Paragraph.Kind.BODY, List.of(Run.plain(text)));
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(false);
      return stripper.getText(document);
    }
  }

  /// Removes what layout may change: spaces, line ends, marks of direction.
  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u200F\\u202E]", "");
  }
}
