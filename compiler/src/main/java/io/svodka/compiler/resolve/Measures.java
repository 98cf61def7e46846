package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.GrainProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.Parameters;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The measures of models and of the top level. Each is read when it is first asked for.
public final class Measures implements MeasureNames {
  private final Findings findings;
  private final ModelGraph graph;
  private final MeasureReader reader;
  private final Map<String, io.svodka.compiler.syntax.Measure> top;
  private final Map<String, Optional<Measure>> read = new LinkedHashMap<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final MeasureUses uses = new MeasureUses();
  private final Parameters none;

  private final Map<String, List<Model>> owners = new HashMap<>();

  Measures(
      Findings findings,
      ModelGraph graph,
      MeasureReader reader,
      Map<String, io.svodka.compiler.syntax.Measure> top) {
    this.findings = findings;
    this.graph = graph;
    this.reader = reader;
    this.top = top;
    this.none = graph.noParameters();
  }

  /// Returns what stands where a report would declare parameters.
  Parameters noParameters() {
    return none;
  }

  @Override
  public Optional<Measure> find(Path path) {
    return named(graph.scopes().qualified(path));
  }

  /// Returns the measure of a path that starts with its full name.
  private Optional<Measure> named(Path path) {
    String last = path.last().text();
    if (path.names().size() == 2) {
      return graph
          .find(path.first().text())
          .flatMap(
              model -> {
                findings.leads(path.first().span(), model.span());
                return seen(model, last, path);
              });
    }
    return path.names().size() == 1 ? unqualified(last, path) : Optional.empty();
  }

  @Override
  public List<String> known() {
    Set<String> names = new LinkedHashSet<>(top.keySet());
    for (Model model : graph.models()) {
      String prefix = graph.scopes().prefix(model.span().source());
      model.measures().keySet().forEach(name -> names.add(prefix + name));
    }
    return List.copyOf(names);
  }

  /// Returns the measure that a model declares.
  public Optional<Measure> ofModel(Model model, String name, Path asked) {
    io.svodka.compiler.syntax.Measure declared = model.measures().get(name);
    return declared == null
        ? Optional.empty()
        : once(
            model.name() + "." + name,
            declared,
            asked,
            () -> reader.ofModel(declared, model, this));
  }

  /// Returns which measure uses which.
  public MeasureUses uses() {
    return uses;
  }

  /// Returns every measure that can be read.
  public List<Measure> all() {
    return read.values().stream().flatMap(Optional::stream).toList();
  }

  /// Reads every measure, so that mistakes show even in those nobody uses.
  void readAll() {
    top.values().forEach(measure -> named(path(measure)));
    for (Model model : graph.models()) {
      model.measures().values().forEach(each -> ofModel(model, each.name().text(), path(each)));
    }
  }

  private static Path path(io.svodka.compiler.syntax.Measure measure) {
    return new Path(List.of(measure.name()), measure.name().span());
  }

  /// Returns a measure as others than its model see it.
  private Optional<Measure> seen(Model model, String name, Path asked) {
    Optional<Span> hidden = model.hides(name);
    if (hidden.isEmpty()) {
      return ofModel(model, name, asked);
    }
    findings.add(new GrainProblem.Hidden(asked.last().span(), name, model.name(), hidden.get()));
    return Optional.of(reader.unknown(name, asked.span()));
  }

  private Optional<Measure> unqualified(String name, Path path) {
    List<Model> all = owners(name);
    List<Model> open = all.stream().filter(model -> model.hides(local(name)).isEmpty()).toList();
    List<Model> owners = open.isEmpty() ? all : open;
    io.svodka.compiler.syntax.Measure declared = top.get(name);
    if (owners.size() + (declared == null ? 0 : 1) > 1) {
      List<String> candidates = new ArrayList<>();
      owners.forEach(model -> candidates.add(model.name() + "." + local(name)));
      findings.add(new NamingProblem.Ambiguous(path.span(), name, Thing.MEASURE, candidates));
      return Optional.of(reader.unknown(name, path.span()));
    }
    if (declared != null) {
      return once("." + name, declared, path, () -> reader.overMeasures(declared, this, none));
    }
    return owners.isEmpty() ? Optional.empty() : seen(owners.getFirst(), local(name), path);
  }

  /// Returns the models of the same scope that declare a measure.
  private List<Model> owners(String name) {
    if (owners.isEmpty()) {
      for (Model model : graph.models()) {
        String prefix = graph.scopes().prefix(model.span().source());
        model
            .measures()
            .keySet()
            .forEach(
                each -> owners.computeIfAbsent(prefix + each, _ -> new ArrayList<>()).add(model));
      }
    }
    return owners.getOrDefault(name, List.of());
  }

  private static String local(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private Optional<Measure> once(
      String key, io.svodka.compiler.syntax.Measure declared, Path asked, Supplier<Measure> make) {
    findings.leads(asked.last(), declared.name());
    uses.asked(declared.name());
    if (read.containsKey(key)) {
      return read.get(key);
    }
    if (!open.add(key)) {
      List<String> ring = new ArrayList<>(open);
      List<String> names =
          ring.subList(ring.indexOf(key), ring.size()).stream()
              .map(each -> each.startsWith(".") ? each.substring(1) : each)
              .toList();
      findings.add(new NamingProblem.Circle(asked.span(), names));
      return Optional.of(reader.unknown(asked.dotted(), asked.span()));
    }
    uses.open(declared.name());
    try {
      Optional<Measure> made = Optional.of(make.get());
      read.put(key, made);
      return made;
    } finally {
      uses.close();
      open.remove(key);
    }
  }
}
