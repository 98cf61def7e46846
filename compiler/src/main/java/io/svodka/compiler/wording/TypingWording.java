package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.TypingProblem;
import io.svodka.compiler.problem.TypingProblem.AggregateOfRows;
import io.svodka.compiler.problem.TypingProblem.ArgumentCount;
import io.svodka.compiler.problem.TypingProblem.BranchesDiffer;
import io.svodka.compiler.problem.TypingProblem.ColumnOutsideAggregate;
import io.svodka.compiler.problem.TypingProblem.ComparedWithNull;
import io.svodka.compiler.problem.TypingProblem.CurrenciesMixed;
import io.svodka.compiler.problem.TypingProblem.Incomparable;
import io.svodka.compiler.problem.TypingProblem.LastDayCut;
import io.svodka.compiler.problem.TypingProblem.MeasureOverRows;
import io.svodka.compiler.problem.TypingProblem.NotAComparison;
import io.svodka.compiler.problem.TypingProblem.NotACondition;
import io.svodka.compiler.problem.TypingProblem.NotANumber;
import io.svodka.compiler.problem.TypingProblem.NotDated;
import io.svodka.compiler.problem.TypingProblem.NotShowable;
import io.svodka.compiler.problem.TypingProblem.NotText;
import io.svodka.compiler.problem.TypingProblem.PercentMeant;
import io.svodka.compiler.problem.TypingProblem.PeriodAsValue;
import io.svodka.compiler.problem.TypingProblem.SumOfPercent;
import io.svodka.compiler.problem.TypingProblem.UnitsMixed;

/// Says mistakes in kinds and units of values in words.
final class TypingWording {
  Diagnostic describe(TypingProblem problem) {
    return switch (problem) {
      case Incomparable(var span, var right, var leftSpan, var left) ->
          Diagnostic.error("SV3001", left + " cannot be compared with " + right)
              .at(span, "this is " + right)
              .alsoAt(leftSpan, "this is " + left)
              .help(
                  right.equals("a number") && left.equals("text")
                      ? "put the value in double quotes if the column holds text"
                      : "compare values of one kind");
      case CurrenciesMixed(var span, var leftSpan, var left, var rightSpan, var right) ->
          Diagnostic.error("SV3003", left + " and " + right + " cannot meet in one formula")
              .at(rightSpan, "this is money in " + right)
              .alsoAt(leftSpan, "this is money in " + left)
              .help("convert one side in the model");
      case UnitsMixed found -> unitsMixed(found);
      case SumOfPercent(var span, var function, var value) ->
          Diagnostic.error("SV3005", "a percent cannot be put into `" + function + "`")
              .at(value, "this is a percent")
              .help("sum the numerator and the denominator, and divide once")
              .note("one big and one small group would count the same");
      case MeasureOverRows found -> measureOverRows(found);
      case NotANumber found -> notANumber(found);
      case NotText(var span, var found) ->
          Diagnostic.error("SV3012", "this must be text")
              .at(span, "found " + found)
              .help("take a text column, or put the value in double quotes");
      case NotDated(var span, var found) ->
          Diagnostic.error("SV3013", "only dates lie in periods")
              .at(span, "found " + found)
              .help("take a `date` or `datetime` column");
      case NotACondition(var span, var found) ->
          Diagnostic.error("SV3011", "this must be a condition")
              .at(span, "found " + found)
              .help("compare it with something, as in `amount > 0`");
      case NotAComparison(var span, var function) ->
          Diagnostic.error("SV3014", "`" + function + "` wants the name of a comparison second")
              .at(span, "this is an expression")
              .help("write the name after `as` in `compare with … as …`");
      case NotShowable(var span) ->
          Diagnostic.error("SV3015", "`show` takes figures")
              .at(span, "this is no figure")
              .help("conditions go to `where` or `having`, groups to `by`");
      case PeriodAsValue(var span) ->
          Diagnostic.error("SV3016", "a period is not a single value")
              .at(span, "many days")
              .help("ask whether a date lies in it, as in `created_at in 2026-01`");
      case ComparedWithNull(var span, var meant) ->
          Diagnostic.warning("SV3008", "write `" + meant + "`")
              .at(span, "compares with null")
              .note("it means the same here, but not in SQL")
              .edit(span, " " + meant);
      case LastDayCut(var span) ->
          Diagnostic.warning("SV3009", "the last day is cut at 00:00")
              .at(span, "the column has times, this is midnight")
              .help("write `in` with a period: ranges of days include the whole last day");
      case PercentMeant(var span, var number, var sign) ->
          Diagnostic.warning("SV3010", "a percent is compared with " + sign + number)
              .at(span, "this means " + sign + number + "00%")
              .help("write `" + sign + number + "%`")
              .edit(span, sign + number + "%");
      case BranchesDiffer(var span, var left, var right) ->
          Diagnostic.error("SV3017", "these values are of two kinds")
              .at(span, "this is " + right + ", the one before is " + left)
              .help("make both of one kind");
      case ArgumentCount found -> argumentCount(found);
      case AggregateOfRows(var span, var function) ->
          Diagnostic.error("SV3018", "`" + function + "` reads many rows, here is one")
              .at(span, "aggregates belong to measures")
              .help("declare a measure and use it where measures may stand");
      case ColumnOutsideAggregate(var span, var name) ->
          Diagnostic.error("SV3019", "`" + name + "` has a value in each row")
              .at(span, "a measure needs one value for all rows")
              .help("say how rows become one, as in `sum(" + name + ")`");
    };
  }

  private static Diagnostic unitsMixed(UnitsMixed found) {
    String verb = found.operator().equals("-") ? "taken from each other" : "added";
    return Diagnostic.error("SV3004", found.left() + " and " + found.right() + " cannot be " + verb)
        .at(found.rightSpan(), "this is " + found.right())
        .alsoAt(found.leftSpan(), "this is " + found.left())
        .help("perhaps a ratio was meant: `/`");
  }

  private static Diagnostic measureOverRows(MeasureOverRows found) {
    String code = found.percent() ? "SV3005" : "SV3006";
    String headline =
        found.percent()
            ? "the percent `" + found.name() + "` cannot be aggregated again"
            : "the measure `" + found.name() + "` is already aggregated";
    return Diagnostic.error(code, headline)
        .at(found.span(), "a value of one row must stand here")
        .alsoAt(found.declared(), "declared as a measure")
        .help(
            found.percent()
                ? "sum the numerator and the denominator, and divide once"
                : "use the measure without an aggregate around it");
  }

  private static Diagnostic notANumber(NotANumber found) {
    boolean texts = found.taker().equals("+") && found.found().equals("text");
    return Diagnostic.error("SV3007", "`" + found.taker() + "` takes numbers")
        .at(found.span(), "found " + found.found())
        .help(texts ? "join texts with `concat(a, b)`" : "");
  }

  private static Diagnostic argumentCount(ArgumentCount found) {
    String wanted =
        found.most() == found.least()
            ? found.least() + (found.least() == 1 ? " argument" : " arguments")
            : found.most() == Integer.MAX_VALUE
                ? "at least " + found.least() + " arguments"
                : found.least() + " to " + found.most() + " arguments";
    return Diagnostic.error(
            "SV3020",
            "`" + found.function() + "` takes " + wanted + ", " + found.found() + " given")
        .at(found.span(), found.found() < found.least() ? "something is missing" : "too many")
        .help("separate arguments with commas");
  }
}
