package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.DeliveryProblem;
import io.svodka.compiler.problem.DeliveryProblem.AttachmentNotMade;
import io.svodka.compiler.problem.DeliveryProblem.FileNameMayRepeat;
import io.svodka.compiler.problem.DeliveryProblem.FileNameShared;
import io.svodka.compiler.problem.DeliveryProblem.FormatNotLocked;
import io.svodka.compiler.problem.DeliveryProblem.NoRecipient;
import io.svodka.compiler.problem.DeliveryProblem.NoReport;
import io.svodka.compiler.problem.DeliveryProblem.NotAnAddress;
import io.svodka.compiler.problem.DeliveryProblem.PackSettingNotText;
import io.svodka.compiler.problem.DeliveryProblem.PackSettingOfFigures;
import io.svodka.compiler.problem.DeliveryProblem.PackSettingTwice;
import io.svodka.compiler.problem.DeliveryProblem.PackSettingUnknown;
import io.svodka.compiler.problem.DeliveryProblem.ParameterNotSet;
import io.svodka.compiler.problem.DeliveryProblem.PasswordWritten;
import io.svodka.compiler.problem.DeliveryProblem.RecipientNotOfKey;
import io.svodka.compiler.problem.DeliveryProblem.RecipientNotText;
import io.svodka.compiler.problem.DeliveryProblem.RecipientWithoutBurst;
import io.svodka.compiler.problem.DeliveryProblem.SettingUnfit;
import java.util.List;

/// Says mistakes in deliveries in words.
final class DeliveryWording {
  private final PackSettingWording packs = new PackSettingWording();
  private final TermsWording terms = new TermsWording();

  Diagnostic describe(DeliveryProblem problem) {
    return switch (problem) {
      case NoReport found -> noReport(found);
      case DeliveryProblem.DayOftenMissing found -> terms.dayOftenMissing(found);
      case DeliveryProblem.NoSuchDay found -> terms.noSuchDay(found);
      case DeliveryProblem.WorkdayMayBeMissing found -> terms.workdayMayBeMissing(found);
      case DeliveryProblem.LongerThanADay found -> terms.longerThanADay(found);
      case DeliveryProblem.PeriodRepeated found -> terms.periodRepeated(found);
      case DeliveryProblem.NoHours found -> terms.noHours(found);
      case DeliveryProblem.NoWait found -> terms.noWait(found);
      case DeliveryProblem.NoFreshness found -> terms.noFreshness(found);
      case DeliveryProblem.FreshNotDated found -> terms.freshNotDated(found);
      case DeliveryProblem.FailureOfKey found -> terms.failureOfKey(found);
      case DeliveryProblem.FolderOutside found -> terms.folderOutside(found);
      case NoRecipient found -> noRecipient(found);
      case RecipientWithoutBurst found -> recipientWithoutBurst(found);
      case RecipientNotOfKey found -> recipientNotOfKey(found);
      case RecipientNotText found -> recipientNotText(found);
      case NotAnAddress found -> notAnAddress(found);
      case FileNameShared found -> fileNameShared(found);
      case FileNameMayRepeat found -> fileNameMayRepeat(found);
      case AttachmentNotMade found -> attachmentNotMade(found);
      case ParameterNotSet found -> parameterNotSet(found);
      case SettingUnfit found -> settingUnfit(found);
      case PackSettingNotText _,
          PackSettingOfFigures _,
          PackSettingUnknown _,
          PackSettingTwice _,
          PasswordWritten _,
          FormatNotLocked _ ->
          packs.describe(problem);
    };
  }

  private static Diagnostic noReport(NoReport found) {
    return Diagnostic.error(
            "SV8012",
            "`%s` delivers no report",
            "рассылка `%s` не отправляет ни одного отчёта",
            found.delivery())
        .at(found.span(), "it has no `report`", "нет `report`")
        .help("add `report` with the name of a report", "добавьте `report` с именем отчёта");
  }

  private static Diagnostic noRecipient(NoRecipient found) {
    return Diagnostic.error("SV8013", "the mail goes to nobody", "у письма нет получателя")
        .at(found.span(), "it has no `to`", "нет `to`")
        .help("add `to` with an address", "добавьте `to` с адресом");
  }

  private static Diagnostic recipientWithoutBurst(RecipientWithoutBurst found) {
    return Diagnostic.error("SV8003", "`%s` has many values", "у `%s` много значений", found.path())
        .at(
            found.span(),
            "one mail cannot go to each of them",
            "одно письмо не отправить каждому из них")
        .alsoAt(
            found.reportSpan(),
            "`%s` is made once for all",
            "отчёт `%s` один на всех",
            found.report())
        .help(
            "add `burst by` to the report, or write an address",
            "добавьте в отчёт `burst by` или укажите адрес");
  }

  private static Diagnostic recipientNotOfKey(RecipientNotOfKey found) {
    List<String> near = near(found);
    Diagnostic said =
        Diagnostic.error("SV8011", headline(found))
            .at(
                found.span(),
                "the recipient must belong to the one whose figures are sent",
                "получать должен тот, чьи это цифры")
            .alsoAt(
                found.keySpan(), "the report is burst by `%s`", "отчёт разбит по `%s`", found.key())
            .help(near.isEmpty() ? Phrases.thereAmong(found.known()) : Phrases.didYouMean(near));
    return near.isEmpty() ? said : said.edit(found.span(), near.getFirst());
  }

  private static Said headline(RecipientNotOfKey found) {
    return found.model().isEmpty()
        ? said(
            "`%s` does not belong to the burst key",
            "`%s` не относится к ключу разбивки", found.path())
        : said(
            "there is no `%s`: the model `%s` has no such dimension",
            "`%s` нет: у модели `%s` нет такого измерения", found.path(), found.model());
  }

  /// Returns what is written nearly so, or the address of the one who is sent the figures.
  private static List<String> near(RecipientNotOfKey found) {
    int before = found.path().lastIndexOf('.') + 1;
    String last = found.path().substring(before);
    if (found.model().isEmpty()) {
      List<String> near = Suggestions.candidates(found.path(), found.known());
      return near.isEmpty() && last.contains("mail")
          ? found.known().stream().filter(each -> each.endsWith("." + last)).toList()
          : near;
    }
    List<String> names =
        found.known().stream().map(each -> each.substring(each.lastIndexOf('.') + 1)).toList();
    List<String> near = Suggestions.candidates(last, names);
    return (near.isEmpty() ? Suggestions.ofOneWord(last, names) : near)
        .stream().map(each -> found.path().substring(0, before) + each).toList();
  }

  private static Diagnostic recipientNotText(RecipientNotText found) {
    return Diagnostic.error(
            "SV8014",
            "`%s` is %s, not an address",
            "`%s` — это %s, а не адрес",
            found.path(),
            Words.value(found.found()))
        .at(found.span(), "an address is text", "адрес — это текст")
        .help("take a text dimension of the key", "возьмите текстовое измерение ключа");
  }

  private static Diagnostic notAnAddress(NotAnAddress found) {
    return Diagnostic.error(
            "SV8015",
            "`%s` is not a mail address",
            "`%s` — не адрес электронной почты",
            found.text())
        .at(
            found.span(),
            "an address looks like name@example.com",
            "адрес выглядит так: name@example.com")
        .help(
            found.text().matches("\\{[^{}]+\\}")
                ? said(
                    "write an attribute without quotes: `to %s`",
                    "поле получателя пишется без кавычек: `to %s`",
                    found.text().substring(1, found.text().length() - 1))
                : Said.NOTHING)
        .help(
            "correct the address; several are separated by commas, each in quotes",
            "исправьте адрес; несколько адресов перечисляются через запятую, каждый в кавычках");
  }

  private static Diagnostic fileNameShared(FileNameShared found) {
    return named(
        Diagnostic.error(
                "SV8007",
                "all recipients would get one file name",
                "у всех получателей файл назывался бы одинаково")
            .at(
                found.span(),
                "nothing in it tells them apart",
                "в имени нет ничего, что их различает"),
        found.unique());
  }

  private static Diagnostic fileNameMayRepeat(FileNameMayRepeat found) {
    return named(
        Diagnostic.warning(
                "SV8016",
                "two recipients may get one file name",
                "у двух получателей файл может называться одинаково")
            .at(
                found.span(),
                "nothing says that these values differ",
                "ничто не обещает, что эти значения разные"),
        found.unique());
  }

  private static Diagnostic attachmentNotMade(AttachmentNotMade found) {
    return Diagnostic.error(
            "SV8017",
            "`%s` is not made as %s",
            "отчёт `%s` не выпускается в формате `%s`",
            found.report(),
            found.format())
        .at(found.span(), "there is no such file to attach", "такого файла не будет")
        .alsoAt(
            found.reportSpan(),
            "formats are listed in this report",
            "форматы перечислены в этом отчёте")
        .help(
            "add `%s` to `formats` of the report",
            "добавьте `%s` в `formats` отчёта", found.format());
  }

  private static Diagnostic parameterNotSet(ParameterNotSet found) {
    return Diagnostic.error(
            "SV8018", "`$%s` is not set", "параметр `$%s` не задан", found.parameter())
        .at(
            found.span(),
            "this delivery must say what it is",
            "значение должна задать эта рассылка")
        .alsoAt(found.declared(), "it has no default", "значения по умолчанию нет")
        .help(
            "add `set $%1$s = …`, or a default to the parameter",
            "добавьте `set $%1$s = …` или значение по умолчанию у параметра", found.parameter());
  }

  private static Diagnostic settingUnfit(SettingUnfit found) {
    Said wanted = Words.value(found.wanted());
    return Diagnostic.error(
            "SV8019", "this value does not fit the parameter", "значение не подходит параметру")
        .at(
            found.span(),
            "found %s, wanted %s",
            "здесь %s, а нужно: %s",
            Words.value(found.found()),
            wanted)
        .help("write %s", "нужно: %s", wanted);
  }

  private static Diagnostic named(Diagnostic found, List<String> unique) {
    return unique.isEmpty()
        ? found.help("add an attribute of the key to the name", "добавьте в имя поле ключа")
        : found.help("add `{%s}` to the name", "добавьте в имя `{%s}`", unique.getFirst());
  }
}
