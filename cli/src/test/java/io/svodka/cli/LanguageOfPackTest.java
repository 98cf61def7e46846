package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each recipient reads the built-in words of their own language, the author's words as written.
class LanguageOfPackTest {
  private static final String PROJECT =
      """
      project shop "Shop" {
        edition 2026
        language "en"
        locale "en-GB"
        currency EUR
      }
      source rows from file "rows.csv" {
        key id
        columns {
          id integer
          tongue text
          day date
          kind text
          amount decimal
        }
      }
      model partner "Partner" from rows {
        key id
        time day
        dimension tongue "Tongue"
        dimension kind "Kind"
        measure amount "Amount" = sum(amount)
      }
      report letters "Letters" {
        during last month
        formats html
        query q {
          show amount
          by {
            month
            kind
          }
        }
        query none {
          show amount
          by kind
          where partner.kind = "never"
        }
        table from q {
          number rows
          total "Sum"
        }
        table from none
        burst by partner.id {
          file name "{partner.tongue}"
          locale partner.tongue
        }
      }
      """;

  private static final String ROWS =
      """
      id,tongue,day,kind,amount
      1,en-GB,2026-10-05,,1234.5
      2,de-DE,2026-10-05,,1234.5
      3,ru-RU,2026-10-05,,1234.5
      4,he-IL,2026-10-05,,1234.5
      """;

  @TempDir Path folder;

  @Test
  void everyPackSpeaksTheLanguageOfItsKey() throws IOException {
    Folder project = new Folder(folder).write("rows.csv", ROWS).write("shop.svodka", PROJECT);
    Path out = folder.resolve("out");
    Cli done = project.call("run", "--as-of", "2026-11-03", "-o", out.toString());
    assertEquals(0, done.code(), done.out() + done.err());
    assertSays(out, "en-GB", "ltr", "No.", "Month", "Not specified", "No data", "October 2026");
    assertSays(out, "de-DE", "ltr", "Nr.", "Monat", "Ohne Angabe", "Keine Daten", "Oktober 2026");
    assertSays(out, "ru-RU", "ltr", "№", "Месяц", "Не указано", "Нет данных", "октябрь 2026");
    assertSays(out, "he-IL", "rtl", "מס׳", "חודש", "לא צוין", "אין נתונים", "אוקטובר 2026");
  }

  @Test
  void numbersOfElsewhereDoNotChangeTheLanguageOfTheProject() throws IOException {
    String german = PROJECT.replace("en-GB", "de-DE").replace("    locale partner.tongue\n", "");
    Folder project = new Folder(folder).write("rows.csv", ROWS).write("shop.svodka", german);
    Path out = folder.resolve("out");
    Cli done = project.call("run", "--as-of", "2026-11-03", "-o", out.toString());
    assertEquals(0, done.code(), done.out() + done.err());
    assertSays(out, "de-DE", "ltr", "No.", "Month", "Not specified", "No data", "1.234,50");
  }

  private static void assertSays(Path out, String locale, String direction, String... words)
      throws IOException {
    Document page = Jsoup.parse(Files.readString(page(out, locale)));
    assertEquals(direction, page.select("html").attr("dir"));
    String text = page.select("main").text().replace('\u00A0', ' ');
    for (String word : words) {
      assertTrue(text.contains(word), locale + " lacks " + word + ": " + text);
    }
    assertTrue(text.contains("Amount") && text.contains("Sum"), text);
  }

  private static Path page(Path out, String locale) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      List<Path> found =
          files.filter(file -> file.getFileName().toString().contains(locale)).toList();
      return found.stream().filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }
}
