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
  private static final int ESCAPE = 27;
  private static final int ENTER = 13;
  private static final int ARROW_RIGHT = 39;
  private static final String TIP = "document.querySelector('.tip').textContent";

  /// The last head of each table that can be sorted, which is a figure more often than not.
  private static final String SORTABLE =
      "[...document.querySelectorAll('.table table')]"
          + ".map(t => [...t.querySelectorAll('th button')].at(-1)).filter(b => b)";

  /// The texts of all rows, and which of them are heads or sums of groups.
  private static final String ROWS_OF_RUNS =
      "[...document.querySelectorAll('tbody tr')].map(r => r.className + '|' + r.textContent)";

  /// Neighbours without a head or a sum between them whose figures are not as their column says.
  private static final String OUT_OF_ORDER =
      """
      (() => {
        const decimal = document.documentElement.dataset.decimal;
        const figure = (row, at) => {
          const cell = row.cells[at];
          const text = cell.textContent.replace('−', '-').split(decimal).join('.');
          return cell.dataset.v ?? parseFloat(text.replace(/[^-0-9.]/g, ''));
        };
        const wrong = [];
        document.querySelectorAll('th[aria-sort][data-n]').forEach(head => {
          const way = head.getAttribute('aria-sort') === 'ascending' ? 1 : -1;
          const at = head.cellIndex;
          const rows = head.closest('table').querySelectorAll('tbody tr:not([class]) + tr:not([class])');
          rows.forEach(row => {
            if ([...row.querySelectorAll('th')].slice(0, -1).some(th => th.textContent)) return;
            const one = figure(row.previousElementSibling, at);
            const other = figure(row, at);
            if (way * (one - other) > 0) wrong.push(one + ' ' + other);
          });
        });
        return wrong;
      })()
      """;

  /// Words of tables that stand on more than one line.
  private static final String BROKEN_WORDS =
      """
      (() => {
        const broken = new Set();
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          if (!node.parentElement.closest('th, td')) continue;
          for (const word of node.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
            const range = document.createRange();
            range.setStart(node, word.index);
            range.setEnd(node, word.index + word[0].length);
            if (new Set([...range.getClientRects()].map(box => box.top)).size > 1) {
              broken.add(word[0]);
            }
          }
        }
        return [...broken];
      })()
      """;

  private static final String POINT_AT_A_MARK =
      """
      (() => {
        const marks = [...document.querySelectorAll('.chart svg *')];
        for (const mark of marks.filter(m => m.getClientRects().length)) {
          const box = mark.getBoundingClientRect();
          mark.dispatchEvent(new PointerEvent('pointermove', {
            bubbles: true, clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 }));
          const said = document.querySelector('.tip').textContent;
          if (said) return said;
        }
        return '';
      })()
      """;

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
          wrong.addAll(wrong(page, width + " " + scheme));
        }
      }
    }
    assertFalse(examples.files(".html").isEmpty());
    assertEquals(List.of(), wrong);
  }

  /// Returns what axe-core finds on the page as it is now.
  private static List<String> wrong(Path page, String state) {
    List<String> wrong = new ArrayList<>();
    browser.value(axe + "; 1");
    for (JsonNode violation : browser.value("axe.run().then(found => found.violations)")) {
      wrong.add(page.getFileName() + " " + state + ": " + said(violation));
    }
    return wrong;
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

  /// A table that has no room scrolls; it never sets its words one letter below the other.
  @Test
  void noWordOfATableIsBroken() {
    for (Path page : examples.files(".html")) {
      for (int width : new int[] {390, 768, 1280}) {
        browser.open(page, width, "light");
        assertEquals("[]", browser.value(BROKEN_WORDS).toString(), page + " in " + width);
      }
    }
  }

  /// Also beside a name on several lines.
  @Test
  void barsAreAsHighAsALine() {
    String high =
        "[...document.querySelectorAll('td.bar')].map(cell => getComputedStyle(cell))"
            + ".map(s => parseFloat(s.backgroundSize.split(' ')[1]) / parseFloat(s.fontSize))"
            + ".filter(ems => !(ems < 1.6))";
    for (Path page : examples.files(".html")) {
      browser.open(page, 390, "light");
      assertTrue(browser.value("document.querySelectorAll('td.bar').length").asInt() > 0);
      assertEquals("[]", browser.value(high).toString(), page.toString());
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
  void chartsSayTheirFiguresUnderThePointerAndByTheArrowKeys() {
    for (Path page : examples.files(".html")) {
      browser.open(page, 1280, "light");
      JsonNode spoken = browser.value(POINT_AT_A_MARK);
      assertFalse(spoken.asText().isBlank(), page.toString());
      browser.press("Escape", ESCAPE);
      assertEquals("", browser.value(TIP).asText());
      browser.value("document.querySelector('.chart[tabindex]').focus({preventScroll: true}); 1");
      browser.press("ArrowRight", ARROW_RIGHT);
      String first = browser.value(TIP).asText();
      browser.press("ArrowRight", ARROW_RIGHT);
      String second = browser.value(TIP).asText();
      assertFalse(first.isBlank() || first.equals(second), first + " and then " + second);
      assertEquals(List.of(), wrong(page, "1280 with an open tip"));
    }
  }

  @Test
  void theKeyboardSortsATableWithinItsGroups() {
    for (Path page : examples.files(".html")) {
      browser.open(page, 1280, "light");
      JsonNode before = browser.value(ROWS_OF_RUNS);
      int tables = browser.value(SORTABLE + ".length").asInt();
      assertTrue(tables > 0, page.toString());
      for (String sort : List.of("ascending", "descending", "")) {
        for (int table = 0; table < tables; table++) {
          browser.value(SORTABLE + "[" + table + "].focus(); 1");
          browser.press("Enter", ENTER);
          String said =
              browser
                  .value(SORTABLE + "[" + table + "].closest('th').getAttribute('aria-sort') || ''")
                  .asText();
          assertEquals(sort, said, page + " table " + table);
        }
        assertEquals("[]", browser.value(OUT_OF_ORDER).toString(), page + " " + sort);
        assertEquals(before.size(), browser.value(ROWS_OF_RUNS).size());
        assertEquals(List.of(), wrong(page, "1280 sorted " + sort));
      }
      assertEquals(before, browser.value(ROWS_OF_RUNS), page + " does not return to its order");
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
