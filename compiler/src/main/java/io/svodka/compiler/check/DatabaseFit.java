package io.svodka.compiler.check;

import io.svodka.compiler.problem.DatabaseProblem;
import io.svodka.compiler.problem.DatabaseProblem.Obstacle;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.resolve.RowRewriting;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Abilities;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.plan.Dialect;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.JoinPlan;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.Scale;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what the databases of a report cannot do, before anybody runs it.
public final class DatabaseFit {
  private final Findings findings;
  private final List<SourcePlan> sources;
  private final List<ConnectionPlan> connections;
  private final Set<DatabaseProblem> said = new HashSet<>();

  public DatabaseFit(
      Findings findings, List<SourcePlan> sources, List<ConnectionPlan> connections) {
    this.findings = findings;
    this.sources = List.copyOf(sources);
    this.connections = List.copyOf(connections);
  }

  /// Rows of a model and all that is asked of them.
  private record Rows(
      Span span, String model, String source, List<JoinPlan> joins, List<RowExpr> asked) {}

  public void check(ReportPlan report) {
    if (report.burst() instanceof BurstPlan.ByKey(var key, _, _)) {
      List<RowExpr> asked = new ArrayList<>(key.filters());
      asked.add(key.key());
      key.attributes().forEach(each -> asked.add(each.value()));
      check(new Rows(report.name().span(), key.model(), key.source(), key.joins(), asked));
    }
    report.queries().forEach(this::check);
  }

  private void check(QueryPlan query) {
    for (FactPlan fact : query.facts()) {
      Rows rows =
          new Rows(query.name().span(), fact.model(), fact.source(), fact.joins(), asked(fact));
      check(rows);
      limits(fact.source())
          .forEach(limit -> days(query).forEach(day -> checkDay(rows, limit, day)));
    }
  }

  private static List<RowExpr> asked(FactPlan fact) {
    List<RowExpr> asked = new ArrayList<>(fact.filters());
    asked.addAll(fact.keys());
    asked.addAll(fact.dimensions());
    for (FactPlan.Component component : fact.components()) {
      Aggregate aggregate = component.aggregate();
      asked.add(aggregate.condition());
      aggregate.input().ifPresent(asked::add);
    }
    return asked;
  }

  /// Returns the days that a query's own lines name.
  private static List<LocalDate> days(QueryPlan query) {
    return query.time().period() instanceof PeriodRule.Fixed(var period)
        ? List.of(period.start(), period.end().minusDays(1))
        : query.time().period() instanceof PeriodRule.Between(var first, var last)
            ? Stream.of(first, last).flatMap(DatabaseFit::written).toList()
            : List.of();
  }

  private static Stream<LocalDate> written(PeriodRule.DayRule day) {
    return day instanceof PeriodRule.DayRule.On(var date) ? Stream.of(date) : Stream.of();
  }

  private Stream<Dialect> limits(String source) {
    return sources.stream().filter(each -> each.name().equals(source)).map(this::dialect);
  }

  private Dialect dialect(SourcePlan source) {
    return source
        .origin()
        .connectionName()
        .flatMap(name -> connections.stream().filter(each -> each.name().equals(name)).findFirst())
        .map(ConnectionPlan::dialect)
        .orElse(Dialect.DUCKDB);
  }

  private void check(Rows rows) {
    limits(rows.source()).forEach(dialect -> check(rows, dialect));
  }

  private void check(Rows rows, Dialect dialect) {
    JoinPlan.all(rows.joins()).forEach(join -> checkPlace(rows, dialect, join));
    Abilities.Limits limits = dialect.abilities().limits();
    if (limits.joins() == Abilities.Joins.BY_EQUALITY) {
      rows.joins().forEach(join -> checkJoin(rows, dialect, join));
    }
    Stream.concat(rows.asked().stream(), JoinPlan.all(rows.joins()).map(JoinPlan::on))
        .flatMap(expr -> RowRewriting.within(expr).stream())
        .forEach(expr -> checkValue(rows, dialect, expr));
  }

  /// The rows of a server are brought to files, never the other way round.
  private void checkPlace(Rows rows, Dialect dialect, JoinPlan join) {
    if (!dialect.isFile() && !home(rows.source()).equals(home(join.source()))) {
      say(
          new DatabaseProblem.JoinedAcross(
              rows.span(), rows.model(), rows.source(), join.source()));
    }
  }

  private String home(String source) {
    return sources.stream()
        .filter(each -> each.name().equals(source))
        .flatMap(each -> each.origin().connectionName().stream())
        .findFirst()
        .orElse("");
  }

  private void checkJoin(Rows rows, Dialect dialect, JoinPlan join) {
    if (!join.within().isEmpty()) {
      say(cannot(rows, dialect, join, Obstacle.JOINED_ROWS));
    } else if (!setsEqual(join.on(), join.alias())) {
      say(cannot(rows, dialect, join, Obstacle.NO_EQUALITY));
    }
  }

  private static DatabaseProblem cannot(
      Rows rows, Dialect dialect, JoinPlan join, Obstacle obstacle) {
    return new DatabaseProblem.CannotJoin(
        rows.span(), dialect, rows.model(), join.alias(), obstacle);
  }

  private static boolean setsEqual(RowExpr on, String alias) {
    if (on instanceof RowExpr.AllOf(var all)) {
      return all.stream().anyMatch(each -> setsEqual(each, alias));
    }
    return on instanceof RowExpr.Compared(var operator, var left, var right)
        && operator == RowExpr.ComparisonOperator.EQUAL
        && ((isOf(left, alias) && isOfOthers(right, alias))
            || (isOf(right, alias) && isOfOthers(left, alias)));
  }

  private static Set<String> aliases(RowExpr expr) {
    return RowRewriting.columns(expr).stream()
        .map(RowExpr.Column::alias)
        .collect(Collectors.toSet());
  }

  private static boolean isOf(RowExpr expr, String alias) {
    return aliases(expr).equals(Set.of(alias));
  }

  private static boolean isOfOthers(RowExpr expr, String alias) {
    return !aliases(expr).isEmpty() && !aliases(expr).contains(alias);
  }

  private void checkValue(Rows rows, Dialect dialect, RowExpr expr) {
    int most = dialect.abilities().limits().digits();
    int digits = Scale.needed(expr).digits();
    if (digits > most) {
      say(new DatabaseProblem.TooManyDigits(rows.span(), dialect, digits, most));
    }
    if (expr instanceof RowExpr.Constant(Value.Day(var day), _)) {
      checkDay(rows, dialect, day);
    }
  }

  private void checkDay(Rows rows, Dialect dialect, LocalDate day) {
    Abilities.Days days = dialect.abilities().limits().days();
    if (!days.knows(day)) {
      say(new DatabaseProblem.UnknownDay(rows.span(), dialect, day, days.first(), days.last()));
    }
  }

  private void say(DatabaseProblem problem) {
    if (said.add(problem)) {
      findings.add(problem);
    }
  }
}
