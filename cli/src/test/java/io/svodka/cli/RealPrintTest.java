package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Prints the pages of both examples by Chromium on several papers and lays them beside the PDFs:
/// the same number of pages, the same words on each, charts in the same place and of the same
/// width.
@Tag("real")
class RealPrintTest {
  private static final double SIDEWAYS = 3;
  private static final double DOWN = 20;

  /// Letters of charts are smaller than those of tables, in points.
  private static final double SMALL = 8;

  /// First and last names along the axes of charts.
  private static final Set<String> TICKS = Set.of("Nov", "Oct", "Sep", "ноя", "окт", "сен");

  private static final Path OWN_FONTS =
      Path.of("../templates/src/main/resources/io/svodka/templates/fonts").toAbsolutePath();

  /// The typeface of the PDF is one of the machine.
  private static final String FONTS =
      """
      <?xml version="1.0"?>
      <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
      <fontconfig>
        <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
        <dir>%s</dir>
      </fontconfig>
      """;

  // The browser may write into its profile a moment longer than it lives.
  @TempDir(cleanup = CleanupMode.NEVER)
  static Path folder;

  private static Chromium browser;

  @BeforeAll
  static void open() throws IOException {
    Path fonts = Files.writeString(folder.resolve("fonts.conf"), FONTS.formatted(OWN_FONTS));
    browser = new Chromium(folder.resolve("profile"), Map.of("FONTCONFIG_FILE", fonts.toString()));
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A4 portrait", "A4 landscape", "A3 portrait", "A3 landscape"})
  void aPagePrintsLikeThePdf(String paper) throws IOException {
    RealExamples examples = RealExamples.make(folder.resolve(paper), "html,pdf", paper);
    assertEquals(3, examples.files(".html").size());
    for (Path page : examples.files(".html")) {
      String name = page.getFileName().toString().replace(".html", ".pdf");
      browser.open(page, 1280, "light");
      List<Sheet> own = sheets(Files.readAllBytes(page.resolveSibling(name)));
      compare(own, sheets(browser.printed()), paper + ", " + name);
    }
  }

  private static void compare(List<Sheet> own, List<Sheet> printed, String name) {
    assertEquals(own.size(), printed.size(), name);
    for (int i = 0; i < own.size(); i++) {
      String place = name + ", page " + (i + 1);
      Set<String> missing = new TreeSet<>(own.get(i).texts());
      missing.removeAll(printed.get(i).texts());
      assertEquals(Set.of(), missing, place);
      assertEquals(own.get(i).size().getWidth(), printed.get(i).size().getWidth(), 1, place);
      assertEquals(own.get(i).size().getHeight(), printed.get(i).size().getHeight(), 1, place);
      standAlike(own.get(i).ticks(), printed.get(i).ticks(), place);
    }
  }

  private static void standAlike(List<Spot> own, List<Spot> printed, String place) {
    assertEquals(own.stream().map(Spot::text).toList(), printed.stream().map(Spot::text).toList());
    for (int i = 0; i < own.size(); i++) {
      String both = place + ": " + own.get(i) + ", printed " + printed.get(i);
      assertTrue(Math.abs(own.get(i).x() - printed.get(i).x()) < SIDEWAYS, both);
      assertTrue(Math.abs(own.get(i).y() - printed.get(i).y()) < DOWN, both);
    }
  }

  private static List<Sheet> sheets(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<Sheet> sheets = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        Spots spots = new Spots();
        spots.setStartPage(page);
        spots.setEndPage(page);
        spots.getText(document);
        sheets.add(new Sheet(document.getPage(page - 1).getMediaBox(), spots.all));
      }
      return sheets;
    }
  }

  /// A word and where it stands, in points from the upper left corner.
  private record Spot(String text, double x, double y, double size) {}

  private record Sheet(PDRectangle size, List<Spot> spots) {
    Set<String> texts() {
      Set<String> texts = new TreeSet<>();
      spots.forEach(spot -> texts.add(spot.text()));
      return texts;
    }

    List<Spot> ticks() {
      return spots.stream()
          .filter(spot -> TICKS.contains(spot.text()) && spot.size() < SMALL)
          .sorted(Comparator.comparing(Spot::text).thenComparing(Spot::x).thenComparing(Spot::y))
          .toList();
    }
  }

  private static final class Spots extends PDFTextStripper {
    private final List<Spot> all = new ArrayList<>();

    @Override
    protected void writeString(String text, List<TextPosition> letters) {
      int start = 0;
      for (int i = 1; i <= letters.size(); i++) {
        if (i == letters.size() || isApart(letters.get(i - 1), letters.get(i))) {
          word(letters.subList(start, i));
          start = i;
        }
      }
    }

    private static boolean isApart(TextPosition letter, TextPosition next) {
      return letter.getUnicode().isBlank()
          || next.getUnicode().isBlank()
          || Math.abs(letter.getYDirAdj() - next.getYDirAdj()) > 1
          || Math.abs(letter.getXDirAdj() + letter.getWidthDirAdj() - next.getXDirAdj()) > 2;
    }

    private void word(List<TextPosition> letters) {
      String word = letters.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
      if (!word.isBlank()) {
        TextPosition first = letters.getFirst();
        all.add(new Spot(word, first.getXDirAdj(), first.getYDirAdj(), first.getYScale()));
      }
    }
  }
}
