package io.svodka.renderer.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Block;
import io.svodka.model.document.Document;
import io.svodka.model.document.Image;
import io.svodka.model.failure.RunFailure;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JasperReportsContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What would fill the machine, or breaks on the way, is told as a failure.
class BoundsTest {
  private static final String MOST_PAGES = "net.sf.jasperreports.governor.max.pages";

  @ParameterizedTest
  @ValueSource(ints = {1_000, 20_000})
  void aFileOfTooManyPagesIsStopped(int rows) {
    JasperReportsContext context = DefaultJasperReportsContext.getInstance();
    String usual = context.getProperty(MOST_PAGES);
    context.setProperty(MOST_PAGES, "3");
    try {
      RunFailure failure = refused(LongTable.document(rows));
      assertEquals("SV9612", failure.code());
      assertTrue(failure.getMessage().contains("3 maximum pages"), failure.getMessage());
    } finally {
      context.setProperty(MOST_PAGES, usual);
    }
  }

  /// Its sizes are right and its bytes are those of another picture.
  @Test
  void aPictureThatEndsTooSoonIsNamed() throws IOException {
    Image broken = new Image("logo.png", Image.Kind.PNG, shortened(), new Image.Pixels(20, 10));
    RunFailure failure = refused(Documents.of(new Block.Photo(broken, 20, "a logo")));
    assertEquals("SV9605", failure.code());
    assertTrue(failure.getMessage().contains("logo.png"), failure.getMessage());
  }

  private static RunFailure refused(Document document) {
    return assertThrows(RunFailure.class, () -> Documents.render(document));
  }

  /// Returns a picture of one row that says it has ten.
  private static byte[] shortened() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(20, 1, BufferedImage.TYPE_INT_ARGB), "png", out);
    byte[] png = out.toByteArray();
    ByteBuffer.wrap(png).putInt(20, 10);
    CRC32 sum = new CRC32();
    sum.update("IHDR".getBytes(StandardCharsets.ISO_8859_1));
    sum.update(png, 16, 13);
    ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
    return png;
  }
}
