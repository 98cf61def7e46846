package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.Sign;
import io.svodka.model.origin.Span;

/// Says that a line ends too early or too late.
final class LineEndWording {
  private LineEndWording() {}

  static Diagnostic unfinishedLine(String after, Span span) {
    return Diagnostic.error(
            "SV1027", "the line ends after `%s`", "строка обрывается после `%s`", after)
        .at(span, "a value must follow", "дальше должно быть значение")
        .help("write the value after `%s`", "допишите значение после `%s`", after);
  }

  static Diagnostic statementGoesOn(Sign written, Span span) {
    return Diagnostic.error(
            "SV1018",
            "the statement should end before %s",
            "оператор должен кончиться до %s",
            Words.sign(written))
        .at(span, "one line holds one statement", "на строке один оператор")
        .help(
            Phrases.or(
                Hints.instead(text(written)),
                said(
                    "put what follows on a line of its own, or remove it",
                    "перенесите остальное на новую строку или уберите")));
  }

  static Diagnostic placeholderGoesOn(Sign written, Span span) {
    return Diagnostic.error(
            "SV1018",
            "the placeholder should end before %s",
            "подстановка должна кончиться до %s",
            Words.sign(written))
        .at(span, "braces hold one value", "в скобках одно значение")
        .help(
            "a format follows a colon: `{revenue:money}`",
            "формат пишут после двоеточия: `{revenue:money}`");
  }

  /// Returns a word or a character; texts and ends are none.
  static String text(Sign sign) {
    return switch (sign) {
      case Sign.Written(var text) -> text;
      case Sign.Quoted _, Sign.End _ -> "";
    };
  }
}
