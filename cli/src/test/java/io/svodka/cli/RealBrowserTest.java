package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Opens the pages of both examples in Chromium: on a phone, a tablet and a desk, by day and by
/// night, with axe-core, by the keyboard alone and on paper.
@Tag("real")
class RealBrowserTest {
  private static final int TAB = 9;

  // The browser may write into its profile a moment longer than it lives.
  @TempDir(cleanup = CleanupMode.NEVER)
  static Path folder;

  private static RealExamples examples;
  private static Chromium browser;
  private static String axe;

  @BeforeAll
  static void open() throws IOException {
    examples = RealExamples.make(folder, "html,pdf");
    browser = new Chromium(folder.resolve("profile"));
    try (InputStream script = RealBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void axeFindsNothingWrongAtAnyWidthByDayAndByNight() {
    List<String> wrong = new ArrayList<>();
    for (Path page : examples.files(".html")) {
      for (String scheme : List.of("light", "dark")) {
        for (int width : new int[] {390, 768, 1280}) {
          browser.open(page, width, scheme);
          browser.value(axe + "; 1");
          for (JsonNode violation : browser.value("axe.run().then(found => found.violations)")) {
            wrong.add(page.getFileName() + " " + width + " " + scheme + ": " + said(violation));
          }
        }
      }
    }
    assertFalse(examples.files(".html").isEmpty());
    assertEquals(List.of(), wrong);
  }

  private static String said(JsonNode violation) {
    JsonNode node = violation.path("nodes").path(0);
    return violation.path("id").asText()
        + " at "
        + node.path("target")
        + " "
        + node.path("failureSummary").asText().replaceAll("\\s+", " ");
  }

  @Test
  void noPageIsWiderThanItsWindow() {
    for (Path page : examples.files(".html")) {
      for (int width : new int[] {390, 768, 1280}) {
        browser.open(page, width, "light");
        int wide = browser.value("document.documentElement.scrollWidth").asInt();
        assertTrue(wide <= width, page.getFileName() + " is " + wide + " wide in " + width);
      }
    }
  }

  @Test
  void theKeyboardReachesEveryTable() {
    for (Path page : examples.files(".html")) {
      browser.open(page, 1280, "light");
      int tables = browser.value("document.querySelectorAll('.table').length").asInt();
      Set<Integer> reached = new LinkedHashSet<>();
      for (int i = 0; i < 300 && reached.size() < tables; i++) {
        browser.press("Tab", TAB);
        int at =
            browser
                .value(
                    "[...document.querySelectorAll('.table')]"
                        + ".findIndex(t => t.contains(document.activeElement))")
                .asInt();
        if (at >= 0) {
          reached.add(at);
        }
      }
      assertEquals(tables, reached.size(), page.toString());
    }
  }

  @Test
  void itsPolicyLetsNothingInFromElsewhere() {
    for (Path page : examples.files(".html")) {
      browser.open(page, 1280, "light");
      String policy =
          browser
              .value("document.querySelector('meta[http-equiv=Content-Security-Policy]').content")
              .asText();
      assertTrue(policy.startsWith("default-src 'none';"), policy);
      assertFalse(policy.contains("script-src 'unsafe"), policy);
      assertEquals(0, browser.value("performance.getEntriesByType('resource').length").asInt());
    }
  }

  @Test
  void chartsSayTheirFiguresUnderThePointer() {
    for (Path page : examples.files(".html")) {
      browser.open(page, 1280, "light");
      int charts = browser.value("document.querySelectorAll('.chart svg').length").asInt();
      int said = browser.value("document.querySelectorAll('.chart svg title').length").asInt();
      assertTrue(charts > 0 && said > charts, page + " has " + said + " in " + charts);
    }
  }

  @Test
  void paperIsThatOfThePdf() throws IOException {
    for (Path page : examples.files(".html")) {
      browser.open(page, 1280, "light");
      String name = page.getFileName().toString().replace(".html", ".pdf");
      PDRectangle own = size(Files.readAllBytes(page.resolveSibling(name)));
      PDRectangle printed = size(browser.printed());
      assertEquals(own.getWidth(), printed.getWidth(), 1, name);
      assertEquals(own.getHeight(), printed.getHeight(), 1, name);
    }
  }

  private static PDRectangle size(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getPage(0).getMediaBox();
    }
  }
}
