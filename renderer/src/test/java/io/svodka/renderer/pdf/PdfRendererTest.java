package io.svodka.renderer.pdf;

import io.svodka.testkit.Goldens;
import io.svodka.testkit.PdfPrinter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PdfRendererTest {
  private final Goldens goldens = new Goldens(Path.of("src/test/goldens/pdf"));

  @Test
  void aPackWithEveryBlockIsPrinted() throws Exception {
    byte[] pdf = Documents.render(PartnerPack.document());
    Files.write(Path.of("target/pack.pdf"), pdf);
    goldens.check("partner-pack.txt", new PdfPrinter().print(pdf));
  }
}
