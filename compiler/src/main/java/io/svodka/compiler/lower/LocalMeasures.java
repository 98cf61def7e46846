package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.resolve.Measure;
import io.svodka.compiler.resolve.MeasureNames;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.Parameters;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The measures of one report, then those of the project.
final class LocalMeasures implements MeasureNames {
  private final Findings findings;
  private final ResolvedProject project;
  private final Parameters parameters;
  private final Map<String, io.svodka.compiler.syntax.Measure> declared = new LinkedHashMap<>();
  private final Map<String, Measure> read = new LinkedHashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Set<String> used = new HashSet<>();
  private final List<Asked> asked = new ArrayList<>();

  /// A measure of the project that the report names somewhere.
  ///
  /// @param declared place of the declared name
  record Asked(String name, Span declared, Span span) {}

  LocalMeasures(Findings findings, ResolvedProject project, Parameters parameters) {
    this.findings = findings;
    this.project = project;
    this.parameters = parameters;
  }

  void declare(io.svodka.compiler.syntax.Measure measure) {
    String name = measure.name().text();
    io.svodka.compiler.syntax.Measure first = declared.putIfAbsent(name, measure);
    if (first != null) {
      findings.add(
          new NamingProblem.DeclaredTwice(
              measure.name().span(), Thing.MEASURE, name, first.name().span()));
    }
  }

  /// Reads them all, then forgets that they were asked for.
  void readAll() {
    declared.values().forEach(measure -> local(measure.name().text()));
    used.clear();
  }

  List<io.svodka.compiler.syntax.Measure> unused() {
    List<io.svodka.compiler.syntax.Measure> left = new ArrayList<>(declared.values());
    left.removeIf(measure -> used.contains(measure.name().text()));
    return left;
  }

  @Override
  public Optional<Measure> find(Path path) {
    if (path.names().size() == 1 && declared.containsKey(path.dotted())) {
      findings.leads(path.last(), declared.get(path.dotted()).name());
      return local(path.dotted());
    }
    Optional<Measure> found = project.measures().find(path);
    found.ifPresent(measure -> asked.add(new Asked(path.dotted(), measure.span(), path.span())));
    return found;
  }

  /// Returns which measures of the project the report names, and where.
  List<Asked> asked() {
    return asked;
  }

  @Override
  public List<String> known() {
    List<String> names = new ArrayList<>(declared.keySet());
    names.addAll(project.measures().known());
    return names;
  }

  private Optional<Measure> local(String name) {
    used.add(name);
    if (read.containsKey(name)) {
      return Optional.of(read.get(name));
    }
    io.svodka.compiler.syntax.Measure measure = declared.get(name);
    if (measure == null) {
      return Optional.empty();
    }
    if (!open.add(name)) {
      findings.add(new NamingProblem.Circle(measure.name().span(), List.copyOf(open)));
      return Optional.empty();
    }
    Measure made = project.reader().overMeasures(measure, this, parameters);
    open.remove(name);
    read.put(name, made);
    return Optional.of(made);
  }
}
