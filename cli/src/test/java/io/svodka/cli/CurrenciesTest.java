package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Money in the currency that rows name, and in that of each recipient.
class CurrenciesTest {
  private static final String PROJECT =
      """
      project shop {
        edition 2026
        language "en"
        locale "en-GB"
        timezone "UTC"
        currency EUR
      }

      source partner_rows from file "partners.csv" {
        key id
        columns {
          id integer
          code text
          currency text
        }
      }

      source sale_rows from file "sales.csv" {
        key id
        columns {
          id integer
          partner_id integer
          sold_on date
          amount decimal(12, 2)
        }
      }

      model partners from partner_rows {
        dimension code
        dimension currency
      }

      model sales from sale_rows {
        time sold_on
        join one partner is partners on partner_id
        measure revenue "Revenue" = sum(amount) {
          format money(partner.currency)
        }
        measure usual "Usual" = sum(amount) {
          format money(0)
        }
        measure sales "Sales" = count()
      }

      report whole {
        during 2026-10
        formats html, xlsx
        query q {
          show {
            revenue
            revenue / sales as average "Average"
            share(revenue, partner.currency) as part "Part"
            sales
          }
          by {
            partner.currency
            partner.code
          }
        }
        table from q {
          group by partner.currency {
            subtotal "{partner.currency}"
          }
          total "All"
        }
      }

      report packs {
        during 2026-10
        formats html
        query q {
          show {
            revenue
            usual
          }
        }
        tiles from q
        text from q "So {usual} it is."
        burst by partner.id {
          file name "{partner.code}"
          currency partner.currency
        }
      }
      """;

  @TempDir Path root;

  @BeforeEach
  void write() throws IOException {
    new Folder(root)
        .write("project.svodka", PROJECT)
        .write("partners.csv", "id,code,currency\n1,a,USD\n2,b,GBP\n3,c,USD\n4,d,\n")
        .write(
            "sales.csv",
            """
            id,partner_id,sold_on,amount
            1,1,2026-10-05,10
            2,2,2026-10-05,20
            3,3,2026-10-06,30
            4,4,2026-10-06,40
            5,3,2026-10-06,2
            """);
  }

  private Cli run(String report) {
    return new Folder(root)
        .call("run", report, "--as-of", "2026-11-03", "-o", root.resolve("out").toString());
  }

  private String page(String name) throws IOException {
    return Files.readString(file(name + ".html"));
  }

  private Path file(String name) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("out"))) {
      return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }
  }

  private static List<String> rows(String page) {
    return Pattern.compile("(?s)<tr[^>]*>(.*?)</tr>")
        .matcher(page)
        .results()
        .map(row -> row.group(1).replaceAll("</t[dh]>", "|").replaceAll("<[^>]*>|\\n", "").strip())
        .toList();
  }

  @Test
  void everyRowShowsItsCurrencyAndNoSumMixesThem() throws IOException {
    Cli run = run("whole");
    assertEquals(0, run.code(), run.out() + run.err());
    assertEquals(
        List.of(
            "code|Revenue|Average|Part|Sales|",
            "b|£20.00|£20.00|100.0%|1|",
            "GBP|£20.00|£20.00|100.0%|1|",
            "a|US$10.00|US$10.00|23.8%|1|",
            "c|US$32.00|US$16.00|76.2%|2|",
            "USD|US$42.00|US$14.00|100.0%|3|",
            "d|40.00|40.00|100.0%|1|",
            "Not specified|40.00|40.00|100.0%|1|",
            "All|—|—|—|5|"),
        rows(page("whole-2026-11-03")));
  }

  @Test
  void everyAmountHasTheCoinsOfItsCurrencyInEveryFormat() throws IOException {
    Folder project = new Folder(root);
    project.replace("partners.csv", "4,d,", "4,d,JPY\n5,e,KWD");
    project.replace("sales.csv", "4,4,2026-10-06,40", "4,4,2026-10-06,1500\n6,5,2026-10-06,7.5");
    project.replace("project.svodka", "formats html, xlsx", "formats html, xlsx, pdf");
    Cli run = run("whole");
    assertEquals(0, run.code(), run.out() + run.err());
    List<String> rows = rows(page("whole-2026-11-03"));
    assertTrue(rows.contains("d|JP¥1,500|JP¥1,500|100.0%|1|"), rows.toString());
    assertTrue(rows.contains("KWD|KWD\u00A07.500|KWD\u00A07.500|100.0%|1|"), rows.toString());
    try (XSSFWorkbook book = new XSSFWorkbook(file("whole-2026-11-03.xlsx").toFile())) {
      List<String> shown = new ArrayList<>();
      DataFormatter formatter = new DataFormatter(Locale.UK);
      for (Row row : book.getSheetAt(0)) {
        row.forEach(cell -> shown.add(formatter.formatCellValue(cell)));
      }
      assertTrue(shown.containsAll(List.of("JP¥1,500", "KWD\u00A07.500")), shown.toString());
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
    try (PDDocument pdf = Loader.loadPDF(file("whole-2026-11-03.pdf").toFile())) {
      String text = new PDFTextStripper().getText(pdf).replace('\u00A0', ' ');
      assertTrue(text.contains("JP¥1,500 JP¥1,500"), text);
      assertTrue(text.contains("KWD 7.500"), text);
    }
  }

  @Test
  void eachRecipientHasTheirCurrency() throws IOException {
    Cli run = run("packs");
    assertEquals(0, run.code(), run.out() + run.err());
    assertTrue(page("a").contains("US$10.00"), page("a"));
    assertTrue(page("a").contains("So US$10 it is."), page("a"));
    assertTrue(page("b").contains("So £20 it is."), page("b"));
    assertTrue(page("d").contains("So €40 it is."), page("d"));
  }

  @Test
  void aCurrencyThatIsNoneStopsItsPackAlone() throws IOException {
    new Folder(root).replace("partners.csv", "2,b,GBP", "2,b,pounds");
    Cli run = run("packs");
    assertEquals(4, run.code(), run.out() + run.err());
    assertTrue(run.err().contains("the currency `pounds` is unknown"), run.err());
    assertTrue(page("a").contains("So US$10 it is."));
  }
}
