package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.resolve.Declarations;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.ProjectItem;
import io.svodka.compiler.syntax.ReportItem;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.BuiltInTheme;
import io.svodka.model.plan.ThemePlan;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The themes of a project, each read once, and which of them a report wears: its own, else the
/// project's, else the usual one.
final class Themes {
  private final Findings findings;
  private final AssetReader assets;
  private final Map<String, ThemePlan> themes = new LinkedHashMap<>();
  private final Map<String, Span> places = new HashMap<>();
  private final ThemePlan usual;

  Themes(Findings findings, Declarations declarations, AssetReader assets) {
    this.findings = findings;
    this.assets = assets;
    ThemeReader reader = new ThemeReader(findings, assets);
    declarations
        .themes()
        .forEach(
            (name, theme) -> {
              themes.put(name, reader.read(theme));
              places.put(name, theme.name().span());
            });
    this.usual = usual(declarations);
  }

  AssetReader assets() {
    return assets;
  }

  ThemePlan of(Declaration.Report report) {
    for (ReportItem item : report.items()) {
      if (item instanceof ReportItem.Theme(var name, _)) {
        return named(name);
      }
    }
    return usual;
  }

  private ThemePlan usual(Declarations declarations) {
    for (Declaration.Project project : declarations.projects()) {
      for (ProjectItem item : project.items()) {
        if (item instanceof ProjectItem.Theme(var name, _)) {
          return named(name);
        }
      }
    }
    return ThemePlan.USUAL;
  }

  private List<String> known() {
    return Stream.concat(
            themes.keySet().stream(), BuiltInTheme.ALL.stream().map(BuiltInTheme::name))
        .distinct()
        .toList();
  }

  private ThemePlan named(Name name) {
    ThemePlan own = themes.get(name.text());
    if (own != null) {
      findings.leads(name.span(), places.getOrDefault(name.text(), name.span()));
      return own;
    }
    Optional<ThemePlan> known = BuiltInTheme.named(name.text());
    if (known.isEmpty()) {
      findings.add(new NamingProblem.UnknownThing(name.span(), Thing.THEME, name.text(), known()));
    }
    return known.orElse(ThemePlan.USUAL);
  }
}
