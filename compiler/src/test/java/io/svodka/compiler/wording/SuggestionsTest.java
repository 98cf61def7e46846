package io.svodka.compiler.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  @Test
  void theClosestNamesComeFirstThreeAtMost() {
    assertEquals(
        List.of("reven", "revenue", "revenues"),
        Suggestions.candidates(
            "revenu", List.of("orders", "revenues", "revenue", "venues", "reven", "revolut")));
  }

  @Test
  void swappedLettersAreOneSlip() {
    assertEquals(1, Suggestions.distance("revneue", "revenue"));
    assertEquals(2, Suggestions.distance("reveneu", "revenues"));
  }

  @Test
  void anotherCaseIsClosestOfAll() {
    assertEquals(List.of("Доход"), Suggestions.candidates("доход", List.of("Доход")));
  }

  @Test
  void aNameWithAWordMoreOrLessIsFoundByThatWord() {
    List<String> known = List.of("phone", "mail", "id", "work_mail_address");
    assertEquals(
        List.of("mail", "work_mail_address"), Suggestions.ofOneWord("mail_address", known));
    assertEquals(List.of(), Suggestions.ofOneWord("mail_id", List.of("id", "mailbox")));
  }

  @Test
  void distantNamesAreNotSuggested() {
    assertEquals(List.of(), Suggestions.candidates("revenue", List.of("orders", "leads")));
    assertEquals(List.of(), Suggestions.candidates("id", List.of("on", "x")));
  }
}
