package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.testkit.HostileStrings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A place for words of a specification, where texts stand that mean something elsewhere, each with
/// the name of the place behind it.
record HostilePlace(String name, Form form) {
  /// What a line of a specification can hold and the font of PDF can show: other characters are
  /// told by an error before anything is made.
  static final List<String> TEXTS =
      HostileStrings.all().stream()
          .map(text -> text.replace("\r", ""))
          .filter(text -> !text.contains("😀"))
          .distinct()
          .toList();

  private static final Set<String> SAID = Set.of("image", "series");

  /// What is escaped in a place.
  enum Form {
    LABEL,
    /// Has places for figures, so that braces are doubled.
    TEMPLATE,
    /// Has signs of Markdown, which a backslash takes away.
    MARKDOWN,
    /// Has both.
    PROSE
  }

  /// Returns what is to be read.
  String shown(int i) {
    return TEXTS.get(i) + "·" + name + i + ".";
  }

  /// Returns how it is written.
  String written(int i) {
    return switch (form) {
      case LABEL -> constant(shown(i));
      case TEMPLATE -> template(shown(i));
      case MARKDOWN -> constant(plain(shown(i)));
      case PROSE -> template(plain(shown(i)));
    };
  }

  /// Returns several of them as one text.
  String written(int from, int to) {
    return IntStream.range(from, Math.min(to, TEXTS.size()))
        .mapToObj(this::written)
        .collect(Collectors.joining(" "));
  }

  private static String constant(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\t", "\\t");
  }

  private static String template(String text) {
    return constant(text).replace("{", "{{").replace("}", "}}");
  }

  private static String plain(String text) {
    return text.replaceAll("[!-/:-@\\[-`{-~]", "\\\\$0").replaceAll("[\\n\\t]", " ").strip();
  }

  /// Checks that the files of a report hold all of these places.
  static void areIn(Path folder, List<HostilePlace> places) throws IOException {
    allIn(read(folder, "html"), places, "html");
    allIn(read(folder, "xlsx"), places, "xlsx");
    // what is only said of pictures is in the tags of a PDF, which this does not read
    List<HostilePlace> printed =
        places.stream().filter(place -> !SAID.contains(place.name())).toList();
    allIn(read(folder, "pdf"), printed, "pdf");
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
    String text = squeezed(read);
    String unbroken = hyphenless(text);
    TreeMap<String, List<String>> missing = new TreeMap<>();
    for (HostilePlace place : places) {
      for (int i = 0; i < TEXTS.size(); i++) {
        String shown = place.shown(i);
        // an R starts from the right: PDF holds the line in the order in which it is seen
        boolean turned = format.equals("pdf") && shown.contains("\u200F");
        boolean found =
            text.contains(squeezed(shown))
                || format.equals("pdf") && unbroken.contains(hyphenless(squeezed(shown)))
                || turned && text.contains(heart(shown));
        if (!found) {
          missing.computeIfAbsent(place.name(), _ -> new ArrayList<>()).add(shown);
        }
      }
    }
    String first =
        missing.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue().size() + ": " + e.getValue().getFirst())
            .collect(Collectors.joining("\n"));
    assertEquals("", first, format);
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
    return page.text() + page.select("img").eachAttr("alt");
  }

  private static String pdf(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      StringBuilder text = new StringBuilder(new PDFTextStripper().getText(document));
      return text.append(document.getDocumentInformation().getTitle()).toString();
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
    for (var shape : sheet.getDrawingPatriarch()) {
      if (shape instanceof XSSFPicture picture) {
        into.append(picture.getCTPicture().getNvPicPr().getCNvPr().getDescr()).append('\n');
      }
    }
    for (var chart : sheet.getDrawingPatriarch().getCharts()) {
      into.append(Jsoup.parse(chart.getCTChart().xmlText()).text()).append('\n');
    }
  }

  private static void edge(HeaderFooter edge, StringBuilder into) {
    for (String part : List.of(edge.getLeft(), edge.getCenter(), edge.getRight())) {
      into.append(part.replace("&&", "&")).append('\n');
    }
  }
}
