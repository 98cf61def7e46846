package io.svodka.runner.edition;

import io.svodka.model.document.Cell;

/// A figure that is another one than before; a row that is new or gone has an absent one.
///
/// @param difference new figure minus old figure; empty where there is none
public record Change(Figures.Place place, Cell before, Cell after, Cell difference) {
  /// Returns the change in a line.
  public String line() {
    String where = place.row().isEmpty() ? "" : ", " + place.row();
    String by = difference.shown().isEmpty() ? "" : " (" + difference.shown() + ")";
    return place.label() + where + ": " + before.shown() + " → " + after.shown() + by;
  }
}
