package io.svodka.model.document;

import java.util.List;
import java.util.Map;

/// How documents look: one family of type, a few colours as `#RRGGBB`, and the styles of cells by
/// name.
///
/// @param palette colours of series in order, safe for colour-blind readers
/// @param logo stands beside the title; one or none
public record Theme(
    String font,
    double baseSizePoints,
    Colours colours,
    List<String> palette,
    Map<String, Style> styles,
    List<Image> logo) {
  private static final String GOOD = "good";
  private static final String BAD = "bad";

  public Theme {
    palette = List.copyOf(palette);
    styles = Map.copyOf(styles);
    logo = List.copyOf(logo);
  }

  /// @param ink running text
  /// @param quiet labels, notes, axes
  /// @param line thin rules
  /// @param wash fill of table heads and subtotals
  /// @param accent headings, first series, bars
  public record Colours(String ink, String quiet, String line, String wash, String accent) {}

  /// How a style sets a cell off. What is empty or usual stays as it is.
  ///
  /// @param icon a sign printed before the text
  public record Style(String ink, String fill, Weight weight, Slant slant, String icon) {
    public static final Style PLAIN = new Style("", "", Weight.USUAL, Slant.USUAL, "");
    public static final Style BOLD = new Style("", "", Weight.BOLD, Slant.USUAL, "");
    public static final Style ITALIC = new Style("", "", Weight.USUAL, Slant.ITALIC, "");

    public static Style inked(String ink) {
      return new Style(ink, "", Weight.USUAL, Slant.USUAL, "");
    }

    public static Style filled(String fill) {
      return new Style("", fill, Weight.USUAL, Slant.USUAL, "");
    }

    /// Returns a style that prints a sign before the text.
    public static Style signed(String icon) {
      return new Style("", "", Weight.USUAL, Slant.USUAL, icon);
    }

    /// Returns this style with what another one sets over it.
    public Style under(Style other) {
      return new Style(
          other.ink.isEmpty() ? ink : other.ink,
          other.fill.isEmpty() ? fill : other.fill,
          other.weight == Weight.USUAL ? weight : other.weight,
          other.slant == Slant.USUAL ? slant : other.slant,
          other.icon.isEmpty() ? icon : other.icon);
    }
  }

  public enum Weight {
    USUAL,
    BOLD
  }

  public enum Slant {
    USUAL,
    ITALIC
  }

  /// Returns how a tone looks. A change takes the ink of good and bad things and nothing else.
  public Style style(Tone tone) {
    return tone.isPlain()
        ? Style.PLAIN
        : tone.styles().stream().map(this::style).reduce(Style.PLAIN, Style::under);
  }

  private Style style(String name) {
    return switch (name) {
      case "better" -> inkOf(GOOD);
      case "worse" -> inkOf(BAD);
      default -> styles.getOrDefault(name, Style.PLAIN);
    };
  }

  private Style inkOf(String name) {
    return Style.inked(styles.getOrDefault(name, Style.PLAIN).ink());
  }

  /// Returns the text of a cell with the sign of its style before it.
  public String shown(Cell cell) {
    String icon = style(cell.tone()).icon();
    return icon.isEmpty() || cell.shown().isEmpty() ? cell.shown() : icon + '\u00A0' + cell.shown();
  }

  public String ink() {
    return colours.ink;
  }

  public String quiet() {
    return colours.quiet;
  }

  public String line() {
    return colours.line;
  }

  public String wash() {
    return colours.wash;
  }

  public String accent() {
    return colours.accent;
  }

  /// Returns the ink of what is bad, for marks of negative figures.
  public String badInk() {
    return style(Tone.BAD).ink();
  }

  /// Returns this theme in another size of type.
  public Theme sized(double points) {
    return new Theme(font, points, colours, palette, styles, logo);
  }
}
