package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.CurrencyProblem;
import io.svodka.compiler.problem.CurrencyProblem.Mixed;
import io.svodka.compiler.problem.CurrencyProblem.NoCommonTotal;
import io.svodka.compiler.problem.CurrencyProblem.OutsideMeasure;
import io.svodka.compiler.problem.CurrencyProblem.SharedMoney;
import io.svodka.compiler.problem.CurrencyProblem.UsualAndFixed;

/// Says mistakes in currencies in words.
final class CurrencyWording {
  Diagnostic describe(CurrencyProblem problem) {
    return switch (problem) {
      case OutsideMeasure found -> outsideMeasure(found);
      case Mixed found -> mixed(found);
      case NoCommonTotal found -> noCommonTotal(found);
      case SharedMoney found -> sharedMoney(found);
      case UsualAndFixed found -> usualAndFixed(found);
    };
  }

  private static Diagnostic outsideMeasure(OutsideMeasure found) {
    return Diagnostic.error(
            "SV3025",
            "only a measure has the currency `%s`",
            "валюта `%s` бывает только у показателя",
            found.dimension())
        .at(found.span(), "here no row says which one", "здесь нет строки, которая её назовёт")
        .help("say it in the `format` of the measure", "укажите её в `format` показателя");
  }

  private static Diagnostic mixed(Mixed found) {
    return Diagnostic.error(
            "SV3026",
            "`%s` would add up different currencies",
            "`%s` сложит разные валюты",
            found.measure())
        .at(
            found.span(),
            "its currency is `%s`, which `%s` does not keep apart",
            "его валюта — `%s`, а `%s` её не различает",
            found.dimension(),
            found.query())
        .help(
            "group by the currency, or burst by what has one currency",
            "сгруппируйте по валюте или сделайте `burst by` по тому, у чего валюта одна");
  }

  private static Diagnostic noCommonTotal(NoCommonTotal found) {
    return Diagnostic.error(
            "SV3027", "this has a value for each currency", "у каждой валюты своё значение")
        .at(
            found.span(),
            "one figure must stand here, over all values of `%s`",
            "здесь должно стоять одно число по всем значениям `%s`",
            found.dimension())
        .help(
            "show it in a table or crosstab, where rows or columns keep the currency",
            "покажите его в таблице, где валюту различают строки или столбцы");
  }

  private static Diagnostic sharedMoney(SharedMoney found) {
    return Diagnostic.error(
            "SV3028",
            "`%s` of all recipients has no currency",
            "у `%s` всех получателей вместе нет валюты",
            found.measure())
        .at(found.span(), "`%s` is shared", "`%s` — общий запрос", found.query())
        .alsoAt(
            found.currency(),
            "each recipient has a currency of their own",
            "у каждого получателя своя валюта")
        .help(
            "name the currency in the measure, as in `money(EUR)`, if all rows are in it",
            "если все строки в одной валюте, назовите её в показателе: `money(EUR)`");
  }

  private static Diagnostic usualAndFixed(UsualAndFixed found) {
    return Diagnostic.error(
            "SV3029",
            "`%s` mixes the recipient's currency with %s",
            "`%s` смешивает валюту получателя и %s",
            found.measure(),
            found.fixed())
        .at(
            found.span(),
            "one part is `money`, another `money(%s)`",
            "одна часть — `money`, другая — `money(%s)`",
            found.fixed())
        .alsoAt(
            found.currency(),
            "here `money` is the recipient's currency",
            "здесь `money` — валюта получателя")
        .help("convert one side in the model", "пересчитайте одну из сумм в модели");
  }
}
