package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.resolve.Grain;
import io.svodka.compiler.resolve.Leaf;
import io.svodka.compiler.resolve.Measure;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.source.Assets;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.Query;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The names that may be used in one report, for those who help to write it. Each is one that the
/// checks of the report take: they are asked.
public final class ReportNames {
  /// The styles that every theme has.
  public static final List<String> STYLES = HighlightReader.STYLES;

  private final ResolvedProject project;
  private final LayoutScope layout;
  private final List<BoundQuery> query;
  private final QueryScope scope;

  private ReportNames(ResolvedProject project, LayoutScope layout, List<BoundQuery> query) {
    this.project = project;
    this.layout = layout;
    this.query = query;
    this.scope = query.isEmpty() ? nothing(layout.report()) : query.getFirst().scope();
  }

  /// Returns the names of a report as seen from one of its queries, or from outside of any.
  ///
  /// @param query its name; empty for none
  public static ReportNames of(ResolvedProject project, Declaration.Report report, String query) {
    Findings nobody = new Findings();
    AssetReader assets = new AssetReader(nobody, new Assets.Unknown());
    Themes themes = new Themes(nobody, project.declarations(), assets);
    LayoutScope layout = new ReportReader(nobody, project, themes).read(report).scope();
    return new ReportNames(
        project, layout, Optional.ofNullable(layout.bound().get(query)).stream().toList());
  }

  /// Returns the names of a query of the top level.
  public static ReportNames of(ResolvedProject project, Query query) {
    return of(project, Lowering.alone(query), query.name().text());
  }

  /// Returns the measures that the query may show beside its groups.
  public List<String> measures() {
    Map<String, List<Grain>> measures = new LinkedHashMap<>();
    for (String name : layout.report().measures().known()) {
      Optional<Measure> found = quietly(name);
      if (found.isPresent() && !found.get().figure().isUnknown()) {
        measures.put(name, grains(found.get()));
      } else {
        project.graph().models().stream()
            .filter(model -> model.measures().containsKey(name))
            .map(model -> model.name() + "." + name)
            .forEach(full -> quietly(full).ifPresent(each -> measures.put(full, grains(each))));
      }
    }
    return fitting(measures);
  }

  /// A group that no measure has, since its name is still being written, hides none of them.
  private List<String> fitting(Map<String, List<Grain>> measures) {
    Set<List<Grain>> all = new LinkedHashSet<>(measures.values());
    List<Path> groups =
        groupings().stream()
            .filter(group -> all.stream().anyMatch(grains -> isReachable(group, grains)))
            .toList();
    Set<List<Grain>> fitting =
        all.stream()
            .filter(grains -> groups.stream().allMatch(group -> isReachable(group, grains)))
            .collect(Collectors.toSet());
    return measures.entrySet().stream()
        .filter(each -> fitting.contains(each.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Grain> grains(Measure measure) {
    return measure.leaves().stream().map(Leaf::grain).distinct().toList();
  }

  private Optional<Measure> quietly(String name) {
    return layout.report().measures().find(path(name));
  }

  private List<Path> groupings() {
    List<Path> paths = new ArrayList<>();
    for (BoundQuery bound : query) {
      for (Grouping grouping : bound.scope().groupings()) {
        if (grouping instanceof Grouping.ByDimension(_, _, var path, _, _)) {
          paths.add(path);
        }
      }
    }
    return paths;
  }

  /// Returns what the rows of everything that the query shows have one value for.
  public List<String> groups() {
    List<Grain> grains = grains();
    return layout.report().dimensions().stream()
        .filter(name -> grains.isEmpty() || isReachable(path(name), grains))
        .toList();
  }

  private List<Grain> grains() {
    return query.stream()
        .flatMap(bound -> bound.scope().components().facts().stream())
        .map(QueryComponents.FactKey::grain)
        .distinct()
        .toList();
  }

  /// Returns what `where` of the query may look at.
  public List<String> rows() {
    Set<String> names = new LinkedHashSet<>(groups());
    List<Grain> grains = grains();
    for (Grain grain : grains) {
      grain.rows().segments().keySet().stream()
          .filter(name -> isReachable(path(name), grains))
          .forEach(names::add);
    }
    return List.copyOf(names);
  }

  private boolean isReachable(Path path, List<Grain> grains) {
    List<Model> models = grains.stream().map(Grain::rows).toList();
    return grains.stream().allMatch(grain -> isReachable(path, grain, models));
  }

  private boolean isReachable(Path path, Grain grain, List<Model> models) {
    return new FactRows(
            new Findings(), layout.report(), new FactRows.Fact(scope, grain, models, ""))
        .takes(path);
  }

  /// Returns a query that asks nothing yet.
  private static QueryScope nothing(ReportScope scope) {
    Declaration.Report report = scope.syntax();
    Query empty = new Query(report.name(), report.label(), List.of(), report.span());
    return new QueryReader(new Findings(), scope).read(empty);
  }

  /// Returns the results and groups of the query.
  public List<String> results() {
    return query.stream().flatMap(bound -> bound.scope().known().stream()).toList();
  }

  /// Returns the groups of the query.
  public List<String> groupsOfQuery() {
    return query.stream()
        .flatMap(bound -> bound.scope().groupings().stream())
        .map(Grouping::name)
        .toList();
  }

  /// Returns what the layout of the query may show.
  public List<String> layout() {
    ItemLookup lookup =
        new ItemLookup(new Findings(), layout.report(), query, ItemLookup.Place.LAYOUT);
    return lookup.known().stream().distinct().toList();
  }

  public List<String> comparisons() {
    return List.copyOf(layout.report().defaults().comparisons().keySet());
  }

  public List<String> queries() {
    return List.copyOf(layout.report().queries().keySet());
  }

  public List<String> parameters() {
    return layout.report().parameters().all().stream().map(each -> each.plan().name()).toList();
  }

  /// Returns what is known of the burst key.
  public List<String> keyAttributes() {
    return layout.report().burst().stream()
        .flatMap(key -> key.attributes().stream().map(each -> key.role() + "." + each.name()))
        .toList();
  }

  private Path path(String dotted) {
    Span nowhere = layout.report().syntax().name().span();
    List<Name> names = new ArrayList<>();
    for (String name : dotted.split("\\.", -1)) {
      names.add(new Name(name, nowhere));
    }
    return new Path(names, nowhere);
  }
}
