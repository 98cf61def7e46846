package io.svodka.engine.query;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.evaluate.Dictionary;
import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.engine.evaluate.Results;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.RowExpr.ArithmeticOperator;
import io.svodka.model.value.Value;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a database answers, in texts to be compared with what a hand has calculated.
final class Figures {
  static final Formula FIRST = new Formula.Component(0, 0, 0);
  static final Formula SECOND = new Formula.Component(0, 1, 0);
  private static final Calendar CALENDAR =
      new Calendar(new CalendarRules(DayOfWeek.MONDAY, Month.JANUARY));

  private Figures() {}

  static QueryResult ask(QueryEngine engine, QueryPlan query, LocalDate asOf) {
    return ask(engine, query, asOf, CALENDAR);
  }

  /// Asks where years and weeks start as a calendar says.
  static QueryResult ask(QueryEngine engine, QueryPlan query, LocalDate asOf, Calendar calendar) {
    ReportPlan report = Plans.report(Plans.once(), query);
    RunValues run = new RunValues(asOf, Map.of());
    try (KeyedStream packs = engine.open(report, run)) {
      KeyedData pack = packs.next();
      return new Results(report, pack, run, calendar, new Dictionary(Locale.ENGLISH)).query("q");
    }
  }

  /// Returns the figures of all rows by their last dimension.
  static List<String> rows(QueryResult result, Formula formula, int digits) {
    return result.rows(0).stream()
        .map(
            place ->
                shown(place.dimensions().getLast(), digits)
                    + " "
                    + shown(value(result, formula, place), digits))
        .sorted()
        .toList();
  }

  static Value total(QueryResult result, Formula formula) {
    return value(result, formula, result.total());
  }

  static Value value(QueryResult result, Formula formula, Place place) {
    return result.isNew(formula, place) ? Value.of("new") : result.value(formula, place);
  }

  static Formula ratio(Formula part, Formula whole) {
    return new Formula.Arithmetic(ArithmeticOperator.DIVIDED_BY, part, whole);
  }

  /// @param digits most digits after the point
  static String shown(Value value, int digits) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Absent() -> "—";
      case Value.Decimal(var number) ->
          number.setScale(Math.min(number.scale(), digits), RoundingMode.HALF_UP).toPlainString();
      case Value.Day(var day) -> day.toString();
      case Value.Truth _, Value.Moment _, Value.Bucket _ -> value.toString();
    };
  }
}
