package io.svodka.compiler.type;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.value.TimeUnit;
import java.time.DateTimeException;
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
  private final CalendarRules calendar;
  private final Set<String> used = new HashSet<>();

  /// @param report name of the report; empty where there is none
  /// @param calendar says which weeks there are
  public Parameters(
      Findings findings, String report, Map<String, Parameter> byName, CalendarRules calendar) {
    this.calendar = calendar;
    this.findings = findings;
    this.report = report;
    this.byName = byName;
  }

  /// Returns what stands where nobody declares any.
  public static Parameters none(Findings findings, CalendarRules calendar) {
    return new Parameters(findings, "", Map.of(), calendar);
  }

  /// Returns whether the project's calendar has such a unit.
  boolean has(TimeUnit unit, CalendarRules.Place place) {
    try {
      calendar.at(unit, place);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /// Returns whether the project counts in weeks of a trade.
  boolean hasTrade() {
    return !calendar.trade().isNone();
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
    findings.leads(withoutSign(span), found.span());
    return Optional.of(found);
  }

  /// A use is written `$month`, its declaration `month`.
  private static Span withoutSign(Span use) {
    return new Span(use.source(), use.start() + 1, use.end());
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
