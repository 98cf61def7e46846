package io.svodka.runner.oracle.text;

import static java.util.stream.Collectors.joining;

import io.svodka.runner.oracle.project.Cond;
import io.svodka.runner.oracle.project.Fig;
import io.svodka.runner.oracle.project.Term;
import java.util.List;

/// Writes expressions with brackets around every part, so that precedence plays no role.
///
/// @param home what a row's own names are called by, such as `orders.`; empty inside its model
record Expressions(String home) {

  String term(Term term) {
    return switch (term) {
      case Term.Named(var path, var name, _) -> path.isEmpty() ? home + name : path + "." + name;
      case Term.Literal(var value) -> Literals.of(value);
      case Term.Arithmetic(var operator, var left, var right) ->
          "(" + term(left) + " " + operator + " " + term(right) + ")";
      case Term.Call(var function, var arguments) ->
          function + "(" + arguments.stream().map(this::term).collect(joining(", ")) + ")";
      case Term.Choice(var condition, var then, var otherwise) ->
          "(if " + cond(condition) + " then " + term(then) + " else " + term(otherwise) + ")";
    };
  }

  String cond(Cond cond) {
    return switch (cond) {
      case Cond.Always() -> throw new IllegalArgumentException("what always holds is not written");
      case Cond.Compared(var operator, var left, var right) ->
          term(left) + " " + operator + " " + term(right);
      case Cond.Both(var left, var right) -> "(" + cond(left) + ") and (" + cond(right) + ")";
      case Cond.Either(var left, var right) -> "((" + cond(left) + ") or (" + cond(right) + "))";
      case Cond.Not(var inner) -> "not (" + cond(inner) + ")";
      case Cond.OneOf(var value, var options) ->
          term(value) + " in (" + options.stream().map(Literals::of).collect(joining(", ")) + ")";
      case Cond.Missing(var value) -> term(value) + " is null";
      case Cond.Between(var value, var least, var most) ->
          term(value) + " between " + term(least) + " and " + term(most);
      case Cond.Matches(var how, var value, var part) ->
          term(value) + " " + how + " " + Literals.text(part);
      case Cond.Holds(var named) -> term(named);
      case Cond.Within(var day, var period) -> term(day) + " in " + Literals.of(period);
    };
  }

  String fig(Fig fig, List<String> by) {
    return switch (fig) {
      case Fig.Aggregate aggregate -> aggregate(aggregate);
      case Fig.Ref(var model, var measure) -> model.isEmpty() ? measure : model + "." + measure;
      case Fig.Narrowed(var measure, var where) -> fig(measure, by) + "(where " + cond(where) + ")";
      case Fig.Number(var number) -> number.toPlainString();
      case Fig.Arithmetic(var operator, var left, var right) ->
          "(" + fig(left, by) + " " + operator + " " + fig(right, by) + ")";
      case Fig.Call(var function, var arguments) ->
          function
              + "("
              + arguments.stream().map(each -> fig(each, by)).collect(joining(", "))
              + ")";
      case Fig.Choice(var test, var then, var otherwise) ->
          "(if " + test(test, by) + " then " + fig(then, by) + " else " + fig(otherwise, by) + ")";
      case Fig.At(var inner, var comparison) -> "((" + fig(inner, by) + ") at " + comparison + ")";
      case Fig.Change(var inner, var comparison) ->
          "change(" + fig(inner, by) + ", " + comparison + ")";
      case Fig.Growth(var inner, var comparison) ->
          "growth(" + fig(inner, by) + ", " + comparison + ")";
      case Fig.Total(var inner, var dimensions) -> levelled("total", inner, dimensions, by);
      case Fig.Share(var inner, var dimensions) -> levelled("share", inner, dimensions, by);
      case Fig.Rank(var inner, var dimensions) -> levelled("rank", inner, dimensions, by);
      case Fig.Over(var inner, var window) ->
          "((" + fig(inner, by) + ") over " + Literals.of(window) + ")";
      case Fig.PerDay(var inner) -> "per_day(" + fig(inner, by) + ")";
    };
  }

  private String levelled(String name, Fig inner, List<Integer> dimensions, List<String> by) {
    StringBuilder text = new StringBuilder(name + "(" + fig(inner, by));
    dimensions.forEach(place -> text.append(", ").append(by.get(place)));
    return text.append(")").toString();
  }

  String test(Fig.Test test, List<String> by) {
    return switch (test) {
      case Fig.Test.Compared(var operator, var left, var right) ->
          fig(left, by) + " " + operator + " " + fig(right, by);
      case Fig.Test.Missing(var figure) -> fig(figure, by) + " is null";
      case Fig.Test.Both(var left, var right) ->
          "(" + test(left, by) + ") and (" + test(right, by) + ")";
      case Fig.Test.Either(var left, var right) ->
          "((" + test(left, by) + ") or (" + test(right, by) + "))";
      case Fig.Test.Not(var inner) -> "not (" + test(inner, by) + ")";
    };
  }

  private String aggregate(Fig.Aggregate aggregate) {
    String condition =
        aggregate.where() instanceof Cond.Always ? "" : "where " + cond(aggregate.where());
    String value = aggregate.value().stream().map(this::term).findFirst().orElse("");
    String inside =
        switch (aggregate.how()) {
          case COUNT, SUM, AVG, MIN, MAX, MEDIAN, FIRST, LAST, ANY -> value;
          case COUNT_DISTINCT, SUM_DISTINCT, AVG_DISTINCT -> "distinct " + value;
          case PERCENTILE -> value + ", " + percent(aggregate);
        };
    String space = inside.isEmpty() || condition.isEmpty() ? "" : " ";
    return name(aggregate.how()) + "(" + inside + space + condition + ")";
  }

  private static String percent(Fig.Aggregate aggregate) {
    return aggregate.share().movePointRight(2).toPlainString() + "%";
  }

  private static String name(Fig.How how) {
    return switch (how) {
      case COUNT, COUNT_DISTINCT -> "count";
      case SUM, SUM_DISTINCT -> "sum";
      case AVG, AVG_DISTINCT -> "avg";
      case MIN -> "min";
      case MAX -> "max";
      case MEDIAN -> "median";
      case PERCENTILE -> "percentile";
      case FIRST -> "first";
      case LAST -> "last";
      case ANY -> "any";
    };
  }
}
