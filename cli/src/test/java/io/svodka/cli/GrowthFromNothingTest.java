package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rows 13 and 15 of the table of numbers in every format: growth since nothing is a word for
/// people and nothing for programs, and a strict percent is nothing or all only where it is just
/// that.
class GrowthFromNothingTest {
  private static final String PROJECT =
      """
      project beginnings {
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
          done integer
        }
      }

      model sales from sale_rows {
        key id
        time sold_on
        dimension line "Line"
        measure revenue "Revenue" = sum(amount) {
          format money(EUR, 0)
          good when higher
        }
        measure complete "Complete" = sum(done) / count() / 10000 {
          format percent(0, strict)
        }
      }

      report growths "Growths" {
        during last month
        compare with previous period as prev
        formats pdf, xlsx, html, csv, json

        query q {
          show {
            revenue
            growth(revenue, prev) as pace "Pace"
            complete
          }
          by line
        }

        query late {
          show {
            revenue
            growth(revenue, prev) as pace
          }
          by line
          where line = "New"
        }

        section "Lines" {
          tiles from late {
            revenue vs prev
          }
          text "Pace of what is new: {late.pace}."

          table from q {
            columns {
              line
              revenue
              pace icon
              complete
            }
          }

          chart line from q {
            x line
            y pace
          }
        }
      }
      """;

  private static final String ROWS =
      """
      id,line,sold_on,amount,done
      1,New,2026-10-05,5.00,9999
      2,Zero,2026-09-05,0.00,0
      3,Zero,2026-10-05,5.00,10000
      4,Unknown,2026-09-05,,0
      5,Unknown,2026-10-05,5.00,0
      6,Out of the red,2026-09-05,-5.00,0
      7,Out of the red,2026-10-05,5.00,1
      8,Gone,2026-09-05,5.00,0
      9,Gone,2026-10-05,0.00,5000
      10,Grown,2026-09-05,5.00,0
      11,Grown,2026-10-05,10.00,10001
      """;

  @TempDir Path root;

  private Path made(String language, String locale) throws IOException {
    return new Folder(root)
        .write("project.svodka", PROJECT.formatted(language, locale))
        .write("sales.csv", ROWS)
        .made("growths");
  }

  @ParameterizedTest
  @CsvSource({"en, en-US, new", "ru, ru-RU, новое", "de, de-DE, neu", "he, he-IL, חדש"})
  void pagesAndWorkbooksSayAWord(String language, String locale, String word) throws IOException {
    Path output = made(language, locale);
    for (String line : List.of("New", "Zero", "Unknown")) {
      assertEquals(word, Artefacts.htmlRow(Artefacts.file(output, ".html"), line).get(2));
      assertEquals(word, inWorkbook(output, line, 2));
    }
    assertEquals("—", Artefacts.htmlRow(Artefacts.file(output, ".html"), "Out of the red").get(2));
    assertEquals("", inWorkbook(output, "Out of the red", 2));
    assertTrue(inWorkbook(output, "Gone", 2).contains("-100"), inWorkbook(output, "Gone", 2));
    String printed = Artefacts.pdfText(Artefacts.file(output, ".pdf"));
    // Letters from right to left come out of a PDF in the order of its lines.
    String seen = language.equals("he") ? new StringBuilder(word).reverse().toString() : word;
    assertTrue(printed.contains(word) || printed.contains(seen), printed);
  }

  @Test
  void theWordHasNoColourAndNoArrow() throws IOException {
    Path output = made("en", "en-US");
    String page = Files.readString(Artefacts.file(output, ".html"));
    for (String line : List.of("New", "Zero")) {
      String cell = cell(page, line, 2);
      assertTrue(cell.contains("new"), cell);
      assertFalse(cell.contains("better") || cell.contains("worse"), cell);
      assertFalse(cell.contains("up") || cell.contains("down"), cell);
    }
    assertTrue(cell(page, "Grown", 2).contains("better"), cell(page, "Grown", 2));
    assertTrue(
        Artefacts.htmlText(Artefacts.file(output, ".html")).contains("Pace of what is new: new."));
  }

  private static String cell(String page, String line, int column) {
    return Jsoup.parse(page).select("tr").stream()
        .filter(row -> row.select("th,td").eachText().indexOf(line) == 0)
        .map(row -> row.select("th,td").get(column).outerHtml())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void programsGetNothing() throws IOException {
    Path output = made("en", "en-US");
    List<String> lines = Files.readAllLines(Artefacts.file(output, ".csv"));
    assertTrue(lines.contains("New,5,,0.9999"), lines.toString());
    assertTrue(lines.contains("Gone,0,-1,0.5"), lines.toString());
    JsonNode rows =
        new ObjectMapper().readTree(Artefacts.file(output, ".json").toFile()).at("/tables/0/rows");
    for (JsonNode row : rows) {
      boolean grows = List.of("Gone", "Grown").contains(row.get("line").asText());
      assertEquals(!grows, row.get("pace").isNull(), row.toString());
    }
  }

  @Test
  void strictPercentsAreShownAlikeAndStoredInFull() throws IOException {
    Path output = made("en", "en-US");
    for (String[] each :
        new String[][] {
          {"New", ">99%"},
          {"Zero", "100%"},
          {"Unknown", "0%"},
          {"Out of the red", "<1%"},
          {"Gone", "50%"},
          {"Grown", ">100%"}
        }) {
      assertEquals(each[1], Artefacts.htmlRow(Artefacts.file(output, ".html"), each[0]).get(3));
      assertEquals(each[1], shown(output, each[0], each[1]));
    }
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(Artefacts.file(output, ".xlsx")))) {
      assertEquals(0.9999, row(book, "New").getCell(3).getNumericCellValue());
    }
  }

  /// Words in place of digits are a format of Excel and LibreOffice that POI does not apply.
  private static String shown(Path output, String line, String expected) throws IOException {
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(Artefacts.file(output, ".xlsx")))) {
      Cell cell = row(book, line).getCell(3);
      String words = '"' + expected + '"';
      return cell.getCellStyle().getDataFormatString().equals(words + ';' + words)
          ? expected
          : new DataFormatter().formatCellValue(cell);
    }
  }

  private static String inWorkbook(Path output, String line, int column) throws IOException {
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(Artefacts.file(output, ".xlsx")))) {
      return new DataFormatter().formatCellValue(row(book, line).getCell(column));
    }
  }

  private static Row row(XSSFWorkbook book, String line) {
    for (Row row : book.getSheetAt(0)) {
      var first = row.getCell(0);
      if (first != null
          && first.getCellType() == CellType.STRING
          && first.getStringCellValue().equals(line)) {
        return row;
      }
    }
    throw new AssertionError("no row " + line);
  }
}
