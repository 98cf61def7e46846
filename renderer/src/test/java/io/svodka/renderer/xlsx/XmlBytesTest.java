package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class XmlBytesTest {
  @Test
  void everyNumberReadsBackAsItself() {
    Random random = new Random(2);
    for (int i = 0; i < 100_000; i++) {
      double cents = random.nextInt(2_000_000_000) / 100.0;
      double any = Double.longBitsToDouble(random.nextLong());
      assertEquals(cents, Double.parseDouble(written(cents)));
      assertEquals(-cents, Double.parseDouble(written(-cents)));
      if (Double.isFinite(any)) {
        assertEquals(any, Double.parseDouble(written(any)));
      }
    }
    for (double number : new double[] {0, 1, 0.1, 12.05, 1e15, 1e-7, 1.005, Double.MAX_VALUE}) {
      assertEquals(number, Double.parseDouble(written(number)));
    }
    assertEquals("12.05", written(12.05));
    assertEquals("-0.5", written(-0.5));
  }

  @Test
  void textsAreEscapedAndWhatXmlCannotHoldBecomesAQuestionMark() {
    assertEquals("&lt;a&gt; &amp; Ёлка €5 😀 ? ?&#xa;", text("<a> & Ёлка €5 😀 \u0001 \uD83D\n"));
  }

  private static String written(double number) {
    return string(new XmlBytes().add(number));
  }

  private static String text(String words) {
    return string(new XmlBytes().text(words));
  }

  private static String string(XmlBytes xml) {
    return new String(xml.array(), 0, xml.size(), StandardCharsets.UTF_8);
  }
}
