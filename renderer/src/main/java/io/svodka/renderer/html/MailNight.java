package io.svodka.renderer.html;

import io.svodka.model.document.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The colours of a mail by night. They stand at every place; programs that know style sheets find
/// the places by them and put others there.
final class MailNight {
  private static final List<String> INKS =
      List.of("ink", "quiet", "accent", "good", "bad", "warning", "muted");

  private static final List<String> FILLS =
      List.of("page", "wash", "good-fill", "bad-fill", "warning-fill");

  private MailNight() {}

  static Map<String, Object> of(Theme theme) {
    Map<String, String> day = PageStyle.daylight(theme);
    Map<String, String> night = PageStyle.night(theme);
    Map<String, String> inks = paired(INKS, day, night);
    Map<String, String> fills = paired(FILLS, day, night);
    for (Theme.Style style : theme.styles().values()) {
      if (!style.ink().isEmpty()) {
        inks.putIfAbsent(Colour.of(style.ink()).hex(), PageStyle.bright(style.ink()));
      }
      if (!style.fill().isEmpty()) {
        fills.putIfAbsent(Colour.of(style.fill()).hex(), PageStyle.dimmed(style));
      }
    }
    return Map.of(
        "inks",
        entries(inks),
        "fills",
        entries(fills),
        "rules",
        List.of(
            rule("1px", "line", day, night),
            rule("2px", "ink", day, night),
            rule("4px", "accent", day, night)),
        "page",
        night.get("page"));
  }

  /// Two names of one colour by day are one place; the first says what it is by night.
  private static Map<String, String> paired(
      List<String> names, Map<String, String> day, Map<String, String> night) {
    Map<String, String> pairs = new LinkedHashMap<>();
    names.stream()
        .filter(day::containsKey)
        .forEach(name -> pairs.putIfAbsent(day.get(name), night.get(name)));
    return pairs;
  }

  private static List<Map<String, String>> entries(Map<String, String> pairs) {
    return pairs.entrySet().stream()
        .map(pair -> Map.of("day", pair.getKey(), "night", pair.getValue()))
        .toList();
  }

  private static Map<String, String> rule(
      String width, String name, Map<String, String> day, Map<String, String> night) {
    return Map.of("width", width, "day", day.get(name), "night", night.get(name));
  }
}
