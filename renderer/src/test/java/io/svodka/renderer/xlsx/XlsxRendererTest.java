package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.svodka.testkit.Goldens;
import io.svodka.testkit.XlsxPrinter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class XlsxRendererTest {
  private final Goldens goldens = new Goldens(Path.of("src/test/goldens/xlsx"));

  @Test
  void everyKindOfBlockIsPrintedAsExpected() {
    goldens.check("rich.txt", new XlsxPrinter().print(Samples.render(Samples.rich())));
  }

  @Test
  void equalDocumentsGiveEqualBytes() {
    assertArrayEquals(Samples.render(Samples.rich()), Samples.render(Samples.rich()));
  }
}
