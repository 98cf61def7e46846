package io.svodka.renderer.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import freemarker.core.HTMLOutputFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageWriterTest {
  private static final String LETTERS = "aZ9 &<>\"'éЖ€\u2028中\uD83D\uDE00\uD83D\uDE00\n";

  @Test
  void aPageIsWrittenAsJavaEncodesIt() throws IOException {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      String text = text(random, random.nextInt(i < 1_990 ? 60 : 90_000));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (PageWriter page = new PageWriter(out)) {
        inPieces(text, random, page);
      }
      assertArrayEquals(text.getBytes(UTF_8), out.toByteArray(), "case " + i);
    }
  }

  @Test
  void textIsEscapedAsTemplatesEscapeIt() throws IOException {
    Random random = new Random(12);
    for (int i = 0; i < 500; i++) {
      String text = text(random, random.nextInt(i < 495 ? 60 : 90_000));
      assertEquals(HTMLOutputFormat.INSTANCE.escapePlainText(text), escaped(text));
    }
  }

  @Test
  void halfACharacterIsAQuestionMarkAndTakesNothingWithIt() throws IOException {
    assertEquals("?&lt;b&gt;?", escaped("\uD83D<b>\uD83D"));
    assertEquals("?a?", escaped("\uDE00a\uDE00"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PageWriter page = new PageWriter(out)) {
      page.text("\uD83D");
      page.markup(PageWriter.ascii("<br>"));
      page.text("\uDE00");
    }
    assertEquals("?<br>?", out.toString(UTF_8));
  }

  private static String escaped(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PageWriter page = new PageWriter(out)) {
      page.text(text);
    }
    return out.toString(UTF_8);
  }

  private static String text(Random random, int characters) {
    StringBuilder text = new StringBuilder();
    int[] codes = LETTERS.codePoints().toArray();
    for (int i = 0; i < characters; i++) {
      text.appendCodePoint(codes[random.nextInt(codes.length)]);
    }
    return text.toString();
  }

  /// Pieces end anywhere, in the middle of a character too.
  private static void inPieces(String text, Random random, PageWriter page) throws IOException {
    int from = 0;
    while (from < text.length()) {
      int end = Math.min(text.length(), from + 1 + random.nextInt(40_000));
      if (random.nextBoolean()) {
        page.write(text, from, end - from);
      } else if (random.nextBoolean()) {
        page.write(text.toCharArray(), from, end - from);
      } else {
        end = from + 1;
        page.write(text.charAt(from));
      }
      from = end;
    }
  }
}
