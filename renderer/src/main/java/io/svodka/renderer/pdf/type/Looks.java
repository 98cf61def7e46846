package io.svodka.renderer.pdf.type;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Tone;

/// The looks of a theme by what they are for.
public record Looks(Theme theme) {
  private static final double SMALL = 0.86;

  public Look body() {
    return new Look(Face.REGULAR, theme.baseSizePoints(), theme.ink());
  }

  public Look strong() {
    return body().as(Face.SEMIBOLD);
  }

  public Look quiet() {
    return body().in(theme.quiet());
  }

  /// Notes, bands, second lines.
  public Look small() {
    return quiet().sized(theme.baseSizePoints() * SMALL);
  }

  public Look title() {
    return strong().sized(theme.baseSizePoints() * 2.2);
  }

  public Look subtitle() {
    return quiet().sized(theme.baseSizePoints() * 1.2);
  }

  public Look section() {
    return strong().sized(theme.baseSizePoints() * 1.55).in(theme.accent());
  }

  public Look blockTitle() {
    return strong().sized(theme.baseSizePoints() * 1.1);
  }

  public Look figure() {
    return strong().sized(theme.baseSizePoints() * 2.0);
  }

  /// Returns a look as a tone sets it off.
  public Look toned(Look look, Tone tone) {
    Theme.Style style = theme.style(tone);
    Look inked = style.ink().isEmpty() ? look : look.in(style.ink());
    Look weighed = style.weight() == Theme.Weight.BOLD ? inked.as(bold(inked.face())) : inked;
    return style.slant() == Theme.Slant.ITALIC ? weighed.as(italic(weighed.face())) : weighed;
  }

  private static Face bold(Face face) {
    return switch (face) {
      case REGULAR, SEMIBOLD -> Face.SEMIBOLD;
      case ITALIC, SEMIBOLD_ITALIC -> Face.SEMIBOLD_ITALIC;
    };
  }

  private static Face italic(Face face) {
    return switch (face) {
      case REGULAR, ITALIC -> Face.ITALIC;
      case SEMIBOLD, SEMIBOLD_ITALIC -> Face.SEMIBOLD_ITALIC;
    };
  }

  public String ink(Tone tone, String plain) {
    String ink = theme.style(tone).ink();
    return ink.isEmpty() ? plain : ink;
  }

  /// Returns the fill behind a tone; empty when none.
  public String fill(Tone tone) {
    return theme.style(tone).fill();
  }

  /// Returns the text of a cell with the sign of its style.
  public String shown(Cell cell) {
    return theme.shown(cell);
  }

  /// Returns the accent thinned with white; 0 is white, 1 the accent itself.
  public String tint(double strength) {
    return mixed(theme.accent(), strength);
  }

  /// Returns a colour thinned with white.
  public static String mixed(String color, double strength) {
    int rgb = Integer.parseInt(color.substring(1), 16);
    int red = thin(rgb >> 16 & 0xFF, strength);
    int green = thin(rgb >> 8 & 0xFF, strength);
    int blue = thin(rgb & 0xFF, strength);
    return "#%06X".formatted(red << 16 | green << 8 | blue);
  }

  private static int thin(int channel, double strength) {
    return (int) Math.round(255 - (255 - channel) * strength);
  }
}
