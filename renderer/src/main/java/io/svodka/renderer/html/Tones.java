package io.svodka.renderer.html;

import io.svodka.model.document.Theme;
import io.svodka.model.document.Tone;
import java.util.Set;

/// How tones are written: the usual styles as classes of the style sheet, which knows them by day
/// and by night; those of an author, and several together, at the place.
final class Tones {
  private static final Set<String> KNOWN =
      Set.of("good", "bad", "warning", "muted", "better", "worse");

  private final Theme theme;

  Tones(Theme theme) {
    this.theme = theme;
  }

  /// Returns the classes of a tone.
  String css(Tone tone) {
    if (tone.isPlain()) {
      return "";
    }
    if (isKnown(tone)) {
      return tone.styles().getFirst();
    }
    Theme.Style style = theme.style(tone);
    return "own" + (style.fill().isEmpty() ? "" : " own-fill");
  }

  /// Returns what the style sheet cannot know of a tone, as declarations.
  String style(Tone tone) {
    return tone.isPlain() || isKnown(tone) ? "" : own(theme.style(tone));
  }

  private boolean isKnown(Tone tone) {
    if (tone.styles().size() != 1 || !KNOWN.contains(tone.styles().getFirst())) {
      return false;
    }
    return theme.style(tone).slant() == Theme.Slant.USUAL;
  }

  private static String own(Theme.Style style) {
    StringBuilder css = new StringBuilder();
    if (!style.ink().isEmpty()) {
      css.append("--day:").append(Colour.of(style.ink()).hex());
      css.append(";--night:").append(PageStyle.bright(style.ink())).append(';');
    }
    if (!style.fill().isEmpty()) {
      css.append("--day-fill:").append(Colour.of(style.fill()).hex());
      css.append(";--night-fill:").append(PageStyle.dimmed(style)).append(';');
    }
    return css + type(style);
  }

  /// Returns a tone as declarations for mail programs, which know no style sheets.
  String inline(Tone tone) {
    Theme.Style style = theme.style(tone);
    return (style.ink().isEmpty() ? "" : "color:" + Colour.of(style.ink()).hex() + ";")
        + (style.fill().isEmpty() ? "" : "background-color:" + Colour.of(style.fill()).hex() + ";")
        + type(style);
  }

  private static String type(Theme.Style style) {
    return (style.weight() == Theme.Weight.BOLD ? "font-weight:600;" : "")
        + (style.slant() == Theme.Slant.ITALIC ? "font-style:italic;" : "");
  }
}
