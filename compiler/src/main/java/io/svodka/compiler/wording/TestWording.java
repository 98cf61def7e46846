package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.TestProblem;
import io.svodka.compiler.problem.TestProblem.CellUnfit;
import io.svodka.compiler.problem.TestProblem.CoarseExpectation;
import io.svodka.compiler.problem.TestProblem.ColumnNotInQuery;
import io.svodka.compiler.problem.TestProblem.FormatNotMade;
import io.svodka.compiler.problem.TestProblem.GivenColumnUnknown;
import io.svodka.compiler.problem.TestProblem.HeaderUnfit;
import io.svodka.compiler.problem.TestProblem.NoAsOf;
import io.svodka.compiler.problem.TestProblem.NoHeader;
import io.svodka.compiler.problem.TestProblem.NoMeasure;
import io.svodka.compiler.problem.TestProblem.NoPages;
import io.svodka.compiler.problem.TestProblem.NoReport;
import io.svodka.compiler.problem.TestProblem.NotACell;
import io.svodka.compiler.problem.TestProblem.NotBurst;
import io.svodka.compiler.problem.TestProblem.NothingExpected;
import io.svodka.compiler.problem.TestProblem.NothingToCompare;
import io.svodka.compiler.problem.TestProblem.ParameterNotSet;
import io.svodka.compiler.problem.TestProblem.RowLength;
import io.svodka.compiler.problem.TestProblem.Wanted;
import io.svodka.model.origin.Span;
import java.time.LocalDate;
import java.util.List;

/// Says mistakes in tests in words.
final class TestWording {
  Diagnostic describe(TestProblem problem) {
    return switch (problem) {
      case GivenColumnUnknown found -> givenColumnUnknown(found);
      case NoAsOf found -> noAsOf(found);
      case CoarseExpectation found -> coarseExpectation(found);
      case CellUnfit found -> cellUnfit(found);
      case RowLength found -> rowLength(found);
      case NoHeader found -> noHeader(found);
      case HeaderUnfit found -> headerUnfit(found);
      case NoReport found -> noReport(found);
      case ColumnNotInQuery found -> columnNotInQuery(found);
      case NothingExpected found -> nothingExpected(found);
      case NoMeasure found -> noMeasure(found);
      case FormatNotMade found -> formatNotMade(found);
      case NothingToCompare found -> nothingToCompare(found);
      case NotACell found -> notACell(found);
      case NotBurst found -> notBurst(found);
      case ParameterNotSet found -> parameterNotSet(found);
      case NoPages found -> noPages(found);
    };
  }

  private static Diagnostic givenColumnUnknown(GivenColumnUnknown found) {
    Diagnostic said =
        Diagnostic.error(
                "SV9002",
                "`%s` has no column `%s`",
                "в источнике `%s` нет столбца `%s`",
                found.source(),
                found.name())
            .at(found.span(), Said.NOTHING)
            .alsoAt(found.sourceSpan(), "the source", "источник");
    return meant(said, found.span(), found.name(), found.known());
  }

  private static Diagnostic meant(Diagnostic said, Span span, String name, List<String> known) {
    List<String> meant = Suggestions.candidates(name, known);
    Diagnostic helped = said.help(Phrases.meantOrKnown(name, known));
    return meant.isEmpty() ? helped : helped.edit(span, meant.getFirst());
  }

  private static Diagnostic noAsOf(NoAsOf found) {
    Diagnostic said =
        Diagnostic.error(
                "SV9003",
                "this test would change its answer tomorrow",
                "завтра этот тест даст другой ответ")
            .at(
                found.span(),
                "its figures depend on the day, and it does not say which",
                "цифры зависят от дня, а день не указан");
    if (found.day().isEmpty()) {
      return said.help("add `as of` with a day", "добавьте `as of` с датой");
    }
    LocalDate day = found.day().getFirst();
    return said.help(
            "add `as of %s`, the day after the last row, or another day",
            "добавьте `as of %s` — день после последней строки — или другой день", day)
        .edit(found.place(), "as of " + day + "\n  ");
  }

  private static Diagnostic coarseExpectation(CoarseExpectation found) {
    return Diagnostic.info(
            "SV9004",
            "`%s` is compared to %s",
            "у `%s` сравнивается %s",
            found.written(),
            decimals(found.decimals()))
        .at(found.span(), "the report shows %s", "в отчёте видно %s", found.shown())
        .note(
            "figures that differ further behind the point pass this test",
            "расхождение в следующих знаках тест пропустит")
        .help(
            "write %s to see every drift that readers would see",
            "запишите %s, и тест увидит всё, что увидит читатель", decimals(found.shown()));
  }

  private static Said decimals(int number) {
    return number == 1
        ? said("1 decimal", "1 знак после запятой")
        : said("%s decimals", "столько знаков после запятой: %s", number);
  }

  private static Diagnostic cellUnfit(CellUnfit found) {
    return Diagnostic.error(
            "SV9151",
            "`%s` does not fit the column `%s`",
            "`%s` не подходит столбцу `%s`",
            found.written(),
            found.column())
        .at(found.span(), "wanted %s", "нужно: %s", wanted(found.wanted()))
        .help(
            "write %s, or nothing for an absent value",
            "запишите: %s; пустая ячейка значит, что значения нет", wanted(found.wanted()));
  }

  private static Said wanted(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Text _ -> said("a text", "текст");
      case Wanted.Whole _ -> said("a whole number", "целое число");
      case Wanted.Decimals(var before, var after) ->
          said(
              "a number with at most %s before and %s after the point",
              "число: цифр до точки — не больше %s, после — не больше %s",
              before == 1 ? said("1 digit", "1") : said("%s digits", "%s", before),
              after);
      case Wanted.Figure _ -> said("a number", "число");
      case Wanted.Percent _ -> said("a percent such as `66.7%`", "процент, например `66.7%`");
      case Wanted.Truth _ -> said("`true` or `false`", "`true` или `false`");
      case Wanted.Day _ -> said("a date such as `2026-01-31`", "дата, например `2026-01-31`");
      case Wanted.Moment _ ->
          said(
              "a date with time such as `2026-01-31T09:30`",
              "дата со временем, например `2026-01-31T09:30`");
      case Wanted.Clock _ -> said("a time such as `09:30`", "время, например `09:30`");
      case Wanted.Hour _ ->
          said("a full hour such as `2026-01-31T09:00`", "целый час, например `2026-01-31T09:00`");
      case Wanted.Bucket(var example) ->
          said("`%s` or the first day of the period", "`%s` или первый день периода", example);
    };
  }

  private static Diagnostic rowLength(RowLength found) {
    return Diagnostic.error(
            "SV9152",
            "this row has another number of cells than the header: %s instead of %s",
            "в строке другое число ячеек, чем в заголовке: %s вместо %s",
            found.found(),
            found.wanted())
        .at(found.span(), Said.NOTHING)
        .alsoAt(found.header(), "the header", "заголовок")
        .help(
            "write one cell for each column; a cell without a value is left empty",
            "запишите по ячейке на каждый столбец; ячейку без значения оставьте пустой");
  }

  private static Diagnostic noHeader(NoHeader found) {
    return Diagnostic.error(
            "SV9153", "`%s` has no columns", "в `%s` нет ни одного столбца", found.what())
        .at(found.span(), "the first row names the columns", "первая строка называет столбцы")
        .help(
            "write a first row such as `| id | name |`", "начните со строки вида `| id | name |`");
  }

  private static Diagnostic headerUnfit(HeaderUnfit found) {
    return Diagnostic.error(
            "SV9153", "`%s` is not the name of a column", "`%s` — не имя столбца", found.written())
        .at(found.span(), "the first row names the columns", "первая строка называет столбцы")
        .help(
            "write names here and values below; odd names stand in backticks",
            "здесь пишутся имена, значения — ниже; необычные имена берут в обратные кавычки");
  }

  private static Diagnostic noReport(NoReport found) {
    return Diagnostic.error(
            "SV9154",
            "this test does not say which report it looks at",
            "в тесте не сказано, какой отчёт он проверяет")
        .at(
            found.span(),
            "`%s` belongs to a report",
            "`%s` относится к отчёту",
            found.expectation())
        .help("add `report` with the name of a report", "добавьте `report` с именем отчёта");
  }

  private static Diagnostic columnNotInQuery(ColumnNotInQuery found) {
    Diagnostic said =
        Diagnostic.error(
                "SV9155",
                "`%s` has no column `%s`",
                "в запросе `%s` нет столбца `%s`",
                found.query(),
                found.name())
            .at(found.span(), Said.NOTHING)
            .alsoAt(found.querySpan(), "the query", "запрос");
    return meant(said, found.span(), found.name(), found.known());
  }

  private static Diagnostic nothingExpected(NothingExpected found) {
    return Diagnostic.error("SV9156", "this test cannot fail", "этот тест не может не пройти")
        .at(found.span(), "it expects nothing", "он ничего не ожидает")
        .help(
            "add `expect query` with rows, or `expect` with a condition",
            "добавьте `expect query` со строками или `expect` с условием");
  }

  private static Diagnostic noMeasure(NoMeasure found) {
    return Diagnostic.error(
            "SV9157", "this condition names no measure", "в условии нет ни одного показателя")
        .at(found.span(), "no data can change it", "данные его не изменят")
        .help(
            "compare a measure, such as `expect revenue > 0`",
            "сравните показатель, например `expect revenue > 0`");
  }

  private static Diagnostic formatNotMade(FormatNotMade found) {
    return Diagnostic.error(
            "SV9158",
            "`%s` is not made as %s",
            "отчёт `%s` не выпускается в формате `%s`",
            found.report(),
            found.format())
        .at(
            found.span(),
            "there is no such file to look into",
            "такого файла нет, проверять нечего")
        .alsoAt(
            found.reportSpan(),
            "formats are listed in this report",
            "форматы перечислены в этом отчёте")
        .help(
            "add `%s` to `formats` of the report",
            "добавьте `%s` в `formats` отчёта", found.format());
  }

  private static Diagnostic nothingToCompare(NothingToCompare found) {
    return Diagnostic.error(
            "SV9159",
            "`%s` is made in one format only",
            "отчёт `%s` выпускается только в одном формате",
            found.report())
        .at(found.span(), "there is nothing to compare its totals with", "итоги не с чем сравнить")
        .alsoAt(
            found.reportSpan(),
            "formats are listed in this report",
            "форматы перечислены в этом отчёте")
        .help(
            "add another format to `formats` of the report, or leave this line out",
            "добавьте в `formats` отчёта ещё один формат или уберите эту строку");
  }

  private static Diagnostic notACell(NotACell found) {
    return Diagnostic.error(
            "SV9160", "`%s` is not a cell of a sheet", "`%s` — не ячейка листа", found.written())
        .at(found.span(), Said.NOTHING)
        .help("write column and row, such as \"D7\"", "запишите столбец и строку, например \"D7\"");
  }

  private static Diagnostic notBurst(NotBurst found) {
    return Diagnostic.error(
            "SV9161", "`%s` is made once for all", "отчёт `%s` один на всех", found.report())
        .at(
            found.span(),
            "`%s` needs a report with recipients",
            "для `%s` нужен отчёт с получателями",
            found.statement())
        .alsoAt(found.reportSpan(), "it has no `burst by`", "в нём нет `burst by`")
        .help(
            "add `burst by` to the report, or leave this line out",
            "добавьте в отчёт `burst by` или уберите эту строку");
  }

  private static Diagnostic parameterNotSet(ParameterNotSet found) {
    return Diagnostic.error(
            "SV9162", "`$%s` is not set", "параметр `$%s` не задан", found.parameter())
        .at(found.span(), "this test must say what it is", "его должен задать тест")
        .alsoAt(found.declared(), "it has no default", "у него нет значения по умолчанию")
        .help(
            "add `set $%s = …`, or a default to the parameter",
            "добавьте `set $%s = …` или значение по умолчанию у параметра", found.parameter());
  }

  private static Diagnostic noPages(NoPages found) {
    return Diagnostic.error("SV9163", "no file has so many pages", "столько страниц не бывает")
        .at(found.span(), Said.NOTHING)
        .help(
            "write a number from 1, or two of them, the smaller one first",
            "запишите число от 1 или два числа, меньшее — первым");
  }
}
