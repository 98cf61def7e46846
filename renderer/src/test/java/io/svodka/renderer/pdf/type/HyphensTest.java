package io.svodka.renderer.pdf.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphensTest {
  @ParameterizedTest
  @CsvSource({
    "Schifffahrtsgesellschaft, 8, Schiff",
    "Geschichte, 6, Ge",
    "Zuckerrübe, 4, Zu",
    "Достопримечательность, 8, Достопри",
    "Достопримечательность, 13, Достопримеча",
    "Leistungsfähigkeit, 12, Leistungsfä",
  })
  void aWordIsCutWhereASyllableBegins(String word, int most, String before) {
    assertEquals(before, word.substring(0, Hyphens.before(word, most)));
  }

  @ParameterizedTest
  @CsvSource({"4006381333931, 5", "INV-2026-0001, 12", "XGHTR, 3", "https://a.b/c1, 5", "ab, 1"})
  void whatIsNoWordGetsNoHyphen(String code, int most) {
    assertEquals(0, Hyphens.before(code, most));
  }

  @ParameterizedTest
  @CsvSource({
    "$F{page}, false",
    "a.b@c, false",
    "PREMIUM4U, false",
    "«Достоинство»:, true",
    "Kunde, true"
  })
  void codesAndAddressesAreNoWords(String text, boolean word) {
    assertEquals(word, Hyphens.isWord(text));
  }

  @Test
  void linesWithHyphensFitAndLoseNothing() {
    Typesetter typesetter = new Typesetter(new Typefaces());
    Look look = new Look(Face.REGULAR, 9, "#000000");
    String word = "Грузоподъёмностьавтотранспортногосредства";
    List<String> lines = typesetter.lines(word, look, 60);
    assertTrue(lines.size() > 2, lines.toString());
    for (String line : lines) {
      assertTrue(typesetter.width(line, look) <= 60.1, line);
    }
    assertTrue(lines.subList(0, lines.size() - 1).stream().allMatch(line -> line.endsWith("-")));
    assertFalse(lines.getLast().endsWith("-"));
    assertEquals(word, String.join("", lines).replace("-", ""));
  }
}
