package io.svodka.runner;

import io.svodka.model.document.Image;
import io.svodka.model.document.Theme;
import io.svodka.model.plan.ThemePlan;
import io.svodka.model.plan.ThemePlan.Use;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Puts what an author's theme changes over the usual one.
public final class Dress {
  private Dress() {}

  /// @param images pictures by their paths
  public static Theme of(Theme usual, ThemePlan plan, Map<String, Image> images) {
    Map<Use, String> colours = plan.colours();
    String accent =
        colours.getOrDefault(
            Use.PRIMARY, plan.palette().isEmpty() ? usual.accent() : plan.palette().getFirst());
    return new Theme(
        usual.font(),
        plan.size().stream().findFirst().orElse(usual.baseSizePoints()),
        new Theme.Colours(
            colours.getOrDefault(Use.TEXT, usual.ink()),
            colours.getOrDefault(Use.QUIET, usual.quiet()),
            colours.getOrDefault(Use.LINE, usual.line()),
            colours.getOrDefault(Use.BACKGROUND, usual.wash()),
            accent),
        plan.palette().isEmpty() ? palette(usual, accent) : plan.palette(),
        styles(usual, plan),
        plan.logo().stream().map(logo -> Objects.requireNonNull(images.get(logo.path()))).toList());
  }

  /// The usual colours with another accent in front.
  private static List<String> palette(Theme usual, String accent) {
    return usual.palette().stream()
        .map(colour -> colour.equals(usual.accent()) ? accent : colour)
        .toList();
  }

  private static Map<String, Theme.Style> styles(Theme usual, ThemePlan plan) {
    Map<String, Theme.Style> styles = new HashMap<>(usual.styles());
    plan.styles().forEach((name, style) -> styles.merge(name, style, Theme.Style::under));
    return styles;
  }
}
