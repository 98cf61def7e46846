package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.SyntaxProblem.AbsenceInWords;
import io.svodka.compiler.problem.TypingProblem.ComparedWithNull;
import io.svodka.compiler.problem.TypingProblem.NotACondition;
import io.svodka.compiler.problem.TypingProblem.OrderOfNull;
import io.svodka.compiler.problem.ValueKind;

/// Says how a condition asks whether there is a value.
final class AbsenceWording {
  private AbsenceWording() {}

  static Diagnostic inWords(AbsenceInWords found) {
    return Diagnostic.error(
            "SV1011", "unexpected `%s` after `is`", "неожиданно `%s` после `is`", found.found())
        .at(
            found.span(),
            found.meant().endsWith("empty")
                ? said("a text without letters is called `empty`", "текст без букв — `empty`")
                : said("a missing value is called `null`", "отсутствие значения называется `null`"))
        .help("write `is %s`", "напишите `is %s`", found.meant())
        .edit(found.span(), found.meant());
  }

  static Diagnostic notACondition(NotACondition found) {
    Diagnostic said =
        Diagnostic.error("SV3011", "this must be a condition", "здесь нужно условие")
            .at(found.span(), "found %s", "здесь %s", Words.value(found.found()));
    if (found.name().isEmpty()) {
      return said.help(
          "compare it with something, as in `amount > 0`",
          "сравните с чем-нибудь, например `amount > 0`");
    }
    return switch (found.found()) {
      // a date alone can ask for nothing else
      case ValueKind.Simple.DAY, ValueKind.Simple.MOMENT ->
          said.help(
                  "ask whether there is a date: `%s is not null`",
                  "спросите, есть ли дата: `%s is not null`", found.name())
              .edit(found.span().after(), " is not null");
      case ValueKind.Simple.TEXT ->
          said.help(
                  "compare it with something, as in `%s = \"…\"`",
                  "сравните с чем-нибудь, например `%s = \"…\"`", found.name())
              .help(
                  "or ask whether there is a text: `%s is not empty`",
                  "или спросите, есть ли текст: `%s is not empty`", found.name());
      case ValueKind.Simple _, ValueKind.Money _, ValueKind.Duration _ ->
          said.help(
              "compare it with something, as in `%s > 0`",
              "сравните с чем-нибудь, например `%s > 0`", found.name());
    };
  }

  static Diagnostic comparedWithNull(ComparedWithNull found) {
    return Diagnostic.warning("SV3008", "write `%s`", "напишите `%s`", found.meant())
        .at(found.span(), "compares with null", "сравнение с `null`")
        .note("it means the same here, but not in SQL", "здесь это одно и то же, а в SQL — нет")
        .edit(found.span(), " " + found.meant());
  }

  static Diagnostic orderOfNull(OrderOfNull found) {
    return Diagnostic.error(
            "SV3030", "nothing is less or greater than null", "меньше или больше `null` не бывает")
        .at(found.empty(), "no value", "значения нет")
        .alsoAt(found.span(), "never true", "никогда не верно")
        .help(
            "for values that are there write `is not null`, for missing ones `is null`",
            "заполненные значения — это `is not null`, пустые — `is null`");
  }
}
