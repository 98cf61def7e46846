package io.svodka.runner.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.svodka.model.document.Speech;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AlertWordsTest {
  @Test
  void alertsAreToldInTheLanguageOfTheProject() {
    AlertWords german = AlertWords.of(Locale.GERMANY);
    assertEquals("Weiterhin: ", german.prefix(Turn.Telling.STILL_FIRES));
    assertEquals("Wieder normal: ", german.prefix(Turn.Telling.RECOVERED));
    assertEquals("Konnte nicht geprüft werden: Umsatz", german.failed("Umsatz"));
    AlertWords hebrew = AlertWords.of(Locale.of("he", "IL"));
    assertEquals("חזר לתקין: ", hebrew.prefix(Turn.Telling.RECOVERED));
  }

  @Test
  void noLanguageBorrowsTheWordsOfAnother() {
    for (Turn.Telling telling : List.of(Turn.Telling.STILL_FIRES, Turn.Telling.RECOVERED)) {
      Set<String> said = new HashSet<>();
      Arrays.stream(Speech.values()).map(AlertWords::new).forEach(w -> said.add(w.prefix(telling)));
      assertEquals(Speech.values().length, said.size());
      assertFalse(said.contains(""));
    }
  }

  @Test
  void aLanguageWithoutWordsIsToldInEnglish() {
    assertEquals("Still: ", AlertWords.of(Locale.FRANCE).prefix(Turn.Telling.STILL_FIRES));
  }
}
