package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.problem.UnsupportedProblem;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Measure;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Everything that a project declares, by kind and name. The first of two equal names stays.
public final class Declarations {
  private final Findings findings;
  private final List<Declaration.Project> projects = new ArrayList<>();
  private final Map<String, Declaration.Source> sources = new LinkedHashMap<>();
  private final Map<String, Declaration.Model> models = new LinkedHashMap<>();
  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private final Map<String, Query> queries = new LinkedHashMap<>();
  private final Map<String, Declaration.Theme> themes = new LinkedHashMap<>();
  private final Map<String, Declaration.Calendar> calendars = new LinkedHashMap<>();
  private final Map<String, Declaration.Addresses> lists = new LinkedHashMap<>();
  private final Map<String, Declaration.Report> reports = new LinkedHashMap<>();
  private final Map<String, Declaration.Deliver> deliveries = new LinkedHashMap<>();
  private final Map<String, Declaration.Alert> alerts = new LinkedHashMap<>();
  private final Map<String, Declaration.Access> roles = new LinkedHashMap<>();
  private final Map<String, Declaration.Test> tests = new LinkedHashMap<>();
  private final Map<String, Name> firsts = new LinkedHashMap<>();

  private Declarations(Findings findings) {
    this.findings = findings;
  }

  /// Returns the declarations sorted by kind; names declared twice are reported.
  public static Declarations of(List<Declaration> all, Findings findings) {
    Declarations sorted = new Declarations(findings);
    all.forEach(sorted::add);
    return sorted;
  }

  /// Returns the project declarations; there should be one.
  public List<Declaration.Project> projects() {
    return projects;
  }

  public Map<String, Declaration.Source> sources() {
    return sources;
  }

  public Map<String, Declaration.Model> models() {
    return models;
  }

  /// Returns the measures of the top level.
  public Map<String, Measure> measures() {
    return measures;
  }

  /// Returns the queries of the top level.
  public Map<String, Query> queries() {
    return queries;
  }

  public Map<String, Declaration.Theme> themes() {
    return themes;
  }

  /// Returns the trade calendars; there is at most one.
  public Map<String, Declaration.Calendar> calendars() {
    return calendars;
  }

  public Map<String, Declaration.Addresses> lists() {
    return lists;
  }

  public Map<String, Declaration.Report> reports() {
    return reports;
  }

  public Map<String, Declaration.Deliver> deliveries() {
    return deliveries;
  }

  public Map<String, Declaration.Alert> alerts() {
    return alerts;
  }

  /// Returns what roles may see, by the name of the role.
  public Map<String, Declaration.Access> roles() {
    return roles;
  }

  public Map<String, Declaration.Test> tests() {
    return tests;
  }

  private void add(Declaration declaration) {
    switch (declaration) {
      case Declaration.Project project -> projects.add(project);
      case Declaration.Source source -> put(sources, Thing.SOURCE, source.name(), source);
      case Declaration.Model model -> put(models, Thing.MODEL, model.name(), model);
      case Measure measure -> put(measures, Thing.MEASURE, measure.name(), measure);
      case Declaration.Calendar calendar -> addCalendar(calendar);
      case Declaration.Addresses list -> put(lists, Thing.LIST, list.name(), list);
      case Declaration.Report report -> put(reports, Thing.REPORT, report.name(), report);
      case Declaration.Deliver deliver -> put(deliveries, Thing.DELIVERY, deliver.name(), deliver);
      case Declaration.Access access -> put(roles, Thing.ROLE, access.role(), access);
      case Declaration.Alert alert -> put(alerts, Thing.ALERT, alert.name(), alert);
      case Declaration.Test test -> addTest(test);
      case Declaration.Theme theme -> put(themes, Thing.THEME, theme.name(), theme);
      case Query query -> put(queries, Thing.QUERY, query.name(), query);
      case Declaration.Use _ -> {}
      case Declaration.Unsupported(var statement, var span) ->
          findings.add(new UnsupportedProblem.NotYet(span, "`" + statement + "`"));
    }
  }

  /// A project counts its trade in one way.
  private void addCalendar(Declaration.Calendar calendar) {
    if (calendars.isEmpty()) {
      calendars.put(calendar.name().text(), calendar);
    } else {
      Name first = calendars.values().iterator().next().name();
      findings.add(
          new NamingProblem.DeclaredTwice(
              calendar.name().span(), Thing.CALENDAR, calendar.name().text(), first.span()));
    }
  }

  /// Names of tests are sentences: only equal ones meet.
  private void addTest(Declaration.Test test) {
    Name name = test.name();
    Declaration.Test first = tests.putIfAbsent(name.text(), test);
    if (first != null && !name.isMissing()) {
      findings.add(
          new NamingProblem.DeclaredTwice(
              name.span(), Thing.TEST, name.text(), first.name().span()));
    }
  }

  private <T> void put(Map<String, T> map, Thing kind, Name name, T declaration) {
    Name first = firsts.putIfAbsent(kind + " " + name.text().toLowerCase(Locale.ROOT), name);
    if (first == null) {
      map.put(name.text(), declaration);
    } else if (first.text().equals(name.text())) {
      findings.add(new NamingProblem.DeclaredTwice(name.span(), kind, name.text(), first.span()));
    } else {
      map.put(name.text(), declaration);
      findings.add(
          new NamingProblem.OnlyCaseDiffers(
              name.span(), kind, name.text(), first.text(), first.span()));
    }
  }
}
