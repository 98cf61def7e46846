package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.problem.LayoutProblem.ArchiveLocked;
import io.svodka.compiler.problem.LayoutProblem.CellsLimited;
import io.svodka.compiler.problem.LayoutProblem.ChartIncomplete;
import io.svodka.compiler.problem.LayoutProblem.CrosstabIncomplete;
import io.svodka.compiler.problem.LayoutProblem.DrawsOne;
import io.svodka.compiler.problem.LayoutProblem.FileMissing;
import io.svodka.compiler.problem.LayoutProblem.FileOutside;
import io.svodka.compiler.problem.LayoutProblem.FormLost;
import io.svodka.compiler.problem.LayoutProblem.FormatUnfit;
import io.svodka.compiler.problem.LayoutProblem.GroupInText;
import io.svodka.compiler.problem.LayoutProblem.GroupNotFirst;
import io.svodka.compiler.problem.LayoutProblem.GroupTwice;
import io.svodka.compiler.problem.LayoutProblem.IdleInChart;
import io.svodka.compiler.problem.LayoutProblem.ManySlices;
import io.svodka.compiler.problem.LayoutProblem.NoGlyph;
import io.svodka.compiler.problem.LayoutProblem.NoQueryForText;
import io.svodka.compiler.problem.LayoutProblem.NoScale;
import io.svodka.compiler.problem.LayoutProblem.NoTableForFormat;
import io.svodka.compiler.problem.LayoutProblem.NotAColumn;
import io.svodka.compiler.problem.LayoutProblem.NotAPicture;
import io.svodka.compiler.problem.LayoutProblem.NotDrawable;
import io.svodka.compiler.problem.LayoutProblem.NotInQuery;
import io.svodka.compiler.problem.LayoutProblem.PageOutsideBand;
import io.svodka.compiler.problem.LayoutProblem.PictureWithoutWords;
import io.svodka.compiler.problem.LayoutProblem.PlaceholderHere;
import io.svodka.compiler.problem.LayoutProblem.SizeUnfit;
import io.svodka.compiler.problem.LayoutProblem.StepsMissTotal;
import io.svodka.compiler.problem.LayoutProblem.TableTooWide;
import io.svodka.compiler.problem.LayoutProblem.TablesSideBySide;
import io.svodka.compiler.problem.LayoutProblem.TrendWithoutTime;
import io.svodka.compiler.problem.LayoutProblem.UnknownCurrency;
import io.svodka.compiler.problem.LayoutProblem.UnknownFont;
import io.svodka.compiler.problem.LayoutProblem.UnknownPlaceholder;
import io.svodka.compiler.problem.LayoutProblem.UnknownWord;
import io.svodka.compiler.problem.LayoutProblem.WidthsUnfit;
import io.svodka.model.origin.Span;
import java.util.List;

/// Says mistakes in the layout in words.
final class LayoutWording {
  private final LooksWording looks = new LooksWording();

  Diagnostic describe(LayoutProblem problem) {
    return switch (problem) {
      case NotInQuery found -> notInQuery(found);
      case GroupNotFirst found -> groupNotFirst(found);
      case FormatUnfit found -> formatUnfit(found);
      case UnknownPlaceholder found -> unknownPlaceholder(found);
      case UnknownWord found -> unknownWord(found);
      case UnknownCurrency found -> unknownCurrency(found);
      case NotAColumn found -> notAColumn(found);
      case GroupInText found -> groupInText(found);
      case NoQueryForText found -> noQueryForText(found);
      case PlaceholderHere found -> placeholderHere(found);
      case PageOutsideBand found -> pageOutsideBand(found);
      case ChartIncomplete found -> chartIncomplete(found);
      case NotDrawable found -> notDrawable(found);
      case TableTooWide found -> tableTooWide(found);
      case TablesSideBySide found -> tablesSideBySide(found);
      case PictureWithoutWords found -> looks.pictureWithoutWords(found);
      case ArchiveLocked found -> looks.archiveLocked(found);
      case NoGlyph found -> looks.noGlyph(found);
      case TrendWithoutTime found -> looks.trendWithoutTime(found);
      case CrosstabIncomplete found -> looks.crosstabIncomplete(found);
      case GroupTwice found -> looks.groupTwice(found);
      case CellsLimited found -> looks.cellsLimited(found);
      case UnknownFont found -> looks.unknownFont(found);
      case SizeUnfit found -> looks.sizeUnfit(found);
      case FileOutside found -> looks.fileOutside(found);
      case NotAPicture found -> looks.notAPicture(found);
      case FileMissing found -> looks.fileMissing(found);
      case WidthsUnfit found -> looks.widthsUnfit(found);
      case ManySlices found -> looks.manySlices(found);
      case NoTableForFormat found -> looks.noTableForFormat(found);
      case DrawsOne found -> looks.drawsOne(found);
      case NoScale found -> looks.noScale(found);
      case IdleInChart found -> looks.idleInChart(found);
      case FormLost found -> looks.formLost(found);
      case StepsMissTotal found -> looks.stepsMissTotal(found);
    };
  }

  private static Diagnostic groupNotFirst(GroupNotFirst found) {
    return Diagnostic.error(
            "SV7002",
            "rows are grouped by `%s` before `%s`",
            "сначала группировка по `%s`, потом по `%s`",
            found.expected(),
            found.group())
        .at(found.span(), "`%s` must come here", "здесь должно стоять `%s`", found.expected())
        .help(
            "group in the order of `by`: %s",
            "группируйте в том же порядке, что и `by`: %s",
            Phrases.listed(found.order(), Phrases.THEN));
  }

  private static Diagnostic formatUnfit(FormatUnfit found) {
    return Diagnostic.error(
            "SV7004",
            "the format `%s` does not fit `%s`",
            "формат `%s` не подходит для `%s`",
            found.format(),
            found.name())
        .at(found.span(), "it shows %s", "тип значения: %s", Words.value(found.shown()))
        .help("take a format that fits, or none", "возьмите подходящий формат или уберите его");
  }

  private static Diagnostic unknownPlaceholder(UnknownPlaceholder found) {
    return mended(
        Diagnostic.error(
                "SV7007",
                "unknown placeholder `{%s}`",
                "неизвестная подстановка `{%s}`",
                found.name())
            .at(found.span(), "nothing here has this name", "такого имени здесь нет")
            .help(Phrases.meantOrKnown(found.name(), found.known())),
        found.span(),
        found.name(),
        found.known());
  }

  private static Diagnostic unknownWord(UnknownWord found) {
    Said kind = Words.absent(found.kind());
    return Diagnostic.error("SV7008", "unknown %s `%s`", "нет %s `%s`", kind, found.word())
        .at(found.span(), "there is no such %s", "в этом списке такого слова нет", kind)
        .help(Phrases.meantOrKnown(found.word(), found.known()));
  }

  private static Diagnostic unknownCurrency(UnknownCurrency found) {
    return Diagnostic.error("SV7009", "unknown currency `%s`", "нет валюты `%s`", found.code())
        .at(found.span(), "not among the codes of ISO 4217", "такого кода в ISO 4217 нет")
        .help("write a code such as `RUB` or `EUR`", "укажите код, например `RUB` или `EUR`");
  }

  private static Diagnostic notAColumn(NotAColumn found) {
    return Diagnostic.error(
            "SV7010",
            "`%s` is not a column of this table",
            "в этой таблице нет столбца `%s`",
            found.name())
        .at(found.span(), "only columns can be highlighted", "выделять можно только столбцы")
        .help(Phrases.meantOrKnown(found.name(), found.known()));
  }

  private static Diagnostic groupInText(GroupInText found) {
    return Diagnostic.error(
            "SV7011",
            "a group has many values, here is room for one",
            "у группировки много значений, а здесь место для одного")
        .at(found.span(), "this has a value in each row", "своё значение в каждой строке")
        .help(
            "use it in a table, or in the header of a group",
            "используйте её в таблице или в заголовке группы");
  }

  private static Diagnostic noQueryForText(NoQueryForText found) {
    return Diagnostic.error(
            "SV7012",
            "it is not clear which query this belongs to",
            "непонятно, из какого запроса брать значение")
        .at(found.span(), "no query is named", "запрос не указан")
        .help(
            "write `text from QUERY`, or `{QUERY.measure}`",
            "напишите `text from QUERY` или `{QUERY.measure}`");
  }

  private static Diagnostic placeholderHere(PlaceholderHere found) {
    return Diagnostic.error(
            "SV7013", "this text may hold no placeholders", "в этом тексте нельзя подстановки")
        .at(
            found.span(),
            "it is shown when there are no figures",
            "он показывается, когда данных нет")
        .help("write plain words", "напишите обычный текст");
  }

  private static Diagnostic pageOutsideBand(PageOutsideBand found) {
    return Diagnostic.error(
            "SV7014",
            "`{%s}` belongs to `header` or `footer`",
            "`{%s}` бывает только в `header` и `footer`",
            found.name())
        .at(found.span(), "pages are not known here", "здесь номера страниц ещё неизвестны")
        .help("move it to the footer", "перенесите в нижний колонтитул");
  }

  private static Diagnostic chartIncomplete(ChartIncomplete found) {
    Diagnostic said =
        Diagnostic.error("SV7015", "the chart needs `%s`", "диаграмме нужен `%s`", found.missing())
            .at(
                found.span(),
                "it is drawn from `%s`",
                "она строится по запросу `%s`",
                found.query());
    Diagnostic helped =
        found.missing().equals("by")
            ? said.help(
                "add `by` to the query: a chart needs something along its axis",
                "добавьте в запрос `by`: по оси диаграммы нужны группы")
            : said.help(
                "add `%s` with one of its names",
                "добавьте `%s` с одним из имён запроса", found.missing());
    return helped.note(Phrases.there(found.known()));
  }

  private static Diagnostic notDrawable(NotDrawable found) {
    return Diagnostic.error("SV7016", "a chart draws numbers", "диаграмма строится по числам")
        .at(found.span(), "this is no number", "это не число")
        .help("take a measure of the query", "возьмите показатель запроса");
  }

  private static Diagnostic tableTooWide(TableTooWide found) {
    return Diagnostic.warning("SV7003", "the table is wider than the page", "таблица шире страницы")
        .at(
            found.span(),
            "its columns need %s mm, the page has %s mm",
            "столбцам нужно %s мм, на странице %s мм",
            found.needed(),
            found.available())
        .help(
            "turn the page with `landscape`, or make columns narrower",
            "поверните страницу через `landscape` или сузьте столбцы");
  }

  private static Diagnostic tablesSideBySide(TablesSideBySide found) {
    return Diagnostic.warning(
            "SV7005",
            "a workbook cannot hold tables side by side",
            "в книге Excel таблицы не поставить рядом")
        .at(
            found.span(),
            "in `xlsx` this one stands below the other",
            "в `xlsx` эта окажется под соседней")
        .alsoAt(found.first(), "the table beside it", "соседняя таблица")
        .help(
            "put the tables below each other, or leave it so for the other formats",
            "поставьте таблицы друг под другом или оставьте так ради других форматов");
  }

  private static Diagnostic notInQuery(NotInQuery found) {
    return mended(
        Diagnostic.error(
                "SV7001",
                "`%s` is not shown by `%s`",
                "`%s` нет в запросе `%s`",
                found.name(),
                found.query())
            .at(found.span(), "the query does not bring it", "запрос этого не возвращает")
            .alsoAt(
                found.querySpan(),
                "figures come from this query",
                "значения берутся из этого запроса")
            .help(orAdd(found.name(), found.known())),
        found.span(),
        found.name(),
        found.known());
  }

  private static Said orAdd(String name, List<String> known) {
    List<String> near = known.stream().filter(each -> !each.endsWith("." + name)).toList();
    return Phrases.or(
        Phrases.meant(name, near), said("add `%s` to the query", "добавьте `%s` в запрос", name));
  }

  private static Diagnostic mended(Diagnostic found, Span span, String name, List<String> known) {
    List<String> candidates = Suggestions.candidates(name, known);
    return candidates.isEmpty() ? found : found.edit(span, candidates.getFirst());
  }
}
