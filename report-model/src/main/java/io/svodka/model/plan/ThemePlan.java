package io.svodka.model.plan;

import io.svodka.model.document.Theme;
import java.util.List;
import java.util.Map;

/// What an author changes in the usual theme.
///
/// @param size of the text in points; one entry or none
/// @param colours by their use
/// @param palette colours of series in order; empty keeps the usual ones
/// @param logo one entry or none
/// @param styles by name
public record ThemePlan(
    List<Double> size,
    Map<Use, String> colours,
    List<String> palette,
    List<AssetPlan> logo,
    Map<String, Theme.Style> styles) {
  /// The usual theme.
  public static final ThemePlan USUAL =
      new ThemePlan(List.of(), Map.of(), List.of(), List.of(), Map.of());

  public ThemePlan {
    size = List.copyOf(size);
    colours = Map.copyOf(colours);
    palette = List.copyOf(palette);
    logo = List.copyOf(logo);
    styles = Map.copyOf(styles);
  }

  /// What a colour is for.
  public enum Use {
    PRIMARY,
    TEXT,
    QUIET,
    LINE,
    BACKGROUND
  }
}
