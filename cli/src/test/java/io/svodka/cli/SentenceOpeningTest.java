package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A period that opens a sentence begins large, one within it as its language has it, and names
/// stay as their owners write them.
class SentenceOpeningTest {
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
        parameter time "Week": period = last week
        parameter shop "Shop": one of ("eBay", "iHerb") = "eBay"
        during $time
        formats html

        query summary {
          show revenue
        }

        tiles from summary
      }

      deliver mails {
        report weekly
        mail {
          to "a@x.example"
          subject "{$time}"
          body \"\"\"
            {$time}: good for {$shop}, as
            {$time} had to be. **{$time}** was it.

            {$shop} opens this.
            - {$time}

            ## Heading
            {$time} too.
            \"\"\"
        }
      }
      """;

  @TempDir Path root;
  private Folder folder;

  @BeforeEach
  void write() throws IOException {
    folder = new Folder(root).write("sales.csv", "id,day,product,amount\n1,2026-10-27,tea,7.00\n");
  }

  @Test
  void aWeekThatOpensASentenceBeginsLarge() throws IOException {
    folder.write("project.svodka", PROJECT);
    String text = text();
    assertTrue(
        text.contains(
            """
            Week 44, 2026: good for eBay, as
            week 44, 2026 had to be. Week 44, 2026 was it.

            eBay opens this.
            """),
        text);
    assertTrue(text.contains("• Week 44, 2026") && text.contains("Week 44, 2026 too."), text);
  }

  @ParameterizedTest
  @CsvSource({
    "ru, last month, Октябрь 2026, октябрь 2026",
    "de, last month, Oktober 2026, Oktober 2026",
    "ru, quarter to date, 1 октября – 2 ноября 2026, 1 октября – 2 ноября 2026",
    "he, last month, אוקטובר 2026, אוקטובר 2026"
  })
  void soItDoesInTheOtherLanguages(String language, String period, String large, String small)
      throws IOException {
    folder.write(
        "project.svodka",
        PROJECT
            .replace("language \"en\"", "language \"" + language + "\"")
            .replace("= last week", "= " + period));
    String text = text();
    assertTrue(
        text.contains(
            large + ": good for eBay, as\n" + small + " had to be. " + large + " was it."),
        text);
    assertTrue(text.contains("\neBay opens this."), text);
  }

  private String text() throws IOException {
    Path output = root.resolve("out");
    Cli sent = folder.call("send", "mails", "--as-of", "2026-11-03", "-o", output.toString());
    assertEquals(0, sent.code(), sent.out() + sent.err());
    try (Stream<Path> files = Files.walk(output)) {
      Path mail = files.filter(file -> file.toString().endsWith(".eml")).findFirst().orElseThrow();
      return MailFile.read(mail).text().replace("\r", "").replace('\u00A0', ' ');
    }
  }
}
