package io.svodka.compiler.draft;

import io.svodka.compiler.diagnostic.Language;

/// The words of drafted texts, in the language of the project.
record DraftWords(Language language) {
  String say(String english, String russian) {
    return switch (language) {
      case ENGLISH -> english;
      case RUSSIAN -> russian;
    };
  }
}
