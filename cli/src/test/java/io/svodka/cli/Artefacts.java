package io.svodka.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Reads what was made with other libraries than made it.
final class Artefacts {
  private Artefacts() {}

  /// Returns the first file of a kind that was made.
  static Path file(Path output, String ending) throws IOException {
    try (var files = Files.walk(output)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  static String pdfText(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return spaced(stripper.getText(document));
    }
  }

  static String htmlText(Path file) throws IOException {
    return spaced(Jsoup.parse(Files.readString(file)).text());
  }

  /// Returns the cells of the first table row that starts with a text.
  static List<String> htmlRow(Path file, String first) throws IOException {
    for (Element row : Jsoup.parse(Files.readString(file)).select("tr")) {
      List<String> cells = row.select("th,td").eachText().stream().map(Artefacts::spaced).toList();
      if (!cells.isEmpty() && cells.getFirst().equals(first)) {
        return cells;
      }
    }
    throw new AssertionError("no row " + first + " in " + file);
  }

  static String xlsxText(Path file) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file));
        XSSFExcelExtractor extractor = new XSSFExcelExtractor(book)) {
      return spaced(extractor.getText());
    }
  }

  static String mailText(Path file) {
    MailFile mail = MailFile.read(file);
    return spaced(mail.subject() + " " + mail.text());
  }

  /// Returns the text with every run of white space, unbreakable or not, as one space.
  static String spaced(String text) {
    return text.replaceAll("[\\s\\u00A0\\u202F]+", " ");
  }

  /// Returns a whole number with Russian digit groups and plain spaces.
  static String grouped(BigDecimal number) {
    String digits = number.toBigInteger().toString();
    StringBuilder grouped = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      grouped.insert(i, ' ');
    }
    return grouped.toString();
  }
}
