package io.svodka.renderer.html;

import io.svodka.model.document.Document;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Tone;
import io.svodka.model.document.Unit;
import io.svodka.renderer.chart.SeriesLooks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The variables of the style sheet: the colours of a theme by day and, derived from them, by
/// night.
final class PageStyle {
  private static final Colour NIGHT = Colour.of("#12161C");
  private static final String NOT_IN_FONT_NAMES = "[^\\p{L}\\p{N} -]";

  /// Room of a band above or below the page, in points.
  private static final String BAND = "27";

  private PageStyle() {}

  static Map<String, Object> of(Theme theme, Document document) {
    PageSetup page = document.page();
    return Map.ofEntries(
        Map.entry("font", fontName(theme)),
        Map.entry("size", Digits.of(theme.baseSizePoints())),
        Map.entry("above", document.bands().header().isEmpty() ? "0" : BAND),
        Map.entry("below", document.bands().footer().isEmpty() ? "0" : BAND),
        Map.entry("quiet", hex(theme.quiet())),
        Map.entry("day", entries(daylight(theme))),
        Map.entry("night", entries(night(theme))),
        Map.entry("pageWidth", Digits.of(page.widthMillimetres())),
        Map.entry("pageHeight", Digits.of(page.heightMillimetres())),
        Map.entry("margin", Digits.of(page.marginMillimetres())),
        Map.entry("series", series(theme)));
  }

  private static List<String> series(Theme theme) {
    return IntStream.range(0, SeriesLooks.colours(theme).size()).mapToObj(i -> "s" + i).toList();
  }

  /// Returns how wide a page is between its margins, in points.
  static double room(PageSetup page) {
    return Unit.POINT.of(page.widthMillimetres() - 2 * page.marginMillimetres());
  }

  /// Returns the name of the typeface without anything that could end a declaration.
  static String fontName(Theme theme) {
    return theme.font().replaceAll(NOT_IN_FONT_NAMES, "");
  }

  /// Returns the colours of a theme by their names in the templates.
  static Map<String, String> daylight(Theme theme) {
    Map<String, String> colours = new LinkedHashMap<>();
    colours.put("page", "#FFFFFF");
    colours.put("ink", hex(theme.ink()));
    colours.put("quiet", hex(theme.quiet()));
    colours.put("line", hex(theme.line()));
    colours.put("wash", hex(theme.wash()));
    colours.put("accent", hex(theme.accent()));
    colours.put("good", hex(ink(theme, "good")));
    putFill(colours, "good-fill", fill(theme, "good"));
    colours.put("bad", hex(ink(theme, "bad")));
    putFill(colours, "bad-fill", fill(theme, "bad"));
    colours.put("warning", hex(ink(theme, "warning")));
    putFill(colours, "warning-fill", fill(theme, "warning"));
    colours.put("muted", hex(ink(theme, "muted")));
    List<String> series = SeriesLooks.colours(theme);
    for (int i = 0; i < series.size(); i++) {
      colours.put("s" + i, hex(series.get(i)));
    }
    return colours;
  }

  static Map<String, String> night(Theme theme) {
    Map<String, String> colours = new LinkedHashMap<>();
    colours.put("page", NIGHT.hex());
    colours.put("ink", NIGHT.lighter(0.9).hex());
    colours.put("quiet", NIGHT.lighter(0.6).hex());
    colours.put("line", NIGHT.lighter(0.17).hex());
    colours.put("wash", NIGHT.lighter(0.06).hex());
    colours.put("accent", bright(theme.accent()));
    colours.put("good", bright(ink(theme, "good")));
    putFill(colours, "good-fill", dim(fill(theme, "good"), ink(theme, "good")));
    colours.put("bad", bright(ink(theme, "bad")));
    putFill(colours, "bad-fill", dim(fill(theme, "bad"), ink(theme, "bad")));
    colours.put("warning", bright(ink(theme, "warning")));
    putFill(colours, "warning-fill", dim(fill(theme, "warning"), ink(theme, "warning")));
    colours.put("muted", NIGHT.lighter(0.55).hex());
    List<String> series = SeriesLooks.colours(theme);
    for (int i = 0; i < series.size(); i++) {
      colours.put("s" + i, Colour.of(series.get(i)).lighter(i == 0 ? 0.35 : 0.2).hex());
    }
    return colours;
  }

  static String bright(String hex) {
    return Colour.of(hex).lighter(0.5).hex();
  }

  /// Returns the fill of a style by night.
  static String dimmed(Theme.Style style) {
    String ink = style.ink().isEmpty() ? style.fill() : style.ink();
    return Colour.of(ink).mixedWith(NIGHT, 0.72).hex();
  }

  private static String ink(Theme theme, String style) {
    String ink = theme.style(Tone.of(style)).ink();
    return ink.isEmpty() ? theme.ink() : ink;
  }

  private static String fill(Theme theme, String style) {
    return theme.style(Tone.of(style)).fill();
  }

  private static String dim(String fill, String ink) {
    return fill.isEmpty() ? "" : Colour.of(ink).mixedWith(NIGHT, 0.72).hex();
  }

  /// A tone without a fill has no such colour, so that the ground of the row shows.
  private static void putFill(Map<String, String> colours, String name, String hex) {
    if (!hex.isEmpty()) {
      colours.put(name, hex(hex));
    }
  }

  private static String hex(String hex) {
    return Colour.of(hex).hex();
  }

  private static List<Map<String, String>> entries(Map<String, String> colours) {
    return colours.entrySet().stream()
        .map(entry -> Map.of("name", entry.getKey(), "colour", entry.getValue()))
        .toList();
  }
}
