package io.svodka.runner.figure;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Said;
import io.svodka.engine.query.AnswerPlan;
import java.util.List;

/// Says in words how a query is answered.
public final class PlanWords {
  private PlanWords() {}

  /// Returns the words of a plan, such as "the finest level in SQL, totals folded from it".
  public static Said of(AnswerPlan plan) {
    return switch (plan) {
      case AnswerPlan.InStatementOf(var query) ->
          said("in the statement of %s", "одним запросом вместе с %s", query);
      case AnswerPlan.Own own ->
          Said.joined(
              List.of(levels(own), cutting(own), merging(own), rest(own)), said(", ", ", "));
    };
  }

  private static Said levels(AnswerPlan.Own plan) {
    return switch (plan.levels()) {
      case FINEST ->
          said(
              "the finest level in SQL, totals folded from it",
              "самый подробный уровень в SQL, итоги складываются из него");
      case EVERY_LEVEL ->
          said("every level in SQL by grouping sets", "каждый уровень в SQL через grouping sets");
    };
  }

  private static Said cutting(AnswerPlan.Own plan) {
    return switch (plan.cutting()) {
      case NOT_CUT -> Said.NOTHING;
      case BY_KEY -> said("cut by the burst key", "с условием по ключу разбивки");
      case BY_DAYS_OF_KEYS ->
          said(
              "a statement for the keys with the same first and last day",
              "по запросу на ключи с одинаковыми первым и последним днём");
    };
  }

  private static Said merging(AnswerPlan.Own plan) {
    return plan.statements() > 1
        ? said("%s statements merged", "результаты %s запросов соединяются", plan.statements())
        : Said.NOTHING;
  }

  private static Said rest(AnswerPlan.Own plan) {
    return switch (plan.rest()) {
      case WITHIN -> Said.NOTHING;
      case ASKED_AGAIN ->
          said("asked once more for rows of the rest", "строки остатка запрашиваются ещё раз");
    };
  }
}
