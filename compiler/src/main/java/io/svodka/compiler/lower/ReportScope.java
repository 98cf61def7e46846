package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.syntax.BurstItem;
import io.svodka.compiler.syntax.Compare;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.compiler.syntax.ReportItem;
import io.svodka.compiler.type.Formats;
import io.svodka.compiler.type.Parameters;
import io.svodka.model.document.PageSetup;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.ThemePlan;
import io.svodka.model.rendition.Format;
import io.svodka.model.value.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// What every statement of one report may use.
final class ReportScope {
  private final ResolvedProject project;
  private final Declaration.Report syntax;
  private final Parameters parameters;
  private final LocalMeasures measures;
  private final Defaults defaults;
  private final List<BurstKey> keys;
  private final ThemePlan theme;
  private final AssetReader assets;
  private final Map<String, QueryScope> queries = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();
  private final List<Value> values = new ArrayList<>();

  /// A dimension or segment that the report names somewhere.
  ///
  /// @param base the rows that the expression is about
  record Value(String name, Model base, RowExpr expr, Span span) {}

  /// What queries take over from their report.
  record Defaults(PeriodExpr during, Map<String, Compare> comparisons, List<Expr> filters) {
    Defaults {
      filters = List.copyOf(filters);
    }
  }

  /// @param keys what the report is burst by; one entry or none
  ReportScope(
      ResolvedProject project,
      Declaration.Report syntax,
      LocalMeasures measures,
      Parameters parameters,
      Defaults defaults,
      List<BurstKey> keys,
      ThemePlan theme,
      AssetReader assets) {
    this.project = project;
    this.syntax = syntax;
    this.measures = measures;
    this.parameters = parameters;
    this.defaults = defaults;
    this.keys = keys;
    this.theme = theme;
    this.assets = assets;
  }

  /// A scope of figures that nobody lays out.
  ReportScope(
      ResolvedProject project,
      Declaration.Report syntax,
      LocalMeasures measures,
      Parameters parameters,
      Defaults defaults,
      List<BurstKey> keys) {
    this(
        project,
        syntax,
        measures,
        parameters,
        defaults,
        keys,
        ThemePlan.USUAL,
        AssetReader.silent());
  }

  ResolvedProject project() {
    return project;
  }

  Declaration.Report syntax() {
    return syntax;
  }

  String name() {
    return syntax.name().text();
  }

  Parameters parameters() {
    return parameters;
  }

  LocalMeasures measures() {
    return measures;
  }

  Defaults defaults() {
    return defaults;
  }

  ThemePlan theme() {
    return theme;
  }

  AssetReader assets() {
    return assets;
  }

  /// Returns the paper of the report.
  PageSetup page() {
    Findings said = new Findings();
    return syntax.items().stream()
        .flatMap(item -> item instanceof ReportItem.Page page ? Stream.of(page) : Stream.empty())
        .findFirst()
        .map(new PageReader(said)::read)
        .orElse(PageReader.USUAL);
  }

  /// Returns whether the report is made in a format.
  boolean isMade(Format format) {
    List<Name> names = new ArrayList<>();
    for (ReportItem item : syntax.items()) {
      if (item instanceof ReportItem.Formats(var written, _)) {
        names.addAll(written);
      }
    }
    return names.isEmpty()
        ? format == Format.PDF
        : new PageReader(new Findings()).formats(names).contains(format);
  }

  Optional<BurstKey> burst() {
    return keys.stream().findFirst();
  }

  /// Returns where the burst says that each key has a currency, if it does.
  Optional<Span> keyCurrency() {
    return syntax.items().stream()
        .flatMap(
            item -> item instanceof ReportItem.Burst burst ? burst.items().stream() : Stream.of())
        .filter(BurstItem.Currency.class::isInstance)
        .map(BurstItem::span)
        .findFirst();
  }

  /// Returns the formats of the layout; `money` alone means the currency of the key where the burst
  /// names one.
  Formats formats() {
    return keyCurrency().isPresent()
        ? project.formats().usually(Unit.USUAL_MONEY)
        : project.formats();
  }

  /// Returns the attribute of the burst key that a path means, and remembers it.
  OptionalInt attribute(Path path) {
    OptionalInt place = burst().map(key -> key.attribute(path)).orElse(OptionalInt.empty());
    place.ifPresent(
        index ->
            burst()
                .ifPresent(
                    key -> remember(path, key.model(), key.attributes().get(index).row().expr())));
    return place;
  }

  /// Remembers that the report names something in a row.
  void remember(Path path, Model base, RowExpr expr) {
    values.add(new Value(path.dotted(), base, expr, path.span()));
  }

  /// Returns the dimensions and segments that the report names, and where.
  List<Value> values() {
    return values;
  }

  Map<String, QueryScope> queries() {
    return queries;
  }

  /// Returns the query with a name and remembers that it is used.
  Optional<QueryScope> query(String name) {
    used.add(name);
    return Optional.ofNullable(queries.get(name));
  }

  boolean isUsed(String query) {
    return used.contains(query);
  }

  /// Returns whether some model has such a dimension, be it behind a role.
  boolean isDimension(Path path) {
    String last = path.last().text();
    return project.graph().models().stream().anyMatch(model -> has(model, path, last));
  }

  /// Returns the dimensions a query may group by, for suggestions.
  List<String> dimensions() {
    Set<String> names = new LinkedHashSet<>();
    for (Model model : project.graph().models()) {
      names.addAll(model.dimensionNames());
      for (String role : model.joins().keySet()) {
        project
            .graph()
            .role(model, role)
            .ifPresent(
                found ->
                    found.target().dimensionNames().forEach(name -> names.add(role + "." + name)));
      }
    }
    return new ArrayList<>(names);
  }

  private static boolean has(Model model, Path path, String last) {
    boolean here = model.dimensions().containsKey(last);
    return path.names().size() == 1 ? here : here && !path.first().text().isEmpty();
  }
}
