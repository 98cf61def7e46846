package io.svodka.renderer.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.svodka.model.document.Document;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Standard;
import io.svodka.testkit.PdfAudit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a file promises it keeps, says veraPDF.
class StandardsTest {
  private final PdfAudit audit = new PdfAudit();

  @Test
  void aPackForAnArchiveIsPdfA2() {
    byte[] pdf = Documents.render(keeping(PartnerPack.document(), Set.of(Standard.ARCHIVE)));
    assertEquals(List.of(), audit.breaches(pdf, PdfAudit.Standard.PDF_A_2U));
  }

  @Test
  void anAccessiblePackIsPdfUa1() {
    byte[] pdf = Documents.render(keeping(PartnerPack.document(), Set.of(Standard.ACCESSIBLE)));
    assertEquals(List.of(), audit.breaches(pdf, PdfAudit.Standard.PDF_UA_1));
  }

  @Test
  void aPackMayKeepBothStandards() {
    Set<Standard> both = Set.of(Standard.ACCESSIBLE, Standard.ARCHIVE);
    byte[] pdf = Documents.render(keeping(PartnerPack.document(), both));
    assertEquals(List.of(), audit.breaches(pdf, PdfAudit.Standard.PDF_A_2A));
    assertEquals(List.of(), audit.breaches(pdf, PdfAudit.Standard.PDF_UA_1));
  }

  @Test
  void wideAndCutTablesAreStillTold() {
    Set<Standard> both = Set.of(Standard.ACCESSIBLE, Standard.ARCHIVE);
    byte[] pdf = Documents.render(keeping(HardTables.document(), both));
    assertEquals(List.of(), audit.breaches(pdf, PdfAudit.Standard.PDF_A_2A));
    assertEquals(List.of(), audit.breaches(pdf, PdfAudit.Standard.PDF_UA_1));
  }

  @Test
  void aFileThatPromisesNothingIsFoundOut() {
    byte[] pdf = Documents.render(PartnerPack.document());
    assertFalse(audit.breaches(pdf, PdfAudit.Standard.PDF_UA_1).isEmpty());
    assertFalse(audit.breaches(pdf, PdfAudit.Standard.PDF_A_2U).isEmpty());
  }

  static Document keeping(Document document, Set<Standard> standards) {
    PageSetup page = document.page();
    PageSetup promising =
        new PageSetup(page.paper(), page.orientation(), page.marginMillimetres(), standards);
    return new Document(document.info(), promising, document.bands(), document.sections());
  }
}
