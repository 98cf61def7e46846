package io.svodka.compiler;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FigurePlan;
import io.svodka.model.plan.MeasurePlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SlotPlan;
import io.svodka.model.plan.ValuesPlan;
import io.svodka.model.value.ValueFormat;
import java.util.List;
import java.util.stream.Collectors;

/// Prints the queries and the burst of a plan, one thing per line.
final class PlanPrint {
  private final StringBuilder out = new StringBuilder();

  private PlanPrint() {}

  static String of(ReportPlan report) {
    PlanPrint print = new PlanPrint();
    print.line("report " + report.name().name() + " during " + report.period());
    for (QueryPlan query : report.queries()) {
      print.line("");
      print.query(query);
    }
    print.burst(report.burst());
    return print.out.toString();
  }

  static String of(QueryPlan query) {
    PlanPrint print = new PlanPrint();
    print.query(query);
    return print.out.toString();
  }

  private void query(QueryPlan query) {
    line("query " + query.name().name() + " " + query.scope());
    line("  during " + query.time().period());
    query.time().comparisons().forEach(each -> line("  slot " + each.name() + " " + each.rule()));
    for (int i = 0; i < query.time().slots().size(); i++) {
      SlotPlan slot = query.time().slots().get(i);
      if (slot.isWindowed()) {
        line("  window @" + i + " of range " + slot.range() + " " + slot.window());
      }
    }
    for (int i = 0; i < query.facts().size(); i++) {
      fact(i, query.facts().get(i));
    }
    for (DimensionPlan each : query.dimensions()) {
      line("  by " + each.name() + " \"" + each.label() + "\" " + each.kind() + suffix(each));
    }
    query.measures().forEach(this::measure);
    rules(query.rules());
    line("  levels " + query.levels());
  }

  private static String suffix(DimensionPlan dimension) {
    String order =
        switch (dimension.order()) {
          case DimensionPlan.Order.ByValue _ -> "";
          case DimensionPlan.Order.Declared(var texts) -> " order " + texts;
          case DimensionPlan.Order.ByComponents(var of, var direction) ->
              " order " + of.stream().map(FormulaPrint::of).toList() + " " + direction;
        };
    String missing =
        dimension.missing().isEmpty() ? "" : " missing \"" + dimension.missing() + "\"";
    return order + missing + format(dimension.format());
  }

  /// Texts and the units of the calendar are shown as they are.
  private static String format(ValueFormat format) {
    return format instanceof ValueFormat.Text || format instanceof ValueFormat.Bucket
        ? ""
        : " as " + written(format);
  }

  /// Where decimals come from is said only where no currency is known.
  private static String written(ValueFormat format) {
    return format.toString().replaceFirst(", coins=AS_WRITTEN", "");
  }

  private void fact(int index, FactPlan fact) {
    line("  fact " + index + " " + fact.model() + " from " + fact.source());
    FactPlan.JoinPlan.all(fact.joins())
        .forEach(
            join ->
                line(
                    "    join "
                        + (join.finds() instanceof FactPlan.Finds.Many ? "many " : "")
                        + join.source()
                        + " as "
                        + join.alias()
                        + " on "
                        + row(join.on())));
    fact.repeatedBy().forEach(key -> line("    once by " + row(key)));
    fact.filters().forEach(filter -> line("    where " + row(filter)));
    line(
        "    time "
            + switch (fact.time()) {
              case FactPlan.TimeAxis.Timeless() -> "none";
              case FactPlan.TimeAxis.Dated(var day) -> row(day);
              case FactPlan.TimeAxis.Timed(var moment, var zone) -> row(moment) + " in " + zone;
            });
    fact.keys().forEach(key -> line("    key " + row(key)));
    fact.dimensions().forEach(each -> line("    group " + row(each)));
    for (int i = 0; i < fact.components().size(); i++) {
      FactPlan.Component each = fact.components().get(i);
      line("    " + index + "." + i + " " + each.name() + " = " + aggregate(each.aggregate()));
    }
  }

  private static String aggregate(Aggregate aggregate) {
    String over =
        switch (aggregate) {
          case Aggregate.CountRows _ -> "count()";
          case Aggregate.CountPresent(var value, _) -> "count(" + row(value) + ")";
          case Aggregate.CountDistinct(var value, _) -> "count(distinct " + row(value) + ")";
          case Aggregate.Sum(var value, _) -> "sum(" + row(value) + ")";
          case Aggregate.Least(var value, _) -> "min(" + row(value) + ")";
          case Aggregate.Greatest(var value, _) -> "max(" + row(value) + ")";
          case Aggregate.Median(var value, _) -> "median(" + row(value) + ")";
          case Aggregate.AtEdge(var edge, var of) -> edge + " day of " + aggregate(of);
          case Aggregate.EdgeDay(var edge, _) -> edge + " day";
          case Aggregate.SumDistinct(var value, _) -> "sum(distinct " + row(value) + ")";
          case Aggregate.Percentile(var value, var share, _) ->
              "percentile(" + row(value) + ", " + share + ")";
          case Aggregate.First(var value, _) -> "first(" + row(value) + ")";
          case Aggregate.Last(var value, _) -> "last(" + row(value) + ")";
        };
    boolean all =
        aggregate.condition().equals(RowExpr.ALWAYS) || aggregate instanceof Aggregate.AtEdge;
    return over + (all ? "" : " where " + row(aggregate.condition()));
  }

  private void measure(MeasurePlan measure) {
    FigurePlan figure = measure.figure();
    line(
        "  show "
            + measure.name()
            + " \""
            + measure.label()
            + "\" = "
            + FormulaPrint.of(figure.formula())
            + " as "
            + written(figure.format())
            + " "
            + figure.good());
  }

  private void rules(ResultRules rules) {
    rules.having().forEach(each -> line("  having " + FormulaPrint.of(each)));
    rules
        .sort()
        .forEach(each -> line("  sort " + FormulaPrint.of(each.by()) + " " + each.direction()));
    for (ResultRules.Limit limit : rules.limits()) {
      line(
          switch (limit) {
            case ResultRules.Limit.First(var rows) -> "  first " + rows;
            case ResultRules.Limit.Top(var rows, var by, var within, var rest) ->
                "  top "
                    + rows
                    + " by "
                    + FormulaPrint.of(by)
                    + " within "
                    + within
                    + " rest \""
                    + rest
                    + "\"";
          });
    }
    for (ResultRules.EmptyGroups each : rules.includeEmpty()) {
      ValuesPlan values = each.values();
      line(
          "  include empty by"
              + each.dimension()
              + " "
              + row(values.value())
              + " of "
              + values.source());
      values.joins().forEach(join -> line("    join " + join.source() + " as " + join.alias()));
      values.filters().forEach(filter -> line("    where " + row(filter)));
      values.keys().forEach(key -> line("    key " + row(key)));
    }
  }

  private void burst(BurstPlan burst) {
    line("");
    switch (burst) {
      case BurstPlan.Once(var name) -> line("once as " + name.parts());
      case BurstPlan.ByKey(var key, var sieve, var name) -> {
        line("burst over " + key.model() + " from " + key.source() + " by " + row(key.key()));
        key.joins().forEach(join -> line("  join " + join.source() + " as " + join.alias()));
        key.filters().forEach(filter -> line("  where " + row(filter)));
        key.attributes()
            .forEach(each -> line("  attribute " + each.name() + " = " + row(each.value())));
        for (BurstPlan.Setting each : BurstPlan.Setting.values()) {
          if (key.settings().containsKey(each)) {
            line("  " + each + " " + FormulaPrint.of(key.settings().get(each)));
          }
        }
        sieve.skip().forEach(each -> line("  skip " + FormulaPrint.of(each)));
        sieve
            .hold()
            .forEach(each -> line("  hold " + FormulaPrint.of(each.when()) + " as " + each.text()));
        line("  as " + name.parts());
      }
    }
  }

  static String row(RowExpr expr) {
    return switch (expr) {
      case RowExpr.Column(var alias, var name, _) -> alias.isEmpty() ? name : alias + "/" + name;
      case RowExpr.Constant(var value, _) -> FormulaPrint.value(value);
      case RowExpr.Parameter(var name, _) -> "$" + name;
      case RowExpr.Arithmetic(var operator, var left, var right, _) ->
          "(" + row(left) + " " + operator + " " + row(right) + ")";
      case RowExpr.Negative(var value) -> "-" + row(value);
      case RowExpr.Compared(var operator, var left, var right) ->
          row(left) + " " + operator + " " + row(right);
      case RowExpr.AllOf(var parts) -> "all" + rows(parts);
      case RowExpr.AnyOf(var parts) -> "any" + rows(parts);
      case RowExpr.Not(var condition) -> "not(" + row(condition) + ")";
      case RowExpr.OneOf(var value, var options) -> row(value) + " in " + rows(options);
      case RowExpr.IsAbsent(var value) -> "absent(" + row(value) + ")";
      case RowExpr.Between(var value, var least, var most) ->
          row(value) + " between " + row(least) + " and " + row(most);
      case RowExpr.TextMatch(var kind, var value, var pattern) ->
          row(value) + " " + kind + " " + row(pattern);
      case RowExpr.Within(var value, var period) -> row(value) + " within " + period;
      case RowExpr.InParameter(var value, var name) -> row(value) + " in $" + name;
      case RowExpr.Written(var texts, var values, var type) ->
          "sql(" + type + ", " + texts + rows(values) + ")";
      case RowExpr.Choice(var condition, var then, var otherwise, _) ->
          "if(" + row(condition) + ", " + row(then) + ", " + row(otherwise) + ")";
      case RowExpr.Call(var function, var arguments, _) -> function + rows(arguments);
    };
  }

  private static String rows(List<RowExpr> exprs) {
    return exprs.stream().map(PlanPrint::row).collect(Collectors.joining(", ", "(", ")"));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
