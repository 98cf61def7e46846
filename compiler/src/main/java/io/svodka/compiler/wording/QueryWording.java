package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.problem.QueryProblem.AggregateInQuery;
import io.svodka.compiler.problem.QueryProblem.AggregateOutsideModel;
import io.svodka.compiler.problem.QueryProblem.GroupNotNamed;
import io.svodka.compiler.problem.QueryProblem.HiddenRowsInTotal;
import io.svodka.compiler.problem.QueryProblem.MeasureAsRow;
import io.svodka.compiler.problem.QueryProblem.NarrowedInLayout;
import io.svodka.compiler.problem.QueryProblem.NotGrouped;
import io.svodka.compiler.problem.QueryProblem.NothingShown;
import io.svodka.compiler.problem.QueryProblem.NothingToRank;
import io.svodka.compiler.problem.QueryProblem.OpenRest;
import io.svodka.compiler.problem.QueryProblem.OutsideQuery;
import io.svodka.compiler.problem.QueryProblem.RatioCondition;
import io.svodka.compiler.problem.QueryProblem.SortByConstant;
import io.svodka.compiler.problem.QueryProblem.SortNotShown;
import io.svodka.compiler.problem.QueryProblem.StatementTwice;
import io.svodka.model.origin.Span;

/// Says mistakes in queries in words.
final class QueryWording {
  Diagnostic describe(QueryProblem problem) {
    return switch (problem) {
      case NothingShown found -> nothingShown(found);
      case MeasureAsRow found -> measureAsRow(found);
      case AggregateInQuery found -> aggregateInQuery(found);
      case AggregateOutsideModel found -> aggregateOutsideModel(found);
      case OutsideQuery found -> outsideQuery(found);
      case NarrowedInLayout found -> narrowedInLayout(found);
      case GroupNotNamed found -> groupNotNamed(found);
      case NotGrouped found -> notGrouped(found);
      case NothingToRank found -> nothingToRank(found);
      case SortNotShown found -> sortNotShown(found);
      case SortByConstant found -> sortByConstant(found);
      case HiddenRowsInTotal found -> hiddenRowsInTotal(found);
      case OpenRest found -> openRest(found);
      case RatioCondition found -> ratioCondition(found);
      case StatementTwice found -> statementTwice(found);
    };
  }

  private static Diagnostic nothingShown(NothingShown found) {
    return Diagnostic.error(
            "SV5009", "query `%s` shows nothing", "запрос `%s` ничего не показывает", found.query())
        .at(found.span(), "it has no `show`", "в нём нет `show`")
        .help(
            "add `show` with the measures to calculate", "добавьте `show` с нужными показателями");
  }

  private static Diagnostic measureAsRow(MeasureAsRow found) {
    return Diagnostic.error(
            "SV5001",
            "`%s` is a measure: it has no value in a single row",
            "`%s` — показатель, в отдельной строке у него нет значения",
            found.name())
        .at(
            found.span(),
            "rows or groups are chosen here",
            "здесь отбираются строки или задаются группы")
        .help(
            "move a condition on measures to `having`, and a figure to `show`",
            "условие на показатель перенесите в `having`, само значение — в `show`");
  }

  private static Diagnostic aggregateInQuery(AggregateInQuery found) {
    return Diagnostic.error(
            "SV5002", "`%s` belongs to a model", "место `%s` — в модели", found.function())
        .at(
            found.span(),
            "queries and layouts name measures",
            "в запросах и макете указывают показатели")
        .help(
            "declare this as a measure in the model, and name it here",
            "объявите показатель в модели, а здесь укажите его имя")
        .note("so every report uses one definition", "так у всех отчётов будет одно определение");
  }

  private static Diagnostic aggregateOutsideModel(AggregateOutsideModel found) {
    return Diagnostic.error(
            "SV5002", "`%s` belongs to a model", "место `%s` — в модели", found.function())
        .at(found.span(), "no rows are known here", "здесь неизвестно, какие строки считать")
        .help(
            "declare this as a measure in the model, and name it here",
            "объявите показатель в модели, а здесь укажите его имя");
  }

  private static Diagnostic outsideQuery(OutsideQuery found) {
    return Diagnostic.error(
            "SV5010",
            "`%s` needs the groups of a query",
            "`%s` работает только с группами запроса",
            found.word())
        .at(found.span(), "there is no query here", "здесь запроса нет")
        .help("use it in `show`, or in the layout", "используйте в `show` или в макете");
  }

  private static Diagnostic narrowedInLayout(NarrowedInLayout found) {
    return Diagnostic.error(
            "SV5012",
            "`%s` can be narrowed in a query only",
            "условие к `%s` можно добавить только в запросе",
            found.measure())
        .at(
            found.span(),
            "the layout uses what its query shows",
            "макет берёт то, что показывает запрос")
        .help(
            "show it in the query: `%s(where …) as …`",
            "покажите это в запросе: `%s(where …) as …`", found.measure());
  }

  private static Diagnostic groupNotNamed(GroupNotNamed found) {
    return Diagnostic.error(
            "SV5013", "`by` takes names of dimensions", "в `by` указывают имена измерений")
        .at(found.span(), "this is an expression", "это выражение")
        .help(
            "declare it as a dimension in the model, and name it here",
            "объявите измерение в модели, а здесь укажите его имя");
  }

  private static Diagnostic notGrouped(NotGrouped found) {
    return Diagnostic.error(
            "SV5014", "`%s` is not grouped by this", "в `%s` нет такой группировки", found.query())
        .at(found.span(), "not among its groups", "нет среди его группировок")
        .help(
            found.known().isEmpty()
                ? said("add it to `by`", "добавьте её в `by`")
                : Phrases.there(found.known()));
  }

  private static Diagnostic nothingToRank(NothingToRank found) {
    return Diagnostic.error("SV5003", "there is nothing to rank", "отбирать не из чего")
        .at(found.span(), "`top` compares groups by a number", "`top` сравнивает группы по числу")
        .help("add `by` to the query, or remove `top`", "добавьте в запрос `by` или уберите `top`");
  }

  private static Diagnostic sortNotShown(SortNotShown found) {
    return Diagnostic.error(
            "SV5004", "`%s` is not in `%s`", "`%s` нет в `%s`", found.name(), found.query())
        .at(
            found.span(),
            "rows are sorted by what they show",
            "сортировать можно по тому, что показано")
        .help(
            Phrases.or(
                Phrases.meant(found.name(), found.known()),
                said("add `%s` to `show`", "добавьте `%s` в `show`", found.name())));
  }

  private static Diagnostic sortByConstant(SortByConstant found) {
    return Diagnostic.error(
            "SV5004",
            "a sort by a constant sorts nothing",
            "сортировка по константе ничего не меняет")
        .at(found.span(), "the same in every row", "одинаково во всех строках")
        .help(
            "name what to sort by, as in `sort by revenue descending`",
            "укажите имя, например `sort by revenue descending`");
  }

  private static Diagnostic hiddenRowsInTotal(HiddenRowsInTotal found) {
    Diagnostic told = hiddenRows(found);
    return switch (found.statement()) {
      case TOP ->
          told.help(
                  "add `rest as \"Others\"`: one row collects what `top` leaves out",
                  "добавьте `rest as \"Прочие\"`: остальное соберётся в одну строку")
              .edit(
                  new Span(found.hiding().source(), found.hiding().end(), found.hiding().end()),
                  " rest as \"Others\"");
      case LIMIT ->
          told.help(
              "write `top … by … rest as \"Others\"` instead of `limit`: it collects the others in"
                  + " one row",
              "напишите вместо `limit` так: `top … by … rest as \"Прочие\"`, и остальное соберётся"
                  + " в одну строку");
      case HAVING ->
          told.help(
              "collect the others with `top … by … rest as \"…\"`, or leave the total out",
              "соберите остальные в одну строку: `top … by … rest as \"…\"` — или уберите итог");
    };
  }

  private static Diagnostic openRest(OpenRest found) {
    Diagnostic.Headline told =
        Diagnostic.warning(
            "SV5015",
            "some figures of the rest stay empty",
            "часть чисел в строке остальных останется пустой");
    return switch (found.reason()) {
      case WINDOWS ->
          told.at(
                  found.span(),
                  "it gathers groups of several periods, whose windows overlap",
                  "здесь собраны группы разных периодов, а их окна пересекаются")
              .help(
                  "rank within each period, as in `top 5 by revenue within month`",
                  "отбирайте внутри каждого периода, например `top 5 by revenue within month`");
      case LIMIT ->
          told.at(
                  found.span(),
                  "`limit` has hidden rows before",
                  "до этого строки уже скрыл `limit`")
              .help("write `limit` after `top`", "поставьте `limit` после `top`");
    };
  }

  private static Diagnostic hiddenRows(HiddenRowsInTotal found) {
    return Diagnostic.warning(
            "SV5006",
            "the total covers rows that the table does not show",
            "в итог входят строки, которых нет в таблице")
        .at(found.span(), "readers add up what they see", "читатель складывает то, что видит")
        .alsoAt(
            found.hiding(), "hides rows of `%s`", "скрывает строки запроса `%s`", found.query());
  }

  private static Diagnostic ratioCondition(RatioCondition found) {
    return Diagnostic.info(
            "SV5005",
            "groups in which `%s` has no value are hidden",
            "группы, где у `%s` нет значения, будут скрыты",
            found.name())
        .at(
            found.span(),
            "a ratio has no value where its denominator is zero",
            "у отношения нет значения, если знаменатель равен нулю")
        .help(
            "to keep them, add `or %s is null`",
            "чтобы их оставить, добавьте `or %s is null`", found.name());
  }

  private static Diagnostic statementTwice(StatementTwice found) {
    return Diagnostic.error("SV5011", "`%s` stands twice", "`%s` указан дважды", found.statement())
        .at(found.span(), "again here", "второй раз здесь")
        .alsoAt(found.first(), "first here", "первый раз здесь")
        .help("keep one of them", "оставьте что-то одно");
  }
}
