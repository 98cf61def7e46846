package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.GrainProblem;
import io.svodka.compiler.problem.GrainProblem.FanOut;
import io.svodka.compiler.problem.GrainProblem.Hidden;
import io.svodka.compiler.problem.GrainProblem.ManyKeyNotCovered;
import io.svodka.compiler.problem.GrainProblem.ManyRoles;
import io.svodka.compiler.problem.GrainProblem.ManyValues;
import io.svodka.compiler.problem.GrainProblem.NoHour;
import io.svodka.compiler.problem.GrainProblem.NoOrder;
import io.svodka.compiler.problem.GrainProblem.NotAShare;
import io.svodka.compiler.problem.GrainProblem.NotDeclaredSame;
import io.svodka.compiler.problem.GrainProblem.PartsDoNotAddUp;
import io.svodka.compiler.problem.GrainProblem.Repeated;
import io.svodka.compiler.problem.GrainProblem.RoleTwice;
import io.svodka.compiler.problem.GrainProblem.SameAsDiffers;
import io.svodka.compiler.problem.GrainProblem.SeveralValues;
import io.svodka.compiler.problem.GrainProblem.WrittenSql;

/// Says mistakes in how many rows something counts in words.
final class GrainWording {
  Diagnostic describe(GrainProblem problem) {
    return switch (problem) {
      case ManyKeyNotCovered found -> manyKeyNotCovered(found);
      case ManyValues found -> manyValues(found);
      case NoOrder found -> noOrder(found);
      case NotAShare found -> notAShare(found);
      case SameAsDiffers found -> sameAsDiffers(found);
      case NotDeclaredSame found -> notDeclaredSame(found);
      case ManyRoles found -> manyRoles(found);
      case Repeated found -> repeated(found);
      case FanOut found -> fanOut(found);
      case Hidden found -> hidden(found);
      case RoleTwice found -> roleTwice(found);
      case SeveralValues found -> severalValues(found);
      case NoHour found -> noHour(found);
      case WrittenSql found -> writtenSql(found);
      case PartsDoNotAddUp found -> partsDoNotAddUp(found);
    };
  }

  private static Diagnostic manyKeyNotCovered(ManyKeyNotCovered found) {
    return Diagnostic.error(
            "SV4022",
            "a row of `%s` may belong to several rows of `%s`",
            "одна строка `%s` может относиться к нескольким строкам `%s`",
            found.target(),
            found.model())
        .at(
            found.span(),
            "it does not fix the whole key of `%s`",
            "условие не задаёт весь ключ `%s`",
            found.model())
        .alsoAt(
            found.modelSpan(),
            "its rows are identified by %s",
            "ключ её строк — %s",
            Phrases.listed(found.key(), Phrases.AND))
        .help(
            "write a condition that sets every key column equal to a column of the other side",
            "приравняйте каждый столбец ключа к столбцу другой стороны")
        .note(
            "otherwise what is added up would be counted several times",
            "иначе при сложении одно и то же посчитается несколько раз");
  }

  private static Diagnostic manyValues(ManyValues found) {
    return Diagnostic.error(
            "SV4020",
            "one row of `%s` has many `%s`",
            "у одной строки `%s` много строк `%s`",
            found.model(),
            found.role())
        .at(found.span(), "there is no single value here", "здесь нет единственного значения")
        .alsoAt(found.join(), "joined as `many`", "связь объявлена как `many`")
        .help(
            "use it inside an aggregate, as in `sum(%s.…)`",
            "используйте внутри агрегата, например `sum(%s.…)`", found.role());
  }

  private static Diagnostic noOrder(NoOrder found) {
    return Diagnostic.error(
            "SV4021",
            "nothing says which row of `%s` is the first or the last",
            "неизвестно, какая строка `%s` первая, а какая последняя",
            found.model())
        .at(
            found.span(),
            "`%s` takes rows in the order of time",
            "`%s` берёт строки по порядку времени",
            found.measure())
        .alsoAt(found.modelSpan(), "this model has no `time`", "у этой модели нет `time`")
        .help(
            "add `time` with a date column to the model, or to the measure",
            "добавьте `time` с датой в модель или в сам показатель");
  }

  private static Diagnostic notAShare(NotAShare found) {
    return Diagnostic.error(
            "SV4028",
            "a percentile is a share between 0% and 100%",
            "процентиль — это доля от 0% до 100%")
        .at(found.span(), "write a percent here", "здесь нужен процент")
        .help("write it as in `percentile(amount, 95%)`", "пишите так: `percentile(amount, 95%)`");
  }

  private static Diagnostic sameAsDiffers(SameAsDiffers found) {
    return Diagnostic.error(
            "SV4023",
            "`%s` and `%s` cannot be the same",
            "`%s` и `%s` не могут означать одно и то же",
            found.one(),
            found.other())
        .at(found.span(), "this is %s", "здесь %s", Words.value(found.otherType()))
        .note("`%s` is %s", "`%s` — %s", found.one(), Words.value(found.oneType()))
        .help(
            "make both of one type, or name another dimension",
            "приведите их к одному типу или назовите другое измерение");
  }

  private static Diagnostic notDeclaredSame(NotDeclaredSame found) {
    String first = found.one() + "." + found.name();
    String second = found.other() + "." + found.name();
    Diagnostic message =
        Diagnostic.error(
                "SV4010",
                "`%s` and `%s` only have the same name",
                "у `%s` и `%s` одинаково только имя",
                first,
                second)
            .at(
                found.span(),
                "nothing says that they mean the same",
                "нигде не сказано, что это одно и то же")
            .help(
                "add `same as %s` to `%s`, or write one of the two",
                "добавьте `same as %s` к `%s` или напишите одно из двух", first, second);
    if (found.declared().isEmpty()) {
      return message;
    }
    Diagnostic shown =
        message.alsoAt(
            found.declared().getFirst(), "declare it the same here", "объявите это здесь");
    return found.declared().size() == 1
        ? shown
        : shown.edit(found.declared().getLast().after(), " {\n    same as " + first + "\n  }");
  }

  private static Diagnostic manyRoles(ManyRoles found) {
    return Diagnostic.error(
            "SV4003",
            "`%s` and `%s` are both many per row of `%s`",
            "и `%s`, и `%s` — много строк на одну строку `%s`",
            found.one(),
            found.other(),
            found.model())
        .at(found.span(), "their rows would multiply", "их строки перемножились бы")
        .alsoAt(found.oneJoin(), "many here", "здесь много")
        .alsoAt(found.otherJoin(), "and many here", "и здесь много")
        .help(
            "aggregate each by itself, then combine the two measures",
            "посчитайте каждое отдельно, а затем соедините два показателя");
  }

  private static Diagnostic repeated(Repeated found) {
    return Diagnostic.error(
            "SV4001",
            "a row of `%s` would be counted once for each of its `%s`",
            "строка `%s` посчиталась бы по разу на каждую из её `%s`",
            found.model(),
            found.role())
        .at(
            found.span(),
            "the value belongs to `%s`, the condition to `%s`",
            "значение относится к `%s`, а условие — к `%s`",
            found.model(),
            found.role())
        .alsoAt(found.join(), "one row has many", "на одну строку — много")
        .help(
            "`%s` a value of `%s`, or count each row once with `count(distinct …)`",
            "возьмите `%s` от значения `%s` или считайте каждую строку один раз:"
                + " `count(distinct …)`",
            found.function(),
            found.role());
  }

  private static Diagnostic fanOut(FanOut found) {
    String measure = found.fact().measure();
    return Diagnostic.error(
            "SV4001",
            "`%s` would count `%s` several times",
            "по `%s` показатель `%s` посчитался бы несколько раз",
            found.dimension(),
            measure)
        .at(
            found.span(),
            "one row of `%s` has many `%s`",
            "у одной строки `%s` много строк `%s`",
            found.fact().model(),
            found.join().role())
        .alsoAt(
            found.fact().modelSpan(),
            "`%s` counts rows of this model",
            "`%s` считает строки этой модели",
            measure)
        .alsoAt(found.join().span(), "joined as `many`", "связь объявлена как `many`")
        .help(instead(found))
        .help(
            "or add `count each row once` to the query: then rows do not add up to their total",
            "или добавьте в запрос `count each row once`: тогда строки не складываются в итог")
        .edit(found.end(), "  count each row once\n");
  }

  private static Said instead(FanOut found) {
    return found.instead().isEmpty()
        ? Said.NOTHING
        : said(
            "show %s instead of `%s`: it counts rows of `%s`",
            "покажите %s вместо `%s`: этот показатель считает строки `%s`",
            Phrases.either(found.instead()),
            found.fact().measure(),
            found.join().target());
  }

  private static Diagnostic hidden(Hidden found) {
    return Diagnostic.error(
            "SV4025",
            "`%s` is hidden in `%s`",
            "`%s` скрыто в модели `%s`",
            found.name(),
            found.model())
        .at(
            found.span(),
            "it may be used inside its model only",
            "это имя доступно только внутри своей модели")
        .alsoAt(found.hide(), "hidden here", "скрыто здесь")
        .help(
            "use another name, or take this one out of `hide`",
            "возьмите другое имя или уберите это из `hide`");
  }

  private static Diagnostic roleTwice(RoleTwice found) {
    return Diagnostic.error(
            "SV4024",
            "`%s` goes through `%s` twice",
            "`%s` дважды проходит через `%s`",
            found.path(),
            found.role())
        .at(
            found.span(),
            "a path takes each join once",
            "путь проходит каждую связь только один раз")
        .help(
            "declare a second join with a name of its own",
            "объявите вторую связь с собственным именем");
  }

  private static Diagnostic severalValues(SeveralValues found) {
    return Diagnostic.error(
            "SV4026",
            "`$%s` may hold several values, or all",
            "в `$%s` может быть несколько значений или все",
            found.parameter())
        .at(found.span(), "one value must stand here", "здесь нужно одно значение")
        .alsoAt(
            found.declared(),
            "its values come from the data",
            "значения этого параметра берутся из данных")
        .help(
            "write a condition, as in `region in $%s`",
            "напишите условие, например `region in $%s`", found.parameter());
  }

  private static Diagnostic noHour(NoHour found) {
    return Diagnostic.error(
            "SV4027", "only a date with time has an hour", "час есть только у даты со временем")
        .at(found.span(), "this is %s", "здесь %s", Words.value(found.found()))
        .help("take a `datetime` column", "возьмите столбец типа `datetime`");
  }

  private static Diagnostic writtenSql(WrittenSql found) {
    return Diagnostic.error("SV4029", "this SQL cannot be embedded", "этот SQL нельзя встроить")
        .at(
            found.span(),
            switch (found.slip()) {
              case NO_TYPE ->
                  said("a type such as `text` must stand here", "здесь нужен тип, например `text`");
              case NO_TEXT ->
                  said(
                      "an expression in quotes must stand here",
                      "здесь нужно выражение в кавычках");
              case NOT_CLOSED ->
                  said(
                      "a bracket, quote or comment is not closed",
                      "не закрыта скобка, кавычка или комментарий");
              case MORE_THAN_AN_EXPRESSION ->
                  said("this is more than an expression", "это не просто выражение");
            })
        .help(
            "write `sql(text, \"upper({name})\")`: the type first, then one expression with columns"
                + " in `{ }`",
            "пишите `sql(text, \"upper({name})\")`: сначала тип, затем одно выражение со столбцами"
                + " в `{ }`");
  }

  private static Diagnostic partsDoNotAddUp(PartsDoNotAddUp found) {
    return Diagnostic.info(
            "SV5007",
            "rows of `%s` do not add up to their total",
            "строки `%s` не складываются в итог",
            found.measure())
        .at(
            found.span(),
            "the same may be counted in several rows",
            "одно и то же может попасть в несколько строк")
        .alsoAt(found.total(), "the total counts it once", "в итоге оно считается один раз")
        .note("a footnote under the table says so", "об этом говорит сноска под таблицей");
  }
}
