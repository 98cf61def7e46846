package io.svodka.renderer.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.BaseFont;
import io.svodka.model.document.PrintedLetters;
import io.svodka.renderer.pdf.type.Face;
import io.svodka.renderer.pdf.type.LineOrder;
import io.svodka.renderer.pdf.type.Typefaces;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrintedLettersTest {
  private static final int LAST = 0x20000;

  @Test
  void theListThatChecksReadIsThatOfTheFont() {
    Typefaces typefaces = new Typefaces();
    List<BaseFont> cuts =
        Arrays.stream(Face.values()).map(face -> typefaces.typeface(face).font()).toList();
    List<String> wrong =
        IntStream.range(' ', LAST)
            .filter(
                code ->
                    PrintedLetters.IBM_PLEX_SANS.has(code)
                        != (cuts.stream().allMatch(cut -> cut.charExists(code))
                            || PrintedLetters.HEBREW.has(code)))
            .mapToObj("U+%04X"::formatted)
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void theCompanionHasAllHebrewLettersInEachCut() {
    Typefaces typefaces = new Typefaces();
    for (Face face : Face.values()) {
      BaseFont hebrew = typefaces.typeface(face).font(LineOrder.Script.HEBREW);
      IntStream.range(' ', LAST)
          .filter(PrintedLetters.HEBREW::has)
          .forEach(code -> assertTrue(hebrew.charExists(code), face + " " + code));
    }
  }
}
