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
      seen = new ObjectMapper().readTree(driven(address(preview), project));
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
            "-C",
            project.toString(),
            "--as-of",
            "2026-11-03")
        .redirectErrorStream(true)
        .start();
  }

  private static String address(Process preview) throws IOException {
    BufferedReader lines = preview.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("Preview: ")) {
        Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(_ -> {}));
        return line.substring("Preview: ".length());
      }
    }
    throw new IOException("the preview does not start");
  }

  private static String driven(String address, Path project)
      throws IOException, InterruptedException {
    Path pictures = Files.createDirectories(Path.of("target/preview"));
    Process node =
        new ProcessBuilder(
                "node",
                "src/test/playwright/preview.mjs",
                address,
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
    redraws.sort(Integer::compare);
    int middle = redraws.get(redraws.size() / 2);
    assertTrue(middle <= REDRAW_MILLISECONDS, redraws.toString());
  }

  @Test
  void figuresOfTilesAndTablesAreExplained() {
    says("tile", "summary.revenue = 2203349.63", "sum(amount where paid)", "179 rows of orders");
    says("tile", "Europe/Moscow", "Plan of the query summary", "select ");
    says("cell", "by_product.revenue = 131107.87", "product.name", "14 rows of orders");
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
