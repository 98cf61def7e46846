package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.ScopeProblem;
import io.svodka.compiler.problem.ScopeProblem.Choosing;
import io.svodka.compiler.problem.ScopeProblem.KeyNotByColumn;
import io.svodka.compiler.problem.ScopeProblem.KeyNotUnique;
import io.svodka.compiler.problem.ScopeProblem.NotCutByKey;
import io.svodka.compiler.problem.ScopeProblem.OtherRowsOfKey;
import io.svodka.compiler.problem.ScopeProblem.SharedNamesKeys;
import io.svodka.compiler.problem.ScopeProblem.SharedPicksKeys;
import io.svodka.compiler.problem.ScopeProblem.SqlMayNameKeys;
import io.svodka.compiler.problem.ScopeProblem.SqlNotByKey;
import java.util.List;

/// Says in words what would show one recipient the figures of another.
final class ScopeWording {
  private static final Said ALL =
      said("everybody sees the same by this", "из-за этого все видят одно и то же");
  private static final Said UNSHARED =
      said(
          "remove `shared` so that each sees only their own",
          "уберите `shared`, чтобы каждый видел только своё");

  private static final Said TABLES =
      said(
          "read the tables as sources and join them in models",
          "читайте таблицы как источники и связывайте их в моделях");

  Diagnostic describe(ScopeProblem problem) {
    return switch (problem) {
      case NotCutByKey found -> notCutByKey(found);
      case SharedNamesKeys found -> sharedNamesKeys(found);
      case SharedPicksKeys found -> sharedPicksKeys(found);
      case KeyNotUnique found -> keyNotUnique(found);
      case KeyNotByColumn found -> keyNotByColumn(found);
      case OtherRowsOfKey found -> otherRowsOfKey(found);
      case SqlNotByKey found -> sqlNotByKey(found);
      case SqlMayNameKeys found -> sqlMayNameKeys(found);
    };
  }

  private static Diagnostic notCutByKey(NotCutByKey found) {
    return Diagnostic.error(
            "SV8001",
            "`%s` is not split by `%s`",
            "запрос `%s` не разделён по `%s`",
            found.query(),
            found.key())
        .at(
            found.span(),
            "every recipient would see everybody's `%s`",
            "каждый получатель увидел бы `%s` всех остальных",
            found.measure())
        .alsoAt(found.keySpan(), "the report is burst by this", "отчёт разбит по этому ключу")
        .note(
            "rows of `%s` do not reach `%s`",
            "от строк `%s` нет пути к `%s`", found.model(), found.key())
        .help(
            "add a join that leads there to `%s`, or write `shared` in the query if everybody may"
                + " see the whole",
            "добавьте в `%s` связь, которая туда ведёт, или `shared` в запрос, если общую картину"
                + " можно видеть всем",
            found.model());
  }

  private static Diagnostic sharedNamesKeys(SharedNamesKeys found) {
    return Diagnostic.error(
            "SV8002",
            "a shared query may not tell recipients apart",
            "общий запрос не должен различать получателей")
        .at(
            found.span(),
            "`%s` would name others to each recipient of `%s`",
            "`%s` раскрыл бы каждому получателю `%s`, кто остальные",
            found.name(),
            found.query())
        .note("the report is burst by `%s`", "отчёт разбит по `%s`", found.key())
        .help(
            "remove it, or remove `shared` so that each sees only their own",
            "уберите его или уберите `shared`, чтобы каждый видел только своё");
  }

  private static Diagnostic sharedPicksKeys(SharedPicksKeys found) {
    Diagnostic said =
        Diagnostic.error(
                "SV8002",
                "a shared query may not pick out recipients",
                "общий запрос не должен выбирать получателей")
            .at(found.span(), label(found.choosing()))
            .note("the report is burst by `%s`", "отчёт разбит по `%s`", found.key());
    return switch (found.choosing()) {
      case Choosing.OfQuery _ ->
          said.alsoAt(found.shared(), ALL)
              .help("remove it, or %s", "уберите условие или %s", UNSHARED);
      case Choosing.OfReport _ ->
          said.alsoAt(found.shared(), ALL)
              .help(
                  "move the condition into the queries that are not shared",
                  "перенесите условие в запросы без `shared`");
      case Choosing.OfModel _ ->
          said.alsoAt(
                  found.shared(),
                  "`where` of this model reads the burst key",
                  "`where` этой модели смотрит на ключ разбивки")
              .help(UNSHARED);
      case Choosing.OfMeasure _ ->
          said.alsoAt(found.shared(), ALL)
              .help(
                  "show a measure of everybody's rows, or %s",
                  "покажите показатель по всем строкам или %s", UNSHARED);
    };
  }

  private static Said label(Choosing choosing) {
    return switch (choosing) {
      case Choosing.OfQuery(var name) -> picked(name);
      case Choosing.OfReport(var name) -> picked(name);
      case Choosing.OfModel(var name) ->
          said(
              "it counts only those rows that `%s` keeps by recipient",
              "считаются только строки, которые `%s` отбирает по получателю", name);
      case Choosing.OfMeasure(var name) ->
          said(
              "`%s` counts the rows of some recipients only",
              "`%s` считает строки только некоторых получателей", name);
    };
  }

  private static Said picked(String name) {
    return said(
        "every recipient would see the figures of those that `%s` picks",
        "каждый увидел бы цифры тех, кого выбирает `%s`", name);
  }

  private static Diagnostic keyNotUnique(KeyNotUnique found) {
    Diagnostic said =
        Diagnostic.error(
                "SV8010",
                "several rows may share one `%s`",
                "у нескольких строк может совпадать `%s`",
                found.key())
            .at(
                found.span(),
                "they would get each other's figures",
                "они получили бы цифры друг друга");
    return keyed(said, found.modelKey())
        .help(
            "or promise that it is unique: `expect unique …` in the source",
            "или пообещайте уникальность: `expect unique …` в источнике");
  }

  private static Diagnostic keyed(Diagnostic said, List<String> modelKey) {
    return modelKey.size() == 1
        ? said.help("burst by the key `%s`", "разбивайте по ключу `%s`", modelKey.getFirst())
        : said.help(
            "burst by a column that identifies a row",
            "разбивайте по столбцу, который определяет строку");
  }

  private static Diagnostic keyNotByColumn(KeyNotByColumn found) {
    return Diagnostic.error(
            "SV8021",
            "`%s` is not bound to `%s` by a column",
            "запрос `%s` привязан к `%s` не столбцом",
            found.query(),
            found.key())
        .at(
            found.span(),
            "rows of `%s` could be given to somebody they do not belong to",
            "строки `%s` могли бы достаться не тому, чьи они",
            found.model())
        .alsoAt(
            found.joinSpan(),
            "`%s` is found by something else than a column",
            "`%s` находится не по столбцу",
            found.role())
        .help(
            "join by a column of `%s`; rows without one belong to nobody",
            "свяжите по столбцу `%s`; строки без значения не принадлежат никому", found.model());
  }

  private static Diagnostic otherRowsOfKey(OtherRowsOfKey found) {
    return Diagnostic.error(
            "SV8022", "`%s` reads rows of others", "`%s` читает чужие строки", found.name())
        .at(
            found.span(),
            "`%s` leads to rows of `%s` that `%s` does not bind",
            "`%s` ведёт к строкам `%s`, которые `%s` не ограничивает",
            found.alias(),
            found.model(),
            found.key())
        .alsoAt(found.keySpan(), "the report is burst by this", "отчёт разбит по этому ключу")
        .help(
            "take the column of the row itself, or leave `%s` out",
            "возьмите столбец самой строки или уберите `%s`", found.name());
  }

  private static Diagnostic sqlNotByKey(SqlNotByKey found) {
    return Diagnostic.error(
            "SV8023",
            "nothing shows that rows of `%s` belong to one `%s`",
            "ничто не доказывает, что строки `%s` относятся к одному `%s`",
            found.source(),
            found.key())
        .at(
            found.span(),
            "`%s` would trust the SQL with what each recipient sees",
            "`%s` доверил бы этому SQL то, что видит каждый получатель",
            found.query())
        .alsoAt(
            found.sourceSpan(),
            "`%s` of this SQL must be a plain column of what it reads",
            "`%s` в этом SQL должен быть простым столбцом того, что он читает",
            found.column())
        .note(
            "shown is: one `select` of a table, everything aggregated is grouped by the key, and"
                + " what is joined is a declared source found by its key",
            "доказуемо: `select` из одной таблицы, агрегаты сгруппированы по ключу, а"
                + " присоединён объявленный источник по своему ключу")
        .help(TABLES);
  }

  private static Diagnostic sqlMayNameKeys(SqlMayNameKeys found) {
    return Diagnostic.error(
            "SV8024", "`%s` may name others", "`%s` может раскрыть, кто остальные", found.name())
        .at(
            found.span(),
            "the SQL of `%s` reads rows of `%s`, not bound to `%s`",
            "SQL источника `%s` читает строки `%s` без привязки к `%s`",
            found.source(),
            found.model(),
            found.key())
        .help(TABLES);
  }
}
