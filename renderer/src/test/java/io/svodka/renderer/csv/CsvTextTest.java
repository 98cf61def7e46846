package io.svodka.renderer.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {
  @Test
  void textsThatBeginLikeFormulasGetAnApostrophe() {
    for (String start : List.of("=", "+", "-", "@", " =", "\u00A0=", "\u3000@", "\u200B=")) {
      String text = start + "1";
      String cell = CsvText.of(text);
      assertEquals("'" + text, bare(cell), cell);
    }
    assertEquals("\"'\tcmd\"", CsvText.of("\tcmd"));
  }

  @Test
  void everyLineOfATextIsGuarded() {
    assertEquals("\"a\n'=1\r\n' +2\"", CsvText.of("a\n=1\r\n +2"));
  }

  @Test
  void otherTextsStayAsTheyAre() {
    for (String text : List.of("a=b", "1-2", "mail@example.com", "O'Neill", "Ёлка № 5")) {
      assertEquals(text, CsvText.of(text));
    }
  }

  @Test
  void numbersAreNotGuarded() {
    assertEquals("-12.50", CsvText.of(Value.of(new BigDecimal("-12.50"))));
    assertEquals("1000", CsvText.of(Value.of(new BigDecimal("1E+3"))));
  }

  @Test
  void anEmptyTextDiffersFromNothing() {
    assertEquals("\"\"", CsvText.of(Value.of("")));
    assertEquals("", CsvText.of(Value.ABSENT));
  }

  @Test
  void quotesAreDoubled() {
    assertEquals("\"say \"\"no\"\", or\"", CsvText.of("say \"no\", or"));
  }

  private static String bare(String cell) {
    return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
  }
}
