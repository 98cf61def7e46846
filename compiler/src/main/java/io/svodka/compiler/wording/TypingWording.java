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
      case Incomparable found -> incomparable(found);
      case CurrenciesMixed found -> currenciesMixed(found);
      case UnitsMixed found -> unitsMixed(found);
      case SumOfPercent found -> sumOfPercent(found);
      case MeasureOverRows found -> measureOverRows(found);
      case NotANumber found -> notANumber(found);
      case NotText found -> notText(found);
      case NotDated found -> notDated(found);
      case NotACondition found -> notACondition(found);
      case NotAComparison found -> notAComparison(found);
      case NotShowable found -> notShowable(found);
      case PeriodAsValue found -> periodAsValue(found);
      case ComparedWithNull found -> comparedWithNull(found);
      case LastDayCut found -> lastDayCut(found);
      case PercentMeant found -> percentMeant(found);
      case BranchesDiffer found -> branchesDiffer(found);
      case ArgumentCount found -> argumentCount(found);
      case AggregateOfRows found -> aggregateOfRows(found);
      case ColumnOutsideAggregate found -> columnOutsideAggregate(found);
    };
  }

  private static Diagnostic incomparable(Incomparable found) {
    return Diagnostic.error("SV3001", found.left() + " cannot be compared with " + found.right())
        .at(found.span(), "this is " + found.right())
        .alsoAt(found.leftSpan(), "this is " + found.left())
        .help(
            found.right().equals("a number") && found.left().equals("text")
                ? "put the value in double quotes if the column holds text"
                : "compare values of one kind");
  }

  private static Diagnostic currenciesMixed(CurrenciesMixed found) {
    return Diagnostic.error(
            "SV3003", found.left() + " and " + found.right() + " cannot meet in one formula")
        .at(found.rightSpan(), "this is money in " + found.right())
        .alsoAt(found.leftSpan(), "this is money in " + found.left())
        .help("convert one side in the model");
  }

  private static Diagnostic sumOfPercent(SumOfPercent found) {
    return Diagnostic.error("SV3005", "a percent cannot be put into `" + found.function() + "`")
        .at(found.value(), "this is a percent")
        .help("sum the numerator and the denominator, and divide once")
        .note("one big and one small group would count the same");
  }

  private static Diagnostic notText(NotText found) {
    return Diagnostic.error("SV3012", "this must be text")
        .at(found.span(), "found " + found.found())
        .help("take a text column, or put the value in double quotes");
  }

  private static Diagnostic notDated(NotDated found) {
    return Diagnostic.error("SV3013", "only dates lie in periods")
        .at(found.span(), "found " + found.found())
        .help("take a `date` or `datetime` column");
  }

  private static Diagnostic notACondition(NotACondition found) {
    return Diagnostic.error("SV3011", "this must be a condition")
        .at(found.span(), "found " + found.found())
        .help("compare it with something, as in `amount > 0`");
  }

  private static Diagnostic notAComparison(NotAComparison found) {
    return Diagnostic.error(
            "SV3014", "`" + found.function() + "` wants the name of a comparison second")
        .at(found.span(), "this is an expression")
        .help("write the name after `as` in `compare with … as …`");
  }

  private static Diagnostic notShowable(NotShowable found) {
    return Diagnostic.error("SV3015", "`show` takes figures")
        .at(found.span(), "this is no figure")
        .help("conditions go to `where` or `having`, groups to `by`");
  }

  private static Diagnostic periodAsValue(PeriodAsValue found) {
    return Diagnostic.error("SV3016", "a period is not a single value")
        .at(found.span(), "many days")
        .help("ask whether a date lies in it, as in `created_at in 2026-01`");
  }

  private static Diagnostic comparedWithNull(ComparedWithNull found) {
    return Diagnostic.warning("SV3008", "write `" + found.meant() + "`")
        .at(found.span(), "compares with null")
        .note("it means the same here, but not in SQL")
        .edit(found.span(), " " + found.meant());
  }

  private static Diagnostic lastDayCut(LastDayCut found) {
    return Diagnostic.warning("SV3009", "the last day is cut at 00:00")
        .at(found.span(), "the column has times, this is midnight")
        .help("write `in` with a period: ranges of days include the whole last day");
  }

  private static Diagnostic percentMeant(PercentMeant found) {
    return Diagnostic.warning(
            "SV3010", "a percent is compared with " + found.sign() + found.number())
        .at(found.span(), "this means " + found.sign() + found.number() + "00%")
        .help("write `" + found.sign() + found.number() + "%`")
        .edit(found.span(), found.sign() + found.number() + "%");
  }

  private static Diagnostic branchesDiffer(BranchesDiffer found) {
    return Diagnostic.error("SV3017", "these values are of two kinds")
        .at(found.span(), "this is " + found.right() + ", the one before is " + found.left())
        .help("make both of one kind");
  }

  private static Diagnostic aggregateOfRows(AggregateOfRows found) {
    return Diagnostic.error("SV3018", "`" + found.function() + "` reads many rows, here is one")
        .at(found.span(), "aggregates belong to measures")
        .help("declare a measure and use it where measures may stand");
  }

  private static Diagnostic columnOutsideAggregate(ColumnOutsideAggregate found) {
    return Diagnostic.error("SV3019", "`" + found.name() + "` has a value in each row")
        .at(found.span(), "a measure needs one value for all rows")
        .help("say how rows become one, as in `sum(" + found.name() + ")`");
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
