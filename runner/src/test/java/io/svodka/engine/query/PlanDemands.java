package io.svodka.engine.query;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.JoinPlan;
import io.svodka.model.plan.ParameterPlan.Kind;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.ValuesPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the plan of a burst demands of every statement, told from the plan alone: every condition
/// of a fact and of the list of keys, every join, the key in the rows and in their order, and both
/// ends of the time. Knows nothing of how statements are written but their words.
///
/// @param values which parameters mean all
record PlanDemands(ReportPlan report, RunValues values) {
  private static final Pattern COMMENT = Pattern.compile("query=(.*) as_of=");
  private static final Pattern ORDER = Pattern.compile("\norder by ([^\n]*)$");
  private static final Pattern SPAN = Pattern.compile("select k0, min\\(d\\), max\\(d\\)");
  private static final Pattern KEY = Pattern.compile("k0");
  private static final String LISTED = "listed group";

  /// Returns what a statement lacks; nothing where it says all.
  List<String> missing(String statement) {
    SqlText sql = SqlText.of(statement);
    List<String> missing = new ArrayList<>();
    for (BoundBlock block : BoundBlock.of(sql)) {
      missing.addAll(least(demands(block, query(statement), statement)));
    }
    missing.addAll(ofKey(sql));
    return missing;
  }

  private static String query(String statement) {
    Matcher comment = COMMENT.matcher(statement);
    return comment.find() ? comment.group(1) : "";
  }

  /// Sources that several facts read are held to what one of them demands.
  private static List<String> least(List<List<String>> candidates) {
    return candidates.stream()
        .min(Comparator.comparingInt(List::size))
        .orElse(List.of("nothing of the plan reads these rows"));
  }

  private List<List<String>> demands(BoundBlock block, String query, String statement) {
    List<List<String>> all = new ArrayList<>();
    for (QueryPlan each : report.queries()) {
      if (List.of(query.split(", ")).contains(each.name().name())) {
        each.facts().stream()
            .filter(fact -> fact.source().equals(block.source()))
            .forEach(fact -> all.add(ofFact(block, each, fact, statement)));
      }
    }
    lists().stream()
        .filter(list -> list.dimension().equals(query) && list.source().equals(block.source()))
        .forEach(list -> all.add(ofRows(block, list.filters(), list.joins())));
    BurstPlan.KeyPlan keys = keys();
    if (keys.source().equals(block.source()) && (all.isEmpty() || query.equals("keys"))) {
      all.add(ofRows(block, keys.filters(), keys.joins()));
    }
    return all;
  }

  private BurstPlan.KeyPlan keys() {
    return ((BurstPlan.ByKey) report.burst()).key();
  }

  private List<ValuesPlan> lists() {
    return report.parameters().stream()
        .flatMap(
            parameter ->
                switch (parameter.kind()) {
                  case Kind.OneOfValues(var list) -> Stream.of(list);
                  case Kind.ManyOfValues(var list) -> Stream.of(list);
                  case Kind.OfPeriod _, Kind.Scalar _, Kind.OneOf _ -> Stream.of();
                })
        .toList();
  }

  private List<String> ofFact(BoundBlock block, QueryPlan query, FactPlan fact, String statement) {
    List<String> missing = new ArrayList<>(ofRows(block, fact.filters(), fact.joins()));
    if (QueryContext.isCut(query, report.burst())) {
      RowExpr key = fact.keys().getFirst();
      if (!isHeld(block, fact, columns(key))) {
        missing.add("only rows of the keys");
      }
      if (statement.contains(LISTED)) {
        List<String> told = new ArrayList<>(columns(key));
        told.add(LISTED + ".k0");
        missing.addAll(block.joins(sorted(told)) > 0 ? List.of() : List.of("groups of a key"));
      }
    }
    if (!SPAN.matcher(statement).find()) {
      missing.addAll(ofTime(block, query, fact));
    }
    return missing;
  }

  /// A list of keys stands beside the rows, or every row joins one of a table that is nothing else.
  private boolean isHeld(BoundBlock block, FactPlan fact, List<String> key) {
    boolean listed =
        block.wheres().stream()
            .anyMatch(each -> each.contains(" in (") && BoundBlock.columns(each).equals(key));
    return listed
        || keys().filters().isEmpty()
            && fact.joins().stream()
                .anyMatch(
                    join ->
                        join.source().equals(keys().source())
                            && key.equals(List.of(join.alias() + "." + name(keys().key()))));
  }

  private static String name(RowExpr key) {
    return ((RowExpr.Column) key).name();
  }

  /// Rows have both ends of every stretch of time; where all time counts, also those without any.
  private List<String> ofTime(BoundBlock block, QueryPlan query, FactPlan fact) {
    return FactTime.of(fact.time())
        .map(time -> ofTime(block, columns(time.at()), isOpen(query)))
        .orElse(List.of());
  }

  private boolean isOpen(QueryPlan query) {
    PeriodRule asked = query.time().period();
    return asked instanceof PeriodRule.AllTime
        || asked instanceof PeriodRule.OfParameter(var name)
            && values.parameters().get(name) instanceof ParameterValue.OfPeriod(var period)
            && period.equals(Calendar.ALL_TIME);
  }

  private static List<String> ofTime(BoundBlock block, List<String> time, boolean open) {
    List<String> ends =
        block.wheres().stream().filter(each -> BoundBlock.columns(each).equals(time)).toList();
    long from = ends.stream().filter(each -> each.contains(" >= ")).count();
    long until = ends.stream().filter(each -> each.contains(" < ")).count();
    boolean undated = ends.stream().anyMatch(each -> each.contains(" is null"));
    return from > 0 && from == until && (undated || !open) ? List.of() : List.of("ends of time");
  }

  private List<String> ofRows(BoundBlock block, List<RowExpr> filters, List<JoinPlan> joins) {
    List<String> missing = new ArrayList<>();
    counted(filters)
        .forEach(
            (columns, count) -> {
              if (block.wheres(columns) < count) {
                missing.add("a condition of " + String.join(", ", columns));
              }
            });
    counted(JoinPlan.all(joins).map(JoinPlan::on).toList())
        .forEach(
            (columns, count) -> {
              if (block.joins(columns) < count) {
                missing.add("a join by " + String.join(", ", columns));
              }
            });
    return missing;
  }

  private Map<List<String>, Integer> counted(List<RowExpr> conditions) {
    Map<List<String>, Integer> counts = new HashMap<>();
    conditions.stream()
        .flatMap(this::smallest)
        .map(PlanDemands::columns)
        .filter(columns -> !columns.isEmpty())
        .forEach(columns -> counts.merge(columns, 1, Integer::sum));
    return counts;
  }

  private Stream<RowExpr> smallest(RowExpr condition) {
    if (condition instanceof RowExpr.AllOf(var parts)) {
      return parts.stream().flatMap(this::smallest);
    }
    if (condition instanceof RowExpr.AnyOf(var parts)) {
      return parts.stream().flatMap(this::smallest);
    }
    boolean all =
        condition instanceof RowExpr.InParameter(_, var name)
            && values.parameters().get(name) instanceof ParameterValue.All;
    return all ? Stream.of() : Stream.of(condition);
  }

  private static List<String> columns(RowExpr expression) {
    return sorted(
        Columns.in(expression)
            .map(
                column ->
                    (column.alias().isEmpty() ? RowScope.ROOT : column.alias())
                        + "."
                        + column.name())
            .distinct()
            .toList());
  }

  private static List<String> sorted(List<String> columns) {
    return columns.stream().sorted().toList();
  }

  /// Each row tells its key by the column of the plan and by nothing else, and rows are in the
  /// order of the keys.
  private List<String> ofKey(SqlText sql) {
    List<String> missing = new ArrayList<>();
    List<SqlText.Span> told = sql.selected(KEY);
    if (told.isEmpty()) {
      return missing;
    }
    List<List<String>> keys =
        Stream.concat(
                Stream.of(keys().key()),
                report.queries().stream()
                    .flatMap(query -> query.facts().stream())
                    .flatMap(fact -> fact.keys().stream()))
            .map(PlanDemands::columns)
            .toList();
    for (SqlText.Span each : told) {
      String text = sql.text(each);
      if (text.contains("case ") || !keys.contains(BoundBlock.columns(text))) {
        missing.add("whose a row is");
      }
    }
    Matcher order = ORDER.matcher(sql.text());
    boolean ordered = order.find() && !order.group(1).contains(" desc");
    boolean lists = sql.text().contains("select distinct k0") || SPAN.matcher(sql.text()).find();
    return !ordered && !lists
        ? Stream.concat(missing.stream(), Stream.of("the order by key")).toList()
        : missing;
  }
}
