package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.document.Speech;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// The mail about missed times speaks the language of the project.
class MissedWordsTest {
  @Test
  void everyLanguageHasItsOwnWords() {
    List<Function<MissedWords, String>> words =
        List.of(MissedWords::subject, MissedWords::intro, MissedWords::help);
    for (Function<MissedWords, String> each : words) {
      long different =
          Arrays.stream(Speech.values())
              .map(speech -> MissedWords.of(Locale.of(speech.tag())))
              .map(each)
              .distinct()
              .count();
      assertEquals(Speech.values().length, different);
    }
    assertEquals("Missed times: ", MissedWords.of(Locale.FRANCE).subject());
  }
}
