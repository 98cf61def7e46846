package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.syntax.Colour;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Length;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.StyleItem;
import io.svodka.compiler.syntax.Text;
import io.svodka.compiler.syntax.ThemeItem;
import io.svodka.model.document.PrintedLetters;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Unit;
import io.svodka.model.plan.AssetPlan;
import io.svodka.model.plan.ThemePlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads themes.
final class ThemeReader {
  /// The fonts that lie in the templates.
  private static final List<String> FONTS = List.of("IBM Plex Sans");

  private static final double LEAST_POINTS = 6;
  private static final double MOST_POINTS = 14;

  private final Findings findings;
  private final AssetReader assets;

  ThemeReader(Findings findings, AssetReader assets) {
    this.findings = findings;
    this.assets = assets;
  }

  ThemePlan read(Declaration.Theme theme) {
    List<Double> size = new ArrayList<>();
    Map<ThemePlan.Use, String> colours = new EnumMap<>(ThemePlan.Use.class);
    List<String> palette = new ArrayList<>();
    List<AssetPlan> logo = new ArrayList<>();
    Map<String, Theme.Style> styles = new LinkedHashMap<>();
    Map<String, Name> names = new LinkedHashMap<>();
    for (ThemeItem item : theme.items()) {
      switch (item) {
        case ThemeItem.Font(var family, var written, _) -> font(family, written, size);
        case ThemeItem.Color(var name, var colour, _) ->
            use(name).ifPresent(use -> colours.put(use, colour.hex()));
        case ThemeItem.Palette(var all, _) -> all.stream().map(Colour::hex).forEach(palette::add);
        case ThemeItem.Logo(var file, _) -> logo.add(assets.read(file));
        case ThemeItem.Style(var name, var items, _) -> {
          Name first = names.putIfAbsent(name.text(), name);
          if (first != null) {
            findings.add(
                new NamingProblem.DeclaredTwice(
                    name.span(), Thing.STYLE, name.text(), first.span()));
          }
          items.forEach(this::printable);
          styles.put(name.text(), style(items));
        }
      }
    }
    return new ThemePlan(size, colours, palette, logo.stream().limit(1).toList(), styles);
  }

  private void font(Text family, ThemeItem.FontSize written, List<Double> size) {
    if (FONTS.stream().noneMatch(family.value()::equalsIgnoreCase)) {
      findings.add(new LayoutProblem.UnknownFont(family.span(), family.value(), FONTS));
    }
    switch (written) {
      case ThemeItem.FontSize.Given(var length) -> size.add(points(length));
      case ThemeItem.FontSize.Usual() -> {}
    }
  }

  private double points(Length length) {
    double points = Unit.POINT.of(Lengths.millimetres(length));
    if (points < LEAST_POINTS || points > MOST_POINTS) {
      findings.add(
          new LayoutProblem.SizeUnfit(
              length.span(), (int) LEAST_POINTS + "pt", (int) MOST_POINTS + "pt"));
    }
    return Math.round(points * 100) / 100.0;
  }

  private Optional<ThemePlan.Use> use(Name name) {
    String asked = name.text().toUpperCase(Locale.ROOT);
    Optional<ThemePlan.Use> found =
        Arrays.stream(ThemePlan.Use.values()).filter(use -> use.name().equals(asked)).findFirst();
    if (found.isEmpty()) {
      List<String> known =
          Arrays.stream(ThemePlan.Use.values())
              .map(use -> use.name().toLowerCase(Locale.ROOT))
              .toList();
      findings.add(new LayoutProblem.UnknownWord(name.span(), Thing.COLOUR, name.text(), known));
    }
    return found;
  }

  private void printable(StyleItem item) {
    if (item instanceof StyleItem.Icon(var icon, _)) {
      PrintedLetters.IBM_PLEX_SANS
          .firstMissing(icon.value())
          .ifPresent(
              missing ->
                  findings.add(
                      new LayoutProblem.NoGlyph(
                          icon.span(), missing, PrintedLetters.IBM_PLEX_SANS.font())));
    }
  }

  private static Theme.Style style(List<StyleItem> items) {
    Theme.Style style = Theme.Style.PLAIN;
    for (StyleItem item : items) {
      style =
          style.under(
              switch (item) {
                case StyleItem.Color(var colour, _) -> Theme.Style.inked(colour.hex());
                case StyleItem.Fill(var colour, _) -> Theme.Style.filled(colour.hex());
                case StyleItem.Bold _ -> Theme.Style.BOLD;
                case StyleItem.Italic _ -> Theme.Style.ITALIC;
                case StyleItem.Icon(var icon, _) -> Theme.Style.signed(icon.value());
              });
    }
    return style;
  }
}
