package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.PackageProblem;
import io.svodka.compiler.problem.PackageProblem.AliasTaken;
import io.svodka.compiler.problem.PackageProblem.Circle;
import io.svodka.compiler.problem.PackageProblem.Hidden;
import io.svodka.compiler.problem.PackageProblem.Holds;
import io.svodka.compiler.problem.PackageProblem.Missing;
import io.svodka.compiler.problem.PackageProblem.OtherVersion;
import io.svodka.compiler.problem.PackageProblem.SettingUnused;
import java.util.List;

/// Says mistakes in the use of packages in words.
final class PackageWording {
  Diagnostic describe(PackageProblem problem) {
    return switch (problem) {
      case Missing found -> missing(found);
      case OtherVersion found -> otherVersion(found);
      case AliasTaken found -> aliasTaken(found);
      case Circle found -> circle(found);
      case Hidden found -> hidden(found);
      case Holds found -> holds(found);
      case SettingUnused found -> settingUnused(found);
    };
  }

  private static Diagnostic missing(Missing found) {
    Diagnostic said =
        Diagnostic.error("SV1810", "no package `%s`", "нет пакета `%s`", found.name())
            .at(found.span(), "it is not in the project", "его нет в проекте")
            .help(
                "copy its files to `packages/%s/%s`",
                "скопируйте его файлы в `packages/%s/%s`", found.name(), found.version());
    return found.known().isEmpty()
        ? said
        : said.help("there is %s", "есть %s", listed(found.known()));
  }

  private static Diagnostic otherVersion(OtherVersion found) {
    Diagnostic said =
        Diagnostic.error(
                "SV1811",
                "package `%s` is not there in version `%s`",
                "пакета `%s` нет в версии `%s`",
                found.name(),
                found.version())
            .at(found.span(), "the project has other versions", "в проекте другие версии")
            .help(
                "copy the version to `packages/%s/%s`",
                "скопируйте эту версию в `packages/%s/%s`", found.name(), found.version())
            .help("there is %s", "есть %s", listed(found.known()));
    return found.known().size() == 1
        ? said.edit(found.span(), "\"" + found.known().getFirst() + "\"")
        : said;
  }

  private static Diagnostic aliasTaken(AliasTaken found) {
    return Diagnostic.error(
            "SV1812",
            "`%s` already is the name of something else",
            "имя `%s` уже занято",
            found.alias())
        .at(
            found.span(),
            "names before a dot must be clear",
            "имя перед точкой должно быть однозначным")
        .help(
            "choose another alias: `use … as %s_package`",
            "выберите другой псевдоним: `use … as %s_package`", found.alias());
  }

  private static Diagnostic circle(Circle found) {
    return Diagnostic.error("SV1813", "packages use each other", "пакеты используют друг друга")
        .at(found.span(), "this closes the circle", "здесь круг замыкается")
        .note("the circle is `%s`", "круг: `%s`", String.join(" -> ", found.packages()))
        .help("move what both need into a package of its own", "вынесите общее в отдельный пакет");
  }

  private static Diagnostic hidden(Hidden found) {
    return Diagnostic.error(
            "SV1814",
            "the package keeps `%s` for itself",
            "пакет не открывает имя `%s`",
            found.name())
        .at(found.span(), "it is hidden there by `hide`", "там оно скрыто словом `hide`")
        .help(
            "use another name of `%s`, or ask the owner of the package",
            "возьмите другое имя из `%s` или обратитесь к владельцу пакета", found.alias());
  }

  private static Diagnostic holds(Holds found) {
    return Diagnostic.error(
            "SV1815",
            "`%s` has no place in a package",
            "в пакете не может быть `%s`",
            found.statement())
        .at(found.span(), "this would act by itself", "это действовало бы само по себе")
        .help(
            "move it to the project that uses the package",
            "перенесите это в проект, который использует пакет")
        .note(
            "a package holds sources, models and measures",
            "в пакете бывают источники, модели и показатели");
  }

  private static Diagnostic settingUnused(SettingUnused found) {
    return Diagnostic.warning(
            "SV1816",
            "the `%s` of a package is not used",
            "`%s` пакета не действует",
            found.statement())
        .at(found.span(), "the project decides", "решает проект")
        .help(
            "remove it, or see that the project says the same",
            "удалите строку или проверьте, что в проекте указано то же");
  }

  private static String listed(List<String> names) {
    return String.join(", ", names.stream().map(name -> "`" + name + "`").toList());
  }
}
