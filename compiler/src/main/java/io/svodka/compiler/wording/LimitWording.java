package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.SyntaxProblem.TooLong;
import io.svodka.model.origin.Span;

/// Says what is beyond the limits of reading and formatting.
final class LimitWording {
  private LimitWording() {}

  static Diagnostic tooDeep(Span span) {
    return Diagnostic.error("SV1024", "this is nested too deeply", "слишком глубокая вложенность")
        .at(
            span,
            "too many open parentheses, blocks or operators around this place",
            "вокруг слишком много открытых скобок, блоков или операций")
        .help("name parts of it as measures of their own", "вынесите части в отдельные показатели");
  }

  static Diagnostic tooLarge(int limit, Span span) {
    return Diagnostic.error("SV1025", "the file is too large", "файл слишком большой")
        .at(span, "more than %s characters", "больше %s символов", limit)
        .help(
            "split it: all files of a project see each other",
            "разделите его: файлы одного проекта видят друг друга");
  }

  static Diagnostic tooLong(TooLong.What what, int limit, Span span) {
    return switch (what) {
      case WORD ->
          Diagnostic.error("SV1802", "this word is too long", "слишком длинное слово")
              .at(span, "more than %s characters", "больше %s знаков", limit)
              .help("choose a shorter name", "выберите имя покороче");
      case TEXT ->
          Diagnostic.error("SV1802", "this text is too long", "слишком длинный текст")
              .at(span, "more than %s characters", "больше %s знаков", limit)
              .help(
                  "split the text, or look for closing quotes that are missing before it",
                  "разделите текст или проверьте, не потеряна ли кавычка перед ним");
    };
  }

  static Diagnostic formatUnsafe(Span span) {
    return Diagnostic.error(
            "SV1801",
            "the file cannot be formatted without changing what it says",
            "файл не удаётся оформить, не изменив его смысла")
        .at(span, "left as it is", "оставлен как есть")
        .help(
            "format it by hand, and show the file to those who maintain Svodka",
            "оформите его вручную и покажите файл разработчикам программы");
  }
}
