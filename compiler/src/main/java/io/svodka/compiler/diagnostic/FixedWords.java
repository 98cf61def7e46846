package io.svodka.compiler.diagnostic;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.problem.Severity;

/// The words of a print that are the same in every message.
final class FixedWords {
  static final Said HELP = said("help", "подсказка");
  static final Said NOTE = said("note", "примечание");

  private FixedWords() {}

  static Said of(Severity severity) {
    return switch (severity) {
      case ERROR -> said("error", "ошибка");
      case WARNING -> said("warning", "предупреждение");
      case INFO -> said("info", "к сведению");
    };
  }

  /// Returns how many messages are not shown.
  static Said more(int count) {
    return said("… and %s more", "… и ещё %s", count);
  }
}
