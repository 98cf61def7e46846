package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.PeriodProblem;
import io.svodka.compiler.problem.PeriodProblem.ComparisonWithoutPeriod;
import io.svodka.compiler.problem.PeriodProblem.NoPeriod;
import io.svodka.compiler.problem.PeriodProblem.NotADay;
import io.svodka.compiler.problem.PeriodProblem.NotAPeriod;
import io.svodka.compiler.problem.PeriodProblem.NothingInside;
import io.svodka.compiler.problem.PeriodProblem.TrendOfOne;
import io.svodka.compiler.problem.PeriodProblem.TrendWithoutPeriod;
import io.svodka.compiler.problem.PeriodProblem.UnfinishedCompared;
import io.svodka.compiler.problem.PeriodProblem.UnknownComparison;
import java.util.Locale;

/// Says mistakes in periods in words.
final class PeriodWording {
  Diagnostic describe(PeriodProblem problem) {
    return switch (problem) {
      case UnknownComparison(var span, var name, var query, var known) -> {
        Diagnostic found =
            Diagnostic.error("SV6003", "`" + query + "` is not compared with `" + name + "`")
                .at(span, "no comparison has this name")
                .help(Phrases.meantOrKnown(name, known));
        yield known.isEmpty()
            ? found.help("add `compare with previous period as " + name + "`")
            : found;
      }
      case UnfinishedCompared(var span, var unit, var comparison, var compare) -> {
        String word = unit.name().toLowerCase(Locale.ROOT);
        yield Diagnostic.warning(
                "SV6002", "an unfinished " + word + " is compared with a whole one")
            .at(span, "this " + word + " ends in the future")
            .alsoAt(compare, "`" + comparison + "` is over")
            .help("write `" + word + " to date`")
            .note("the change would always look bad");
      }
      case TrendOfOne(var span, var bucket, var during) ->
          Diagnostic.warning("SV6004", "a trend by " + bucket + " has one point here")
              .at(span, "one " + bucket + " is as long as the period")
              .alsoAt(during, "this is the period")
              .help("take a shorter unit or a longer period");
      case TrendWithoutPeriod(var span, var bucket) ->
          Diagnostic.error("SV6008", "`by " + bucket + "` needs a period")
              .at(span, "all time has no first and no last " + bucket)
              .help("add `during` with a period, such as `during last 12 months`");
      case ComparisonWithoutPeriod(var span, var comparison) ->
          Diagnostic.error("SV6009", "all time has nothing before it")
              .at(span, "`" + comparison + "` needs a period to compare")
              .help("add `during` with a period");
      case NotAPeriod(var span, var parameter, var declared) ->
          Diagnostic.error("SV6010", "`$" + parameter + "` holds no period")
              .at(span, "a period must stand here")
              .alsoAt(declared, "declared with another type")
              .help("declare it with `: period`");
      case NotADay(var span, var parameter) ->
          Diagnostic.error("SV6011", "`$" + parameter + "` holds no date")
              .at(span, "a day must stand here")
              .help("declare it with `: date`");
      case NoPeriod(var span) ->
          Diagnostic.error("SV6012", "this is not a period")
              .at(span, "days, months, quarters, weeks and years are periods")
              .help("write a period, such as `last month` or `2026-01`");
      case NothingInside(var span) ->
          Diagnostic.error("SV6013", "there is no day in this period")
              .at(span, "it ends before it starts")
              .help("put the earlier day first");
    };
  }
}
