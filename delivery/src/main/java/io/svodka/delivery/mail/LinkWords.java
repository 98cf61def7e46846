package io.svodka.delivery.mail;

import io.svodka.model.document.Speech;
import java.util.Arrays;

/// What a mail says whose files are behind links, in the language of its body.
record LinkWords(Speech speech) {
  static LinkWords ofBody(String html) {
    return new LinkWords(
        Arrays.stream(Speech.values())
            .filter(speech -> html.contains("lang=\"" + speech.tag()))
            .findFirst()
            .orElse(Speech.ENGLISH));
  }

  /// @param end of the time in which the links can be used, as it is written
  String intro(String end) {
    return switch (speech) {
      case ENGLISH ->
          "The files are too large for a mail. The links can be used until " + end + ":";
      case RUSSIAN -> "Файлы слишком велики для письма. Ссылки действуют до " + end + ":";
      case GERMAN -> "Die Dateien sind zu groß für eine E-Mail. Die Links gelten bis " + end + ":";
      case HEBREW -> "הקבצים גדולים מדי לדואר. הקישורים תקפים עד " + end + ":";
    };
  }
}
