package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.PeriodProblem;
import io.svodka.compiler.problem.PeriodProblem.BadDatePattern;
import io.svodka.compiler.problem.PeriodProblem.ComparedTwice;
import io.svodka.compiler.problem.PeriodProblem.ComparisonWithoutPeriod;
import io.svodka.compiler.problem.PeriodProblem.EdgeOfHolistic;
import io.svodka.compiler.problem.PeriodProblem.EdgeWithoutTime;
import io.svodka.compiler.problem.PeriodProblem.HoursOfDates;
import io.svodka.compiler.problem.PeriodProblem.LevelSummed;
import io.svodka.compiler.problem.PeriodProblem.NoPeriod;
import io.svodka.compiler.problem.PeriodProblem.NoSuchWeek;
import io.svodka.compiler.problem.PeriodProblem.NotADay;
import io.svodka.compiler.problem.PeriodProblem.NotAPeriod;
import io.svodka.compiler.problem.PeriodProblem.NothingInside;
import io.svodka.compiler.problem.PeriodProblem.OtherQueryMoved;
import io.svodka.compiler.problem.PeriodProblem.ParameterNotFollowed;
import io.svodka.compiler.problem.PeriodProblem.ShorterThanDay;
import io.svodka.compiler.problem.PeriodProblem.TrendOfOne;
import io.svodka.compiler.problem.PeriodProblem.TrendWithoutPeriod;
import io.svodka.compiler.problem.PeriodProblem.UnfinishedCompared;
import io.svodka.compiler.problem.PeriodProblem.UnknownComparison;
import io.svodka.compiler.problem.PeriodProblem.WeeksOfLastYear;
import io.svodka.compiler.problem.PeriodProblem.WindowInWindow;
import io.svodka.compiler.problem.PeriodProblem.WindowWithoutPeriod;
import java.util.Locale;

/// Says mistakes in periods in words.
final class PeriodWording {
  private final WindowWording windows = new WindowWording();

  Diagnostic describe(PeriodProblem problem) {
    return switch (problem) {
      case UnknownComparison found -> unknownComparison(found);
      case UnfinishedCompared found -> unfinishedCompared(found);
      case NoSuchWeek found -> noSuchWeek(found);
      case TrendOfOne found -> trendOfOne(found);
      case ParameterNotFollowed found -> parameterNotFollowed(found);
      case TrendWithoutPeriod found -> trendWithoutPeriod(found);
      case ComparisonWithoutPeriod found -> comparisonWithoutPeriod(found);
      case NotAPeriod found -> notAPeriod(found);
      case NotADay found -> notADay(found);
      case NoPeriod found -> noPeriod(found);
      case NothingInside found -> nothingInside(found);
      case WeeksOfLastYear found -> weeksOfLastYear(found);
      case ShorterThanDay _,
          HoursOfDates _,
          WindowWithoutPeriod _,
          WindowInWindow _,
          ComparedTwice _,
          OtherQueryMoved _,
          EdgeWithoutTime _,
          EdgeOfHolistic _,
          LevelSummed _,
          BadDatePattern _ ->
          windows.describe(problem);
    };
  }

  private static Diagnostic unknownComparison(UnknownComparison found) {
    Diagnostic said =
        Diagnostic.error(
                "SV6003",
                "`%s` is not compared with `%s`",
                "в `%s` нет сравнения `%s`",
                found.query(),
                found.name())
            .at(found.span(), "no comparison has this name", "сравнения с таким именем нет")
            .help(Phrases.meantOrKnown(found.name(), found.known()));
    return found.known().isEmpty()
        ? said.help(
            "add `compare with previous period as %s`",
            "добавьте `compare with previous period as %s`", found.name())
        : said;
  }

  private static Diagnostic unfinishedCompared(UnfinishedCompared found) {
    String word = found.unit().name().toLowerCase(Locale.ROOT);
    return Diagnostic.warning(
            "SV6002",
            "an unfinished %s is compared with a whole one",
            "незавершённый период (`%s`) сравнивается с полным",
            word)
        .at(found.span(), "this %s ends in the future", "этот `%s` ещё не закончился", word)
        .alsoAt(found.compare(), "`%s` is over", "а `%s` уже закончился", found.comparison())
        .help("write `%s to date`", "напишите `%s to date`", word)
        .note("the change would always look bad", "изменение всегда будет выглядеть плохим");
  }

  private static Diagnostic trendOfOne(TrendOfOne found) {
    return Diagnostic.warning(
            "SV6004",
            "a trend by %s has one point here",
            "в динамике по `%s` всего одна точка",
            found.bucket())
        .at(
            found.span(),
            "one %s is as long as the period",
            "один `%s` — это уже весь период",
            found.bucket())
        .alsoAt(found.during(), "this is the period", "период задан здесь")
        .help(
            "take a shorter unit or a longer period",
            "возьмите более мелкий шаг или более длинный период");
  }

  private static Diagnostic parameterNotFollowed(ParameterNotFollowed found) {
    String unit = found.unit().name().toLowerCase(Locale.ROOT);
    String units = unit + (found.count() > 1 ? "s" : "");
    String written = "last %d %s to $%s".formatted(found.count(), units, found.parameter());
    return Diagnostic.warning(
            "SV6036",
            "this period does not follow `$%s`",
            "этот период не следует за `$%s`",
            found.parameter())
        .at(
            found.span(),
            "it ends with the last %s before the run, whatever `$%s` is",
            "он кончается последним завершённым `%s` до запуска, каким бы ни был `$%s`",
            unit,
            found.parameter())
        .alsoAt(found.during(), "the report is about `$%s`", "отчёт — за `$%s`", found.parameter())
        .help("write `%s`", "напишите `%s`", written)
        .edit(found.span(), written);
  }

  private static Diagnostic trendWithoutPeriod(TrendWithoutPeriod found) {
    return Diagnostic.error(
            "SV6008", "`by %s` needs a period", "для `by %s` нужен период", found.bucket())
        .at(
            found.span(),
            "all time has no first and no last %s",
            "у «всего времени» нет ни первого, ни последнего `%s`",
            found.bucket())
        .help(
            "add `during` with a period, such as `during last 12 months`",
            "добавьте `during` с периодом, например `during last 12 months`");
  }

  private static Diagnostic comparisonWithoutPeriod(ComparisonWithoutPeriod found) {
    return Diagnostic.error(
            "SV6009", "all time has nothing before it", "до «всего времени» ничего нет")
        .at(
            found.span(),
            "`%s` needs a period to compare",
            "для `%s` нужен период, с которым сравнивать",
            found.comparison())
        .help("add `during` with a period", "добавьте `during` с периодом");
  }

  private static Diagnostic notAPeriod(NotAPeriod found) {
    return Diagnostic.error(
            "SV6010", "`$%s` holds no period", "в `$%s` не период", found.parameter())
        .at(found.span(), "a period must stand here", "здесь нужен период")
        .alsoAt(found.declared(), "declared with another type", "объявлен с другим типом")
        .help("declare it with `: period`", "объявите его как `: period`");
  }

  private static Diagnostic noSuchWeek(NoSuchWeek found) {
    return Diagnostic.error(
            "SV6035",
            "the year %d has no week %d",
            "в %d году нет недели %d",
            found.year(),
            found.week())
        .at(found.span(), "there is no such week", "такой недели нет")
        .help(
            "write the days, such as `from 2026-12-28 to 2026-12-31`, or another week",
            "напишите дни, например `from 2026-12-28 to 2026-12-31`, или другую неделю");
  }

  private static Diagnostic notADay(NotADay found) {
    return Diagnostic.error("SV6011", "`$%s` holds no date", "в `$%s` не дата", found.parameter())
        .at(found.span(), "a day must stand here", "здесь нужен день")
        .help("declare it with `: date`", "объявите его как `: date`");
  }

  private static Diagnostic noPeriod(NoPeriod found) {
    return Diagnostic.error("SV6012", "this is not a period", "это не период")
        .at(
            found.span(),
            "days, months, quarters, weeks and years are periods",
            "период — это день, неделя, месяц, квартал или год")
        .help(
            "write a period, such as `last month` or `2026-01`",
            "укажите период, например `last month` или `2026-01`");
  }

  private static Diagnostic nothingInside(NothingInside found) {
    return Diagnostic.error(
            "SV6013", "there is no day in this period", "в этом периоде нет ни одного дня")
        .at(found.span(), "it ends before it starts", "он кончается раньше, чем начинается")
        .help("put the earlier day first", "поставьте первым более ранний день");
  }

  private static Diagnostic weeksOfLastYear(WeeksOfLastYear found) {
    return Diagnostic.info(
            "SV6005",
            "weeks are compared with those 52 weeks earlier",
            "недели сравниваются с неделями, которые были 52 недели назад")
        .at(found.span(), "so that days of the week match", "так совпадают дни недели")
        .alsoAt(found.during(), "the period is counted in weeks", "период считается в неделях")
        .help(
            "write `52 weeks earlier` to say so yourself",
            "напишите `52 weeks earlier`, чтобы сказать это прямо");
  }
}
