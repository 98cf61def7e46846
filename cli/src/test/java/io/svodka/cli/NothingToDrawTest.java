package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A chart of nothing but zeros, one of no rows, and a section called like its report.
class NothingToDrawTest {
  private static final String PROJECT =
      """
      project quiet_shop {
        edition 2026
        language "%s"
        locale "%s"
        timezone "UTC"
        currency EUR
      }

      source sale_rows from file "sales.csv" {
        key id
        columns {
          id integer
          line text
          sold_on date
          amount decimal(12, 2)
        }
      }

      model sales from sale_rows {
        key id
        time sold_on
        dimension line "Line"
        measure revenue "Revenue" = sum(amount)
      }

      report shop "Quiet shop" {
        during last month
        formats pdf, xlsx, html

        query q {
          show revenue
          by line
        }

        query none {
          show revenue
          by line
          where line = "None"
        }

        section "Quiet shop" {
          chart column from q {
            title "Zeros"
            x line
            y revenue
            when empty show "The till was not read."
          }
          chart column from q {
            title "Zeros and an aim"
            x line
            y revenue
            target 100
          }
          chart column from none {
            title "Nothing"
            x line
            y revenue
            when empty show "The till was not read."
          }
        }

        section "More" {
          table from q
        }
      }
      """;

  private static final String ROWS =
      """
      id,line,sold_on,amount
      1,Tea,2026-10-05,0.00
      2,Salt,2026-10-06,0.00
      """;

  @TempDir Path root;

  private Path made(String language, String locale) throws IOException {
    return new Folder(root)
        .write("project.svodka", PROJECT.formatted(language, locale))
        .write("sales.csv", ROWS)
        .made("shop");
  }

  @ParameterizedTest
  @CsvSource({
    "en, en-GB, All figures are zero.",
    "ru, ru-RU, Все значения равны нулю.",
    "de, de-DE, Alle Werte sind null.",
    "he, he-IL, כל הערכים הם אפס."
  })
  void zerosAreSaidInWordsInEveryFormat(String language, String locale, String words)
      throws IOException {
    Path output = made(language, locale);
    assertEquals(1, count(words, Artefacts.htmlText(Artefacts.file(output, ".html"))));
    String printed = Artefacts.pdfText(Artefacts.file(output, ".pdf"));
    // Letters from right to left come out of a PDF in the order of its lines.
    String seen = language.equals("he") ? new StringBuilder(words).reverse().toString() : words;
    assertTrue(printed.contains(words) || count(seen, printed) == 1, printed);
    assertEquals(1, cells(output).stream().filter(words::equals).count());
  }

  @Test
  void theAuthorsWordsAreForMissingRowsOnly() throws IOException {
    Path output = made("en", "en-GB");
    assertEquals(
        1, count("The till was not read.", Artefacts.htmlText(Artefacts.file(output, ".html"))));
    assertEquals(
        1, count("The till was not read.", Artefacts.pdfText(Artefacts.file(output, ".pdf"))));
    assertEquals(1, cells(output).stream().filter("The till was not read."::equals).count());
  }

  @Test
  void zerosBelowAnAimAreDrawn() throws IOException {
    Path output = made("en", "en-GB");
    Document page = Jsoup.parse(Files.readString(Artefacts.file(output, ".html")));
    assertTrue(page.select("figure svg text").eachText().stream().anyMatch(t -> t.contains("100")));
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(Artefacts.file(output, ".xlsx")))) {
      assertEquals(1, book.getSheetAt(0).getDrawingPatriarch().getCharts().size());
    }
  }

  @Test
  void aSectionCalledLikeItsReportIsNotHeadedTwice() throws IOException {
    Path output = made("en", "en-GB");
    Document page = Jsoup.parse(Files.readString(Artefacts.file(output, ".html")));
    assertEquals(List.of("Quiet shop"), page.select("h1").eachText());
    assertEquals(List.of("More"), page.select("h2").eachText());
    assertEquals(1, cells(output).stream().filter("Quiet shop"::equals).count());
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(Artefacts.file(output, ".xlsx")))) {
      assertEquals("Quiet shop", book.getSheetName(0));
      assertEquals("More", book.getSheetName(1));
    }
  }

  private static int count(String words, String text) {
    return (int) Pattern.compile(Pattern.quote(words)).matcher(text).results().count();
  }

  /// Returns the texts of the first sheet.
  private static List<String> cells(Path output) throws IOException {
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(Artefacts.file(output, ".xlsx")))) {
      List<String> texts = new ArrayList<>();
      book.getSheetAt(0).forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
      return texts;
    }
  }
}
