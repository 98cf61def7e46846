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
      case UnknownComparison found -> unknownComparison(found);
      case UnfinishedCompared found -> unfinishedCompared(found);
      case TrendOfOne found -> trendOfOne(found);
      case TrendWithoutPeriod found -> trendWithoutPeriod(found);
      case ComparisonWithoutPeriod found -> comparisonWithoutPeriod(found);
      case NotAPeriod found -> notAPeriod(found);
      case NotADay found -> notADay(found);
      case NoPeriod found -> noPeriod(found);
      case NothingInside found -> nothingInside(found);
    };
  }

  private static Diagnostic unknownComparison(UnknownComparison problem) {

    Diagnostic found =
        Diagnostic.error(
                "SV6003", "`" + problem.query() + "` is not compared with `" + problem.name() + "`")
            .at(problem.span(), "no comparison has this name")
            .help(Phrases.meantOrKnown(problem.name(), problem.known()));
    return problem.known().isEmpty()
        ? found.help("add `compare with previous period as " + problem.name() + "`")
        : found;
  }

  private static Diagnostic unfinishedCompared(UnfinishedCompared found) {

    String word = found.unit().name().toLowerCase(Locale.ROOT);
    return Diagnostic.warning("SV6002", "an unfinished " + word + " is compared with a whole one")
        .at(found.span(), "this " + word + " ends in the future")
        .alsoAt(found.compare(), "`" + found.comparison() + "` is over")
        .help("write `" + word + " to date`")
        .note("the change would always look bad");
  }

  private static Diagnostic trendOfOne(TrendOfOne found) {
    return Diagnostic.warning("SV6004", "a trend by " + found.bucket() + " has one point here")
        .at(found.span(), "one " + found.bucket() + " is as long as the period")
        .alsoAt(found.during(), "this is the period")
        .help("take a shorter unit or a longer period");
  }

  private static Diagnostic trendWithoutPeriod(TrendWithoutPeriod found) {
    return Diagnostic.error("SV6008", "`by " + found.bucket() + "` needs a period")
        .at(found.span(), "all time has no first and no last " + found.bucket())
        .help("add `during` with a period, such as `during last 12 months`");
  }

  private static Diagnostic comparisonWithoutPeriod(ComparisonWithoutPeriod found) {
    return Diagnostic.error("SV6009", "all time has nothing before it")
        .at(found.span(), "`" + found.comparison() + "` needs a period to compare")
        .help("add `during` with a period");
  }

  private static Diagnostic notAPeriod(NotAPeriod found) {
    return Diagnostic.error("SV6010", "`$" + found.parameter() + "` holds no period")
        .at(found.span(), "a period must stand here")
        .alsoAt(found.declared(), "declared with another type")
        .help("declare it with `: period`");
  }

  private static Diagnostic notADay(NotADay found) {
    return Diagnostic.error("SV6011", "`$" + found.parameter() + "` holds no date")
        .at(found.span(), "a day must stand here")
        .help("declare it with `: date`");
  }

  private static Diagnostic noPeriod(NoPeriod found) {
    return Diagnostic.error("SV6012", "this is not a period")
        .at(found.span(), "days, months, quarters, weeks and years are periods")
        .help("write a period, such as `last month` or `2026-01`");
  }

  private static Diagnostic nothingInside(NothingInside found) {
    return Diagnostic.error("SV6013", "there is no day in this period")
        .at(found.span(), "it ends before it starts")
        .help("put the earlier day first");
  }
}
