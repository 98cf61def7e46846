package io.svodka.renderer.xlsx;

import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/// What something drawn is called in lists of a sheet's objects, and what is said of it to those
/// who cannot see it.
record Caption(String name, String words) {
  /// Excel takes no longer names.
  private static final int LONGEST = 255;

  /// Numbers the objects of a sheet from here, as Excel does.
  private static final int FIRST = 2;

  /// Writes both to an object, which has the place `index` among those of its sheet.
  void write(CTNonVisualDrawingProps properties, int index) {
    properties.setId(FIRST + index);
    properties.setName(name.length() > LONGEST ? name.substring(0, LONGEST - 1) + "…" : name);
    properties.setDescr(words);
  }
}
