package io.svodka.runner.site;

import java.util.Map;

/// How a report looks.
public sealed interface Sample {
  /// A report that was made to be shown.
  ///
  /// @param picture its first page as PNG
  /// @param files by their names, such as `page.html`
  /// @param rows of what it was made, in words
  /// @param asOf the day that `today` meant
  @SuppressWarnings("ArrayRecordComponent") // pictures are handed on, never compared
  record Made(byte[] picture, Map<String, byte[]> files, String rows, String asOf)
      implements Sample {
    public Made {
      files = Map.copyOf(files);
    }
  }

  /// Nothing can be shown.
  ///
  /// @param why may be empty
  record Missing(String why) implements Sample {}

  /// No test has rows to make it of, and data were not asked for.
  record Untested() implements Sample {}
}
