package io.svodka.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.compiler.CheckSession;
import io.svodka.compiler.Inspection;
import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.glossary.Entry;
import io.svodka.compiler.glossary.Glossary;
import io.svodka.compiler.problem.Thing;
import io.svodka.runner.project.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sites of the examples and of the guide.
class DocsTest {
  @TempDir static Path folder;

  private static Path partners;
  private static Path site;

  @BeforeAll
  static void write() {
    partners = Cli.example("partners", folder.resolve("partners"));
    site = folder.resolve("site");
    docs(partners, site);
  }

  private static void docs(Path project, Path target, String... more) {
    List<String> line =
        new ArrayList<>(List.of("docs", "-C", project.toString(), "-o", target.toString()));
    line.addAll(List.of("--as-of", "2026-11-03"));
    line.addAll(List.of(more));
    Cli done = Cli.call(line.toArray(String[]::new));
    assertEquals(0, done.code(), done.out() + done.err());
    assertTrue(done.out().endsWith("index.html" + System.lineSeparator()), done.out());
  }

  private static Document page(Path site, String path) throws IOException {
    return Jsoup.parse(Files.readString(site.resolve(path)));
  }

  private static List<Path> files(Path site) throws IOException {
    try (Stream<Path> all = Files.walk(site)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<Path> pages(Path site) throws IOException {
    return files(site).stream()
        .filter(file -> file.toString().endsWith(".html") && !file.toString().contains("samples"))
        .toList();
  }

  /// Returns the links of a site that lead nowhere.
  private static List<String> broken(Path site) throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path file : pages(site)) {
      for (Element link : Jsoup.parse(Files.readString(file)).select("a[href], img[src]")) {
        String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        if (!address.matches("(https?|mailto|data):.*") && !isThere(file, address)) {
          broken.add(site.relativize(file) + ": " + address);
        }
      }
    }
    return broken;
  }

  private static boolean isThere(Path file, String address) throws IOException {
    String path = address.replaceFirst("#.*", "");
    String id = address.contains("#") ? address.substring(address.indexOf('#') + 1) : "";
    Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
    return Files.isRegularFile(target)
        && (id.isEmpty() || Jsoup.parse(Files.readString(target)).getElementById(id) != null);
  }

  @Test
  void everyLinkLeadsToAPageAndAPlaceOnIt() throws IOException {
    assertEquals(14, pages(site).size());
    assertEquals(List.of(), broken(site));
  }

  private static final String PACKAGE =
      """
      project finance "Finance models" {
        describe "What banks take."
        owner "finance@example.com"
        hide fee_rows
      }

      source fee_rows from file "data/fees.csv" {
        key id
        columns {
          id integer
          charged_on date
          amount decimal(12, 2)
        }
      }

      model orders "Bank fees" from fee_rows {
        key id
        time charged_on
        measure charged = sum(amount)
      }

      measure acquiring_fee "Bank fee" = orders.charged * 1

      test "its own" {
        given fee_rows {
          | id | amount |
          |  1 |      2 |
        }
        expect acquiring_fee = 2
      }
      """;

  private static final String USER =
      """
      use "finance-models" version "1.4" as fin

      report with_fees "With fees" {
        during 2026-10
        formats html
        query q {
          show fin.acquiring_fee
        }
        tiles from q
      }
      """;

  private static Path packaged() throws IOException {
    Path project = OwnProject.make(folder.resolve("packaged")).folder();
    new Folder(project)
        .write("packages/finance-models/1.4/fees.svodka", PACKAGE)
        .write(
            "packages/finance-models/1.4/data/fees.csv", "id,charged_on,amount\n1,2026-10-02,5\n")
        .write("packages/unused/1/a.svodka", "measure nobody_asks = 1\n")
        .write("reports/with_fees.svodka", USER);
    return project;
  }

  /// A model of a package has a page under its name in the project, also where the project has one
  /// that is called alike.
  @Test
  void packagesInUseHavePages() throws IOException {
    Path target = folder.resolve("packaged-site");
    docs(packaged(), target);
    assertEquals(List.of(), broken(target));
    String page = page(target, "packages/finance-models-1.4.html").body().text();
    for (String said :
        List.of(
            "What banks take.",
            "finance@example.com",
            "fin.",
            "fee_rows",
            "with_fees",
            "fin.orders.charged",
            "fin.acquiring_fee")) {
      assertTrue(page.contains(said), said + " is not in " + page);
    }
    assertFalse(page.contains("its own"), page);
    assertEquals("Bank fees", page(target, "models/fin.orders.html").select("h1").text());
    assertFalse(page(target, "models/orders.html").select("h1").text().contains("Bank fees"));
    String all = page(target, "glossary.html").text();
    assertTrue(all.contains("fin.acquiring_fee") && !all.contains("nobody_asks"), all);
    assertFalse(page(target, "index.html").text().contains("What banks take."));
  }

  @Test
  void whatItSaysIsWhatTheEditorSays() throws IOException {
    Inspection project = new CheckSession().inspect(new ProjectFolder(partners).read());
    Document page = page(site, "measures.html");
    int seen = 0;
    for (Entry entry : new Glossary(project).all()) {
      if (entry.symbol().kind() == Thing.MEASURE) {
        Element section = page.getElementById(entry.fullName());
        String hover = entry.markdown(Language.RUSSIAN);
        for (Element text : section.select("p:not(.name), dd, pre")) {
          assertTrue(hover.replace("`", "").contains(text.text()), text.text() + " in\n" + hover);
          seen++;
        }
      }
    }
    assertTrue(seen > 30, "only " + seen + " texts");
  }

  @Test
  void aReportHasItsSampleOwnerScheduleAudienceAndTests() throws IOException {
    Document page = page(site, "reports/partner_monthly.html");
    String text = page.text();
    for (String said :
        List.of(
            "Пакет для партнёра: показатели месяца",
            "ответственный bi@example.com",
            "3-й день каждого месяца в 09:00 (Europe/Moscow)",
            "2026-11-03 09:00 partner_pack октябрь 2026",
            "каждому на его адрес, partner.email",
            "Сделан по строкам теста «средний чек и конверсия в итогах считаются заново»",
            "строки запроса by_product")) {
      assertTrue(text.contains(said), said + " in " + text);
    }
    assertEquals(2, page.select(".mark.good").size());
    assertTrue(page.selectFirst(".picture img").attr("src").startsWith("data:image/png;base64,"));
    Document sample = page(site, "samples/partner_monthly/page.html");
    assertTrue(sample.text().contains("ООО Ромб"));
  }

  @Test
  void aLongNameGoesOnInTheNextLineBehindASign() throws IOException {
    String markup = Files.readString(site.resolve("schedule.html"));
    assertTrue(markup.contains(">partner_<wbr>monthly</code>"), markup);
    assertTrue(page(site, "schedule.html").text().contains("partner_monthly"), markup);
  }

  @Test
  void aTestThatFailsIsMarked() throws IOException {
    Path broken = Cli.example("partners", folder.resolve("broken"));
    Path tests = broken.resolve("tests/partner_monthly.svodka");
    Files.writeString(
        tests, Files.readString(tests).replace("expect revenue = 30.03", "expect revenue = 30.04"));
    Path target = folder.resolve("broken-site");
    docs(broken, target, "--no-samples");
    Document page = page(target, "tests.html");
    assertEquals(1, page.select(".mark.good").size());
    assertEquals("не пройден", page.select(".mark.bad").text());
    assertTrue(page(target, "reports/partner_monthly.html").select(".picture").isEmpty());
  }

  @Test
  void aReportThatNoTestLooksAtSaysHowItGetsASample() throws IOException {
    Path project = Cli.example("sales", folder.resolve("untested"));
    Files.delete(project.resolve("tests/plan_vs_actual.svodka"));
    Path target = folder.resolve("untested-site");
    docs(project, target);
    String report = page(target, "reports/plan_vs_actual.html").text();
    assertTrue(report.contains("Sample There is none: samples are made of the rows of "), report);
    assertTrue(report.contains("svodka docs --samples data"), report);
    docs(project, target, "--no-samples");
    assertFalse(page(target, "reports/plan_vs_actual.html").text().contains("Sample There"));
  }

  @Test
  void aSampleIsWhatItsTestLooksAt() throws IOException {
    Path project = Cli.example("partners", folder.resolve("looked-at"));
    Path tests = project.resolve("tests/partner_monthly.svodka");
    String text = Files.readString(tests);
    String before = "  report partner_monthly\n";
    assertTrue(text.indexOf(before) < text.indexOf("  key \"romb\"\n"));
    Files.writeString(
        tests,
        text.replaceFirst("as of 2026-02-03", "as of 2026-03-03")
            .replaceFirst(before, before + "  set \\$month = 2026-01\n")
            .replaceFirst("  key \"romb\"\n", "  key \"kub\"\n"));
    Path target = folder.resolve("looked-at-site");
    docs(project, target, "--no-tests");
    String sample = page(target, "samples/partner_monthly/page.html").text();
    assertTrue(sample.contains("ООО Куб"), sample);
    assertFalse(sample.contains("ООО Ромб"), sample);
    assertTrue(sample.contains("январь 2026"), sample);
  }

  @Test
  void equalProjectsGiveEqualBytes() throws IOException {
    Path again = folder.resolve("again");
    docs(partners, again);
    for (Path file : files(site)) {
      byte[] other = Files.readAllBytes(again.resolve(site.relativize(file).toString()));
      assertArrayEquals(Files.readAllBytes(file), other, file.toString());
    }
  }

  @Test
  void pagesOfThingsThatAreGoneGoAndOtherFilesStay() throws IOException {
    Path project = Cli.example("sales", folder.resolve("sales"));
    Path target = folder.resolve("sales-site");
    docs(project, target, "--no-tests");
    assertTrue(Files.exists(target.resolve("reports/plan_vs_actual.html")));
    Files.writeString(target.resolve("notes.txt"), "mine");
    Files.delete(project.resolve("reports/plan_vs_actual.svodka"));
    Files.delete(project.resolve("tests/plan_vs_actual.svodka"));
    docs(project, target, "--no-tests");
    assertFalse(Files.exists(target.resolve("reports/plan_vs_actual.html")));
    assertFalse(Files.exists(target.resolve("samples/plan_vs_actual/page.html")));
    assertEquals("mine", Files.readString(target.resolve("notes.txt")));
    assertEquals(List.of(), broken(target));
  }

  @Test
  void noAddressOfARecipientIsShown() throws IOException {
    Path project = Cli.example("sales", folder.resolve("addresses"));
    Files.writeString(
        project.resolve("mail.svodka"),
        """
        list heads "Heads of regions" {
          "anna@secret.test"
          "boris@secret.test"
        }

        deliver monthly "Monthly" {
          report plan_vs_actual
          schedule every workday at 08:30
          mail {
            to list heads, "carol@secret.test"
            subject "Sales"
            body "As attached."
            attach pdf
          }
        }
        """);
    Path target = folder.resolve("addresses-site");
    docs(project, target);
    String text = page(target, "schedule.html").text();
    assertTrue(text.contains("the list heads, 2 in all; 1 fixed address"), text);
    assertTrue(text.contains("every workday at 08:30"), text);
    for (Path file : files(target)) {
      assertFalse(new String(Files.readAllBytes(file), UTF_8).contains("secret.test"), file + "");
    }
  }

  @Test
  void textsOfAuthorsAreNoMarkup() throws IOException {
    Path project = Cli.example("sales", folder.resolve("hostile"));
    Files.writeString(
        project.resolve("hostile.svodka"),
        """
        measure hostile "<img src=x onerror=alert(1)>" = sales {
          describe "</script><script>alert(1)</script> [run](javascript:alert(1)) <b>bold</b>"
        }
        """);
    Path target = folder.resolve("hostile-site");
    docs(project, target, "--no-samples", "--no-tests");
    for (Path file : pages(target)) {
      Document page = Jsoup.parse(Files.readString(file));
      assertTrue(page.select("main img, main b, [onerror], a[href^=javascript]").isEmpty());
      assertTrue(page.select("script").size() <= 2, file.toString());
      String policy = page.selectFirst("meta[http-equiv]").attr("content");
      assertTrue(policy.startsWith("default-src 'none'; script-src 'sha256-"), policy);
      assertFalse(policy.contains("unsafe"), policy);
    }
    assertTrue(page(target, "measures.html").text().contains("<b>bold</b>"));
  }

  @Test
  void wrongSpecificationsAreToldAsElsewhere() throws IOException {
    Path project = Cli.example("sales", folder.resolve("wrong"));
    Files.writeString(project.resolve("wrong.svodka"), "measure twice = sale + sale\n");
    Cli done = Cli.call("docs", "-C", project.toString(), "-o", folder.resolve("none").toString());
    assertEquals(1, done.code());
    assertTrue(done.err().contains("wrong.svodka:1:"), done.err());
    assertFalse(Files.exists(folder.resolve("none")));
  }

  @Test
  void theGuideOfSvodkaIsASiteToo() throws IOException {
    Path target = folder.resolve("guide");
    Cli done = Cli.call("docs", "--guide", "../docs", "-o", target.toString());
    assertEquals(0, done.code(), done.err());
    assertEquals(List.of(), broken(target));
    String index = Files.readString(target.resolve("search.html"));
    for (String page :
        List.of("language/05-models.html", "cookbook/index.html", "security.html#", "gallery/")) {
      assertTrue(index.contains("\"h\":\"" + page), page);
    }
  }

  @Test
  void aGuideNeedsAFirstPage() {
    Cli done =
        Cli.call("docs", "--guide", partners.resolve("model").toString(), "-o", folder + "/x");
    assertEquals(3, done.code());
    assertTrue(done.err().startsWith("error[SV9490]"), done.err());
  }
}
