package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.PeriodProblem;
import io.svodka.compiler.problem.PeriodProblem.BadDatePattern;
import io.svodka.compiler.problem.PeriodProblem.ComparedTwice;
import io.svodka.compiler.problem.PeriodProblem.EdgeOfHolistic;
import io.svodka.compiler.problem.PeriodProblem.EdgeWithoutTime;
import io.svodka.compiler.problem.PeriodProblem.HoursOfDates;
import io.svodka.compiler.problem.PeriodProblem.LevelSummed;
import io.svodka.compiler.problem.PeriodProblem.OtherQueryMoved;
import io.svodka.compiler.problem.PeriodProblem.ShorterThanDay;
import io.svodka.compiler.problem.PeriodProblem.WindowInWindow;
import io.svodka.compiler.problem.PeriodProblem.WindowWithoutPeriod;
import java.util.Locale;

/// Says mistakes in windows, hours and levels at the end of a period in words.
final class WindowWording {

  Diagnostic describe(PeriodProblem problem) {
    return switch (problem) {
      case ShorterThanDay found -> shorterThanDay(found);
      case HoursOfDates found -> hoursOfDates(found);
      case WindowWithoutPeriod found -> windowWithoutPeriod(found);
      case WindowInWindow found -> windowInWindow(found);
      case ComparedTwice found -> comparedTwice(found);
      case OtherQueryMoved found -> otherQueryMoved(found);
      case EdgeWithoutTime found -> edgeWithoutTime(found);
      case EdgeOfHolistic found -> edgeOfHolistic(found);
      case LevelSummed found -> levelSummed(found);
      case BadDatePattern found -> badDatePattern(found);
      case PeriodProblem.UnknownComparison _,
          PeriodProblem.UnfinishedCompared _,
          PeriodProblem.TrendOfOne _,
          PeriodProblem.ParameterNotFollowed _,
          PeriodProblem.NoSuchWeek _,
          PeriodProblem.TrendWithoutPeriod _,
          PeriodProblem.ComparisonWithoutPeriod _,
          PeriodProblem.NotAPeriod _,
          PeriodProblem.NotADay _,
          PeriodProblem.NoPeriod _,
          PeriodProblem.NothingInside _,
          PeriodProblem.WeeksOfLastYear _ ->
          throw new IllegalArgumentException("not about windows: " + problem);
    };
  }

  private static Diagnostic shorterThanDay(ShorterThanDay found) {
    String unit = found.unit().name().toLowerCase(Locale.ROOT) + "s";
    return Diagnostic.error(
            "SV6020",
            "a period is counted in days, not in `%s`",
            "период считается в днях, а не в `%s`",
            unit)
        .at(
            found.span(),
            "a report is made for a day and knows no hour",
            "отчёт делается на день и не знает часа")
        .help(
            "take days, such as `yesterday` or `last 2 days`, and divide them with `by hour`",
            "возьмите дни, например `yesterday` или `last 2 days`, и разбейте их через `by hour`");
  }

  private static Diagnostic hoursOfDates(HoursOfDates found) {
    return Diagnostic.error(
            "SV6021", "the rows of `%s` have no hour", "у строк `%s` нет часа", found.model())
        .at(found.span(), "their time is a date", "их время — это дата")
        .help(
            "group by `day`, or give the model a `time` that is a datetime",
            "группируйте по `day` или укажите в модели `time` со временем суток");
  }

  private static Diagnostic windowWithoutPeriod(WindowWithoutPeriod found) {
    return Diagnostic.error(
            "SV6022",
            "a window needs a period to end with",
            "окну нужен период, в конце которого оно заканчивается")
        .at(found.span(), "all time has no last day", "у «всего времени» нет последнего дня")
        .help(
            "add `during` with a period, such as `during last month`",
            "добавьте `during` с периодом, например `during last month`");
  }

  private static Diagnostic windowInWindow(WindowInWindow found) {
    return Diagnostic.error(
            "SV6023", "a window is taken over another window", "окно поверх другого окна")
        .at(found.span(), "this figure has a window already", "у этого показателя уже есть окно")
        .help("use `over` once, on the measure itself", "пишите `over` один раз, у самой меры");
  }

  private static Diagnostic comparedTwice(ComparedTwice found) {
    return Diagnostic.error(
            "SV6024", "a compared figure is compared again", "сравнение внутри сравнения")
        .at(
            found.span(),
            "this figure is from a comparison already",
            "этот показатель уже взят из сравнения")
        .help(
            "add a comparison that goes back further, such as `compare with 2 years earlier`",
            "добавьте сравнение с более ранним периодом, например `compare with 2 years earlier`");
  }

  private static Diagnostic otherQueryMoved(OtherQueryMoved found) {
    return Diagnostic.error(
            "SV6025",
            "a figure of query `%s` has periods of its own",
            "у показателя запроса `%s` свои периоды",
            found.query())
        .at(
            found.span(),
            "this would change the periods of another query",
            "это изменило бы периоды другого запроса")
        .help(
            "write it directly behind that figure, as in `%s.figure at prev`",
            "пишите это прямо у того показателя: `%s.figure at prev`", found.query());
  }

  private static Diagnostic edgeWithoutTime(EdgeWithoutTime found) {
    return Diagnostic.error(
            "SV6026",
            "`%s` has no `time`, so no day of it is the last",
            "в `%s` нет `time`, поэтому нет и последнего дня",
            found.model())
        .at(found.span(), "takes the rows of one day", "берёт строки одного дня")
        .help(
            "add `time` with the column that dates a row",
            "добавьте `time` с колонкой, где стоит дата строки");
  }

  private static Diagnostic edgeOfHolistic(EdgeOfHolistic found) {
    return Diagnostic.error(
            "SV6027",
            "`%s` cannot be taken at the end of a period: its parts do not add",
            "`%s` нельзя взять на конец периода: его части не складываются",
            found.measure())
        .at(
            found.span(),
            "works for counts, sums, averages, `min` and `max`",
            "годится для количеств, сумм, средних, `min` и `max`")
        .help(
            "sum a level, such as `sum(quantity)`, or leave this line out",
            "суммируйте остаток, например `sum(quantity)`, или уберите эту строку");
  }

  private static Diagnostic badDatePattern(BadDatePattern found) {
    return Diagnostic.error(
            "SV6028",
            "no date can be shown by `%s`",
            "по шаблону `%s` дату не показать",
            found.pattern())
        .at(found.span(), reason(found.reason()))
        .help(
            "write day, month and year as in `d MMMM yyyy`; other words in single quotes",
            "пишите день, месяц и год как в `d MMMM yyyy`, остальные слова — в одинарных кавычках");
  }

  private static Said reason(BadDatePattern.Reason reason) {
    return switch (reason) {
      case LETTERS ->
          Said.said(
              "it has letters that mean nothing, or quotes that do not close",
              "в нём буквы без значения или незакрытые кавычки");
      case NO_HOURS -> Said.said("a date has no time of day", "у даты нет времени суток");
      case NO_ZONE -> Said.said("the column has no time zone", "у колонки нет часового пояса");
      case WEEK_YEAR ->
          Said.said(
              "`Y` is the year of the week, at New Year another one: the year is `y`",
              "`Y` — год недели, на Новый год он другой: год обозначают `y`");
      case NO_TEXT -> Said.said("a pattern is a text in quotes", "шаблон — это текст в кавычках");
    };
  }

  private static Diagnostic levelSummed(LevelSummed found) {
    Diagnostic message =
        Diagnostic.warning(
                "SV5008",
                "`%s` looks like a level, but is summed over days",
                "`%s` похож на остаток, но складывается по дням",
                found.measure())
            .at(found.span(), "the key has one row a day", "по ключу здесь строка на каждый день")
            .help(
                "add `total at period last` to take the last day of each period",
                "добавьте `total at period last`, чтобы брать последний день каждого периода")
            .note(
                "a stock of 5 on each of 30 days is not a stock of 150",
                "остаток 5 в каждый из 30 дней — это не остаток 150");
    return found.blocks().stream()
        .reduce(
            message,
            (told, block) -> told.edit(block, " {\n    total at period last\n  }"),
            (one, _) -> one);
  }
}
