package io.svodka.engine.evaluate;

import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.model.plan.Formula;
import io.svodka.model.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Computes formulas at the groups of one query.
final class Evaluator {
  private final AllRows rows;
  private final Groups groups;
  private final QueryTimes times;
  private final Surroundings surroundings;
  private final Map<Formula.Rank, Ranking> rankings = new HashMap<>();

  Evaluator(AllRows rows, QueryTimes times, Surroundings surroundings) {
    this.rows = rows;
    this.groups = rows.groups();
    this.times = times;
    this.surroundings = surroundings;
  }

  boolean holds(Formula condition, Place place) {
    return value(condition, place) instanceof Value.Truth(boolean truth) && truth;
  }

  Value value(Formula formula, Place place) {
    return switch (formula) {
      case Formula.Constant(var constant) -> constant;
      case Formula.Component component ->
          place.components().get(groups.index().position(component));
      case Formula.Days(var slot) -> times.table().days(slot, place.kept(), place.dimensions());
      case Formula.Dimension(var index) -> place.dimensions().get(index);
      case Formula.KeyAttribute(var index) -> surroundings.attribute(index);
      case Formula.Parameter(var name) -> parameter(name);
      case Formula.Arithmetic(var operator, var left, var right) ->
          Arithmetic.combine(operator, value(left, place), value(right, place));
      case Formula.Negative(var inner) -> Arithmetic.negate(value(inner, place));
      case Formula.Growth(var now, var before) ->
          Arithmetic.growth(value(now, place), value(before, place));
      case Formula.AtLevel(var inner, var kept) -> value(inner, rise(place, kept));
      case Formula.Kept(var dimension, var inner) ->
          place.kept().contains(dimension) ? value(inner, place) : Value.ABSENT;
      case Formula.Rank rank -> rank(rank, place);
      case Formula.OfQuery(var query, var inner) -> surroundings.total(query, inner);
      case Formula.Choice(var condition, var then, var otherwise) ->
          value(holds(condition, place) ? then : otherwise, place);
      case Formula.Call(var function, var arguments) ->
          Arithmetic.call(
              function, arguments.stream().map(argument -> value(argument, place)).toList());
      case Formula.Condition condition -> Value.of(condition(condition, place));
    };
  }

  /// Returns whether a formula is the growth of something that was not there before.
  boolean isNew(Formula formula, Place place) {
    return switch (formula) {
      case Formula.Growth(var now, var before) ->
          Arithmetic.isNew(value(now, place), value(before, place)) && isPaired(before, place);
      case Formula.AtLevel(var inner, var kept) -> isNew(inner, rise(place, kept));
      case Formula.Kept(var dimension, var inner) ->
          place.kept().contains(dimension) && isNew(inner, place);
      case Formula.Choice(var condition, var then, var otherwise) ->
          isNew(holds(condition, place) ? then : otherwise, place);
      case Formula.Constant _,
          Formula.Component _,
          Formula.Days _,
          Formula.Dimension _,
          Formula.KeyAttribute _,
          Formula.Parameter _,
          Formula.Arithmetic _,
          Formula.Negative _,
          Formula.Rank _,
          Formula.OfQuery _,
          Formula.Call _,
          Formula.Condition _ ->
          false;
    };
  }

  /// The 31st of March is beside no day of February: nobody knows whether that is new.
  private boolean isPaired(Formula before, Place place) {
    return FormulaSlots.read(before).stream()
        .allMatch(
            slot -> times.table().stretch(slot, place.kept(), place.dimensions()).isPresent());
  }

  private boolean condition(Formula.Condition condition, Place place) {
    return switch (condition) {
      case Formula.Compared(var operator, var left, var right) ->
          Arithmetic.compare(operator, value(left, place), value(right, place));
      case Formula.AllOf(var all) -> all.stream().allMatch(each -> holds(each, place));
      case Formula.AnyOf(var any) -> any.stream().anyMatch(each -> holds(each, place));
      case Formula.Not(var inner) -> !holds(inner, place);
      case Formula.IsAbsent(var inner) -> value(inner, place) instanceof Value.Absent;
      case Formula.Between(var inner, var least, var most) -> between(inner, least, most, place);
      case Formula.TextMatch(var kind, var inner, var pattern) ->
          Membership.matches(kind, value(inner, place), value(pattern, place));
      case Formula.Within(var inner, var period) ->
          Membership.isWithin(value(inner, place), surroundings.period(period));
      case Formula.InParameter(var inner, var parameter) ->
          Membership.isAmong(value(inner, place), surroundings.parameter(parameter));
    };
  }

  private boolean between(Formula inner, Formula least, Formula most, Place place) {
    Value value = value(inner, place);
    Value low = value(least, place);
    Value high = value(most, place);
    return !List.of(value, low, high).contains(Value.ABSENT)
        && ValueOrder.NATURAL.compare(low, value) <= 0
        && ValueOrder.NATURAL.compare(value, high) <= 0;
  }

  Place rise(Place place, List<Integer> dimensions) {
    List<Integer> kept = dimensions.stream().filter(place.kept()::contains).sorted().toList();
    return place.kind() == Place.Kind.GROUP && kept.equals(place.kept())
        ? place
        : groups.find(kept, place.dimensions());
  }

  private Value rank(Formula.Rank rank, Place place) {
    Value own = value(rank.value(), place);
    return own instanceof Value.Absent || !rows.contains(place)
        ? Value.ABSENT
        : ranking(rank).placeOf(own, place);
  }

  private Ranking ranking(Formula.Rank rank) {
    Ranking known = rankings.get(rank);
    if (known != null) {
      return known;
    }
    Ranking fresh = new Ranking(rows, rank.within(), row -> value(rank.value(), row));
    rankings.put(rank, fresh);
    return fresh;
  }

  private Value parameter(String name) {
    return switch (surroundings.parameter(name)) {
      case ParameterValue.OfValue(var value) -> value;
      case ParameterValue.OfPeriod(var period) -> new Value.Bucket(period);
      case ParameterValue.OfValues _, ParameterValue.All _ -> Value.ABSENT;
    };
  }
}
