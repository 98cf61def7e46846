package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.DeliveryProblem.DayOftenMissing;
import io.svodka.compiler.problem.DeliveryProblem.FailureOfKey;
import io.svodka.compiler.problem.DeliveryProblem.FolderOutside;
import io.svodka.compiler.problem.DeliveryProblem.FreshNotDated;
import io.svodka.compiler.problem.DeliveryProblem.LongerThanADay;
import io.svodka.compiler.problem.DeliveryProblem.NoFreshness;
import io.svodka.compiler.problem.DeliveryProblem.NoHours;
import io.svodka.compiler.problem.DeliveryProblem.NoSuchDay;
import io.svodka.compiler.problem.DeliveryProblem.NoWait;
import io.svodka.compiler.problem.DeliveryProblem.PeriodRepeated;
import io.svodka.compiler.problem.DeliveryProblem.WorkdayMayBeMissing;
import io.svodka.compiler.problem.Severity;
import io.svodka.model.value.TimeUnit;
import java.util.Locale;

/// Says mistakes in when and under which terms something is delivered.
final class TermsWording {
  Diagnostic dayOftenMissing(DayOftenMissing found) {
    return new Diagnostic.Headline("SV8005", Severity.WARNING, missing(found))
        .at(found.span(), "nothing happens then", "тогда ничего не произойдёт")
        .help("write `last day`", "напишите `last day`")
        .edit(found.span(), "last day");
  }

  private static Said missing(DayOftenMissing found) {
    return switch (found.every()) {
      case "MONTH" -> months(found.day());
      case "QUARTER" ->
          said("some quarters have no day %s", "не в каждом квартале есть день %s", found.day());
      default -> said("most years have no day %s", "не в каждом году есть день %s", found.day());
    };
  }

  private static Said months(int day) {
    return switch (day) {
      case 29 -> said("in most years February has no day 29", "в феврале обычно нет 29-го числа");
      case 30 -> said("February has no day 30", "в феврале нет 30-го числа");
      default ->
          said(
              "February, April, June, September and November have no day 31",
              "в феврале, апреле, июне, сентябре и ноябре нет 31-го числа");
    };
  }

  Diagnostic workdayMayBeMissing(WorkdayMayBeMissing found) {
    return new Diagnostic.Headline("SV8005", Severity.WARNING, fewWorkdays(found))
        .at(found.span(), "nothing happens then", "тогда ничего не произойдёт")
        .help("write `last workday`", "напишите `last workday`")
        .edit(found.span(), "last workday")
        .note("holidays are no workdays", "праздники — не рабочие дни");
  }

  private static Said fewWorkdays(WorkdayMayBeMissing found) {
    int number = found.number();
    return switch (found.every()) {
      case "MONTH" ->
          said("a month may have no workday %s", "в месяце может не быть рабочего дня %s", number);
      case "QUARTER" ->
          said(
              "a quarter may have no workday %s",
              "в квартале может не быть рабочего дня %s", number);
      default ->
          said("a year may have no workday %s", "в году может не быть рабочего дня %s", number);
    };
  }

  Diagnostic longerThanADay(LongerThanADay found) {
    return Diagnostic.error(
            "SV8036",
            "%s hours do not fit into a day",
            "%s часов не помещаются в сутки",
            found.hours())
        .at(found.span(), "hours are counted anew on each day", "часы считаются каждый день заново")
        .help(
            "write `every day at 09:00` or `every week on monday at 09:00`",
            "напишите `every day at 09:00` или `every week on monday at 09:00`");
  }

  Diagnostic periodRepeated(PeriodRepeated found) {
    String unit = found.unit().name().toLowerCase(Locale.ROOT);
    return Diagnostic.warning(
            "SV8037",
            "`%s` comes more often than its `%s` changes",
            "`%s` приходит чаще, чем меняется его `%s`",
            found.delivery(),
            unit)
        .at(
            found.span(),
            "one `%s` is told several times, with the same figures",
            "об одном `%s` расскажут несколько раз, теми же числами",
            unit)
        .help(ways(found.unit(), unit))
        .note(
            "`svodka serve` mails it each time, `svodka send` the first time only",
            "`svodka serve` отправит письмо каждый раз, `svodka send` — только первый");
  }

  private static Said ways(TimeUnit unit, String word) {
    return unit == TimeUnit.DAY
        ? said(
            "let it come once a day, or report on `today`",
            "пусть приходит раз в день или рассказывает о `today`")
        : said(
            "let it come once each `%s`, or report on `%s to date`, which grows each day",
            "пусть приходит раз за `%s` или рассказывает о `%s to date`, который растёт каждый"
                + " день",
            word,
            word);
  }

  Diagnostic noSuchDay(NoSuchDay found) {
    return Diagnostic.error("SV8025", "there is no day %s here", "здесь нет дня %s", found.day())
        .at(found.span(), "days go from 1 to %s", "дни — от 1 до %s", found.most())
        .help(
            "write a day in between, `last day` or `last workday`",
            "укажите день из этих пределов, `last day` или `last workday`");
  }

  Diagnostic noHours(NoHours found) {
    return Diagnostic.error(
            "SV8026", "%s is not before %s", "%s не раньше %s", found.start(), found.end())
        .at(found.span(), "this would never happen", "это никогда не произойдёт")
        .help("write the earlier time first", "сначала укажите более раннее время");
  }

  Diagnostic noWait(NoWait found) {
    return Diagnostic.error("SV8027", "this is no time to wait", "столько ждать нельзя")
        .at(
            found.span(),
            "waits are counted in minutes, hours, days or weeks",
            "ожидание считается в минутах, часах, днях или неделях")
        .help("write a time such as `10 minutes`", "укажите время, например `10 minutes`");
  }

  Diagnostic noFreshness(NoFreshness found) {
    String said = "nothing says when `%s` is refreshed";
    String russian = "неизвестно, когда обновляется `%s`";
    Diagnostic told =
        switch (found.waiter()) {
          case DELIVERY ->
              Diagnostic.error("SV8028", said, russian, found.source())
                  .at(
                      found.span(),
                      "a table does not tell when it was changed",
                      "таблица не сообщает, когда её изменили");
          case ALERT ->
              Diagnostic.warning("SV8028", said, russian, found.source())
                  .at(
                      found.span(),
                      "the alert looks at its time and does not wait for it",
                      "оповещение проверяется в своё время и не ждёт его");
        };
    return told.alsoAt(found.sourceSpan(), "it has no `fresh within`", "нет `fresh within`")
        .help(
            "add `fresh within 6 hours by …` with a column of dates to the source",
            "добавьте в источник `fresh within 6 hours by …` со столбцом дат");
  }

  Diagnostic freshNotDated(FreshNotDated found) {
    return Diagnostic.error(
            "SV8029",
            "`%s` is %s and tells no time",
            "`%s` — %s, времени он не сообщает",
            found.column(),
            Words.value(found.found()))
        .at(
            found.span(),
            "freshness needs a date or a date with time",
            "для свежести нужна дата или дата со временем")
        .help("name a column of dates", "укажите столбец дат");
  }

  Diagnostic failureOfKey(FailureOfKey found) {
    return Diagnostic.error(
            "SV8030",
            "a mail about a failure belongs to no recipient",
            "письмо о сбое не относится ни к одному получателю")
        .at(found.span(), "this is known of a pack only", "это известно только о пакете")
        .help(
            "write addresses and plain words; parameters and `{run.as_of}` may be used",
            "пишите адреса и простой текст; можно параметры и `{run.as_of}`");
  }

  Diagnostic folderOutside(FolderOutside found) {
    return Diagnostic.error(
            "SV8031", "this folder lies outside of the project", "эта папка лежит вне проекта")
        .at(found.span(), "`..` leads out of it", "`..` ведёт наружу")
        .help(
            "write a folder of the project, or a whole path that `svodka.toml` allows",
            "укажите папку проекта или полный путь, разрешённый в `svodka.toml`");
  }
}
