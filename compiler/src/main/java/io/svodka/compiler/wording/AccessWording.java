package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.AccessProblem;
import io.svodka.compiler.problem.AccessProblem.AttributeOfTwoTypes;
import io.svodka.compiler.problem.AccessProblem.KeyMasked;
import io.svodka.compiler.problem.AccessProblem.MaskNotText;
import io.svodka.compiler.problem.AccessProblem.NeedsHidden;
import io.svodka.compiler.problem.AccessProblem.RowsNotBound;
import io.svodka.compiler.problem.AccessProblem.SeveralWays;
import java.util.ArrayList;
import java.util.List;

/// Says in words what a role would see that it may not.
final class AccessWording {
  Diagnostic describe(AccessProblem problem) {
    return switch (problem) {
      case NeedsHidden found -> needsHidden(found);
      case KeyMasked found -> keyMasked(found);
      case RowsNotBound found -> rowsNotBound(found);
      case SeveralWays found -> severalWays(found);
      case MaskNotText(var span, var path, var type) ->
          Diagnostic.error(
                  "SV9203",
                  "`%s` is %s, a mask is text",
                  "`%s`: %s, а маска — текст",
                  path,
                  Words.value(type))
              .at(
                  span,
                  "values of it cannot be replaced by a text",
                  "такие значения нельзя заменить текстом")
              .help(
                  "mask a text dimension, or `hide` this one",
                  "маскируйте текстовое измерение, а это скройте через `hide`");
      case AttributeOfTwoTypes(var span, var attribute, var first, var second) ->
          Diagnostic.error(
                  "SV9204",
                  "`%s` is compared with two types",
                  "`%s` сравнивается со значениями двух типов",
                  attribute)
              .at(
                  span,
                  "here with %s, before with %s",
                  "здесь: %s, раньше: %s",
                  Words.value(second),
                  Words.value(first))
              .help(
                  "compare it with values of one type in all rules of the role",
                  "во всех правилах роли сравнивайте его со значениями одного типа");
    };
  }

  private static Diagnostic needsHidden(NeedsHidden found) {
    String hidden = found.chain().getLast();
    String shown = found.chain().getFirst();
    Said label =
        found.chain().size() == 1
            ? said("`%s` needs it", "нужно отчёту `%s`", found.report())
            : said(
                "`%s` needs `%s`, which uses `%s`",
                "отчёту `%s` нужно `%s`, а оно использует `%s`", found.report(), shown, hidden);
    return Diagnostic.error(
            "SV9001",
            "role `%s` may not see `%s`",
            "роли `%s` нельзя видеть `%s`",
            found.role(),
            hidden)
        .at(found.span(), label)
        .alsoAt(found.hidden(), "it is hidden here", "скрыто здесь")
        .note(way(found.chain()))
        .help(
            "leave it out of the report, make a report of its own for the role, or allow `%s`",
            "уберите это из отчёта, сделайте для роли отдельный отчёт или откройте `%s`", hidden);
  }

  private static Said way(List<String> chain) {
    List<Said> steps = new ArrayList<>();
    for (int i = 1; i < chain.size(); i++) {
      steps.add(said("`%s` uses `%s`", "`%s` использует `%s`", chain.get(i - 1), chain.get(i)));
    }
    return steps.size() > 1 ? Said.joined(steps, Phrases.COMMA) : Said.NOTHING;
  }

  private static Diagnostic keyMasked(KeyMasked found) {
    return Diagnostic.error(
            "SV9205",
            "role `%s` would learn `%s` from the packs of `%s`",
            "роль `%s` узнала бы `%s` по пакетам отчёта `%s`",
            found.role(),
            found.key(),
            found.report())
        .at(
            found.span(),
            "packs are called by it in lists, messages and names of files",
            "так называются пакеты в списках, сообщениях и именах файлов")
        .alsoAt(found.mask(), "it is masked here", "маска задана здесь")
        .help(
            "burst by a number such as `id`, or take the mask or the report away from the role",
            "разбивайте отчёт по номеру, например по `id`, либо уберите у роли маску или отчёт");
  }

  private static Diagnostic rowsNotBound(RowsNotBound found) {
    return Diagnostic.error(
            "SV9201",
            "rows of `%s` are not bound to `%s`",
            "строки модели `%s` не привязаны к `%s`",
            found.model(),
            found.ruled())
        .at(
            found.span(),
            "`%s` may show role `%s` rows of others",
            "`%s` может показать роли `%s` чужие строки",
            found.query(),
            found.role())
        .alsoAt(
            found.rule(), "the role may see only these rows", "роли можно видеть только эти строки")
        .note(why(found))
        .help("join `%s` in `%s`", "присоедините `%s` в модели `%s`", found.ruled(), found.model())
        .help(
            "or say which rows the role may see: `rows of %s where …`, `where true` for all",
            "или укажите, какие строки видны роли: `rows of %s where …`, `where true` — все",
            found.model());
  }

  private static Said why(RowsNotBound found) {
    return switch (found.reason()) {
      case SQL ->
          said(
              "`%s` comes from `sql`, which may read anything",
              "`%s` берётся из `sql`, который может прочитать что угодно", found.model());
      case SAME_SOURCE ->
          said(
              "`%s` reads the source of `%s`",
              "`%s` читает тот же источник, что и `%s`", found.model(), found.ruled());
      case SAME_COLUMN ->
          said(
              "rows of `%s` hold the column that leads to `%s` elsewhere",
              "в строках `%s` есть столбец, который в других моделях ведёт к `%s`",
              found.model(),
              found.ruled());
    };
  }

  private static Diagnostic severalWays(SeveralWays found) {
    return Diagnostic.error(
            "SV9202",
            "rows of `%s` reach `%s` in several ways",
            "строки модели `%s` ведут к `%s` несколькими путями",
            found.model(),
            found.ruled())
        .at(
            found.span(),
            "which of them binds the rows of `%s` is not said",
            "не сказано, какой из них ограничивает строки `%s`",
            found.query())
        .alsoAt(
            found.rule(),
            "role `%s` may see only these rows",
            "роли `%s` можно видеть только эти строки",
            found.role())
        .note(said("by %s", "через %s", Phrases.listed(found.paths(), Phrases.AND)))
        .help(
            "say which rows of the model the role may see: `rows of %s where %s. … = user. …`",
            "укажите, какие строки модели видны роли: `rows of %s where %s. … = user. …`",
            found.model(),
            found.paths().getFirst());
  }
}
