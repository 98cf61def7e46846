package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.TypingProblem;
import io.svodka.compiler.problem.TypingProblem.AggregateOfRows;
import io.svodka.compiler.problem.TypingProblem.ArgumentCount;
import io.svodka.compiler.problem.TypingProblem.BranchesDiffer;
import io.svodka.compiler.problem.TypingProblem.ColumnOutsideAggregate;
import io.svodka.compiler.problem.TypingProblem.ComparedWithNull;
import io.svodka.compiler.problem.TypingProblem.CountOfCondition;
import io.svodka.compiler.problem.TypingProblem.CurrenciesMixed;
import io.svodka.compiler.problem.TypingProblem.DayOfMoment;
import io.svodka.compiler.problem.TypingProblem.Incomparable;
import io.svodka.compiler.problem.TypingProblem.LastDayCut;
import io.svodka.compiler.problem.TypingProblem.MeasureOverRows;
import io.svodka.compiler.problem.TypingProblem.MiddleOfDistinct;
import io.svodka.compiler.problem.TypingProblem.NotAComparison;
import io.svodka.compiler.problem.TypingProblem.NotACondition;
import io.svodka.compiler.problem.TypingProblem.NotANumber;
import io.svodka.compiler.problem.TypingProblem.NotDated;
import io.svodka.compiler.problem.TypingProblem.NotShowable;
import io.svodka.compiler.problem.TypingProblem.NotSortable;
import io.svodka.compiler.problem.TypingProblem.NotText;
import io.svodka.compiler.problem.TypingProblem.OrderOfNull;
import io.svodka.compiler.problem.TypingProblem.PercentMeant;
import io.svodka.compiler.problem.TypingProblem.PercentTwice;
import io.svodka.compiler.problem.TypingProblem.PeriodAsValue;
import io.svodka.compiler.problem.TypingProblem.SumOfPercent;
import io.svodka.compiler.problem.TypingProblem.UnitsMixed;
import io.svodka.compiler.problem.ValueKind;
import io.svodka.model.origin.Span;

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
      case NotSortable found -> notSortable(found);
      case DayOfMoment found -> dayOfMoment(found);
      case NotACondition found -> AbsenceWording.notACondition(found);
      case NotAComparison found -> notAComparison(found);
      case NotShowable found -> notShowable(found);
      case PeriodAsValue found -> periodAsValue(found);
      case ComparedWithNull found -> AbsenceWording.comparedWithNull(found);
      case OrderOfNull found -> AbsenceWording.orderOfNull(found);
      case LastDayCut found -> lastDayCut(found);
      case PercentMeant found -> percentMeant(found);
      case BranchesDiffer found -> branchesDiffer(found);
      case PercentTwice found -> percentTwice(found);
      case ArgumentCount found -> argumentCount(found);
      case MiddleOfDistinct found -> middleOfDistinct(found);
      case CountOfCondition found -> countOfCondition(found);
      case AggregateOfRows found -> aggregateOfRows(found);
      case ColumnOutsideAggregate found -> columnOutsideAggregate(found);
    };
  }

  private static Diagnostic incomparable(Incomparable found) {
    Said left = Words.value(found.left());
    Said right = Words.value(found.right());
    boolean unquoted =
        found.right() == ValueKind.Simple.NUMBER && found.left() == ValueKind.Simple.TEXT;
    return Diagnostic.error(
            "SV3001",
            "%s cannot be compared with %s",
            "такие значения не сравнить: %s и %s",
            left,
            right)
        .at(found.span(), "this is %s", "здесь %s", right)
        .alsoAt(found.leftSpan(), "this is %s", "здесь %s", left)
        .help(
            unquoted
                ? said(
                    "put the value in double quotes if the column holds text",
                    "если в столбце текст, возьмите значение в двойные кавычки")
                : said("compare values of one kind", "сравнивайте значения одного типа"));
  }

  private static Diagnostic currenciesMixed(CurrenciesMixed found) {
    Said left = Words.currency(found.left());
    Said right = Words.currency(found.right());
    return Diagnostic.error(
            "SV3003",
            "%s and %s cannot meet in one formula",
            "%s и %s нельзя смешивать в одной формуле",
            left,
            right)
        .at(found.rightSpan(), "this is money in %s", "здесь сумма в %s", right)
        .alsoAt(found.leftSpan(), "this is money in %s", "здесь сумма в %s", left)
        .help("convert one side in the model", "пересчитайте одну из сумм в модели");
  }

  private static Diagnostic sumOfPercent(SumOfPercent found) {
    return Diagnostic.error(
            "SV3005",
            "a percent cannot be put into `%s`",
            "процент нельзя подставлять в `%s`",
            found.function())
        .at(found.value(), "this is a percent", "здесь процент")
        .help(
            "sum the numerator and the denominator, and divide once",
            "просуммируйте числитель и знаменатель и разделите один раз")
        .note(
            "one big and one small group would count the same",
            "иначе большая и маленькая группы весили бы одинаково");
  }

  private static Diagnostic notText(NotText found) {
    return Diagnostic.error("SV3012", "this must be text", "здесь нужен текст")
        .at(found.span(), "found %s", "здесь %s", Words.value(found.found()))
        .help(
            "take a text column, or put the value in double quotes",
            "возьмите текстовый столбец или значение в двойных кавычках");
  }

  private static Diagnostic notDated(NotDated found) {
    return Diagnostic.error("SV3013", "only dates lie in periods", "в период попадают только даты")
        .at(found.span(), "found %s", "здесь %s", Words.value(found.found()))
        .help("take a `date` or `datetime` column", "возьмите столбец типа `date` или `datetime`");
  }

  private static Diagnostic dayOfMoment(DayOfMoment found) {
    return Diagnostic.error(
            "SV3023",
            "which day a date with time belongs to depends on the time zone",
            "к какому дню относится дата со временем, зависит от часового пояса")
        .at(found.span(), "this has a time", "здесь есть время")
        .help(
            "take its day in the model, with `date_of(…)`",
            "возьмите её день в модели: `date_of(…)`");
  }

  private static Diagnostic notSortable(NotSortable found) {
    return Diagnostic.error("SV3024", "this cannot be sorted by", "по этому нельзя сортировать")
        .at(found.span(), "found %s", "здесь %s", Words.value(found.found()))
        .help("take a number, a text or a date", "возьмите число, текст или дату");
  }

  private static Diagnostic notAComparison(NotAComparison found) {
    return Diagnostic.error(
            "SV3014",
            "`%s` wants the name of a comparison second",
            "второй аргумент `%s` — имя сравнения",
            found.function())
        .at(found.span(), "this is an expression", "это выражение")
        .help(
            "write the name after `as` in `compare with … as …`",
            "укажите имя после `as` из `compare with … as …`");
  }

  private static Diagnostic notShowable(NotShowable found) {
    return Diagnostic.error("SV3015", "`show` takes figures", "в `show` пишут показатели")
        .at(found.span(), "this is no figure", "это не показатель и не число")
        .help(
            "conditions go to `where` or `having`, groups to `by`",
            "условия пишутся в `where` или `having`, группировки — в `by`");
  }

  private static Diagnostic periodAsValue(PeriodAsValue found) {
    return Diagnostic.error("SV3016", "a period is not a single value", "период — не одно значение")
        .at(found.span(), "many days", "здесь много дней")
        .help(
            "ask whether a date lies in it, as in `created_at in 2026-01`",
            "проверьте, попадает ли в него дата: `created_at in 2026-01`");
  }

  private static Diagnostic lastDayCut(LastDayCut found) {
    return Diagnostic.warning(
            "SV3009", "the last day is cut at 00:00", "последний день обрывается в 00:00")
        .at(
            found.span(),
            "the column has times, this is midnight",
            "в столбце есть время, а это полночь")
        .help(
            "write `in` with a period: ranges of days include the whole last day",
            "напишите `in` с периодом: он включает последний день целиком");
  }

  private static Diagnostic percentMeant(PercentMeant found) {
    String number = found.sign() + found.number();
    return Diagnostic.warning(
            "SV3010", "a percent is compared with %s", "процент сравнивается с числом %s", number)
        .at(found.span(), "this means %s00%%", "это значит %s00%%", number)
        .help("write `%s%%`", "напишите `%s%%`", number)
        .edit(found.span(), number + "%");
  }

  private static Diagnostic percentTwice(PercentTwice found) {
    return Diagnostic.warning(
            "SV3021",
            "this percent comes out a hundred times too large",
            "процент получится в сто раз больше")
        .at(found.span(), "multiplied by 100 here", "умножение на 100 здесь")
        .alsoAt(found.format(), "and shown as a percent here", "а здесь показ в процентах")
        .help(
            "remove `* 100`: the format shows a half as 50%",
            "уберите `* 100`: формат сам покажет половину как 50%")
        .edit(found.span(), "");
  }

  private static Diagnostic branchesDiffer(BranchesDiffer found) {
    return Diagnostic.error("SV3017", "these values are of two kinds", "значения разных типов")
        .at(
            found.span(),
            "this is %s, the one before is %s",
            "здесь %s, а перед этим %s",
            Words.value(found.right()),
            Words.value(found.left()))
        .help("make both of one kind", "приведите оба к одному типу");
  }

  private static Diagnostic countOfCondition(CountOfCondition found) {
    Diagnostic said =
        Diagnostic.error(
                "SV3033",
                "`count` of a condition counts where it is known, not where it is true",
                "`count` от условия считает строки, где оно известно, а не где верно")
            .at(found.span(), "this is a condition", "здесь условие")
            .help("write `count(where …)`", "напишите `count(where …)`");
    return found.gap().map(gap -> said.edit(gap, "where ")).orElse(said);
  }

  private static Diagnostic aggregateOfRows(AggregateOfRows found) {
    return Diagnostic.error(
            "SV3018",
            "`%s` reads many rows, here is one",
            "`%s` считает много строк, а здесь одна",
            found.function())
        .at(found.span(), "aggregates belong to measures", "агрегаты пишутся в показателях")
        .help(
            "declare a measure and use it where measures may stand",
            "объявите показатель и используйте его там, где они допустимы");
  }

  private static Diagnostic columnOutsideAggregate(ColumnOutsideAggregate found) {
    return Diagnostic.error(
            "SV3019",
            "`%s` has a value in each row",
            "у `%s` своё значение в каждой строке",
            found.name())
        .at(
            found.span(),
            "a measure needs one value for all rows",
            "показателю нужно одно значение на все строки")
        .help(
            "say how rows become one, as in `sum(%s)`",
            "скажите, как свести строки в одно, например `sum(%s)`", found.name());
  }

  private static Diagnostic unitsMixed(UnitsMixed found) {
    Said left = Words.value(found.left());
    Said right = Words.value(found.right());
    Said verb =
        found.operator().equals("-")
            ? said("taken from each other", "вычесть")
            : said("added", "сложить");
    return Diagnostic.error(
            "SV3004",
            "%1$s and %2$s cannot be %3$s",
            "нельзя %3$s разные величины: %1$s и %2$s",
            left,
            right,
            verb)
        .at(found.rightSpan(), "this is %s", "здесь %s", right)
        .alsoAt(found.leftSpan(), "this is %s", "здесь %s", left)
        .help("perhaps a ratio was meant: `/`", "возможно, нужно отношение: `/`");
  }

  private static Diagnostic measureOverRows(MeasureOverRows found) {
    return found.percent()
        ? row(
                Diagnostic.error(
                    "SV3005",
                    "the percent `%s` cannot be aggregated again",
                    "процент `%s` нельзя агрегировать ещё раз",
                    found.name()),
                found)
            .help(
                "sum the numerator and the denominator, and divide once",
                "просуммируйте числитель и знаменатель и разделите один раз")
        : row(
                Diagnostic.error(
                    "SV3006",
                    "the measure `%s` is already aggregated",
                    "показатель `%s` уже агрегирован",
                    found.name()),
                found)
            .help(
                "use the measure without an aggregate around it",
                "используйте показатель без агрегата вокруг него");
  }

  private static Diagnostic row(Diagnostic.Headline headline, MeasureOverRows found) {
    return headline
        .at(found.span(), "a value of one row must stand here", "здесь нужно значение одной строки")
        .alsoAt(found.declared(), "declared as a measure", "объявлен как показатель");
  }

  private static Diagnostic notANumber(NotANumber found) {
    boolean texts = found.taker().equals("+") && found.found() == ValueKind.Simple.TEXT;
    Said headline =
        found.taker().isEmpty()
            ? said("this must be a number", "здесь нужно число")
            : said("`%s` takes numbers", "`%s` работает с числами", found.taker());
    return Diagnostic.error("SV3007", headline)
        .at(found.span(), "found %s", "здесь %s", Words.value(found.found()))
        .help(
            texts
                ? said("join texts with `concat(a, b)`", "тексты соединяет `concat(a, b)`")
                : Said.NOTHING);
  }

  private static Diagnostic argumentCount(ArgumentCount found) {
    return Diagnostic.error(
            "SV3020",
            "`%s` takes %s, %s given",
            "у `%s` должно быть %s, а дано %s",
            found.function(),
            arguments(found),
            found.found())
        .at(
            found.span(),
            found.found() < found.least()
                ? said("something is missing", "чего-то не хватает")
                : said("too many", "слишком много"))
        .help(howToCall(found));
  }

  private static Said howToCall(ArgumentCount found) {
    boolean empty = found.found() == 0;
    return switch (found.function()) {
      case "growth", "change" ->
          said(
              "name a measure and a comparison: `%s(revenue, prev)` after `compare with … as prev`",
              "назовите показатель и сравнение: `%s(revenue, prev)` после `compare with … as prev`",
              found.function());
      case "percentile" ->
          said(
              "say of what and at which share: `percentile(amount, 95%)`",
              "укажите, чего и на какой доле: `percentile(amount, 95%)`");
      default ->
          empty
              ? said("say what it works on", "укажите, над чем она работает")
              : said("separate arguments with commas", "аргументы разделяются запятыми");
    };
  }

  private static Diagnostic middleOfDistinct(MiddleOfDistinct found) {
    Span word = new Span(found.span().source(), found.span().start(), found.value().start());
    return Diagnostic.error(
            "SV3022",
            "`%s` needs every value as often as it occurs",
            "для `%s` нужно каждое значение столько раз, сколько оно встречается",
            found.function())
        .at(word, "this takes each different value once", "так каждое значение берётся один раз")
        .help(
            "remove `distinct`; where a join repeats rows, aggregate in the model they belong to",
            "уберите `distinct`; если строки повторяет связь, считайте в модели, которой они"
                + " принадлежат")
        .edit(word, "");
  }

  private static Said arguments(ArgumentCount found) {
    if (found.most() == found.least()) {
      return found.least() == 1
          ? said("1 argument", "аргументов: 1")
          : said("%s arguments", "аргументов: %s", found.least());
    }
    return found.most() == Integer.MAX_VALUE
        ? said("at least %s arguments", "аргументов: не меньше %s", found.least())
        : said("%s to %s arguments", "аргументов: от %s до %s", found.least(), found.most());
  }
}
