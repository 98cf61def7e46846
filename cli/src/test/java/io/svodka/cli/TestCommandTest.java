package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// `svodka test` as a user and a build server see it.
class TestCommandTest {
  private static final String FILE = "tests/plan_vs_actual.svodka";

  @TempDir private Path parent;

  @TestFactory
  Stream<DynamicTest> theExamplesPassTheirTests() {
    return Stream.of("partners", "sales")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      Cli test = Cli.call("test", "-C", Cli.example(name, copy(name)).toString());
                      assertEquals(0, test.code(), test.out() + test.err());
                      assertFalse(test.out().contains("✗"), test.out());
                      assertTrue(test.err().contains(" 0 failed"), test.err());
                    }));
  }

  private Path copy(String name) throws IOException {
    return Files.createTempDirectory(parent, name);
  }

  /// The project has neither settings nor data, and its sources are on a server nobody can reach.
  @Test
  void theAverageCheckOfATotalIsComputedAnewWithoutAServer() throws IOException {
    Path project = copy("listing");
    write(project, "project.svodka", resource("listing.svodka"));
    Cli test = Cli.call("test", "-C", project.toString());
    assertEquals(0, test.code(), test.out() + test.err());
    assertTrue(test.out().startsWith("✓ средний чек и конверсия"), test.out());
    write(
        project,
        "project.svodka",
        resource("listing.svodka").replace("| 75%        | 1300 ", "| 83.3%      | 1300 "));
    Cli wrong = Cli.call("test", "-C", project.toString());
    assertEquals(6, wrong.code(), wrong.out() + wrong.err());
    assertTrue(wrong.out().contains("83.3%"), wrong.out());
    assertTrue(wrong.out().contains("75.0%"), wrong.out());
  }

  @Test
  void oneCentTooMuchFailsAndIsShown() throws IOException {
    Path project = Cli.example("sales", copy("sales"));
    change(
        project,
        "| total       | total         | 180.50 |",
        "| total       | total         | 180.51 |");
    Cli test = Cli.call("test", "-C", project.toString());
    assertEquals(6, test.code(), test.out() + test.err());
    assertTrue(test.out().contains("✗ totals divide total sales by total plan"), test.out());
    assertTrue(test.out().contains("- total        total          180.51"), test.out());
    assertTrue(test.out().contains("+ total        total          180.50"), test.out());
    assertTrue(test.out().contains("^^^^^^"), test.out());
    assertTrue(test.out().contains("… 5 equal rows"), test.out());
    assertTrue(test.err().contains("1 failed"), test.err());
  }

  @Test
  void missingAndUnexpectedRowsAreNamed() throws IOException {
    Path project = Cli.example("sales", copy("sales"));
    change(project, "| South       | Tea           |", "| South       | Cocoa         |");
    Cli test = Cli.call("test", "-C", project.toString());
    assertEquals(6, test.code(), test.out() + test.err());
    assertTrue(test.out().matches("(?s).*- South +Cocoa .* is missing\n.*"), test.out());
    assertTrue(test.out().matches("(?s).*\\+ South +Tea .* is not expected\n.*"), test.out());
  }

  @Test
  void anUpdateWritesWhatCameOutAndNothingElse() throws IOException {
    Path project = Cli.example("sales", copy("sales"));
    String right = Files.readString(project.resolve(FILE));
    change(project, "| 180.50 |", "|   7.25 |");
    change(project, "| South       | Tea           |", "| South       | Cocoa         |");
    Cli update = Cli.call("test", "--update", "-C", project.toString());
    assertEquals(0, update.code(), update.out() + update.err());
    assertTrue(
        update.out().contains("updated " + FILE + ": 2 cells and 2 rows in 2 tables"),
        update.out());
    assertEquals(right, Files.readString(project.resolve(FILE)));
    Cli again = Cli.call("test", "--update", "-C", project.toString());
    assertEquals(0, again.code(), again.out() + again.err());
    assertFalse(again.out().contains("updated"), again.out());
  }

  @Test
  void anUpdateKeepsCommentsAndLineEnds() throws IOException {
    Path project = Cli.example("sales", copy("sales"));
    Path file = project.resolve(FILE);
    String right =
        Files.readString(file)
            .replace("125.6% |  42.3% |\n", "125.6% |  42.3% | -- all | of it\n")
            .replace("\n", "\r\n");
    Files.writeString(file, right);
    change(project, "| 180.50 |", "| 1234567.25 |");
    Cli update = Cli.call("test", "--update", "-C", project.toString());
    assertEquals(0, update.code(), update.out() + update.err());
    assertEquals(right, Files.readString(file));
  }

  @Test
  void buildServersReadTheResults() throws Exception {
    Path project = Cli.example("sales", copy("sales"));
    change(project, "| 180.50 |", "|   7.25 |");
    write(
        project,
        "more.svodka",
        """
        test "quotes \\" & <marks>" {
          expect sales = 0
        }
        test "counted by others" {
          as of 2026-11-03
          expect sales during last month = sql ledger \"""
            select 1
            \"""
        }
        """);
    change(
        project, "project.svodka", "currency GBP", "currency GBP\n  connection ledger uses duckdb");
    Path file = project.resolve("out/junit/tests.xml");
    Cli test = Cli.call("test", "--junit", file.toString(), "-C", project.toString());
    assertEquals(6, test.code(), test.out() + test.err());
    checkResults(file);
    assertTrue(Files.readString(file).contains("quotes &quot; &amp; &lt;marks&gt;"));
  }

  private static void checkResults(Path file) throws Exception {
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Files.readAllBytes(file)));
    Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
    assertEquals("Retail sales", suite.getAttribute("name"));
    assertEquals(
        List.of("3", "1", "0", "1"),
        Stream.of("tests", "failures", "errors", "skipped").map(suite::getAttribute).toList());
    assertEquals(3, xml.getElementsByTagName("testcase").getLength());
    Element failure = (Element) xml.getElementsByTagName("failure").item(0);
    assertTrue(failure.getTextContent().contains("180.50"), failure.getTextContent());
    assertEquals(
        "tests/plan_vs_actual", ((Element) failure.getParentNode()).getAttribute("classname"));
    Element skipped = (Element) xml.getElementsByTagName("skipped").item(0);
    assertTrue(skipped.getAttribute("message").contains("--data"));
  }

  @Test
  void realDataAreLookedAtWhenAskedFor() throws IOException {
    Path project = Cli.example("sales", copy("sales"));
    change(
        project, "project.svodka", "currency GBP", "currency GBP\n  connection lake uses duckdb");
    write(
        project,
        "more.svodka",
        """
        test "sales agree" {
          as of 2026-11-03
          expect sales during 2026-10 = sql lake \"""
            select sum(amount) from sales_lines
            where sold_on >= date '2026-10-01' and sold_on < date '2026-11-01'
            \"""
        }
        test "sales differ" {
          as of 2026-11-03
          expect sales during 2026-10 = sql lake \"""
            select sum(amount) * 1.01 from sales_lines
            where sold_on >= date '2026-10-01' and sold_on < date '2026-11-01'
            \""" within 0.5%
        }
        """);
    Cli test = Cli.call("test", "--data", "-C", project.toString(), "agree", "differ");
    assertEquals(6, test.code(), test.out() + test.err());
    assertTrue(test.out().contains("✓ sales agree"), test.out());
    assertTrue(test.out().contains("✗ sales differ"), test.out());
    assertTrue(test.out().contains("✓ sales_lines: unique sale_id"), test.out());
    Cli without = Cli.call("test", "-C", project.toString(), "agree");
    assertEquals(0, without.code(), without.out() + without.err());
    assertTrue(without.out().contains("skipped: it needs real data"), without.out());
  }

  @Test
  void anotherRecipientInAPackIsFound() throws IOException {
    Path project = Cli.example("partners", copy("partners"));
    Path report = project.resolve("reports/partner_monthly.svodka");
    String text = Files.readString(report);
    String leak =
        text.replace(
            "text from summary \"\"\"\n",
            "text from summary \"\"\"\n      ООО Куб тоже наш партнёр.\n");
    assertFalse(text.equals(leak));
    Files.writeString(report, leak);
    Cli test = Cli.call("test", "-C", project.toString(), "средний чек");
    assertEquals(6, test.code(), test.out() + test.err());
    for (String format : List.of("pdf", "xlsx", "html")) {
      assertTrue(
          test.out().contains("ООО Ромб, " + format + " holds “ООО Куб”, the name of “ООО Куб”"),
          test.out());
    }
    assertTrue(test.out().contains("ООО Ромб, pdf holds “Куб”"), test.out());
  }

  @Test
  void wrongExpectationsOfFilesAreSaidWithWhatIsThere() throws IOException {
    Path project = Cli.example("sales", copy("sales"));
    change(project, FILE, "expect page count between 2 and 3", "expect page count = 9");
    change(project, FILE, "expect text \"All regions\"", "expect text \"No regions\" in html");
    change(project, FILE, "cell \"A1\" = \"Sales against plan\"", "cell \"A1\" = 5");
    Cli test = Cli.call("test", "-C", project.toString());
    assertEquals(6, test.code(), test.out() + test.err());
    assertTrue(test.out().matches("(?s).*pdf has \\d pages, expected 9.*"), test.out());
    assertTrue(test.out().contains("html does not hold “No regions”"), test.out());
    assertTrue(
        test.out().contains("xlsx, sheet “Regions”, A1: expected 5, found \"Sales against plan\""),
        test.out());
  }

  @Test
  void rowsOfEveryTypeAreTakenAsTheyAreWritten() throws IOException {
    Path project = copy("types");
    String right = resource("types.svodka");
    write(project, "project.svodka", right);
    Cli test = Cli.call("test", "-C", project.toString());
    assertEquals(0, test.code(), test.out() + test.err());
    change(project, "project.svodka", " 1.00 |", " 1.01 |");
    change(project, "project.svodka", "|    007 |       |", "|    700 |       |");
    assertEquals(0, Cli.call("test", "--update", "-C", project.toString()).code());
    assertEquals(0, Cli.call("test", "-C", project.toString()).code());
    assertEquals(0, Cli.call("fmt", "--check", project.toString()).code());
  }

  @Test
  void aProjectWithoutTestsSaysSo() throws IOException {
    Path project = OwnProject.make(parent).folder();
    Files.delete(project.resolve("tests/monthly.svodka"));
    assertEquals(
        new Cli(0, "", "There are no tests.\n"), Cli.call("test", "-C", project.toString()));
  }

  @Test
  void aNameThatNoTestHasIsRefused() {
    Cli test = Cli.call("test", "-C", Cli.example("sales", parent).toString(), "profit*margin");
    assertEquals(3, test.code(), test.out() + test.err());
    assertTrue(test.err().contains("no test is called `profit*margin`"), test.err());
    assertTrue(test.err().contains("totals divide total sales by total plan"), test.err());
  }

  @Test
  void aWrongTestIsAWrongSpecification() throws IOException {
    Path project = Cli.example("sales", copy("sales"));
    change(project, FILE, "| region.name |", "| region.nme  |");
    Cli test = Cli.call("test", "-C", project.toString());
    assertEquals(1, test.code(), test.out() + test.err());
    assertTrue(test.err().contains("`matrix` has no column `region.nme`"), test.err());
  }

  /// What the guide shows passes.
  @Test
  void theTestsOfTheGuidePass() throws IOException {
    int number = 0;
    for (Fence fence : Fence.of(Path.of("..", "docs", "tests.md"))) {
      if (fence.language().equals("svodka")) {
        Path project = Cli.example(fence.place().replace("examples/", ""), copy("guide"));
        write(project, "block.svodka", fence.text());
        Cli test = Cli.call("test", "-C", project.toString());
        assertEquals(0, test.code(), fence.text() + test.out() + test.err());
        number++;
      }
    }
    assertTrue(number >= 3, number + " blocks");
  }

  private static void change(Path project, String from, String to) throws IOException {
    change(project, FILE, from, to);
  }

  private static void change(Path project, String file, String from, String to) throws IOException {
    Path path = project.resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(from), () -> from + " is not in " + text);
    Files.writeString(path, text.replace(from, to));
  }

  private static void write(Path project, String file, String text) throws IOException {
    Files.writeString(project.resolve(file), text);
  }

  private static String resource(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/tests", name), StandardCharsets.UTF_8);
  }
}
