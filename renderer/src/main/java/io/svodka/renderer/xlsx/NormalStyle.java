package io.svodka.renderer.xlsx;

import java.nio.charset.StandardCharsets;

/// Names the style of cells that nobody styled, which POI leaves out and has no types for: readers
/// warn of a workbook without one, and its users could not go back to it.
final class NormalStyle {
  private static final String STYLES_OF_CELLS = "</cellXfs>";

  private static final String NAMED =
      "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\""
          + " builtinId=\"0\"/></cellStyles>";

  private NormalStyle() {}

  /// Returns the part of the styles with the name in it.
  static byte[] named(byte[] part) {
    String styles = new String(part, StandardCharsets.UTF_8);
    int end = styles.indexOf(STYLES_OF_CELLS);
    if (end < 0 || styles.contains("<cellStyles")) {
      return part;
    }
    int place = end + STYLES_OF_CELLS.length();
    return (styles.substring(0, place) + NAMED + styles.substring(place))
        .getBytes(StandardCharsets.UTF_8);
  }
}
