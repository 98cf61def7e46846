package io.svodka.compiler.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Pieces of JSON.
final class Json {
  private Json() {}

  static String object(String... fields) {
    return Arrays.stream(fields)
        .filter(field -> !field.isEmpty())
        .collect(Collectors.joining(",", "{", "}"));
  }

  static String field(String name, String value) {
    return text(name) + ":" + value;
  }

  static <T> String array(List<T> entries, Function<T, String> entry) {
    return entries.stream().map(entry).collect(Collectors.joining(",", "[", "]"));
  }

  static String text(String value) {
    return value.chars().mapToObj(Json::character).collect(Collectors.joining("", "\"", "\""));
  }

  private static String character(int character) {
    return switch (character) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          character < ' ' || Character.isSurrogate((char) character)
              ? String.format(Locale.ROOT, "\\u%04x", character)
              : String.valueOf((char) character);
    };
  }
}
