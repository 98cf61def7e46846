package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.DeliveryProblem;
import io.svodka.compiler.problem.DeliveryProblem.FormatNotLocked;
import io.svodka.compiler.problem.DeliveryProblem.PackSettingNotText;
import io.svodka.compiler.problem.DeliveryProblem.PackSettingOfFigures;
import io.svodka.compiler.problem.DeliveryProblem.PackSettingTwice;
import io.svodka.compiler.problem.DeliveryProblem.PackSettingUnknown;
import io.svodka.compiler.problem.DeliveryProblem.PasswordWritten;

/// Says mistakes in what a burst tells about each pack in words.
final class PackSettingWording {

  Diagnostic describe(DeliveryProblem problem) {
    return switch (problem) {
      case PackSettingNotText found -> notText(found);
      case PackSettingOfFigures found -> ofFigures(found);
      case PackSettingUnknown found -> unknown(found);
      case PackSettingTwice found -> twice(found);
      case PasswordWritten found -> passwordWritten(found);
      case FormatNotLocked found -> notLocked(found);
      case DeliveryProblem.NoReport _,
          DeliveryProblem.NoRecipient _,
          DeliveryProblem.RecipientWithoutBurst _,
          DeliveryProblem.RecipientNotOfKey _,
          DeliveryProblem.RecipientNotText _,
          DeliveryProblem.NotAnAddress _,
          DeliveryProblem.FileNameShared _,
          DeliveryProblem.FileNameMayRepeat _,
          DeliveryProblem.AttachmentNotMade _,
          DeliveryProblem.ParameterNotSet _,
          DeliveryProblem.DayOftenMissing _,
          DeliveryProblem.NoSuchDay _,
          DeliveryProblem.WorkdayMayBeMissing _,
          DeliveryProblem.LongerThanADay _,
          DeliveryProblem.PeriodRepeated _,
          DeliveryProblem.NoHours _,
          DeliveryProblem.NoWait _,
          DeliveryProblem.NoFreshness _,
          DeliveryProblem.FreshNotDated _,
          DeliveryProblem.FailureOfKey _,
          DeliveryProblem.FolderOutside _,
          DeliveryProblem.SettingUnfit _ ->
          throw new IllegalArgumentException("not about a pack: " + problem);
    };
  }

  private static Diagnostic notText(PackSettingNotText found) {
    return Diagnostic.error(
            "SV6029", "`%s` is %s", "`%s` — это %s", found.setting(), Words.value(found.found()))
        .at(found.span(), "a text must stand here", "здесь должен быть текст")
        .help(
            "take a text dimension of the burst key",
            "возьмите текстовое измерение ключа рассылки");
  }

  private static Diagnostic ofFigures(PackSettingOfFigures found) {
    return Diagnostic.error(
            "SV6030",
            "`%s` depends on figures of the pack",
            "`%s` зависит от показателей пакета",
            found.setting())
        .at(
            found.span(),
            "it must be known before the figures are",
            "это нужно знать раньше, чем посчитаны показатели")
        .help(
            "take a dimension of the burst key or a parameter",
            "возьмите измерение ключа рассылки или параметр");
  }

  private static Diagnostic unknown(PackSettingUnknown found) {
    Diagnostic said =
        Diagnostic.error(
                "SV6031",
                "unknown `%s`: `%s`",
                "неизвестное значение `%s`: `%s`",
                found.setting(),
                found.found())
            .at(found.span(), "nobody knows this one", "такого нет");
    return switch (found.setting()) {
      case "timezone" ->
          said.help(
              "write a zone such as `Europe/Moscow`",
              "напишите часовой пояс, например `Europe/Moscow`");
      case "currency" -> said.help("write a code such as `EUR`", "напишите код, например `EUR`");
      default -> said.help("write a locale such as `ru-RU`", "напишите локаль, например `ru-RU`");
    };
  }

  private static Diagnostic twice(PackSettingTwice found) {
    return Diagnostic.error("SV6032", "`%s` is said twice", "`%s` указано дважды", found.setting())
        .at(found.span(), "the second one", "второй раз")
        .help("keep one of them", "оставьте что-то одно");
  }

  private static Diagnostic passwordWritten(PasswordWritten found) {
    return Diagnostic.error(
            "SV6033",
            "a password is written in the specification",
            "пароль записан прямо в спецификации")
        .at(
            found.span(),
            "everybody who reads the project can read it",
            "его прочтёт каждый, кто читает проект")
        .help(
            "take it from the data of the key, such as `partner.password`",
            "берите его из данных ключа, например `partner.password`")
        .note(
            "one password for all would let each recipient open the files of the others",
            "с одним паролем на всех каждый получатель открыл бы файлы остальных");
  }

  private static Diagnostic notLocked(FormatNotLocked found) {
    return Diagnostic.error(
            "SV6034",
            "`%s` files cannot have a password",
            "файл `%s` не защитить паролем",
            found.format())
        .at(
            found.span(),
            "whoever gets the file could read it",
            "файл прочтёт любой, к кому он попадёт")
        .help(
            "make pdf and xlsx only, or leave out `password`",
            "делайте только `pdf` и `xlsx` или уберите `password`");
  }
}
