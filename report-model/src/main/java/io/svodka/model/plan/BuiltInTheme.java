package io.svodka.model.plan;

import io.svodka.model.document.Theme.Style;
import io.svodka.model.plan.ThemePlan.Use;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The themes that come along, by the names a project may use without declaring them. A theme of
/// its own with one of these names goes before it.
///
/// @param name by which specifications call it
public record BuiltInTheme(String name, ThemePlan plan) {
  /// The usual one, a cool one without a colour of its own, a warm green one.
  public static final List<BuiltInTheme> ALL =
      List.of(
          new BuiltInTheme("classic", ThemePlan.USUAL),
          new BuiltInTheme("graphite", graphite()),
          new BuiltInTheme("pine", pine()));

  /// Returns the theme of this name.
  public static Optional<ThemePlan> named(String name) {
    return ALL.stream()
        .filter(theme -> theme.name.equals(name))
        .map(BuiltInTheme::plan)
        .findFirst();
  }

  private static ThemePlan graphite() {
    return new ThemePlan(
        List.of(),
        Map.of(
            Use.PRIMARY, "#2F3E4E",
            Use.TEXT, "#1C2127",
            Use.QUIET, "#626C77",
            Use.LINE, "#D3D8DD",
            Use.BACKGROUND, "#F2F4F5"),
        List.of("#2F3E4E", "#C08900", "#4A97CE", "#B8480F", "#8A95A1", "#6F3F96"),
        List.of(),
        Map.of(
            "good", bold("#22577A", ""),
            "bad", bold("#A63A0B", "#FBEDE6"),
            "warning", bold("#7A5B00", "#FFF6DB")));
  }

  private static ThemePlan pine() {
    return new ThemePlan(
        List.of(),
        Map.of(
            Use.PRIMARY, "#0B5D47",
            Use.TEXT, "#1B2621",
            Use.QUIET, "#5F6B65",
            Use.LINE, "#D6DDD9",
            Use.BACKGROUND, "#F3F6F4"),
        List.of("#0B5D47", "#C4862A", "#4699C4", "#B5486B", "#8A948F", "#4B4E9B"),
        List.of(),
        Map.of(
            "good", bold("#0B5D47", ""),
            "bad", bold("#A3263A", "#FBEBEE"),
            "warning", bold("#7F5600", "#FFF4DE")));
  }

  /// What is highlighted is bold, because colour is never the only sign.
  private static Style bold(String ink, String fill) {
    Style inked = Style.inked(ink).under(Style.BOLD);
    return fill.isEmpty() ? inked : inked.under(Style.filled(fill));
  }
}
