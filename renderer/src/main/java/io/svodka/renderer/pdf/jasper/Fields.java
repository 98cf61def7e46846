package io.svodka.renderer.pdf.jasper;

import io.svodka.renderer.pdf.strip.Words.Side;
import java.util.Locale;

/// The names of the fields through which a design reads strips.
final class Fields {
  static final String PAGE = "page";
  static final String INK = "ink";
  static final String BOOKMARK = "bookmark";

  private Fields() {}

  static String shape(int number) {
    return "shape_" + number;
  }

  static String text(int number) {
    return "text_" + number;
  }

  static String style(int number) {
    return "style_" + number;
  }

  static String link(int number) {
    return "link_" + number;
  }

  static String header(Side side) {
    return "header_" + side.name().toLowerCase(Locale.ROOT);
  }

  static String footer(Side side) {
    return "footer_" + side.name().toLowerCase(Locale.ROOT);
  }
}
