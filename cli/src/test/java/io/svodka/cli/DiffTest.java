package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.svodka.testkit.Goldens;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Two revisions are compared by what they mean: each kind of change is told by its consequence,
/// and texts that mean the same make no difference.
class DiffTest {
  private static final Goldens GOLDENS = new Goldens(Path.of("src/test/goldens/diff"));

  private static final String TEST = "tests/partner_monthly.svodka";

  @TempDir Path root;
  private Folder before;
  private Folder after;

  @BeforeEach
  void copyTwice() {
    before = new Folder(Cli.example("partners", root.resolve("before")));
    after = new Folder(Cli.example("partners", root.resolve("after")));
  }

  private Cli diff(String... more) {
    List<String> line = new ArrayList<>(List.of("diff", before.root().toString()));
    line.add(after.root().toString());
    line.addAll(List.of("-C", after.root().toString()));
    line.addAll(List.of(more));
    Cli done = Cli.call(line.toArray(String[]::new));
    assertEquals(0, done.code(), done.out() + done.err());
    return done;
  }

  @Test
  void whatMeansTheSameMakesNoDifference() throws IOException {
    String all = after.read("model/orders.svodka");
    Files.delete(after.root().resolve("model/orders.svodka"));
    after.write("elsewhere/moved.svodka", "-- moved here\n" + all.replace("  ", "      "));
    after.replace(
        "reports/partner_monthly.svodka", "  query network", "\n\n  -- network\n  query network");
    assertEquals("No difference in what the project means.\n", diff("--figures", "none").out());
  }

  @Test
  void namesThatAreCarriedThroughHaveNoEffect() throws IOException {
    String report = after.read("reports/partner_monthly.svodka");
    after.write("reports/partner_monthly.svodka", report.replace("by_region", "by_area"));
    JsonNode json = diff("--figures", "none", "--json").json();
    assertEquals(1, json.path("changes").size(), json.toPrettyString());
    JsonNode change = json.path("changes").get(0);
    assertEquals("nothing", change.path("consequence").asText());
    assertEquals("query by_region", change.path("before").asText());
  }

  /// It is still the chart of the same query, which all else about it says.
  @Test
  void aChartWithAnotherTitleIsOneChange() throws IOException {
    after.replace(
        "reports/partner_monthly.svodka",
        "title \"Доход и конверсия за 12 месяцев\"",
        "title \"Доход за год\"");
    JsonNode changes = diff("--figures", "none", "--json").json().path("changes");
    assertEquals(1, changes.size(), changes.toPrettyString());
    assertEquals("chart of trend", changes.get(0).path("subject").asText());
    assertEquals("title", changes.get(0).path("aspect").asText());
    assertEquals("Доход за год", changes.get(0).path("after").asText());
  }

  private static final String CHANGES =
      """
      numbers  | model/orders.svodka            | sum(amount where paid)      | sum(amount)                 | measure orders.revenue
      numbers  | model/orders.svodka            | time paid_at                | time created_at = paid_at   | none
      numbers  | model/leads.svodka             | time created_at             | time created_at\\n  where status <> "new" | model leads
      numbers  | model/leads.svodka             | on region_id                | on product_id               | model leads
      numbers  | model/measures.svodka          | orders.orders / leads.leads | 2 * orders.orders / leads.leads | measure conversion
      numbers  | reports/partner_monthly.svodka | last 12 months to           | last 6 months to            | query trend
      numbers  | reports/partner_monthly.svodka | top 5 by revenue            | top 4 by revenue            | query by_region
      numbers  | reports/partner_monthly.svodka | period = last month         | period = this month         | parameter $month
      numbers  | project.svodka                 | Europe/Moscow               | Europe/London               | project
      numbers  | model/leads.svodka             | "Лиды" = count()            | "Лиды" = count() + 1        | measure leads
      numbers  | reports/partner_monthly.svodka | {growth(revenue, prev)} к   | {growth(revenue, last_year)} к | text
      numbers  | reports/partner_monthly.svodka | vs prev, last_year target network.conversion | vs prev, last_year target 50% | tiles of summary
      received | reports/partner_monthly.svodka | day 3 at 09:00              | day 4 at 09:00              | delivery
      received | reports/partner_monthly.svodka | only where partner.active   | only where partner.tier = "Золотой" | burst
      received | reports/partner_monthly.svodka | attach pdf, xlsx            | attach pdf                  | mail
      received | reports/partner_monthly.svodka | formats pdf, xlsx, html     | formats pdf, xlsx           | report
      looks    | reports/partner_monthly.svodka | "Итоги месяца"              | "Итоги"                     | layout
      looks    | reports/partner_monthly.svodka | margins 15mm                | margins 20mm                | page
      looks    | reports/partner_monthly.svodka | revenue bar                 | revenue                     | table of by_product
      looks    | reports/partner_monthly.svodka | width 46mm                  | width 50mm                  | table of by_product
      looks    | reports/partner_monthly.svodka | row widths 3, 2             | row widths 2, 2             | layout
      looks    | reports/partner_monthly.svodka | when orders = 0 as muted    | when orders = 0 as bad      | table of by_product
      looks    | model/orders.svodka            | money(RUB, 0)               | money(RUB, 2)               | measure revenue
      looks    | model/orders.svodka            | "Доход"                     | "Выручка"                   | measure revenue
      nothing  | model/orders.svodka            | без НДС                     | без налогов                 | measure revenue
      """;

  private static Stream<Arguments> changes() {
    return CHANGES.lines().map(line -> Arguments.of((Object[]) line.split(" *\\| *")));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void eachChangeIsToldByItsConsequence(
      String consequence, String file, String from, String to, String subject) throws IOException {
    String text = after.read(file);
    assertTrue(text.contains(from), from);
    int at = text.indexOf(from);
    String changed = to.replace("\\n", "\n");
    after.write(file, text.substring(0, at) + changed + text.substring(at + from.length()));
    JsonNode changes = diff("--figures", "none", "--json").json().path("changes");
    if (subject.equals("none")) {
      assertEquals(0, changes.size(), changes.toPrettyString());
      return;
    }
    JsonNode first = changes.get(0);
    assertEquals(consequence, first.path("consequence").asText(), changes.toPrettyString());
    List<String> subjects = new ArrayList<>();
    changes.forEach(each -> subjects.add(each.path("subject").asText()));
    assertTrue(subjects.contains(subject), subjects.toString());
    assertTrue(first.path("places").size() > 0, changes.toPrettyString());
    for (JsonNode each : changes) {
      String words = each.path("before").asText() + each.path("after").asText();
      assertFalse(words.matches("(?s).*\\[[^\"]*].*"), words);
    }
  }

  private static final String ONCE =
      """
      model/measures.svodka | orders.orders / leads.leads | 2 * orders.orders / leads.leads | measure conversion: formula
      model/orders.svodka   | sum(amount where paid)      | sum(amount)                     | measure orders.revenue: formula
      model/orders.svodka   | "Доход"                     | "Выручка"                       | measure revenue: label
      model/orders.svodka   | money(RUB, 0)               | money(RUB, 2)                   | measure revenue: format
      model/measures.svodka | percent(1)                  | percent(2)                      | measure conversion: format
      """;

  private static Stream<Arguments> once() {
    return ONCE.lines().map(line -> Arguments.of((Object[]) line.split(" *\\| *")));
  }

  @ParameterizedTest
  @MethodSource("once")
  void aChangeIsToldOnceWithThePlacesThatShowIt(String file, String from, String to, String told)
      throws IOException {
    String text = after.read(file);
    after.write(file, text.replaceFirst(Pattern.quote(from), to));
    JsonNode changes = diff("--figures", "none", "--json").json().path("changes");
    assertEquals(1, changes.size(), changes.toPrettyString());
    JsonNode change = changes.get(0);
    assertEquals(told, change.path("subject").asText() + ": " + change.path("aspect").asText());
    JsonNode touched = change.path("touched");
    assertEquals("report partner_monthly", touched.get(0).path("place").asText());
    assertEquals("packs of partners by id", touched.get(0).path("audience").asText());
    List<String> parts = new ArrayList<>();
    touched.get(0).path("parts").forEach(part -> parts.add(part.path("subject").asText()));
    assertTrue(parts.containsAll(List.of("table of by_product", "table of by_region")), told);
    assertEquals("mail to partners.email", touched.get(1).path("audience").asText());
  }

  /// A quarter that begins a week later moves sums from one period into another.
  @Test
  void aTradeCalendarThatChangedChangesNumbers() throws IOException {
    String quarters =
        """
        calendar trade {
          2026-Q1 starts 2026-02-02 weeks 4, 4, 5
          2026-Q2 starts 2026-05-04 weeks 4, 4, 5
          2026-Q3 starts 2026-08-03 weeks 4, 4, 5
          2026-Q4 starts 2026-11-02 weeks 4, 4, 5
        }
        """;
    before.write("model/trade.svodka", quarters);
    after.write(
        "model/trade.svodka", quarters.replace("2026-05-04 weeks 4, 4", "2026-05-04 weeks 4, 5"));
    after.replace("model/trade.svodka", "5, 5\n  2026-Q3", "5, 4\n  2026-Q3");
    Cli told = diff("--figures", "none");
    assertTrue(told.out().contains("Numbers may change"), told.out());
    assertTrue(told.out().contains("trade calendar"), told.out());
    JsonNode changes = diff("--figures", "none", "--json").json().path("changes");
    assertEquals(1, changes.size(), changes.toPrettyString());
    JsonNode change = changes.get(0);
    assertEquals("numbers", change.path("consequence").asText());
    assertEquals("report partner_monthly", change.path("places").get(0).asText());
  }

  private void edit() throws IOException {
    after.replace("model/orders.svodka", "sum(amount where paid)", "sum(amount)");
    after.replace("reports/partner_monthly.svodka", "day 3 at 09:00", "day 5 at 09:00");
    after.replace("reports/partner_monthly.svodka", "\"Продажи по продуктам\"", "\"Продажи\"");
    after.replace("model/orders.svodka", "без НДС", "без налогов");
  }

  @Test
  void headlineFiguresAreComparedOverTheRowsOfATest() throws IOException {
    edit();
    GOLDENS.check("text.txt", diff("--figures", "fixtures").out().replace(root.toString(), "ROOT"));
    GOLDENS.check(
        "merge-request.md.txt",
        diff("--figures", "fixtures", "--markdown").out().replace(root.toString(), "ROOT"));
    JsonNode json = diff("--figures", "fixtures", "--json").json();
    assertEquals("bi@example.com", json.path("owners").get(0).asText());
    assertTrue(json.path("partners").size() > 0, json.toPrettyString());
  }

  /// A test looks at one recipient, with its own parameters: so does the comparison over its rows.
  @Test
  void theRowsOfATestAreLookedAtAsTheTestDoes() throws IOException {
    for (Folder each : List.of(before, after)) {
      each.replace(
          TEST,
          "  as of 2026-02-03\n  report partner_monthly\n",
          "  as of 2026-02-03\n  report partner_monthly\n  set $month = 2025-12\n");
    }
    edit();
    JsonNode report = diff("--figures", "fixtures", "--json").json().path("reports").get(0);
    assertEquals("декабрь 2025", report.path("period").asText(), report.toPrettyString());
    assertEquals(1, report.path("packs").size(), report.toPrettyString());
    assertEquals(
        "ООО Ромб", report.path("packs").get(0).path("name").asText(), report.toPrettyString());
    Cli asked = diff("--figures", "fixtures", "--key", "2", "--set", "month=2026-01", "--json");
    report = asked.json().path("reports").get(0);
    assertEquals("январь 2026", report.path("period").asText(), report.toPrettyString());
    assertEquals(
        "ООО Куб", report.path("packs").get(0).path("name").asText(), report.toPrettyString());
  }

  @Test
  void pagesThatDifferAreDrawnBeforeAndAfter() throws IOException {
    after.replace("reports/partner_monthly.svodka", "\"Продажи по продуктам\"", "\"Продажи\"");
    Path pictures = root.resolve("pictures");
    Cli told =
        diff("--figures", "fixtures", "--packs", "1", "--pictures", pictures.toString(), "--json");
    JsonNode pages = told.json().path("reports").get(0).path("packs").get(0).path("pages");
    assertEquals(1, pages.size(), told.out());
    byte[] was = Files.readAllBytes(Path.of(pages.get(0).path("before").asText()));
    byte[] is = Files.readAllBytes(Path.of(pages.get(0).path("after").asText()));
    assertTrue(new String(was, 1, 3, StandardCharsets.US_ASCII).equals("PNG"));
    assertFalse(Arrays.equals(was, is));
  }

  @Test
  void dataThatCannotBeReadGiveWayToTheRowsOfATest() throws IOException {
    for (Folder each : List.of(before, after)) {
      Files.deleteIfExists(each.root().resolve("data/orders.csv"));
    }
    edit();
    JsonNode run = diff("--as-of", "2026-11-03", "--json").json().path("reports").get(0);
    assertTrue(run.path("rows").asText().startsWith("the rows of the test"), run.toString());
  }

  @Test
  void revisionsComeOutOfGitAndTheScriptOfBuildServersRunsAll() throws Exception {
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git("commit", "-q", "-m", "first");
    edit();
    Cli told = Cli.call("diff", "main", "--figures", "none", "-C", after.root().toString());
    assertEquals(0, told.code(), told.err());
    assertTrue(told.out().contains("measure orders.revenue: formula"), told.out());
    Cli unknown = Cli.call("diff", "nowhere", "-C", after.root().toString());
    assertEquals(3, unknown.code());
    assertTrue(unknown.err().contains("error[SV9486]: `nowhere` cannot be taken"), unknown.err());
    git("commit", "-q", "-am", "second");
    Path command = launcher();
    Path script = Path.of("../.github/actions/review/review").toAbsolutePath().normalize();
    ProcessBuilder review = new ProcessBuilder(script.toString()).directory(root.toFile());
    review.environment().put("SVODKA", command.toString());
    review.environment().put("PROJECT", after.root().toString());
    review.environment().put("BASE", "HEAD~1");
    Process process = review.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, process.waitFor(), said);
    assertTrue(Files.readString(root.resolve("svodka.sarif")).contains("\"2.1.0\""), said);
    assertTrue(Files.readString(root.resolve("svodka-tests.xml")).contains("<failure"), said);
    assertTrue(
        Files.readString(root.resolve("svodka-diff.md")).contains("| Numbers may change | 1 |"),
        said);
  }

  /// The command as a file, as it stands on the path of a build server.
  private Path launcher() throws IOException {
    Path file = root.resolve("svodka");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Files.writeString(
        file,
        "#!/bin/sh\nexec '"
            + java
            + "' --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -cp '"
            + System.getProperty("java.class.path")
            + "' io.svodka.cli.Svodka \"$@\"\n");
    assertTrue(new File(file.toString()).setExecutable(true));
    return file;
  }

  private void git(String... words) throws IOException, InterruptedException {
    List<String> line =
        new ArrayList<>(
            List.of("git", "-c", "user.name=Test", "-c", "user.email=test@example.com"));
    line.addAll(Stream.of(words).toList());
    Process process =
        new ProcessBuilder(line).directory(after.root().toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }
}
