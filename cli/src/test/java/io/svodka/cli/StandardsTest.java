package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.svodka.examples.PartnersData;
import io.svodka.testkit.PdfAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The examples as files for an archive and for screen readers, audited by veraPDF.
class StandardsTest {
  private static final String USUAL = "page A4 portrait margins 15mm";

  @TempDir Path folder;

  @Test
  void thePacksOfPartnersKeepBothStandards() throws IOException {
    Path example = Cli.example("partners", folder);
    // Over those that `svodka demo` may have left in the example.
    PartnersData.write(folder.resolve("data"), YearMonth.of(2026, 10));
    keep(example, "reports/partner_monthly.svodka");
  }

  @Test
  void theReportOfSalesKeepsBothStandards() throws IOException {
    keep(Cli.example("sales", folder), "reports/plan_vs_actual.svodka");
  }

  private void keep(Path example, String report) throws IOException {
    Folder project = new Folder(example);
    project.replace(report, USUAL, USUAL + " for archive, accessibility");
    Path out = folder.resolve("out");
    Cli run = project.call("run", "--as-of", "2026-11-03", "-o", out.toString(), "--format", "pdf");
    assertEquals(0, run.code(), run.err());
    List<Path> files = files();
    assertFalse(files.isEmpty());
    for (Path file : files) {
      byte[] pdf = Files.readAllBytes(file);
      for (PdfAudit.Standard standard :
          List.of(PdfAudit.Standard.PDF_A_2A, PdfAudit.Standard.PDF_UA_1)) {
        assertEquals(
            List.of(), new PdfAudit().breaches(pdf, standard), file + " against " + standard);
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("out"))) {
      return all.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
  }
}
