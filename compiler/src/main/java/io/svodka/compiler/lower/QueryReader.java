package io.svodka.compiler.lower;

import io.svodka.compiler.check.Following;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.problem.TradeProblem;
import io.svodka.compiler.problem.TypingProblem;
import io.svodka.compiler.resolve.Measure;
import io.svodka.compiler.syntax.Alias;
import io.svodka.compiler.syntax.Compare;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.During;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Item;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.compiler.syntax.Query;
import io.svodka.compiler.syntax.QueryItem;
import io.svodka.compiler.syntax.Where;
import io.svodka.compiler.type.Figure;
import io.svodka.compiler.type.FigureReader;
import io.svodka.compiler.type.Periods;
import io.svodka.compiler.type.Type;
import io.svodka.compiler.type.Words;
import io.svodka.model.origin.Span;
import io.svodka.model.value.TimeUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads what a query shows and groups by. Which rows it reads is settled afterwards, when its
/// facts are known.
final class QueryReader {
  private final Findings findings;
  private final ReportScope report;

  QueryReader(Findings findings, ReportScope report) {
    this.findings = findings;
    this.report = report;
  }

  QueryScope read(Query query) {
    QueryScope scope =
        new QueryScope(findings, query, during(query), comparisons(query), groupings(query));
    FigureReader figures =
        new QueryFigures(
                findings, report, List.of(scope), new MeasureLookup(findings, report, scope))
            .reader();
    boolean shows = false;
    for (QueryItem item : query.items()) {
      if (item instanceof QueryItem.Show(var items, _)) {
        shows = true;
        items.forEach(each -> show(each, figures, scope));
      }
    }
    if (!shows) {
      findings.add(new QueryProblem.NothingShown(query.name().span(), query.name().text()));
    }
    checkOnce(query);
    return scope;
  }

  private PeriodExpr during(Query query) {
    PeriodExpr usual = report.defaults().during();
    for (QueryItem item : query.items()) {
      if (item instanceof During(var period, _)) {
        PeriodExpr known = new Periods(findings, report.parameters()).usual(usual);
        new Following(findings).check(period, usual, known);
        return period;
      }
    }
    return usual;
  }

  /// A query with comparisons of its own forgets those of the report.
  private Map<String, Compare> comparisons(Query query) {
    Map<String, Compare> own = new LinkedHashMap<>();
    for (QueryItem item : query.items()) {
      if (item instanceof Compare compare) {
        Comparisons.add(own, compare, findings);
      }
    }
    return own.isEmpty() ? report.defaults().comparisons() : own;
  }

  private void checkOnce(Query query) {
    Map<String, QueryItem> firsts = new LinkedHashMap<>();
    for (QueryItem item : query.items()) {
      String word = once(item);
      QueryItem first = word.isEmpty() ? null : firsts.putIfAbsent(word, item);
      if (first != null) {
        findings.add(new QueryProblem.StatementTwice(item.span(), word, first.span()));
      }
    }
  }

  private String once(QueryItem item) {
    return switch (item) {
      case QueryItem.Show _ -> "show";
      case QueryItem.By _ -> "by";
      case QueryItem.SortBy _ -> "sort by";
      case QueryItem.Top _ -> "top";
      case QueryItem.Limit _ -> "limit";
      case During _ -> "during";
      case QueryItem.CountEachRowOnce _ -> "count each row once";
      case QueryItem.IncludeEmpty _,
          QueryItem.Having _,
          QueryItem.Shared _,
          Compare _,
          Where _,
          Describe _ ->
          "";
    };
  }

  private List<Grouping> groupings(Query query) {
    List<Grouping> groupings = new ArrayList<>();
    for (QueryItem item : query.items()) {
      if (item instanceof QueryItem.By(var items, _)) {
        items.forEach(each -> grouping(each).ifPresent(grouping -> add(grouping, groupings)));
      }
    }
    return groupings;
  }

  private void add(Grouping grouping, List<Grouping> groupings) {
    Optional<Grouping> twin =
        groupings.stream().filter(each -> each.name().equals(grouping.name())).findAny();
    twin.ifPresent(
        first ->
            findings.add(
                new NamingProblem.DeclaredTwice(
                    grouping.span(), Thing.GROUP, grouping.name(), first.span())));
    if (twin.isEmpty()) {
      groupings.add(grouping);
    }
  }

  private Optional<Grouping> grouping(Item item) {
    if (!(item.value() instanceof Expr.Reference(var path, var span))) {
      if (!(item.value() instanceof Expr.Invalid)) {
        findings.add(new QueryProblem.GroupNotNamed(item.value().span()));
      }
      return Optional.empty();
    }
    String written = path.dotted();
    String name = item.alias() instanceof Alias.As(var alias, _) ? alias.text() : written;
    String label = item.label() instanceof Label.Given(var text, _) ? text : "";
    return Words.CALENDAR.contains(written)
        ? Optional.of(
            new Grouping.ByCalendar(name, label, unit(written, span), Called.of(item), span))
        : Optional.of(new Grouping.ByDimension(name, label, path, Called.of(item), span));
  }

  private TimeUnit unit(String word, Span span) {
    TimeUnit unit = TimeUnit.valueOf(word.toUpperCase(Locale.ROOT));
    if (unit.isOfTrade() && report.project().settings().calendar().trade().isNone()) {
      findings.add(new TradeProblem.NoCalendar(span));
    }
    return unit;
  }

  private void show(Item item, FigureReader figures, QueryScope scope) {
    Figure figure = figures.read(item.value());
    if (!(figure.type() instanceof Type.Numeric
        || figure.type() instanceof Type.Text
        || figure.type() instanceof Type.Day
        || figure.type() instanceof Type.Moment
        || figure.isUnknown())) {
      findings.add(new TypingProblem.NotShowable(item.value().span()));
    }
    Optional<Measure> measure =
        item.value() instanceof Expr.Reference(var path, _) && !figure.isUnknown()
            ? report.measures().find(path)
            : Optional.empty();
    String written = report.project().texts().at(item.value().span());
    String path = item.value() instanceof Expr.Reference(var asked, _) ? asked.dotted() : "";
    String plain = path.isEmpty() ? "figure_" + (scope.items().size() + 1) : last(path);
    String name = item.alias() instanceof Alias.As(var alias, _) ? alias.text() : plain;
    String usual = measure.map(Measure::label).orElse(path.isEmpty() ? written : name);
    Shown shown =
        new Shown(
            name,
            item.label() instanceof Label.Given(var text, _) ? text : usual,
            path,
            figure,
            measure.map(Measure::definition).orElse(written),
            measure.map(Measure::description).orElse(""),
            Called.of(item),
            item.span());
    Shown first = scope.items().putIfAbsent(name, shown);
    if (first != null) {
      findings.add(new NamingProblem.DeclaredTwice(item.span(), Thing.RESULT, name, first.span()));
    }
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
