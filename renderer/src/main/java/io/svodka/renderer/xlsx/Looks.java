package io.svodka.renderer.xlsx;

import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Tone;
import io.svodka.renderer.xlsx.Look.Edges;
import io.svodka.renderer.xlsx.Look.Slant;
import io.svodka.renderer.xlsx.Look.Typeface;
import io.svodka.renderer.xlsx.Look.Weight;

/// The looks of all parts of a sheet in one theme.
final class Looks {
  private static final double BODY = 11;
  private static final double SMALL = 9;
  private static final double TITLE = 16;

  private final Theme theme;

  Looks(Theme theme) {
    this.theme = theme;
  }

  /// Returns the colour of bars and scales.
  String accent() {
    return theme.accent();
  }

  Look title() {
    return bold(theme.ink(), TITLE);
  }

  Look subtitle() {
    return plain(theme.quiet(), BODY);
  }

  Look section() {
    return bold(theme.accent(), 14);
  }

  Look blockTitle() {
    return bold(theme.ink(), 12);
  }

  Look tileLabel() {
    return card(plain(theme.quiet(), SMALL)).wrapped().standing();
  }

  Look tileFigure() {
    return card(bold(theme.ink(), TITLE));
  }

  Look tileDelta() {
    return card(bold(theme.ink(), BODY));
  }

  Look tileNote() {
    return card(plain(theme.quiet(), SMALL)).wrapped();
  }

  private Look card(Look look) {
    return look.filled(theme.wash()).indented(1);
  }

  Look head() {
    return bold(theme.ink(), BODY)
        .filled(theme.wash())
        .ruled(Edges.THIN_UNDER, theme.quiet())
        .wrapped();
  }

  Look detail() {
    return plain(theme.ink(), BODY).ruled(Edges.HAIR_UNDER, theme.line());
  }

  /// Returns the look of the header of a group; the outermost stands on a wash.
  Look group(int level) {
    Look look = bold(theme.ink(), BODY).indented(level - 1).ruled(Edges.THIN_UNDER, theme.line());
    return level == 1 ? look.filled(theme.wash()) : look;
  }

  Look subtotal(int level) {
    Look look = bold(theme.ink(), BODY).ruled(Edges.THIN_OVER, theme.quiet());
    return level == 1 ? look.filled(theme.wash()) : look;
  }

  Look total() {
    return bold(theme.ink(), BODY).filled(theme.wash()).ruled(Edges.MEDIUM_OVER, theme.quiet());
  }

  Look note() {
    return plain(theme.quiet(), SMALL);
  }

  /// Returns the look of words that lead to another place of the workbook.
  Look link() {
    return plain(theme.accent(), BODY);
  }

  Look empty() {
    return new Look(new Typeface(theme.quiet(), BODY, Weight.REGULAR, Slant.ITALIC));
  }

  Look prose(Paragraph paragraph) {
    return switch (paragraph.kind()) {
      case HEADING_1 -> bold(theme.accent(), 14).wrapped();
      case HEADING_2 -> bold(theme.ink(), 12).wrapped();
      case HEADING_3 -> bold(theme.ink(), BODY).wrapped();
      case BODY -> plain(theme.ink(), BODY).wrapped();
      case NOTE -> note().wrapped();
      case BULLET, NUMBERED ->
          plain(theme.ink(), BODY).wrapped().indented(1 + 2 * paragraph.depth());
    };
  }

  /// Returns `look` as `tone` sets it off.
  Look toned(Look look, Tone tone) {
    Theme.Style style = theme.style(tone);
    Look inked = (style.ink().isEmpty() ? look : look.inked(style.ink())).filled(style.fill());
    Look weighed = style.weight() == Theme.Weight.BOLD ? inked.bold() : inked;
    return style.slant() == Theme.Slant.ITALIC ? weighed.italic() : weighed;
  }

  /// Returns the sign that a tone prints before the text; empty when none.
  String icon(Tone tone) {
    return theme.style(tone).icon();
  }

  /// Returns `look` with the ink of `tone` only.
  Look tinted(Look look, Tone tone) {
    return look.inked(toned(look, tone).type().ink());
  }

  private static Look plain(String ink, double points) {
    return new Look(new Typeface(ink, points, Weight.REGULAR, Slant.UPRIGHT));
  }

  private static Look bold(String ink, double points) {
    return new Look(new Typeface(ink, points, Weight.BOLD, Slant.UPRIGHT));
  }
}
