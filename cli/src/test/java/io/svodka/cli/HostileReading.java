package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// What the files of a report say, read by readers that know nothing of how they were made.
final class HostileReading {
  /// Excel opens no header or footer that is longer.
  private static final int LONGEST_BAND = 255;

  private HostileReading() {}

  /// Checks that the files of a report hold all of these places.
  static void areIn(Path folder, List<HostilePlace> places) throws IOException {
    allIn(read(folder, "html"), places, "html");
    allIn(read(folder, "xlsx"), places, "xlsx");
    allIn(read(folder, "pdf"), places, "pdf");
  }

  /// Returns what all files of a format say.
  static String read(Path folder, String format) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : files(folder, format)) {
      text.append(
          switch (format) {
            case "html" -> html(file);
            case "xlsx" -> xlsx(file);
            default -> pdf(file);
          });
    }
    return text.toString();
  }

  static List<Path> files(Path folder, String format) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith("." + format)).sorted().toList();
    }
  }

  /// Checks that a text holds all of these places.
  static void allIn(String read, List<HostilePlace> places, String format) {
    for (HostilePlace place : places) {
      saysAll(
          read,
          IntStream.range(0, HostilePlace.TEXTS.size()).mapToObj(place::shown).toList(),
          format + " " + place.name());
    }
  }

  /// Checks that a text holds all of these.
  static void saysAll(String read, List<String> words, String where) {
    String text = squeezed(read);
    String unbroken = hyphenless(text);
    boolean pdf = where.startsWith("pdf");
    List<String> missing =
        words.stream()
            .filter(shown -> !text.contains(squeezed(shown)))
            .filter(shown -> !pdf || !unbroken.contains(hyphenless(squeezed(shown))))
            // an R starts from the right: PDF holds the line in the order in which it is seen
            .filter(shown -> !pdf || !shown.contains("\u200F") || !text.contains(heart(shown)))
            .toList();
    assertEquals(
        "", missing.isEmpty() ? "" : missing.size() + ": " + missing.getFirst(), () -> where);
  }

  /// A word that a column of PDF does not hold is cut between syllables.
  private static String hyphenless(String text) {
    return text.replace("-", "");
  }

  /// Returns a text without the signs at its ends.
  private static String heart(String text) {
    return squeezed(text).replaceAll("^[^\\p{L}\\p{N}]+|·.*", "");
  }

  /// Removes what a format may change: spaces, line ends, characters without ink, and an accent
  /// that has become one with its letter.
  private static String squeezed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("[\\s\\u00A0\\u202E\\u200E\\u200F\\u2066\\u2069\\u0301]", "");
  }

  private static String html(Path file) throws IOException {
    Document page = Jsoup.parse(Files.readString(file));
    assertEquals(1, page.select("script").size());
    assertEquals(0, page.select("iframe, object, embed, img:not([src^=data:image/png])").size());
    assertEquals(
        List.of(),
        page.getAllElements().stream()
            .flatMap(element -> element.attributes().asList().stream())
            .filter(attribute -> attribute.getKey().startsWith("on"))
            .toList());
    return page.title()
        + '\n'
        + page.text()
        + page.select("img").eachAttr("alt")
        + page.select("[aria-label]").eachAttr("aria-label");
  }

  private static String pdf(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      StringBuilder text = new StringBuilder(new PDFTextStripper().getText(document));
      PDDocumentInformation said = document.getDocumentInformation();
      text.append(said.getTitle()).append('\n').append(said.getSubject()).append('\n');
      text.append(bookmarks(document));
      if (document.getDocumentCatalog().getStructureTreeRoot() != null) {
        alternatives(document.getDocumentCatalog().getStructureTreeRoot(), text);
      }
      return text.toString();
    }
  }

  /// Returns what the bookmarks of a document say, a line for each.
  static String bookmarks(PDDocument document) {
    StringBuilder text = new StringBuilder();
    if (document.getDocumentCatalog().getDocumentOutline() != null) {
      bookmarks(document.getDocumentCatalog().getDocumentOutline(), text);
    }
    return text.toString();
  }

  private static void bookmarks(PDOutlineNode node, StringBuilder into) {
    for (PDOutlineItem item : node.children()) {
      into.append(item.getTitle()).append('\n');
      bookmarks(item, into);
    }
  }

  private static void alternatives(PDStructureNode node, StringBuilder into) {
    if (node instanceof PDStructureElement element && element.getAlternateDescription() != null) {
      into.append(element.getAlternateDescription()).append('\n');
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureNode next) {
        alternatives(next, into);
      }
    }
  }

  private static String xlsx(Path file) throws IOException {
    ZipSecureFile.setMaxFileCount(10_000);
    StringBuilder text = new StringBuilder();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      for (var each : book) {
        cells((XSSFSheet) each, text);
        drawn((XSSFSheet) each, text);
        edge(each.getHeader(), text);
        edge(each.getFooter(), text);
      }
      text.append(book.getProperties().getCoreProperties().getTitle()).append('\n');
    }
    return text.toString();
  }

  private static void cells(XSSFSheet sheet, StringBuilder into) {
    for (var row : sheet) {
      for (var cell : row) {
        assertEquals(false, cell.getCellType() == CellType.FORMULA, cell::toString);
        into.append(cell).append('\n');
      }
    }
  }

  private static void drawn(XSSFSheet sheet, StringBuilder into) {
    if (sheet.getDrawingPatriarch() == null) {
      return;
    }
    for (XSSFShape shape : sheet.getDrawingPatriarch()) {
      if (shape instanceof XSSFPicture picture) {
        into.append(picture.getCTPicture().getNvPicPr().getCNvPr().getDescr()).append('\n');
      } else if (shape instanceof XSSFGraphicFrame frame) {
        var named = frame.getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
        into.append(named.getDescr()).append('\n');
      }
    }
    for (var chart : sheet.getDrawingPatriarch().getCharts()) {
      into.append(letters(Jsoup.parse(chart.getCTChart().xmlText()).text())).append('\n');
    }
  }

  /// Reads an underscore before what would else be the code of a letter.
  private static String letters(String text) {
    return text.replace("_x005F_", "_");
  }

  private static void edge(HeaderFooter edge, StringBuilder into) {
    List<String> parts = List.of(edge.getLeft(), edge.getCenter(), edge.getRight());
    int length = parts.stream().mapToInt(part -> part.length() + 2).sum();
    assertTrue(length <= LONGEST_BAND, () -> parts.toString());
    for (String part : parts) {
      into.append(letters(part.replace("&&", "&"))).append('\n');
    }
  }
}
