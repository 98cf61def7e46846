package io.svodka.cli;

import io.svodka.testkit.HostileStrings;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A place for words of a specification, where texts stand that mean something elsewhere, each with
/// the name of the place behind it.
record HostilePlace(String name, Form form) {
  /// What a line of a specification can hold and the font of PDF can show: other characters are
  /// told by an error before anything is made.
  static final List<String> TEXTS =
      HostileStrings.all().stream()
          .map(text -> text.replace("\r", ""))
          .filter(text -> !text.contains("😀"))
          .distinct()
          .toList();

  /// What is escaped in a place.
  enum Form {
    LABEL,
    /// Has places for figures, so that braces are doubled.
    TEMPLATE,
    /// Has signs of Markdown, which a backslash takes away.
    MARKDOWN,
    /// Has both.
    PROSE,
    /// Stands on one line, such as the subject of a mail.
    LINE
  }

  static List<HostilePlace> places(Form form, String... names) {
    return Stream.of(names).map(name -> new HostilePlace(name, form)).toList();
  }

  /// Writes several of them into each place of a text.
  static String filled(String text, List<HostilePlace> places, int from, int to) {
    String filled = text.replace("@#@", Integer.toString(from));
    for (HostilePlace place : places) {
      filled = filled.replace("@" + place.name() + "@", place.written(from, to));
    }
    return filled;
  }

  /// Writes all of them, so many together, into as many copies of a text.
  static String all(String text, List<HostilePlace> places, int together) {
    return IntStream.iterate(0, i -> i < TEXTS.size(), i -> i + together)
        .mapToObj(i -> filled(text, places, i, i + together))
        .collect(Collectors.joining());
  }

  /// Returns what is to be read.
  String shown(int i) {
    return TEXTS.get(i) + "·" + name + i + ".";
  }

  /// Returns how it is written.
  String written(int i) {
    return switch (form) {
      case LABEL -> constant(shown(i));
      case TEMPLATE -> template(shown(i));
      case MARKDOWN -> constant(plain(shown(i)));
      case PROSE -> template(plain(shown(i)));
      case LINE -> template(shown(i).replaceAll("[\\n\\t]", " "));
    };
  }

  /// Returns several of them as one text.
  String written(int from, int to) {
    return IntStream.range(from, Math.min(to, TEXTS.size()))
        .mapToObj(this::written)
        .collect(Collectors.joining(" "));
  }

  static String constant(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\t", "\\t");
  }

  private static String template(String text) {
    return constant(text).replace("{", "{{").replace("}", "}}");
  }

  private static String plain(String text) {
    return text.replaceAll("[!-/:-@\\[-`{-~]", "\\\\$0").replaceAll("[\\n\\t]", " ").strip();
  }
}
