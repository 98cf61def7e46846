package io.svodka.compiler.review;

import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FigurePlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.MeasurePlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.SlotPlan;
import io.svodka.model.value.ValueFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes formulas over the figures of a query.
///
/// @param query whose components are meant
record FormulaText(ReportPlan report, QueryPlan query, Naming naming) {
  String of(Formula formula) {
    return switch (naming) {
      case Naming.ByName _, Naming.ByMeaning _ -> written(formula);
      case Naming.ByMeasure measures -> {
        String measure = measures.measure(query.name().name(), plain(formula));
        yield measure.isEmpty() ? written(formula) : measure;
      }
    };
  }

  /// Returns what a measure is made of, rather than its own name.
  String of(MeasurePlan measure) {
    Formula formula = measure.figure().formula();
    String text = of(formula);
    return text.equals("measure " + measure.name()) ? written(formula) : text;
  }

  private String plain(Formula formula) {
    return new FormulaText(report, query, Naming.byName()).of(formula);
  }

  private String written(Formula formula) {
    return switch (formula) {
      case Formula.Constant(var value) -> RowText.value(value);
      case Formula.Component component -> component(component);
      case Formula.Days(var slot) -> "days" + slot(slot);
      case Formula.Dimension(var index) -> dimension(index);
      case Formula.KeyAttribute(var index) ->
          "{" + new TextParts(report, naming).attribute(index) + "}";
      case Formula.Parameter(var name) -> "$" + name;
      case Formula.Arithmetic(var operator, var left, var right) ->
          "(" + of(left) + " " + operator.sign() + " " + of(right) + ")";
      case Formula.Negative(var inner) -> "-" + of(inner);
      case Formula.Compared(var operator, var left, var right) ->
          of(left) + " " + operator.sign() + " " + of(right);
      case Formula.AllOf(var parts) -> all(parts, " and ");
      case Formula.AnyOf(var parts) -> "(" + all(parts, " or ") + ")";
      case Formula.Not(var condition) -> "not (" + of(condition) + ")";
      case Formula.IsAbsent(var inner) -> of(inner) + " is null";
      case Formula.Between(var inner, var least, var most) ->
          of(inner) + " between " + of(least) + " and " + of(most);
      case Formula.TextMatch(var kind, var inner, var pattern) ->
          of(inner) + " " + RowText.word(kind) + " " + of(pattern);
      case Formula.Within(var inner, var period) -> of(inner) + " in " + PeriodWords.of(period);
      case Formula.InParameter(var inner, var parameter) -> of(inner) + " in $" + parameter;
      case Formula.Choice(var condition, var then, var otherwise) ->
          "if " + of(condition) + " then " + of(then) + " else " + of(otherwise);
      case Formula.Growth(var now, var before) -> "growth(" + of(now) + ", " + of(before) + ")";
      case Formula.AtLevel(var inner, var level) -> of(inner) + " at " + dimensions(level);
      case Formula.Kept(var dimension, var inner) -> of(inner) + " by " + dimension(dimension);
      case Formula.Rank(var inner, var within) ->
          "rank(" + of(inner) + ") within " + dimensions(within);
      case Formula.OfQuery(var other, var inner) -> ofQuery(other, inner);
      case Formula.Call(var function, var arguments) ->
          RowText.word(function) + "(" + all(arguments, ", ") + ")";
    };
  }

  private String all(List<Formula> parts, String word) {
    return parts.stream().map(this::of).collect(Collectors.joining(word));
  }

  private String component(Formula.Component component) {
    if (component.fact() >= query.facts().size()) {
      return "figure" + slot(component.slot());
    }
    FactPlan fact = query.facts().get(component.fact());
    FactPlan.Component found = fact.components().get(component.component());
    String written =
        switch (naming) {
          case Naming.ByName(var moment) ->
              name(fact, found) + (component.slot() == 0 ? moment : "");
          case Naming.ByMeaning() -> RowText.of(found.aggregate()) + " of " + fact.source();
          case Naming.ByMeasure _ -> told(fact, found);
        };
    return written + slot(component.slot());
  }

  /// Returns the measure that is written as a component, or what stands in a formula.
  private String name(FactPlan fact, FactPlan.Component component) {
    return named(fact, component)
        .map(each -> measure(fact, each))
        .orElseGet(() -> RowText.of(component.aggregate()));
  }

  private String told(FactPlan fact, FactPlan.Component component) {
    return named(fact, component)
        .map(each -> "measure " + measure(fact, each))
        .orElseGet(() -> RowText.of(component.aggregate()));
  }

  /// What one query finds under the name of a measure, another may find within a formula.
  private Optional<FactPlan.Component> named(FactPlan fact, FactPlan.Component component) {
    return isMeasure(component)
        ? Optional.of(component)
        : report.queries().stream()
            .flatMap(each -> each.facts().stream())
            .filter(each -> each.model().equals(fact.model()))
            .flatMap(each -> each.components().stream())
            .filter(FormulaText::isMeasure)
            .filter(each -> each.aggregate().equals(component.aggregate()))
            .findFirst();
  }

  /// An aggregate that is a whole measure bears its name; within a formula it has a name with a
  /// point, which nobody has written.
  static boolean isMeasure(FactPlan.Component component) {
    return component.name().indexOf('.') < 0;
  }

  /// Returns the name of a measure as its model knows it.
  static String measure(FactPlan fact, FactPlan.Component component) {
    return fact.model() + "." + component.name();
  }

  /// Returns the moment of a slot in words; empty for the period itself.
  String slot(int index) {
    if (index == 0 || index >= query.time().slots().size()) {
      return "";
    }
    SlotPlan slot = query.time().slots().get(index);
    String range =
        slot.range() == 0
            ? ""
            : " at " + PeriodWords.of(query.time().comparisons().get(slot.range() - 1).rule());
    return PeriodWords.of(slot.window()) + range;
  }

  private String dimension(int index) {
    return index < query.dimensions().size() ? query.dimensions().get(index).name() : "dimension";
  }

  String dimensions(List<Integer> level) {
    return level.isEmpty()
        ? "the total"
        : level.stream().map(this::dimension).collect(Collectors.joining(", "));
  }

  private String ofQuery(String other, Formula inner) {
    return report.queries().stream()
        .filter(each -> each.name().name().equals(other))
        .findFirst()
        .map(each -> new FormulaText(report, each, naming).of(inner))
        .orElse(other);
  }

  static String format(FigurePlan figure) {
    return format(figure.format());
  }

  static String format(ValueFormat format) {
    return switch (format) {
      case ValueFormat.Money(var currency, var decimals, var scale, _) ->
          "money(" + currency + ", " + decimals + scale(scale) + ")";
      case ValueFormat.Percent(var decimals, var ends) ->
          switch (ends) {
            case ROUNDED -> "percent(" + decimals + ")";
            case STRICT -> "percent(" + decimals + ", strict)";
          };
      case ValueFormat.Points(var decimals) -> "points(" + decimals + ")";
      case ValueFormat.Plain(var decimals) -> "number(" + decimals + ")";
      case ValueFormat.Duration(var counted) -> "duration(" + RowText.word(counted) + ")";
      case ValueFormat.DayPattern(var pattern) -> "date(" + pattern + ")";
      case ValueFormat.Bucket(var unit) -> RowText.word(unit);
      case ValueFormat.Text(), ValueFormat.Day(), ValueFormat.Moment(), ValueFormat.Truth() ->
          format.toString().toLowerCase(Locale.ROOT).replace("[]", "");
    };
  }

  private static String scale(ValueFormat.Scale scale) {
    return scale == ValueFormat.Scale.ONES ? "" : ", " + RowText.word(scale);
  }
}
