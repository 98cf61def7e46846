package io.svodka.compiler.format;

import java.util.ArrayList;
import java.util.List;

/// Collects lines of text.
final class Page {
  private final List<String> lines = new ArrayList<>();

  /// Adds a text of one or more lines, the first of them indented.
  void add(int indent, String text) {
    lines.add(text.isEmpty() ? "" : " ".repeat(indent) + text);
  }

  void addEmpty() {
    lines.add("");
  }

  /// Adds to the last line, after a space.
  void append(String text) {
    lines.add(lines.removeLast() + " " + text);
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /// Returns all lines, without an end after the last.
  String text() {
    return String.join("\n", lines);
  }
}
