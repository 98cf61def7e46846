package io.svodka.compiler.format;

import io.svodka.compiler.script.Comment;
import java.util.List;
import java.util.stream.Collectors;

/// Moves comments to their new column.
final class CommentLayout {
  private CommentLayout() {}

  /// Returns a comment whose first line starts at column `indent`; its other lines move with it.
  static String at(int indent, Comment comment) {
    List<String> lines = comment.text().lines().toList();
    String rest =
        lines.stream()
            .skip(1)
            .map(line -> "\n" + moved(line, indent - comment.column()))
            .collect(Collectors.joining());
    return lines.getFirst() + rest;
  }

  /// Returns a comment as it was, for the end of a line.
  static String asWritten(Comment comment) {
    return comment.text();
  }

  private static String moved(String line, int by) {
    if (line.isBlank() || by >= 0) {
      return line.isBlank() ? "" : " ".repeat(by) + line;
    }
    int spare = line.length() - line.stripLeading().length();
    return line.substring(Math.min(spare, -by));
  }
}
