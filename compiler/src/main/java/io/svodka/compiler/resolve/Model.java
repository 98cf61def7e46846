package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Key;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.Measure;
import io.svodka.compiler.syntax.ModelItem;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Owner;
import io.svodka.compiler.syntax.Where;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The statements of one model by name. What they mean is asked of the [ModelGraph].
public final class Model {
  private final Declaration.Model syntax;
  private final Source source;
  private final Findings findings;
  private final Map<String, ModelItem.Join> joins = new LinkedHashMap<>();
  private final Map<String, ModelItem.Dimension> dimensions = new LinkedHashMap<>();
  private final Map<String, ModelItem.Segment> segments = new LinkedHashMap<>();
  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private final Map<String, Name> firsts = new LinkedHashMap<>();
  private final List<ModelItem.Time> times = new ArrayList<>();
  private final List<Expr> filters = new ArrayList<>();
  private final List<Name> key = new ArrayList<>();
  private final Map<String, ModelItem.Hierarchy> hierarchies = new LinkedHashMap<>();
  private final Map<String, Name> hidden = new LinkedHashMap<>();

  Model(Declaration.Model syntax, Source source, Findings findings) {
    this.syntax = syntax;
    this.source = source;
    this.findings = findings;
    syntax.items().forEach(this::add);
    checkKey();
  }

  public String name() {
    return syntax.name().text();
  }

  public Span span() {
    return syntax.name().span();
  }

  public Source source() {
    return source;
  }

  /// Returns whether another model has the rows of the same source.
  public boolean sharesSource(Model other) {
    return source.name().equals(other.source.name());
  }

  /// Returns the columns that identify a row, the model's own or its source's.
  public List<String> key() {
    return key.isEmpty() ? source.plan().key() : key.stream().map(Name::text).toList();
  }

  public Map<String, ModelItem.Join> joins() {
    return joins;
  }

  /// Returns the declared dimensions; key columns are dimensions too.
  public Map<String, ModelItem.Dimension> dimensions() {
    return dimensions;
  }

  /// Returns the name of a declared dimension and, where it has no options, its whole declaration;
  /// nothing for what is no declared dimension.
  public List<Span> dimensionSpans(String name) {
    ModelItem.Dimension dimension = dimensions.get(name);
    if (dimension == null) {
      return List.of();
    }
    return dimension.options().isEmpty()
        ? List.of(dimension.name().span(), dimension.span())
        : List.of(dimension.name().span());
  }

  public Map<String, ModelItem.Segment> segments() {
    return segments;
  }

  public Map<String, Measure> measures() {
    return measures;
  }

  /// Returns whether the time axis is the column or dimension of this name.
  public boolean keepsTimeIn(String column) {
    return times.stream().anyMatch(time -> time.name().text().equals(column));
  }

  Map<String, ModelItem.Hierarchy> hierarchies() {
    return hierarchies;
  }

  /// Returns where the model says that a name is its own business, or nothing.
  public Optional<Span> hides(String name) {
    return Optional.ofNullable(hidden.get(name)).map(Name::span);
  }

  Map<String, Name> hidden() {
    return hidden;
  }

  List<ModelItem.Time> times() {
    return times;
  }

  List<Expr> filters() {
    return filters;
  }

  /// Returns the names a query may group by.
  public Set<String> dimensionNames() {
    Set<String> names = new LinkedHashSet<>(key());
    names.addAll(dimensions.keySet());
    return names;
  }

  /// Returns the names an expression over a row may use.
  List<String> rowNames() {
    Set<String> names = new LinkedHashSet<>(dimensionNames());
    names.addAll(segments.keySet());
    names.addAll(source.columns().keySet());
    joins.keySet().forEach(role -> names.add(role + "."));
    return List.copyOf(names);
  }

  private void add(ModelItem item) {
    switch (item) {
      case ModelItem.Join join -> put(joins, Thing.JOIN, join.role(), join);
      case ModelItem.Dimension dimension ->
          put(dimensions, Thing.DIMENSION, dimension.name(), dimension);
      case ModelItem.Segment segment -> put(segments, Thing.SEGMENT, segment.name(), segment);
      case Measure measure -> put(measures, Thing.MEASURE, measure.name(), measure);
      case ModelItem.Time time -> times.add(time);
      case Where(var condition, _) -> filters.add(condition);
      case Key(var names, _) -> key.addAll(names);
      case ModelItem.Hierarchy hierarchy ->
          put(hierarchies, Thing.HIERARCHY, hierarchy.name(), hierarchy);
      case ModelItem.Hide(var names, _) -> names.forEach(name -> hidden.put(name.text(), name));
      case Owner _, Describe _ -> {}
    }
  }

  private static String space(Thing kind) {
    boolean apart = kind == Thing.MEASURE || kind == Thing.JOIN || kind == Thing.HIERARCHY;
    return apart ? kind.name() + " " : "row ";
  }

  private <T> void put(Map<String, T> map, Thing kind, Name name, T item) {
    String space = space(kind);
    Name first = firsts.putIfAbsent(space + name.text().toLowerCase(Locale.ROOT), name);
    if (first == null) {
      map.put(name.text(), item);
    } else if (!first.text().equals(name.text())) {
      map.put(name.text(), item);
      findings.add(
          new NamingProblem.OnlyCaseDiffers(
              name.span(), kind, name.text(), first.text(), first.span()));
    } else {
      findings.add(new NamingProblem.DeclaredTwice(name.span(), kind, name.text(), first.span()));
    }
  }

  private void checkKey() {
    for (Name name : key) {
      if (!source.columns().isEmpty() && !source.columns().containsKey(name.text())) {
        findings.add(source.unknown(name, List.copyOf(source.columns().keySet())));
      }
      source.place(name.text()).ifPresent(place -> findings.leads(name.span(), place));
      source.unusable(name).ifPresent(findings::add);
    }
  }

  /// Returns the shown name of the model.
  public String label() {
    return switch (syntax.label()) {
      case Label.Given(var text, _) -> text;
      case Label.Absent _ -> name();
    };
  }
}
