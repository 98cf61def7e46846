package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// The sites of an example and of the guide in Chromium: with axe-core at three widths by day and
/// by night, by the keyboard, and what the search finds.
@Tag("real")
class RealDocsTest {
  private static final int ENTER = 13;

  // The browser may write into its profile a moment longer than it lives.
  @TempDir(cleanup = CleanupMode.NEVER)
  static Path folder;

  private static Path site;
  private static Path guide;
  private static Chromium browser;
  private static String axe;

  @BeforeAll
  static void open() throws IOException {
    Path partners = Cli.example("partners", folder.resolve("partners"));
    site = folder.resolve("site");
    guide = folder.resolve("guide");
    write("docs", "-C", partners.toString(), "-o", site.toString(), "--as-of", "2026-11-03");
    write("docs", "--guide", "../docs", "-o", guide.toString());
    browser = new Chromium(folder.resolve("profile"));
    try (InputStream script = RealDocsTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void write(String... line) {
    Cli done = Cli.call(line);
    assertEquals(0, done.code(), done.out() + done.err());
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> all = Files.walk(site)) {
      all.filter(file -> file.toString().endsWith(".html"))
          .filter(file -> !file.toString().contains("samples"))
          .sorted()
          .forEach(pages::add);
    }
    for (String page :
        List.of("index", "search", "operations", "cookbook/index", "language/12-reports")) {
      pages.add(guide.resolve(page + ".html"));
    }
    return pages;
  }

  @Test
  void axeFindsNothingWrongAtAnyWidthByDayAndByNight() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path page : pages()) {
      for (String scheme : List.of("light", "dark")) {
        for (int width : new int[] {390, 768, 1280}) {
          browser.open(page, width, scheme);
          browser.value(axe + "; 1");
          for (JsonNode each : browser.value("axe.run().then(found => found.violations)")) {
            JsonNode node = each.path("nodes").path(0);
            wrong.add(
                folder.relativize(page)
                    + (" " + width + " " + scheme + ": " + each.path("id").asText())
                    + node.path("target")
                    + node.path("failureSummary").asText().replaceAll("\\s+", " "));
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void noPageIsWiderThanItsWindow() throws IOException {
    for (Path page : pages()) {
      for (int width : new int[] {390, 768, 1280}) {
        browser.open(page, width, "light");
        int wide = browser.value("document.documentElement.scrollWidth").asInt();
        assertTrue(wide <= width, page + " is " + wide + " wide in " + width);
      }
    }
  }

  /// The line below a link would hide the underscores of a name: it would read as two words.
  @Test
  void underscoresOfLinkedNamesStandAboveTheLineOfTheLink() {
    browser.open(site.resolve("index.html"), 1280, "light");
    String name = "document.querySelector('a:has(> code)')";
    assertTrue(browser.value(name + ".textContent").asText().contains("_"));
    assertEquals(
        "4px", browser.value("getComputedStyle(" + name + ").textUnderlineOffset").asText());
  }

  @Test
  void nothingComesFromElsewhere() throws IOException {
    for (Path page : pages()) {
      browser.open(page, 1280, "light");
      String from = "performance.getEntriesByType('resource').map(r => r.name).join()";
      assertEquals("", browser.value(from).asText(), page.toString());
      assertEquals(
          "none",
          browser
              .value(
                  "document.styleSheets.length === 1 && document.body.dataset.root !== undefined"
                      + " ? 'none' : 'blocked'")
              .asText());
    }
  }

  @Test
  void theSearchIsReachedByTheKeyboardAndFindsMeasuresByTheirWords() {
    browser.open(site.resolve("models/orders.html"), 1280, "light");
    browser.value("document.getElementById('find').value = 'доход'; 1");
    browser.value("document.getElementById('find').focus(); 1");
    browser.press("Enter", ENTER);
    String first = "document.querySelector('#finds a') && document.querySelector('#finds a').href";
    String found = "";
    for (int i = 0; i < 200 && found.isEmpty(); i++) {
      found = browser.value(first).asText("");
    }
    assertTrue(found.endsWith("measures.html#orders.revenue"), found);
    assertEquals(
        "Найдено: 4", browser.value("document.getElementById('count').textContent").asText());
  }

  @Test
  void theGuideIsFoundByWhatItSays() {
    browser.open(guide.resolve("search.html"), 1280, "light");
    browser.value(
        "(() => { const box = document.getElementById('find'); box.value = 'holidays workdays';"
            + " box.dispatchEvent(new Event('input')); return 1; })()");
    String all =
        browser
            .value("[...document.querySelectorAll('#finds a')].map(a => a.href).join(' ')")
            .asText();
    assertTrue(all.contains("language/02-files-and-projects.html#holidays"), all);
  }
}
