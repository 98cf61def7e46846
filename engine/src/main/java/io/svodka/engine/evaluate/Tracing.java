package io.svodka.engine.evaluate;

import io.svodka.engine.evaluate.FigureTrace.Part;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.SlotPlan;
import io.svodka.model.plan.SlotPlan.Window;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes a formula in words, once with names and once with numbers, and collects its aggregates.
final class Tracing {
  private final QueryPlan plan;
  private final Evaluator evaluator;
  private final Set<Part> parts = new LinkedHashSet<>();

  Tracing(QueryPlan plan, Evaluator evaluator) {
    this.plan = plan;
    this.evaluator = evaluator;
  }

  FigureTrace of(Formula formula, Place place) {
    Words words = words(formula, place);
    return new FigureTrace(
        evaluator.value(formula, place),
        evaluator.isNew(formula, place),
        words.names(),
        words.numbers(),
        new ArrayList<>(parts));
  }

  /// A piece of a formula, with names and with numbers.
  private record Words(String names, String numbers) {
    static Words same(String text) {
      return new Words(text, text);
    }

    /// Puts pieces into the places `{}` of a form.
    static Words form(String form, Words... pieces) {
      String names = form;
      String numbers = form;
      for (Words piece : pieces) {
        names = filled(names, piece.names());
        numbers = filled(numbers, piece.numbers());
      }
      return new Words(names, numbers);
    }

    private static String filled(String form, String piece) {
      int place = form.indexOf("{}");
      return form.substring(0, place) + piece.replace("{}", "{ }") + form.substring(place + 2);
    }

    static Words joined(String between, List<Words> pieces) {
      return new Words(
          pieces.stream().map(Words::names).collect(Collectors.joining(between)),
          pieces.stream().map(Words::numbers).collect(Collectors.joining(between)));
    }
  }

  private Words words(Formula formula, Place place) {
    return switch (formula) {
      case Formula.Constant(var constant) -> Words.same(shown(constant));
      case Formula.Component component -> component(component, place);
      case Formula.Days(var slot) ->
          new Words("days" + at(plan.time().slots().get(slot)), number(formula, place));
      case Formula.Dimension(var index) ->
          new Words(plan.dimensions().get(index).name(), number(formula, place));
      case Formula.KeyAttribute _ -> Words.same(number(formula, place));
      case Formula.Parameter(var name) -> new Words("$" + name, number(formula, place));
      case Formula.Arithmetic(var operator, var left, var right) ->
          Words.form("{} " + operator.sign() + " {}", bound(left, place), bound(right, place));
      case Formula.Negative(var inner) -> Words.form("-{}", bound(inner, place));
      case Formula.Growth(var now, var before) ->
          Words.form(
              "({} - {}) / abs({})", bound(now, place), bound(before, place), words(before, place));
      case Formula.AtLevel(var inner, var kept) ->
          Words.form("total({})", words(inner, evaluator.rise(place, kept)));
      case Formula.Kept(_, var inner) -> words(inner, place);
      case Formula.Rank(var inner, _) ->
          new Words("rank(" + words(inner, place).names() + ")", number(formula, place));
      case Formula.OfQuery(var query, _) -> new Words(query + "'s figure", number(formula, place));
      case Formula.Choice(var condition, var then, var otherwise) ->
          Words.form(
              "if {} then {} else {}",
              words(condition, place),
              words(then, place),
              words(otherwise, place));
      case Formula.Call(var function, var arguments) ->
          Words.form(
              function.name().toLowerCase(Locale.ROOT) + "({})",
              Words.joined(", ", arguments.stream().map(each -> words(each, place)).toList()));
      case Formula.Condition condition -> condition(condition, place);
    };
  }

  private Words condition(Formula.Condition condition, Place place) {
    return switch (condition) {
      case Formula.Compared(var operator, var left, var right) ->
          Words.form("{} " + operator.sign() + " {}", bound(left, place), bound(right, place));
      case Formula.AllOf(var all) -> all(" and ", all, place);
      case Formula.AnyOf(var any) -> all(" or ", any, place);
      case Formula.Not(var inner) -> Words.form("not {}", bound(inner, place));
      case Formula.IsAbsent(var inner) -> Words.form("{} is null", bound(inner, place));
      case Formula.Between(var inner, var least, var most) ->
          Words.form(
              "{} between {} and {}", bound(inner, place), bound(least, place), bound(most, place));
      case Formula.TextMatch(var kind, var inner, var pattern) ->
          Words.form(
              "{} " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " {}",
              bound(inner, place),
              bound(pattern, place));
      case Formula.Within(var inner, _) -> Words.form("{} in the period", bound(inner, place));
      case Formula.InParameter(var inner, var parameter) ->
          Words.form("{} in $" + parameter, bound(inner, place));
    };
  }

  private Words all(String between, List<Formula> conditions, Place place) {
    return Words.joined(between, conditions.stream().map(each -> bound(each, place)).toList());
  }

  /// Returns a piece that keeps together inside a larger one.
  private Words bound(Formula formula, Place place) {
    Words words = words(formula, place);
    return switch (formula) {
      case Formula.Constant _,
          Formula.Component _,
          Formula.Days _,
          Formula.Dimension _,
          Formula.KeyAttribute _,
          Formula.Parameter _,
          Formula.AtLevel _,
          Formula.Kept _,
          Formula.Rank _,
          Formula.OfQuery _,
          Formula.Call _ ->
          words;
      case Formula.Arithmetic _,
          Formula.Negative _,
          Formula.Growth _,
          Formula.Choice _,
          Formula.Condition _ ->
          Words.form("({})", words);
    };
  }

  private Words component(Formula.Component component, Place place) {
    Value value = evaluator.value(component, place);
    String name = name(component);
    parts.add(new Part(name, component, place, value));
    return new Words(name, shown(value));
  }

  private String name(Formula.Component component) {
    return plan.facts().get(component.fact()).components().get(component.component()).name()
        + at(plan.time().slots().get(component.slot()));
  }

  private String at(SlotPlan slot) {
    String range =
        slot.range() == 0 ? "" : " at " + plan.time().comparisons().get(slot.range() - 1).name();
    return window(slot.window()) + range;
  }

  private static String window(Window window) {
    return switch (window) {
      case Window.None() -> "";
      case Window.Trailing(var count, var unit) ->
          " over trailing " + count + " " + unit.name().toLowerCase(Locale.ROOT) + "s";
      case Window.ToDate(var unit) -> " over " + unit.name().toLowerCase(Locale.ROOT) + " to date";
      case Window.AllTime() -> " over all time";
    };
  }

  private String number(Formula formula, Place place) {
    return shown(evaluator.value(formula, place));
  }

  private static String shown(Value value) {
    return switch (value) {
      case Value.Absent() -> "null";
      case Value.Text(var text) -> "\"" + text + "\"";
      case Value.Decimal(var number) -> number.toPlainString();
      case Value.Truth(var holds) -> String.valueOf(holds);
      case Value.Day(var day) -> day.toString();
      case Value.Moment(var at) -> at.toString();
      case Value.Bucket(var period) -> period.start() + "…" + period.lastDay();
    };
  }
}
