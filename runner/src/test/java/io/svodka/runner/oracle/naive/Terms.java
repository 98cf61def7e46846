package io.svodka.runner.oracle.naive;

import io.svodka.model.value.Value;
import io.svodka.runner.oracle.project.Cond;
import io.svodka.runner.oracle.project.Model;
import io.svodka.runner.oracle.project.Term;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// What terms and conditions give in one row.
final class Terms {
  private static final int MONTHS_OF_QUARTER = 3;

  private Terms() {}

  static Value value(Term term, Row row) {
    return switch (term) {
      case Term.Named named -> row.value(named);
      case Term.Literal(var value) -> value;
      case Term.Arithmetic(var operator, var left, var right) ->
          Numbers.ofRows(operator, value(left, row), value(right, row));
      case Term.Call(var function, var arguments) -> called(function, arguments, row);
      case Term.Choice(var condition, var then, var otherwise) ->
          value(holds(condition, row) ? then : otherwise, row);
    };
  }

  private static Value called(String function, List<Term> arguments, Row row) {
    return switch (function) {
      case "year", "quarter", "month", "day", "weekday" ->
          row.time((Term.Named) arguments.getFirst())
              .map(time -> Value.of(part(function, time)))
              .orElse(Value.ABSENT);
      case "length" ->
          value(arguments.getFirst(), row) instanceof Value.Text(var text)
              ? Value.of(text.codePointCount(0, text.length()))
              : Value.ABSENT;
      case "left" ->
          value(arguments.getFirst(), row) instanceof Value.Text(var text)
              ? Value.of(left(text, value(arguments.get(1), row)))
              : Value.ABSENT;
      default -> Numbers.called(function, arguments.stream().map(a -> value(a, row)).toList());
    };
  }

  private static String left(String text, Value count) {
    int length = ((Value.Decimal) count).number().intValueExact();
    return text.codePoints()
        .limit(length)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static long part(String unit, LocalDateTime time) {
    return switch (unit) {
      case "year" -> time.getYear();
      case "quarter" -> (time.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1;
      case "month" -> time.getMonthValue();
      case "day" -> time.getDayOfMonth();
      case "weekday" -> time.getDayOfWeek().getValue();
      default -> throw new IllegalArgumentException(unit);
    };
  }

  static Value value(Model.Shape shape, Row row) {
    return switch (shape) {
      case Model.Shape.Plain(var term) -> value(term, row);
      case Model.Shape.Mapped(var term, var cases, var otherwise) -> {
        Value value = value(term, row);
        yield cases.stream()
            .filter(each -> each.values().stream().anyMatch(v -> Numbers.same(v, value)))
            .map(Model.Case::label)
            .findFirst()
            .map(Value::of)
            .orElseGet(() -> otherwise.isEmpty() ? Value.ABSENT : Value.of(otherwise));
      }
      case Model.Shape.Banded(var term, var bounds, var otherwise) ->
          value(term, row) instanceof Value.Decimal(var number)
              ? bounds.stream()
                  .filter(each -> number.compareTo(each.before()) < 0)
                  .map(Model.Bound::label)
                  .findFirst()
                  .map(Value::of)
                  .orElseGet(() -> otherwise.isEmpty() ? Value.ABSENT : Value.of(otherwise))
              : Value.ABSENT;
    };
  }

  static boolean holds(Cond cond, Row row) {
    return switch (cond) {
      case Cond.Always() -> true;
      case Cond.Compared(var operator, var left, var right) ->
          Numbers.holds(operator, value(left, row), value(right, row));
      case Cond.Both(var left, var right) -> holds(left, row) && holds(right, row);
      case Cond.Either(var left, var right) -> holds(left, row) || holds(right, row);
      case Cond.Not(var inner) -> !holds(inner, row);
      case Cond.OneOf(var value, var options) ->
          options.stream().anyMatch(option -> Numbers.same(option, value(value, row)));
      case Cond.Missing(var value) -> value(value, row).equals(Value.ABSENT);
      case Cond.Between(var value, var least, var most) ->
          Numbers.holds("<=", value(least, row), value(value, row))
              && Numbers.holds("<=", value(value, row), value(most, row));
      case Cond.Matches(var how, var value, var part) ->
          value(value, row) instanceof Value.Text(var text) && matches(how, text, part);
      case Cond.Holds(var named) -> row.value(named).equals(Value.of(true));
      case Cond.Within(var day, var period) -> {
        Optional<LocalDate> date = row.time(day).map(LocalDateTime::toLocalDate);
        Days.Range range = new Days(row.project().settings()).of(period);
        yield date.isPresent() && range.holds(date.get());
      }
    };
  }

  private static boolean matches(String how, String text, String part) {
    return switch (how) {
      case "contains" -> text.contains(part);
      case "starts with" -> text.startsWith(part);
      case "ends with" -> text.endsWith(part);
      default -> throw new IllegalArgumentException(how);
    };
  }
}
