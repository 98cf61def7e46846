package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A weekly mail with the report in it: what it repeats, how its lines end, and what its workbook
/// is called by from week to week.
class MailWordsTest {
  private static final String PROJECT =
      """
      project shop {
        edition 2026
        language "en"
        timezone "UTC"
        currency EUR
      }

      source sale_rows from file "sales.csv" {
        key id
        columns {
          id integer
          day date
          product text
          amount decimal(12, 2)
        }
      }

      model sales from sale_rows {
        key id
        time day
        dimension product "Product"
        measure revenue "Revenue" = sum(amount)
      }

      report weekly "The week" {
        parameter week "Week": period = last week
        during $week
        formats xlsx, pdf, html

        query summary {
          show revenue
        }

        query products {
          show revenue
          by product
        }

        section "The week" {
          tiles from summary
        }
        section "Products of {$week}" {
          table from products {
            title "Products ({$week})"
            columns {
              product
              revenue
            }
          }
        }
      }

      deliver mails {
        report weekly
        mail {
          to "a@x.example"
          subject "The week"
          body \"\"\"
            Good morning,
            here is the week.

            Yours
            **the team**
            \"\"\"
          inline section "The week"
        }
      }
      """;

  @TempDir Path root;
  private Folder folder;

  @BeforeEach
  void write() throws IOException {
    folder =
        new Folder(root)
            .write("project.svodka", PROJECT)
            .write(
                "sales.csv",
                "id,day,product,amount\n1,2026-10-20,tea,5.00\n2,2026-10-27,tea,7.00\n");
  }

  private Path output() {
    return root.resolve("out");
  }

  private Path mail() throws IOException {
    Cli sent = folder.call("send", "mails", "--as-of", "2026-11-03", "-o", output().toString());
    assertEquals(0, sent.code(), sent.out() + sent.err());
    return file(output(), ".eml");
  }

  private static Path file(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).findFirst().orElseThrow();
    }
  }

  @Test
  void aSectionCalledLikeItsReportIsHeadedOnce() throws IOException {
    Path mail = mail();
    Document page = Jsoup.parse(MailParts.pages(mail).getFirst());
    assertEquals(List.of("The week"), page.select("h1, h2").eachText());
    String text = MailFile.read(mail).text();
    assertEquals(1, text.lines().filter("The week"::equals).count(), text);
  }

  @Test
  void linesOfTheBodyEndWhereTheyEnd() throws IOException {
    Path mail = mail();
    Document page = Jsoup.parse(MailParts.pages(mail).getFirst());
    assertEquals(
        List.of("Good morning,<br>here is the week.", "Yours<br><strong>the team</strong>"),
        page.select("p:has(br)").stream()
            .map(each -> each.html().replaceAll("\\s*\n\\s*", ""))
            .toList());
    String text = MailFile.read(mail).text().replace("\r", "");
    assertTrue(text.contains("Good morning,\nhere is the week.\n\nYours\nthe team\n"), text);
  }

  @Test
  void sheetsAndRangesOfAWorkbookAreCalledTheSameEachWeek() throws IOException {
    Set<String> one = names("2026-10-27");
    assertEquals(
        new TreeSet<>(List.of("The week", "Products of Week", "Revenue", "Products_Week")), one);
    assertEquals(one, names("2026-11-03"));
  }

  /// Returns the names of sheets and ranges.
  private Set<String> names(String day) throws IOException {
    Path output = root.resolve(day);
    Cli run = folder.call("run", "weekly", "--as-of", day, "-o", output.toString());
    assertEquals(0, run.code(), run.out() + run.err());
    Set<String> names = new TreeSet<>();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file(output, ".xlsx")))) {
      book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
      book.getAllNames().stream()
          .map(Name::getNameName)
          .filter(name -> !name.startsWith("_xlnm"))
          .forEach(names::add);
    }
    return names;
  }
}
