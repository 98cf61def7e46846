package io.svodka.compiler.resolve;

import io.svodka.compiler.link.Scopes;
import io.svodka.compiler.naming.SharedName;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.schema.Schema;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.ModelItem;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Origin;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.SourceItem;
import io.svodka.compiler.type.Formats;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.SourcePlan;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Binds sources, models and measures of a project.
public final class Resolution {
  private final Findings findings;
  private final Schema schema;
  private final List<SourceFile> holidays;

  /// @param holidays the project's own lists of days off
  public Resolution(Findings findings, Schema schema, List<SourceFile> holidays) {
    this.findings = findings;
    this.schema = schema;
    this.holidays = List.copyOf(holidays);
  }

  /// Returns the project with its names bound. What is broken is reported and stays silent
  /// afterwards.
  public ResolvedProject resolve(Declarations declarations, Scopes scopes, Texts texts) {
    ProjectSettings settings = settings(declarations);
    Formats formats = new Formats(findings, settings.currency());
    Map<String, Source> sources = sources(declarations, settings);
    ModelGraph graph =
        new ModelGraph(
            findings, formats, models(declarations, sources, scopes), scopes, settings.calendar());
    MeasureReader reader = new MeasureReader(findings, formats, graph, texts);
    Measures measures = new Measures(findings, graph, reader, declarations.measures());
    readAll(graph);
    measures.readAll();
    ExpectationReader expectations = new ExpectationReader(findings, graph, sources, texts);
    List<SourcePlan> plans = new ArrayList<>();
    sources.values().forEach(source -> plans.add(with(source, expectations)));
    return new ResolvedProject(
        settings, plans, graph, measures, reader, declarations, formats, texts);
  }

  /// Returns the sources alone, as their own lines say them; what they expect of each other is left
  /// out.
  public List<SourcePlan> sources(Declarations declarations) {
    ProjectSettings settings = settings(declarations);
    return sources(declarations, settings).values().stream().map(Source::plan).toList();
  }

  /// Returns the settings of the project.
  public ProjectSettings settings(Declarations declarations) {
    return new ProjectReader(findings, new HolidayReader(findings, holidays))
        .read(declarations.projects(), declarations.calendars().values());
  }

  private Map<String, Source> sources(Declarations declarations, ProjectSettings settings) {
    SourceReader reader = new SourceReader(findings, schema, settings.ownership().connections());
    Map<String, Source> sources = new LinkedHashMap<>();
    declarations.sources().forEach((name, source) -> sources.put(name, reader.read(source)));
    sources.values().forEach(source -> checkZone(source, settings.zone()));
    return sources;
  }

  private void checkZone(Source source, ZoneId zone) {
    boolean given =
        source.syntax().items().stream().anyMatch(item -> item instanceof SourceItem.Timezone);
    if (given || zone.equals(ZoneOffset.UTC)) {
      return;
    }
    source.all().wallTimes().stream()
        .findFirst()
        .ifPresent(
            found ->
                findings.add(
                    new ModelProblem.ZoneMissing(found.span(), found.column(), zone.getId())));
  }

  private Map<String, Model> models(
      Declarations declarations, Map<String, Source> sources, Scopes scopes) {
    Map<String, Model> models = new LinkedHashMap<>();
    for (Declaration.Model model : declarations.models().values()) {
      Path path = scopes.qualified(model.source());
      Source source = sources.get(path.dotted());
      if (source == null) {
        findings.add(
            new NamingProblem.UnknownThing(
                path.span(), Thing.SOURCE, path.dotted(), List.copyOf(sources.keySet())));
      }
      if (source != null) {
        findings.leads(path.last().span(), source.syntax().name().span());
      }
      models.put(
          model.name().text(),
          new Model(model, source == null ? nothing(path.last()) : source, findings));
    }
    return models;
  }

  /// Stands for a source nobody declared. It has no columns, so names in its models stay silent.
  private static Source nothing(Name name) {
    Declaration.Source syntax =
        new Declaration.Source(name, new Origin.Invalid(name.span()), List.of(), name.span());
    return new SourceReader(new Findings(), Schema.EMPTY, List.of()).read(syntax);
  }

  /// Reads everything once, so that mistakes show even in what no report uses.
  private void readAll(ModelGraph graph) {
    for (Model model : graph.models()) {
      for (ModelItem.Join join : model.joins().values()) {
        String role = join.role().text();
        graph.behind(model, role);
        findings.leads(SharedName.ofJoins(role), join.role().span());
      }
      model.dimensions().keySet().forEach(name -> graph.dimension(model, name));
      model.dimensions().keySet().forEach(name -> graph.meanings().of(model, name));
      model.segments().keySet().forEach(name -> graph.segment(model, name));
      for (ModelItem.Hierarchy hierarchy : model.hierarchies().values()) {
        hierarchy
            .levels()
            .forEach(
                level -> graph.reader(model, "").read(new Expr.Reference(level, level.span())));
      }
      checkHidden(graph, model);
      graph.filters(model);
      graph.time(model, "");
    }
  }

  private void checkHidden(ModelGraph graph, Model model) {
    for (Name name : model.hidden().values()) {
      Optional.ofNullable(model.measures().get(name.text()))
          .map(measure -> measure.name().span())
          .or(() -> graph.declared(model, name.text(), ""))
          .ifPresent(place -> findings.leads(name.span(), place));
      boolean known =
          model.rowNames().contains(name.text()) || model.measures().containsKey(name.text());
      if (!known && !model.source().columns().isEmpty()) {
        findings.add(
            new NamingProblem.UnknownColumn(
                name.span(),
                name.text(),
                model.source().name(),
                model.source().plan().span(),
                model.rowNames()));
      }
    }
  }

  private static SourcePlan with(Source source, ExpectationReader expectations) {
    SourcePlan plan = source.plan();
    return new SourcePlan(
        plan.name(),
        plan.origin(),
        plan.columns(),
        plan.key(),
        plan.zone(),
        expectations.read(source),
        plan.freshness(),
        plan.span());
  }
}
