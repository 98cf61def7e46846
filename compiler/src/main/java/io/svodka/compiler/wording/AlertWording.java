package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.AlertProblem;
import io.svodka.compiler.problem.AlertProblem.Lacks;
import io.svodka.compiler.problem.AlertProblem.NeverOver;
import io.svodka.compiler.problem.AlertProblem.NoMinimum;
import io.svodka.compiler.problem.AlertProblem.NotInAlertMail;
import io.svodka.compiler.problem.AlertProblem.RecipientNotOfRow;

/// Says mistakes in alerts in words.
final class AlertWording {
  Diagnostic describe(AlertProblem problem) {
    return switch (problem) {
      case Lacks found -> lacks(found);
      case NoMinimum found -> noMinimum(found);
      case NeverOver found -> neverOver(found);
      case RecipientNotOfRow found -> recipientNotOfRow(found);
      case NotInAlertMail(var span) ->
          Diagnostic.error(
                  "SV8035", "a mail of an alert has no files", "у письма оповещения нет файлов")
              .at(
                  span,
                  "an alert looks at a query, not at a report",
                  "оповещение смотрит на запрос, а не на отчёт")
              .help("remove it, or write a `deliver`", "уберите это или напишите `deliver`");
    };
  }

  private static Diagnostic lacks(Lacks found) {
    return Diagnostic.error(
            "SV8033",
            "alert `%s` has no `%s`",
            "в оповещении `%s` нет `%s`",
            found.alert(),
            found.statement())
        .at(found.span(), "this is not said", "это не указано")
        .help(
            "an alert needs `from` with a query, `when` with a condition and `message`",
            "оповещению нужны `from` с запросом, `when` с условием и `message`");
  }

  private static Diagnostic noMinimum(NoMinimum found) {
    Diagnostic said =
        Diagnostic.warning(
                "SV8008",
                "small groups would fire for no reason",
                "малые группы будут срабатывать без причины")
            .at(
                found.span(),
                "nothing here asks for a least size",
                "здесь не задан минимальный размер")
            .note(
                "a ratio of few rows jumps by itself",
                "отношение по нескольким строкам скачет само по себе");
    return found.sizes().isEmpty()
        ? said.help(
            "add a count to the query and ask for a minimum of it",
            "добавьте в запрос количество и задайте его минимум")
        : said.help(
            "begin with `%s >= 50 and …`", "начните с `%s >= 50 and …`", found.sizes().getFirst());
  }

  private static Diagnostic neverOver(NeverOver found) {
    return Diagnostic.info(
            "SV8009", "`when` and `recover when` overlap", "`when` и `recover when` пересекаются")
        .at(
            found.span(),
            "this can hold while the alert still fires",
            "это может быть верно, пока оповещение ещё срабатывает")
        .alsoAt(found.when(), "it fires by this", "срабатывает по этому условию")
        .help(
            "let it recover only where `when` does not hold",
            "считайте его снятым только там, где `when` неверно");
  }

  private static Diagnostic recipientNotOfRow(RecipientNotOfRow found) {
    return Diagnostic.error(
            "SV8034",
            "`%s` is not in `by` of `%s`",
            "`%s` нет в `by` запроса `%s`",
            found.path(),
            found.query())
        .at(
            found.span(),
            "a row of the query must hold the address",
            "адрес должен быть в строке запроса")
        .help("add it to `by`, or write an address", "добавьте его в `by` или укажите адрес")
        .help(Phrases.there(found.known()));
  }
}
