package io.svodka.compiler.review;

/// A part of a report, delivery or alert that a change shows in.
///
/// @param subject such as `tiles of summary`
/// @param aspect such as `tile Revenue`; empty where all of it is meant
public record Part(String subject, String aspect) {
  static Part of(String subject, String aspect) {
    return new Part(subject, shortened(subject, aspect));
  }

  /// What stands beside the figure of a tile belongs to the tile, and figures to their text.
  private static String shortened(String subject, String aspect) {
    if (subject.startsWith("tiles of ")) {
      return aspect.replaceFirst(", (against|target|trend)$", "");
    }
    return aspect.equals("figures") || aspect.startsWith("format of ") ? "words" : aspect;
  }
}
