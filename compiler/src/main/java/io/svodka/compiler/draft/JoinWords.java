package io.svodka.compiler.draft;

import io.svodka.model.document.Speech;
import java.util.ArrayList;
import java.util.List;

/// Says on what ground a join was drafted, or could be.
record JoinWords(DraftWords words) {
  /// Says it to the author, who is told everything in English.
  static JoinWords english() {
    return new JoinWords(new DraftWords(Speech.ENGLISH, ""));
  }

  /// Returns the comments above a drafted join; none where its name says enough.
  List<String> above(Lead lead) {
    boolean plain =
        lead.strength() == Lead.Strength.BY_NAME && lead.values().map(Overlap::isAll).orElse(true);
    return plain ? List.of() : List.of("-- " + ground(lead));
  }

  /// Returns the comments that stand for a join that is not drafted.
  ///
  /// @param join as it would be written
  List<String> instead(Lead lead, String join) {
    List<String> lines = new ArrayList<>(List.of("-- " + ground(lead)));
    if (lead.strength() == Lead.Strength.HINT) {
      lines.add("-- " + join);
    }
    return lines;
  }

  /// Returns a sentence that says what was found.
  String ground(Lead lead) {
    String column = DraftNames.name(lead.column());
    String found = lead.values().map(each -> found(column, lead.path(), each)).orElse("");
    return switch (lead.strength()) {
      case BY_NAME, BY_NAME_AND_VALUES, BY_VALUES, HINT -> found;
      case HINT_BESIDE_THE_KEY -> found + " " + beside(lead);
      case HINT_OF_ANOTHER_TYPE -> otherType(column, lead.path());
    };
  }

  private String found(String column, String path, Overlap values) {
    String text = !values.isAll() ? some() : values.different() == 1 ? only() : all();
    return text.formatted(values.found(), values.different(), column, path);
  }

  private String some() {
    return words.say(
        "%1$d of %2$d values of %3$s occur in %4$s.",
        "%3$s: из %2$d значений в %4$s есть %1$d.",
        "%1$d von %2$d Werten von %3$s kommen in %4$s vor.",
        "%1$d מתוך %2$d הערכים של %3$s נמצאים ב-%4$s.");
  }

  private String only() {
    return words.say(
        "The only value of %3$s occurs in %4$s.",
        "Единственное значение %3$s есть в %4$s.",
        "Der einzige Wert von %3$s kommt in %4$s vor.",
        "הערך היחיד של %3$s נמצא ב-%4$s.");
  }

  private String all() {
    return words.say(
        "All %2$d values of %3$s occur in %4$s.",
        "Все значения %3$s есть в %4$s, их %2$d.",
        "Alle %2$d Werte von %3$s kommen in %4$s vor.",
        "כל %2$d הערכים של %3$s נמצאים ב-%4$s.");
  }

  private String beside(Lead lead) {
    String key = String.join(", ", lead.to().model().key());
    return key.isEmpty()
        ? words.say(
            "A join needs it as `key` there.",
            "Для связи он должен стать там ключом: `key`.",
            "Ein Join braucht ihn dort als `key`.",
            "לצורך חיבור עליו להיות שם המפתח: `key`.")
        : words.say(
            "A join needs the key there, which is " + key + ".",
            "Для связи нужен ключ, а он там другой: " + key + ".",
            "Ein Join braucht den Schlüssel, und der ist dort " + key + ".",
            "לחיבור דרוש המפתח, והוא שם " + key + ".");
  }

  private String otherType(String column, String path) {
    return words.say(
        column + " may lead to " + path + ", but one is a text and the other a number.",
        column + " похож на ссылку на " + path + ", но одно из них текст, а другое число.",
        column + " führt vielleicht zu " + path + ", aber eines ist Text und das andere eine Zahl.",
        column + " אולי מוביל אל " + path + ", אבל אחד הוא טקסט והשני מספר.");
  }
}
