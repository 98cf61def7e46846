package io.svodka.renderer.html;

import io.svodka.model.document.Theme;
import java.util.Map;

/// What a theme gives to every mail body: its colours by day and by night and its typeface, in the
/// words of the template. The bodies of a burst share one.
record MailColours(Theme theme, Map<String, String> day, Map<String, Object> night, String font) {
  MailColours {
    day = Map.copyOf(day);
    night = Map.copyOf(night);
  }

  static MailColours of(Theme theme) {
    return new MailColours(
        theme, PageStyle.daylight(theme), MailNight.of(theme), PageStyle.fontName(theme));
  }
}
