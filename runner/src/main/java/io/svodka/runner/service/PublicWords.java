package io.svodka.runner.service;

import io.svodka.model.document.Speech;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What pages say to whoever follows a link of a mail. Nobody knows the language of such a reader,
/// so they say it in all.
record PublicWords(Speech speech) {
  /// Returns the same words in every language, each marked as what it is.
  static String everywhere(Function<PublicWords, String> words) {
    return Arrays.stream(Speech.values())
        .map(PublicWords::new)
        .map(each -> each.marked(words.apply(each)))
        .collect(Collectors.joining(" · "));
  }

  String question() {
    return switch (speech) {
      case ENGLISH -> "No more of these mails?";
      case RUSSIAN -> "Не присылать больше эти письма?";
      case GERMAN -> "Diese E-Mails nicht mehr erhalten?";
      case HEBREW -> "לא לקבל עוד הודעות אלה?";
    };
  }

  String unsubscribe() {
    return switch (speech) {
      case ENGLISH -> "Unsubscribe";
      case RUSSIAN -> "Отписаться";
      case GERMAN -> "Abbestellen";
      case HEBREW -> "הסרה מרשימת התפוצה";
    };
  }

  String done() {
    return switch (speech) {
      case ENGLISH -> "Done: no more mails.";
      case RUSSIAN -> "Готово: писем больше не будет.";
      case GERMAN -> "Erledigt: keine weiteren E-Mails.";
      case HEBREW -> "בוצע: לא יישלחו עוד הודעות.";
    };
  }

  String download() {
    return switch (speech) {
      case ENGLISH -> "Download";
      case RUSSIAN -> "Скачать";
      case GERMAN -> "Herunterladen";
      case HEBREW -> "הורדה";
    };
  }

  String expired() {
    return switch (speech) {
      case ENGLISH -> "This link has expired.";
      case RUSSIAN -> "Срок ссылки истёк.";
      case GERMAN -> "Dieser Link ist abgelaufen.";
      case HEBREW -> "תוקף הקישור פג.";
    };
  }

  private String marked(String words) {
    String direction =
        switch (speech.direction()) {
          case LEFT_TO_RIGHT -> "ltr";
          case RIGHT_TO_LEFT -> "rtl";
        };
    return "<bdi lang=\"" + speech.tag() + "\" dir=\"" + direction + "\">" + words + "</bdi>";
  }
}
