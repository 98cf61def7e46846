package io.svodka.renderer.xlsx;

import io.svodka.model.document.Table.Align;

/// How a cell looks. Equal looks share one cell style of the workbook.
///
/// @param fill background as `#RRGGBB`; empty for none
/// @param rules which of the edges carry a line
/// @param pattern Excel number format
record Look(Typeface type, String fill, Rules rules, Place place, String pattern, Prefix prefix) {
  static final String GENERAL = "General";

  Look(Typeface type) {
    this(type, "", Rules.NONE, Place.PLAIN, GENERAL, Prefix.NONE);
  }

  /// Colour as `#RRGGBB`, size, weight and slant.
  record Typeface(String ink, double points, Weight weight, Slant slant) {
    boolean isBold() {
      return weight == Weight.BOLD;
    }
  }

  /// Edges with their colour; the colour is empty when there are none.
  record Rules(Edges edges, String color) {
    static final Rules NONE = new Rules(Edges.NONE, "");
  }

  record Place(Align align, Wrap wrap, int indent, Ground ground) {
    static final Place PLAIN = new Place(Align.LEFT, Wrap.NONE, 0, Ground.TOP);
  }

  /// Whether text hangs from the top of its cell, or stands on its foot with air above it.
  enum Ground {
    TOP,
    FOOT
  }

  enum Weight {
    REGULAR,
    BOLD
  }

  enum Slant {
    UPRIGHT,
    ITALIC
  }

  enum Edges {
    NONE,
    HAIR_UNDER,
    THIN_UNDER,
    THIN_OVER,
    MEDIUM_OVER
  }

  enum Wrap {
    NONE,
    WORDS
  }

  /// Whether text is marked as text, so that editing it does not make a formula of it.
  enum Prefix {
    NONE,
    QUOTED
  }

  Look inked(String ink) {
    return set(new Typeface(ink, type.points, type.weight, type.slant));
  }

  Look bold() {
    return set(new Typeface(type.ink, type.points, Weight.BOLD, type.slant));
  }

  Look italic() {
    return set(new Typeface(type.ink, type.points, type.weight, Slant.ITALIC));
  }

  private Look set(Typeface other) {
    return new Look(other, fill, rules, place, pattern, prefix);
  }

  Look filled(String color) {
    return color.isEmpty() ? this : new Look(type, color, rules, place, pattern, prefix);
  }

  Look ruled(Edges edges, String color) {
    return new Look(type, fill, new Rules(edges, color), place, pattern, prefix);
  }

  Look aligned(Align align) {
    return set(new Place(align, place.wrap, place.indent, place.ground));
  }

  Look wrapped() {
    return set(new Place(place.align, Wrap.WORDS, place.indent, place.ground));
  }

  Look indented(int indent) {
    return set(new Place(place.align, place.wrap, indent, place.ground));
  }

  Look standing() {
    return set(new Place(place.align, place.wrap, place.indent, Ground.FOOT));
  }

  private Look set(Place other) {
    return new Look(type, fill, rules, other, pattern, prefix);
  }

  Look patterned(String other) {
    return new Look(type, fill, rules, place, other, prefix);
  }

  Look quoted() {
    return new Look(type, fill, rules, place, pattern, Prefix.QUOTED);
  }
}
