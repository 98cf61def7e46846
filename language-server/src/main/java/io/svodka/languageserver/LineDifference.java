package io.svodka.languageserver;

import java.util.ArrayList;
import java.util.List;

/// Which lines differ between two texts.
final class LineDifference {
  private LineDifference() {}

  /// Lines that give way to others.
  ///
  /// @param first the first line that goes, from zero
  /// @param end the line after the last that goes
  /// @param text what comes instead, with its ends of lines
  record Change(int first, int end, String text) {}

  /// Returns the changes from one text to another, in the order of the lines.
  static List<Change> between(String before, String after) {
    List<String> from = lines(before);
    List<String> to = lines(after);
    int start = 0;
    while (start < from.size() && start < to.size() && from.get(start).equals(to.get(start))) {
      start++;
    }
    int end = 0;
    while (end < from.size() - start
        && end < to.size() - start
        && from.get(from.size() - 1 - end).equals(to.get(to.size() - 1 - end))) {
      end++;
    }
    return within(
        from.subList(start, from.size() - end), to.subList(start, to.size() - end), start);
  }

  /// Finds the longest common lines of the middle; a very long middle is replaced as a whole.
  private static List<Change> within(List<String> from, List<String> to, int offset) {
    if (from.isEmpty() && to.isEmpty()) {
      return List.of();
    }
    if ((long) from.size() * to.size() > 4_000_000) {
      return List.of(new Change(offset, offset + from.size(), String.join("", to)));
    }
    int[][] common = new int[from.size() + 1][to.size() + 1];
    for (int i = from.size() - 1; i >= 0; i--) {
      for (int j = to.size() - 1; j >= 0; j--) {
        common[i][j] =
            from.get(i).equals(to.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return walk(from, to, offset, common);
  }

  private static List<Change> walk(List<String> from, List<String> to, int offset, int[][] common) {
    List<Change> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < from.size() || j < to.size()) {
      if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
        i++;
        j++;
        continue;
      }
      int first = i;
      StringBuilder text = new StringBuilder();
      while ((i < from.size() || j < to.size())
          && !(i < from.size() && j < to.size() && from.get(i).equals(to.get(j)))) {
        if (j == to.size() || (i < from.size() && common[i + 1][j] >= common[i][j + 1])) {
          i++;
        } else {
          text.append(to.get(j++));
        }
      }
      changes.add(new Change(offset + first, offset + i, text.toString()));
    }
    return changes;
  }

  /// Returns the lines with their ends.
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, next));
      start = next;
    }
    return lines;
  }
}
