package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the preview edition to the first one.
class UpgradeCommandTest {
  @TempDir Path parent;
  private OwnProject project;
  private String model;
  private String report;

  @BeforeEach
  void goBackToThePreview() throws IOException {
    project = OwnProject.make(parent);
    model = read("model/orders.svodka");
    report = read("reports/monthly.svodka");
    project.replace("project.svodka", "edition 2026", "edition 2025");
    project.write("model/orders.svodka", model.replace("  measure ", "  metric "));
    project.write("reports/monthly.svodka", report.replace("during ", "PERIOD "));
  }

  @Test
  void anOldProjectIsRefusedWithOneMessage() {
    Cli check = project.check();
    assertEquals(1, check.code());
    assertTrue(check.out().contains("error[SV1804]"), check.out());
    assertTrue(check.out().contains("svodka upgrade"), check.out());
    assertEquals(1, check.out().lines().filter(line -> line.contains("[SV")).count());
  }

  @Test
  void anUpgradeRewritesWhatIsWrittenDifferently() throws IOException {
    Cli upgrade = upgrade();
    assertEquals(0, upgrade.code(), upgrade.err());
    assertEquals("Upgraded from edition 2025 to 2026.\n", upgrade.err());
    assertEquals(model, read("model/orders.svodka"));
    assertEquals(report, read("reports/monthly.svodka"));
    assertEquals(0, project.check().code());
    assertEquals(
        new Cli(0, "", "The project is written in edition 2026: nothing to upgrade.\n"), upgrade());
  }

  @Test
  void aCheckWritesNothing() throws IOException {
    String before = read("model/orders.svodka");
    Cli check = upgrade("--check");
    assertEquals(1, check.code());
    assertEquals(
        "model/orders.svodka: 3 words\nreports/monthly.svodka: 2 words\nproject.svodka: 1 word\n",
        check.out());
    assertEquals(before, read("model/orders.svodka"));
  }

  @Test
  void aBrokenFileStopsTheUpgrade() throws IOException {
    project.write("model/more.svodka", "metric x = 1 +\n");
    Cli upgrade = upgrade();
    assertEquals(1, upgrade.code());
    assertTrue(upgrade.err().contains("model/more.svodka:"), upgrade.err());
    assertTrue(upgrade.err().endsWith("Nothing was changed.\n"), upgrade.err());
    assertTrue(read("project.svodka").contains("edition 2025"));
  }

  @Test
  void aNewerEditionNeedsANewerSvodka() throws IOException {
    project.replace("project.svodka", "edition 2025", "edition 2031");
    Cli upgrade = upgrade();
    assertEquals(1, upgrade.code());
    assertTrue(upgrade.err().contains("error[SV1803]"), upgrade.err());
  }

  private Cli upgrade(String... options) {
    String[] line = new String[options.length + 3];
    line[0] = "upgrade";
    line[1] = "-C";
    line[2] = project.folder().toString();
    System.arraycopy(options, 0, line, 3, options.length);
    return Cli.call(line);
  }

  private String read(String file) throws IOException {
    return Files.readString(project.folder().resolve(file));
  }
}
