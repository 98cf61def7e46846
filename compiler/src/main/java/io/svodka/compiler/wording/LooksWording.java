package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.LayoutProblem;

/// Says mistakes in how a report looks in words.
final class LooksWording {
  Diagnostic trendWithoutTime(LayoutProblem.TrendWithoutTime found) {
    return Diagnostic.error(
            "SV7020",
            "the query `%s` does not follow time",
            "запрос `%s` не разбит по времени",
            found.query())
        .at(
            found.span(),
            "a sparkline needs a step of time along the line",
            "мини-графику нужен шаг времени")
        .help(
            "take a query with `by month`, `by week` or `by day`",
            "возьмите запрос с `by month`, `by week` или `by day`");
  }

  Diagnostic crosstabIncomplete(LayoutProblem.CrosstabIncomplete found) {
    return Diagnostic.error(
            "SV7021", "the crosstab needs `%s`", "кросс-таблице не хватает `%s`", found.missing())
        .at(found.span(), "it is laid out from `%s`", "она строится по запросу `%s`", found.query())
        .help(
            "name in `rows` and `columns` what the query groups by",
            "назовите в `rows` и `columns` то, по чему группирует запрос")
        .note(Phrases.there(found.known()));
  }

  Diagnostic groupTwice(LayoutProblem.GroupTwice found) {
    return Diagnostic.error(
            "SV7022",
            "`%s` stands twice in this crosstab",
            "`%s` стоит в этой кросс-таблице дважды",
            found.name())
        .at(found.span(), "again here", "второй раз здесь")
        .alsoAt(found.first(), "first here", "первый раз здесь")
        .help("keep it in `rows` or in `columns`", "оставьте либо в `rows`, либо в `columns`");
  }

  Diagnostic cellsLimited(LayoutProblem.CellsLimited found) {
    return Diagnostic.error(
            "SV7023",
            "`%s` cuts a query that a crosstab shows",
            "`%s` обрезает запрос кросс-таблицы",
            found.statement())
        .at(
            found.span(),
            "this counts rows of `%s`, which are cells there",
            "здесь считаются строки `%s`, а там это ячейки",
            found.query())
        .help(
            "remove it; `limit columns` in the crosstab limits its width",
            "уберите; ширину кросс-таблицы ограничивает `limit columns`");
  }

  Diagnostic unknownFont(LayoutProblem.UnknownFont found) {
    String usual = found.known().getFirst();
    return Diagnostic.warning(
            "SV7024", "the font `%s` is not there", "шрифта `%s` нет", found.font())
        .at(found.span(), "the report is set in `%s`", "отчёт будет набран шрифтом `%s`", usual)
        .help("take `%s`", "возьмите `%s`", usual)
        .edit(found.span(), "\"" + usual + "\"");
  }

  Diagnostic sizeUnfit(LayoutProblem.SizeUnfit found) {
    return Diagnostic.error(
            "SV7025", "text of this size cannot be laid out", "текст такого размера не сверстать")
        .at(found.span(), "from `%s` to `%s`", "от `%s` до `%s`", found.least(), found.most())
        .help("take a size such as `9pt`", "возьмите размер вроде `9pt`");
  }

  Diagnostic fileOutside(LayoutProblem.FileOutside found) {
    return Diagnostic.error(
            "SV7026", "`%s` does not lie in the project", "`%s` лежит вне проекта", found.path())
        .at(
            found.span(),
            "only files of the project are printed",
            "печатаются только файлы проекта")
        .help(
            "copy the file into the project and name it from there: \"assets/logo.png\"",
            "скопируйте файл в проект и назовите путь оттуда: \"assets/logo.png\"");
  }

  Diagnostic notAPicture(LayoutProblem.NotAPicture found) {
    return Diagnostic.error(
            "SV7027",
            "`%s` is no picture that can be printed",
            "`%s` не напечатать как картинку",
            found.path())
        .at(found.span(), "pictures are PNG or JPEG", "картинки бывают PNG и JPEG")
        .help("save it as PNG or JPEG", "сохраните её как PNG или JPEG");
  }

  Diagnostic fileMissing(LayoutProblem.FileMissing found) {
    Diagnostic said =
        Diagnostic.error("SV7028", "there is no file `%s`", "файла `%s` нет", found.path())
            .at(found.span(), "not in the project's folder", "в папке проекта его нет");
    return found.known().isEmpty()
        ? said.help("put the picture there", "положите картинку туда")
        : said.help(Phrases.meantOrKnown(found.path(), found.known()));
  }

  Diagnostic pictureWithoutWords(LayoutProblem.PictureWithoutWords found) {
    return Diagnostic.error(
            "SV7030", "the picture says nothing to screen readers", "картинка без описания")
        .at(found.span(), "the page is `for accessibility`", "у страницы стоит `for accessibility`")
        .help(
            "say in a second text what is to be seen, such as `image \"plan.png\" \"Plan of the"
                + " shop\"`",
            "опишите её вторым текстом, например `image \"plan.png\" \"План магазина\"`");
  }

  Diagnostic archiveLocked(LayoutProblem.ArchiveLocked found) {
    return Diagnostic.error(
            "SV7031",
            "a file for an archive may have no password",
            "файлу для архива пароль не положен")
        .at(found.span(), "here it is `for archive`", "здесь стоит `for archive`")
        .alsoAt(
            found.page(), "the burst of this report sets a password", "пакеты отчёта под паролем")
        .help("leave out `archive` or the password", "уберите `archive` или пароль");
  }

  Diagnostic noGlyph(LayoutProblem.NoGlyph found) {
    int code = found.character().codePointAt(0);
    return Diagnostic.error(
            "SV7032",
            "`%s` has no glyph for `%s` (%s)",
            "в шрифте `%s` нет знака `%s` (%s)",
            found.font(),
            found.character(),
            "U+%04X".formatted(code))
        .at(found.span(), "`pdf` cannot show it", "в `pdf` его не показать")
        .help(
            "write another character, such as `•`, `!` or `→`, or make `xlsx` or `html` only",
            "возьмите другой знак, например `•`, `!` или `→`, или делайте только `xlsx` и `html`");
  }

  Diagnostic widthsUnfit(LayoutProblem.WidthsUnfit found) {
    var headline =
        found.widths() == found.elements()
            ? Diagnostic.error(
                "SV7029", "widths must be greater than zero", "ширина должна быть больше нуля")
            : Diagnostic.error(
                "SV7029",
                "elements in the row: %s, widths: %s",
                "элементов в ряду: %s, значений ширины: %s",
                found.elements(),
                found.widths());
    return headline
        .at(found.span(), "one width belongs to each element", "на каждый элемент — одна ширина")
        .help(
            "write as many widths as elements, such as `widths 2, 1`, or none",
            "задайте ширину каждому элементу, например `widths 2, 1`, или никакому");
  }

  Diagnostic manySlices(LayoutProblem.ManySlices found) {
    return Diagnostic.warning(
            "SV7006",
            "a pie with %s slices cannot be read",
            "круговую диаграмму с числом долей %s не прочесть",
            found.slices())
        .at(
            found.span(),
            "the smallest are drawn as one slice",
            "самые мелкие сольются в одну долю")
        .alsoAt(found.source(), "so many rows come from here", "столько строк приходит отсюда")
        .help(
            "write `top 6 by ... rest as \"Others\"`, or take `chart bar`",
            "напишите `top 6 by ... rest as \"Прочие\"` или возьмите `chart bar`");
  }

  Diagnostic noTableForFormat(LayoutProblem.NoTableForFormat found) {
    return Diagnostic.error(
            "SV7017", "there is no table for `%s`", "для `%s` нет таблицы", found.format())
        .at(
            found.span(),
            "a file of this format holds the rows of tables",
            "в файле этого формата — строки таблиц")
        .help(
            "add `table from` one of the queries, or leave the format out",
            "добавьте `table from` с одним из запросов или уберите формат");
  }

  Diagnostic stepsMissTotal(LayoutProblem.StepsMissTotal found) {
    return Diagnostic.warning(
            "SV7033",
            "the steps of `%s` do not add up to its total",
            "шаги `%s` не складываются в итог",
            found.name())
        .at(
            found.span(),
            "its total is not the sum of its groups",
            "итог здесь не сумма по группам")
        .help(
            "draw a sum or a count, or take `chart column`",
            "возьмите сумму или количество либо `chart column`");
  }

  Diagnostic drawsOne(LayoutProblem.DrawsOne found) {
    return Diagnostic.error(
            "SV7035",
            "`chart %s` would not draw `%s`",
            "`chart %s` не нарисует `%s`",
            found.kind(),
            found.name())
        .at(
            found.span(),
            "it draws one figure over one group",
            "она рисует один показатель по одной группировке")
        .alsoAt(found.drawn(), "this one is drawn", "рисуется этот")
        .help(
            "give each a chart of its own, or take `chart column`",
            "сделайте для каждого свою диаграмму или возьмите `chart column`");
  }

  Diagnostic noScale(LayoutProblem.NoScale found) {
    boolean hasOne = found.scales() == 1;
    return Diagnostic.warning(
            "SV7037",
            "`chart %s` has no scale for `%s`",
            "у `chart %s` нет шкалы для `%s`",
            found.kind(),
            found.name())
        .at(
            found.span(),
            hasOne ? "it counts something else" : "it is the third unit, and there are two scales",
            hasOne ? "здесь другая единица" : "это третья единица, а шкал две")
        .alsoAt(found.measured(), "the scale is that of this figure", "шкала этого показателя")
        .help(
            hasOne
                ? "give it a chart of its own, or take `chart combo`, which has two scales"
                : "give it a chart of its own",
            hasOne
                ? "сделайте для него свою диаграмму или возьмите `chart combo`, у неё две шкалы"
                : "сделайте для него свою диаграмму");
  }

  Diagnostic idleInChart(LayoutProblem.IdleInChart found) {
    return switch (found.statement()) {
      case STACKED ->
          idle(found, "stacked")
              .at(
                  found.span(),
                  "there is nothing to put on top of each other",
                  "здесь нечего ставить друг на друга")
              .help(
                  "take `chart column`, `chart bar` or `chart area`, or leave it out",
                  "возьмите `chart column`, `chart bar` или `chart area` либо уберите это слово");
      case TARGET ->
          idle(found, "target")
              .at(
                  found.span(),
                  "there is no axis to draw its line across",
                  "здесь нет оси, поперёк которой идёт её линия")
              .help(
                  "take `chart column`, `chart bar` or `chart line`, or say it in a text",
                  "возьмите `chart column`, `chart bar` или `chart line` либо скажите о ней в"
                      + " тексте");
    };
  }

  private static Diagnostic.Headline idle(LayoutProblem.IdleInChart found, String statement) {
    return Diagnostic.warning(
        "SV7036",
        "`chart %s` does not draw `%s`",
        "`chart %s` не рисует `%s`",
        found.kind(),
        statement);
  }

  Diagnostic formLost(LayoutProblem.FormLost found) {
    return Diagnostic.warning("SV7034", "texts have no %s", "в текстах нет %s", forms(found.form()))
        .at(found.span(), result(found.form()))
        .help(
            "texts have headings, paragraphs, lists, `**bold**`, `*italic*` and links",
            "в текстах есть заголовки, абзацы, списки, `**полужирный**`, `*курсив*` и ссылки");
  }

  private static Said forms(LayoutProblem.Form form) {
    return switch (form) {
      case QUOTE -> said("quotes", "цитат");
      case RULE -> said("rules", "линий");
      case CODE -> said("code", "кода");
      case PICTURE -> said("pictures", "картинок");
    };
  }

  private static Said result(LayoutProblem.Form form) {
    return switch (form) {
      case QUOTE -> said("printed as a paragraph", "напечатается обычным абзацем");
      case RULE -> said("left out", "не напечатается");
      case CODE -> said("printed in the usual letters", "напечатается обычным шрифтом");
      case PICTURE -> said("only its words are printed", "напечатаются только слова");
    };
  }
}
