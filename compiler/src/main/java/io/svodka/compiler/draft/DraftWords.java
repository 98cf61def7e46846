package io.svodka.compiler.draft;

import io.svodka.compiler.diagnostic.Language;
import java.util.List;

/// The words of drafted texts, in the language of the project.
record DraftWords(Language language) {
  String say(String english, String russian) {
    return switch (language) {
      case ENGLISH -> english;
      case RUSSIAN -> russian;
    };
  }

  /// Returns the quoted text of a part without rows.
  String noData() {
    return DraftNames.quoted(say("There are no data.", "Данных нет."));
  }

  /// Returns the lines of the foot of each page.
  List<String> footer() {
    return List.of(
        "footer {",
        "left " + DraftNames.quoted(say("Data of {run.data_as_of}", "Данные на {run.data_as_of}")),
        "right \"{page} / {pages}\"",
        "}");
  }
}
