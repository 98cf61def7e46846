package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.svodka.examples.PartnersData;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The preview of the partners example in a real Chromium, driven by Playwright: saves, clicks,
/// choices, formats, mistakes and their fixes.
@Tag("real")
class RealPreviewTest {
  /// A save is to be seen within this time; the machine may be busy, so the middle one counts.
  private static final int REDRAW_MILLISECONDS = 300;

  @TempDir static Path folder;
  private static JsonNode seen;

  @BeforeAll
  static void drive() throws IOException, InterruptedException {
    Path project = Cli.example("partners", folder.resolve("partners"));
    PartnersData.write(project.resolve("data"), YearMonth.of(2026, 10));
    Process preview = preview(project);
    try {
      seen = new ObjectMapper().readTree(driven(addresses(preview), project));
    } finally {
      preview.destroy();
      preview.waitFor(10, TimeUnit.SECONDS);
    }
  }

  private static Process preview(Path project) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            "io.svodka.cli.Svodka",
            "preview",
            "--frame",
            "-C",
            project.toString(),
            "--as-of",
            "2026-11-03")
        .redirectErrorStream(true)
        .start();
  }

  private static List<String> addresses(Process preview) throws IOException {
    BufferedReader lines = preview.inputReader(StandardCharsets.UTF_8);
    List<String> addresses = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("Preview: ") || line.startsWith("Frame: ")) {
        addresses.add(line.substring(line.indexOf(' ') + 1));
      }
      if (addresses.size() == 2) {
        Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(_ -> {}));
        return addresses;
      }
    }
    throw new IOException("the preview does not start");
  }

  private static String driven(List<String> addresses, Path project)
      throws IOException, InterruptedException {
    Path pictures = Files.createDirectories(Path.of("target/preview"));
    Process node =
        new ProcessBuilder(
                "node",
                "src/test/playwright/preview.mjs",
                addresses.getFirst(),
                addresses.getLast(),
                project.toString(),
                pictures.toString(),
                Path.of(System.getProperty("svodka.playwright", "target/playwright"))
                    .toAbsolutePath()
                    .toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, node.waitFor(), said);
    return said;
  }

  private static void says(String field, String... words) {
    String text = seen.path(field).asText();
    for (String each : words) {
      assertTrue(text.contains(each), () -> each + " is not in " + text);
    }
  }

  @Test
  void aSaveIsSeenInTime() {
    List<Integer> redraws = new ArrayList<>();
    seen.path("redraws").forEach(each -> redraws.add(each.asInt()));
    System.out.println("Milliseconds from a save to the new page, save by save: " + redraws);
    redraws.sort(Integer::compare);
    int middle = redraws.get(redraws.size() / 2);
    assertTrue(middle <= REDRAW_MILLISECONDS, redraws.toString());
  }

  @Test
  void figuresOfTilesAndTablesAreExplained() {
    says("tile", "summary.revenue = 2203349.63", "sum(amount where paid)", "строк: 179");
    says("tile", "Europe/Moscow", "План запроса summary", "select ");
    says("cell", "by_product.revenue = 131107.87", "product.name", "строк: 14");
  }

  @Test
  void figuresOfChartsAndTextsAreExplained() {
    says("mark", "sum(amount where paid)", "month", "строк: ");
    says("chart", "Щёлкните по числу");
    says("chosen", "sum(amount where paid)");
    says("text", "summary.revenue = 2203349.63");
  }

  @Test
  void aPanelShowsItAndAStrangerDoesNot() {
    says("framed", "Svodka");
    assertEquals("no", seen.path("stolen").asText());
    says("refused", "frame-ancestors");
    assertFalse(seen.path("insideStranger").asText().contains("Svodka"));
  }

  @Test
  void anotherPartnerDayAndParameterAreChosen() {
    says("partner", "ООО «Кузнецов & партнёры»");
    assertTrue(seen.path("parameter").asBoolean());
  }

  @Test
  void pagesSheetsAndMailsAreShown() {
    assertEquals(3, seen.path("pages").asInt());
    assertTrue(seen.path("pageWidth").asInt() > 800);
    assertEquals("Итоги месяца", seen.path("sheets").get(0).asText());
    says("mail", "reports@kuznetsov.example.net", "kuznetsov-2026-08.pdf");
  }

  @Test
  void aMistakeIsShownInItsLineAndMendedByItsFix() {
    says("problem", "SV7001", "reports/partner_monthly.svodka:", "product.nme width 46mm");
    assertEquals(1, seen.path("stale").asInt());
    assertEquals(5, seen.path("tilesBehind").asInt());
    assertTrue(seen.path("fixed").asBoolean());
  }

  @Test
  void theTokenLeavesTheAddressAndNothingGoesWrong() {
    assertFalse(seen.path("token").asBoolean());
    assertEquals("[]", seen.path("errors").toString());
    assertEquals(390, seen.path("wide").asInt());
  }
}
