package io.svodka.engine.evaluate;

import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.model.plan.RowExpr.MatchKind;
import io.svodka.model.value.Period;
import io.svodka.model.value.Value;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Tells whether a value belongs to something: a text to a pattern, a day to a period, a value to a
/// list. An absent value belongs nowhere.
final class Membership {
  private Membership() {}

  static boolean matches(MatchKind kind, Value value, Value pattern) {
    if (!(value instanceof Value.Text(var text)) || !(pattern instanceof Value.Text(var part))) {
      return false;
    }
    return switch (kind) {
      case CONTAINS -> text.contains(part);
      case STARTS_WITH -> text.startsWith(part);
      case ENDS_WITH -> text.endsWith(part);
    };
  }

  /// Returns whether all days of a value are days of a period.
  static boolean isWithin(Value value, Period period) {
    return switch (value) {
      case Value.Day(var day) -> isWithin(day, day.plusDays(1), period);
      case Value.Moment(var at) -> isWithin(at.toLocalDate(), at.toLocalDate().plusDays(1), period);
      case Value.Bucket(var bucket) -> isWithin(bucket.start(), bucket.end(), period);
      case Value.Text _, Value.Decimal _, Value.Truth _, Value.Absent _ -> false;
    };
  }

  private static boolean isWithin(LocalDate start, LocalDate end, Period period) {
    return !start.isBefore(period.start()) && !end.isAfter(period.end());
  }

  static boolean isAmong(Value value, ParameterValue chosen) {
    return switch (chosen) {
      case ParameterValue.All _ -> true;
      case ParameterValue.OfValue(var only) -> isOneOf(value, List.of(only));
      case ParameterValue.OfValues(var several) -> isOneOf(value, several);
      case ParameterValue.OfPeriod(var period) -> isWithin(value, period);
    };
  }

  private static boolean isOneOf(Value value, Collection<Value> values) {
    return values.stream().anyMatch(each -> ValueOrder.NATURAL.compare(value, each) == 0);
  }
}
