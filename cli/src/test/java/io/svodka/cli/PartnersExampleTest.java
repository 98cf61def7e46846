package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.svodka.examples.Figures;
import io.svodka.examples.PartnersData;
import io.svodka.examples.PartnersTotals;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the partner example as a user does and checks every pack against figures computed without
/// Svodka.
class PartnersExampleTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final int PARTNERS = 24;

  @TempDir static Path folder;
  private static Path project;
  private static Path output;
  private static PartnersTotals totals;
  private static Cli sent;
  private static final Map<Integer, JsonNode> PACKS = new HashMap<>();

  @BeforeAll
  static void sendTheMonth() {
    project = Cli.example("partners", folder.resolve("project"));
    output = folder.resolve("out");
    PartnersData.write(project.resolve("data"), OCTOBER);
    totals = PartnersTotals.read(project.resolve("data"));
    run();
    sent = send();
    assertEquals(0, sent.code(), sent.out() + sent.err());
    sent.json().path("packs").forEach(pack -> PACKS.put(pack.path("key").asInt(), pack));
  }

  private static void run() {
    Cli run =
        Cli.call(
            "run",
            "-C",
            project.toString(),
            "--as-of",
            "2026-11-03",
            "-o",
            output.toString(),
            "--json");
    assertEquals(0, run.code(), run.out() + run.err());
  }

  private static Cli send() {
    return Cli.call(
        "send",
        "-C",
        project.toString(),
        "--as-of",
        "2026-11-03",
        "-o",
        output.toString(),
        "--json");
  }

  @Test
  void makesThreeFilesAndOneMailForEachActivePartner() throws IOException {
    assertEquals(PARTNERS, PACKS.size());
    assertEquals(totals.activePartners(), PACKS.keySet().stream().sorted().toList());
    assertEquals(PARTNERS * 3L, count(files(), ""));
    assertEquals(PARTNERS, count(files(), ".pdf"));
    assertEquals(PARTNERS, count(files(), ".xlsx"));
    assertEquals(PARTNERS, count(files(), ".html"));
    assertEquals(PARTNERS, count(output.resolve("mailbox"), ".eml"));
  }

  private static Path files() {
    return output.resolve("partner_monthly").resolve("2026-10");
  }

  private static long count(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).count();
    }
  }

  @Test
  void showsTheFiguresThatFollowFromTheRows() {
    for (int partner : totals.activePartners()) {
      Figures figures = totals.of(partner, OCTOBER);
      JsonNode headline = PACKS.get(partner).path("headline");
      assertFigure(Optional.of(BigDecimal.valueOf(figures.leads())), headline, 0, partner);
      assertFigure(figures.conversion(), headline, 1, partner);
      assertFigure(figures.averageCheck(), headline, 2, partner);
      assertFigure(Optional.of(figures.revenue()), headline, 3, partner);
      assertFigure(figures.roi(), headline, 4, partner);
    }
  }

  private static void assertFigure(
      Optional<BigDecimal> expected, JsonNode headline, int index, int partner) {
    JsonNode tile = headline.get(index);
    String name = partner + " " + tile.path("label").asText();
    if (expected.isEmpty()) {
      assertFalse(tile.has("value"), name);
      assertEquals("—", tile.path("shown").asText(), name);
      return;
    }
    BigDecimal actual = tile.path("value").decimalValue();
    assertEquals(
        expected.get().setScale(10, RoundingMode.HALF_UP),
        actual.setScale(10, RoundingMode.HALF_UP),
        name);
  }

  @Test
  void theWorkbookHoldsTheFiguresOfEachProductAndTheirTotal() throws IOException {
    for (int partner : totals.activePartners()) {
      SheetRows rows = SheetRows.read(file(partner, ".xlsx"), "Продукты");
      Figures all = totals.of(partner, OCTOBER);
      rows.assertNumbers(
          "Всего", BigDecimal.valueOf(all.leads()), BigDecimal.valueOf(all.orders()));
      rows.assertHolds("Всего", all.revenue());
      SortedMap<String, Figures> products = totals.byProduct(partner, OCTOBER);
      for (Map.Entry<String, Figures> product : products.entrySet()) {
        String name = product.getKey().isEmpty() ? "Нет в справочнике" : product.getKey();
        rows.assertHolds(name, product.getValue().revenue());
        rows.assertNumbers(
            name,
            BigDecimal.valueOf(product.getValue().leads()),
            BigDecimal.valueOf(product.getValue().orders()));
      }
    }
  }

  @Test
  void pageAndPrintShowTheTotalsOfTheWorkbook() throws IOException {
    for (int partner : totals.activePartners()) {
      String pdf = Artefacts.pdfText(file(partner, ".pdf"));
      List<String> total = Artefacts.htmlRow(file(partner, ".html"), "Всего");
      Figures all = totals.of(partner, OCTOBER);
      assertEquals(shown(BigDecimal.valueOf(all.leads())), total.get(1), "leads of " + partner);
      assertEquals(shown(BigDecimal.valueOf(all.orders())), total.get(2), "orders of " + partner);
      assertEquals(shown(all.revenue()) + " ₽", total.get(4), "revenue of " + partner);
      assertTrue(
          pdf.contains(String.join(" ", total.subList(0, 5))), () -> total + " is not in " + pdf);
    }
  }

  private static String shown(BigDecimal number) {
    return Artefacts.grouped(number.setScale(0, RoundingMode.HALF_UP));
  }

  @Test
  void noFileNamesAnotherPartner() throws IOException {
    Map<Integer, String> names = new HashMap<>();
    PACKS.forEach((partner, pack) -> names.put(partner, pack.path("name").asText()));
    for (int partner : totals.activePartners()) {
      List<String> texts = new ArrayList<>();
      texts.add(Artefacts.pdfText(file(partner, ".pdf")));
      texts.add(Artefacts.htmlText(file(partner, ".html")));
      texts.add(Artefacts.xlsxText(file(partner, ".xlsx")));
      texts.add(Artefacts.mailText(mail(partner)));
      for (String text : texts) {
        assertTrue(
            text.contains(Artefacts.spaced(names.get(partner))),
            () -> names.get(partner) + " in " + text);
        names.entrySet().stream()
            .filter(other -> other.getKey() != partner)
            .forEach(
                other ->
                    assertFalse(
                        text.contains(Artefacts.spaced(other.getValue())), other.getValue()));
      }
    }
  }

  @Test
  void eachMailGoesToItsPartnerWithBothAttachments() throws IOException {
    for (int partner : totals.activePartners()) {
      MailFile mail = MailFile.read(mail(partner));
      assertEquals(
          List.of(PACKS.get(partner).path("mails").get(0).path("to").asText()), mail.recipients());
      assertEquals(2, mail.attachments().size(), mail.attachments().toString());
      assertTrue(mail.subject().endsWith(": отчёт за октябрь 2026"), mail.subject());
    }
  }

  @Test
  void aSecondSendSendsNothingAndSaysSo() throws IOException {
    Cli again = send();
    assertEquals(0, again.code(), again.err());
    for (JsonNode pack : again.json().path("packs")) {
      assertTrue(pack.path("state").asText().startsWith("already sent"), pack.toString());
    }
    assertEquals(PARTNERS, count(output.resolve("mailbox"), ".eml"));
  }

  @Test
  void theMissingProductIsReportedAndDoesNotVanish() {
    JsonNode broken = sent.json().path("broken_rules");
    assertTrue(
        Stream.iterate(0, i -> i + 1)
            .limit(broken.size())
            .map(broken::get)
            .anyMatch(
                rule -> rule.path("rule").asText().contains("each product_id in products.id")),
        broken.toString());
  }

  @Test
  void makesOnePackForOneKeyByItsCode() {
    Cli one =
        Cli.call(
            "run",
            "-C",
            project.toString(),
            "--as-of",
            "2026-11-03",
            "--key",
            "101",
            "--format",
            "html",
            "-o",
            folder.resolve("one").toString(),
            "--json");
    assertEquals(0, one.code(), one.err());
    assertEquals(1, one.json().path("packs").size());
  }

  private static Path file(int partner, String ending) {
    JsonNode files = PACKS.get(partner).path("files");
    String any = files.get(0).asText();
    return Path.of(any.substring(0, any.lastIndexOf('.')) + ending);
  }

  private static Path mail(int partner) throws IOException {
    String address = PACKS.get(partner).path("mails").get(0).path("to").asText();
    try (Stream<Path> all = Files.list(output.resolve("mailbox"))) {
      return all.filter(file -> file.toString().endsWith(".eml"))
          .filter(file -> MailFile.read(file).recipients().contains(address))
          .findFirst()
          .orElseThrow();
    }
  }
}
