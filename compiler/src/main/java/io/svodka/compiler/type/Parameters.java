package io.svodka.compiler.type;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The parameters of one report; remembers which of them were asked for.
public final class Parameters {
  private final Findings findings;
  private final String report;
  private final Map<String, Parameter> byName;
  private final Set<String> used = new HashSet<>();

  /// @param report name of the report; empty where there is none
  public Parameters(Findings findings, String report, Map<String, Parameter> byName) {
    this.findings = findings;
    this.report = report;
    this.byName = byName;
  }

  /// Returns the parameter called `name`; an unknown one is reported.
  public Optional<Parameter> find(String name, Span span) {
    Parameter found = byName.get(name);
    if (found == null) {
      findings.add(
          new NamingProblem.UnknownParameter(span, name, report, List.copyOf(byName.keySet())));
      return Optional.empty();
    }
    used.add(name);
    return Optional.of(found);
  }

  /// Returns all parameters in the order they are declared.
  public List<Parameter> all() {
    return List.copyOf(byName.values());
  }

  /// Returns the parameters nobody asked for.
  public List<Parameter> unused() {
    List<Parameter> left = new ArrayList<>(byName.values());
    left.removeIf(parameter -> used.contains(parameter.plan().name()));
    return left;
  }
}
