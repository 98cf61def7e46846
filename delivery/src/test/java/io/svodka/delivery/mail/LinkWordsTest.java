package io.svodka.delivery.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Speech;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Mails about links speak the language of their body.
class LinkWordsTest {
  @Test
  void everyLanguageHasItsOwnWords() {
    List<String> intros =
        Arrays.stream(Speech.values())
            .map(speech -> "<html lang=\"" + speech.tag() + "-XX\" dir=\"ltr\">")
            .map(html -> LinkWords.ofBody(html).intro("2026-11-03 06:00 UTC"))
            .toList();
    assertEquals(Speech.values().length, new HashSet<>(intros).size(), intros::toString);
    assertTrue(intros.stream().allMatch(intro -> intro.contains("2026-11-03 06:00 UTC")));
  }

  @Test
  void aBodyOfAnotherLanguageIsFollowedByEnglish() {
    assertEquals(
        "The files are too large for a mail. The links can be used until noon:",
        LinkWords.ofBody("<html lang=\"fr\">").intro("noon"));
  }
}
