package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.NamingProblem.Ambiguous;
import io.svodka.compiler.problem.NamingProblem.CalendarTaken;
import io.svodka.compiler.problem.NamingProblem.Circle;
import io.svodka.compiler.problem.NamingProblem.DeclaredTwice;
import io.svodka.compiler.problem.NamingProblem.DimensionAsMeasure;
import io.svodka.compiler.problem.NamingProblem.OnePlace;
import io.svodka.compiler.problem.NamingProblem.OnlyCaseDiffers;
import io.svodka.compiler.problem.NamingProblem.UnknownColumn;
import io.svodka.compiler.problem.NamingProblem.UnknownDimension;
import io.svodka.compiler.problem.NamingProblem.UnknownFunction;
import io.svodka.compiler.problem.NamingProblem.UnknownMeasure;
import io.svodka.compiler.problem.NamingProblem.UnknownParameter;
import io.svodka.compiler.problem.NamingProblem.UnknownRole;
import io.svodka.compiler.problem.NamingProblem.UnknownThing;
import io.svodka.compiler.problem.NamingProblem.Unused;
import io.svodka.compiler.problem.Thing;
import io.svodka.model.origin.Span;
import java.util.List;
import java.util.Locale;

/// Says mistakes in names in words.
final class NamingWording {
  Diagnostic describe(NamingProblem problem) {
    return switch (problem) {
      case UnknownMeasure found -> unknownMeasure(found);
      case UnknownColumn found -> unknownColumn(found);
      case UnknownDimension found -> unknownDimension(found);
      case UnknownRole found -> unknownRole(found);
      case UnknownFunction found -> unknownFunction(found);
      case UnknownParameter found -> unknownParameter(found);
      case UnknownThing found -> unknownThing(found);
      case Ambiguous found -> ambiguous(found);
      case CalendarTaken found -> calendarTaken(found);
      case DimensionAsMeasure found -> dimensionAsMeasure(found);
      case DeclaredTwice found -> declaredTwice(found);
      case OnlyCaseDiffers found -> onlyCaseDiffers(found);
      case OnePlace found -> onePlace(found);
      case Circle found -> circle(found);
      case Unused found -> unused(found);
    };
  }

  private static Diagnostic unknownMeasure(UnknownMeasure found) {
    return mended(
        Diagnostic.error("SV2001", "unknown measure `%s`", "нет показателя `%s`", found.name())
            .at(
                found.span(),
                "no model and no report declares it",
                "не объявлен ни в моделях, ни в отчёте")
            .help(Phrases.meantOrKnown(found.name(), found.known())),
        found.span(),
        found.name(),
        found.known());
  }

  private static Diagnostic unknownColumn(UnknownColumn found) {
    return mended(
        Diagnostic.error("SV2002", "unknown column `%s`", "нет столбца `%s`", found.name())
            .at(
                found.span(),
                "`%s` has no column with this name",
                "в `%s` нет столбца с таким именем",
                found.source())
            .alsoAt(
                found.sourceSpan(),
                "columns come from this source",
                "столбцы берутся из этого источника")
            .help(
                Phrases.or(
                    Hints.instead(found.name().toLowerCase(Locale.ROOT)),
                    Phrases.meantOrKnown(found.name(), found.known())))
            .help(quoted(found)),
        found.span(),
        found.name(),
        found.known());
  }

  /// A value without quotes looks like a column.
  private static Said quoted(UnknownColumn found) {
    return Suggestions.candidates(found.name(), found.known()).isEmpty()
        ? said(
            "if it is a value, write it in quotes: \"%s\"",
            "если это значение, возьмите его в кавычки: \"%s\"", found.name())
        : Said.NOTHING;
  }

  private static Diagnostic unknownDimension(UnknownDimension found) {
    return mended(
        Diagnostic.error("SV2010", "unknown dimension `%s`", "нет измерения `%s`", found.name())
            .at(found.span(), "no model declares it", "не объявлено ни в одной модели")
            .help(Phrases.meantOrKnown(found.name(), found.known())),
        found.span(),
        found.name(),
        found.known());
  }

  private static Diagnostic unknownFunction(UnknownFunction found) {
    return mended(
        Diagnostic.error("SV2012", "unknown function `%s`", "нет функции `%s`", found.name())
            .at(found.span(), "there is no such function here", "здесь такой функции нет")
            .help(
                Phrases.or(
                    Hints.function(found.name()),
                    Phrases.meantOrKnown(found.name(), found.known()))),
        found.span(),
        found.name(),
        found.known());
  }

  private static Diagnostic unknownParameter(UnknownParameter found) {
    String name = "$" + found.name();
    List<String> written = found.known().stream().map(each -> "$" + each).toList();
    return mended(
        Diagnostic.error("SV2009", "unknown parameter `%s`", "нет параметра `%s`", name)
            .at(
                found.span(),
                found.report().isEmpty()
                    ? said("models have no parameters", "у моделей параметров нет")
                    : said(
                        "`%s` declares no such parameter",
                        "в отчёте `%s` он не объявлен", found.report()))
            .help(Phrases.meantOrKnown(name, written)),
        found.span(),
        name,
        written);
  }

  private static Diagnostic unknownThing(UnknownThing found) {
    Said kind = Words.absent(found.kind());
    return mended(
        Diagnostic.error("SV2013", "unknown %s `%s`", "нет %s `%s`", kind, found.name())
            .at(found.span(), "no %s has this name", "такого имени нет", kind)
            .help(
                Phrases.or(
                    found.kind() == Thing.TYPE ? Hints.type(found.name()) : Said.NOTHING,
                    Phrases.meantOrKnown(found.name(), found.known())))
            .note(found.kind() == Thing.HOLIDAYS ? ownHolidays(found.name()) : Said.NOTHING),
        found.span(),
        found.name(),
        found.known());
  }

  private static Said ownHolidays(String name) {
    return Said.said(
        "a calendar of one's own is a file `holidays/%s.csv` with lines such as `2026-01-09,off`",
        "свой календарь — файл `holidays/%s.csv` со строками вида `2026-01-09,off`", name);
  }

  private static Diagnostic ambiguous(Ambiguous problem) {
    Diagnostic found =
        Diagnostic.error(
                "SV2003",
                "`%s` is a %s of several models",
                "`%s` есть в нескольких моделях",
                problem.name(),
                Words.absent(problem.kind()))
            .at(
                problem.span(),
                "it is not clear which one is meant",
                "непонятно, из какой модели брать")
            .help("write %s", "напишите %s", Phrases.listed(problem.candidates(), Phrases.OR));
    for (String candidate : problem.candidates()) {
      found = found.edit(problem.span(), candidate);
    }
    return found;
  }

  private static Diagnostic calendarTaken(CalendarTaken found) {
    return Diagnostic.info(
            "SV2007", "`%s` is taken from the calendar", "`%s` берётся из календаря", found.unit())
        .at(
            found.span(),
            "the %s of the time axis, not the dimension",
            "шаг календаря (`%s`), а не измерение",
            found.unit())
        .help(
            "if the dimension is meant, write `%2$s.%1$s`",
            "если нужно измерение, напишите `%2$s.%1$s`", found.unit(), found.model())
        .edit(found.span(), found.model() + "." + found.unit());
  }

  private static Diagnostic dimensionAsMeasure(DimensionAsMeasure found) {
    return Diagnostic.error(
            "SV2004",
            "`%s` is a dimension, not a measure",
            "`%s` — измерение, а не показатель",
            found.name())
        .at(found.span(), "a number must stand here", "здесь нужно число")
        .help(
            switch (found.asked()) {
              case TO_BE_SHOWN ->
                  said(
                      "groups stand in `by`, conditions on them in `where`",
                      "группировки пишутся в `by`, условия на них — в `where`");
              case TO_CHOOSE_GROUPS ->
                  said(
                      "write this condition with `where`: `having` chooses groups by their figures",
                      "напишите это условие через `where`: `having` отбирает группы по"
                          + " показателям");
            });
  }

  private static Diagnostic declaredTwice(DeclaredTwice found) {
    return found.kind() == Thing.PROJECT
        ? twice(
                Diagnostic.error(
                    "SV2005", "there is more than one `project`", "`project` объявлен дважды"),
                found)
            .help(
                "keep one, and move its settings there", "оставьте один и соберите настройки в нём")
        : twice(
                Diagnostic.error(
                    "SV2005",
                    "%s `%s` is already declared",
                    "повторное объявление %s `%s`",
                    Words.absent(found.kind()),
                    found.name()),
                found)
            .help("rename one of them, or remove it", "переименуйте или уберите одно из них");
  }

  private static Diagnostic twice(Diagnostic.Headline headline, DeclaredTwice found) {
    return headline
        .at(found.span(), "declared again here", "объявлено ещё раз здесь")
        .alsoAt(found.first(), "first declared here", "впервые объявлено здесь");
  }

  private static Diagnostic onlyCaseDiffers(OnlyCaseDiffers found) {
    return Diagnostic.error(
            "SV2014",
            "%s `%s` and `%s` differ only by capital letters",
            "`%2$s` и `%3$s` различаются только регистром букв",
            Words.absent(found.kind()),
            found.name(),
            found.other())
        .at(found.span(), "nobody could tell them apart", "их легко перепутать")
        .alsoAt(found.first(), "first declared here", "впервые объявлено здесь")
        .help("rename one of them, or remove it", "переименуйте или уберите одно из них");
  }

  private static Diagnostic onePlace(OnePlace found) {
    return Diagnostic.error(
            "SV2015",
            "files of `%s` and `%s` would have one place",
            "файлы `%s` и `%s` попали бы в одно место",
            found.name(),
            found.other())
        .at(
            found.span(),
            "both would be written to `%s`",
            "и то и другое писалось бы в `%s`",
            found.place())
        .alsoAt(found.first(), "first declared here", "впервые объявлено здесь")
        .help(
            "rename one of them: in names of files spaces and signs become dashes",
            "переименуйте одно из них: в именах файлов пробелы и знаки становятся дефисами");
  }

  private static Diagnostic circle(Circle found) {
    return Diagnostic.error(
            "SV2006",
            "`%s` is made of itself",
            "`%s` вычисляется через само себя",
            found.ring().getFirst())
        .at(
            found.span(),
            "this leads back to where it started",
            "отсюда расчёт возвращается к началу")
        .note(
            "%s use each other",
            "друг через друга вычисляются %s", Phrases.listed(found.ring(), Phrases.COMMA))
        .help(
            "let one of them use columns or other names",
            "выразите что-то одно через столбцы или другие имена");
  }

  private static Diagnostic unused(Unused found) {
    return Diagnostic.warning(
            "SV2008",
            "%s `%s` is not used",
            "нет обращений к `%2$s`",
            Words.absent(found.kind()),
            found.name())
        .at(found.span(), "nothing asks for it", "нигде не используется")
        .help("remove it", "уберите лишнее");
  }

  private static Diagnostic unknownRole(UnknownRole found) {
    return mended(
        Diagnostic.error("SV2011", "unknown join `%s`", "нет связи `%s`", found.name())
            .at(
                found.span(),
                "`%s` joins nothing under this name",
                "в модели `%s` нет связи с таким именем",
                found.model())
            .alsoAt(
                found.modelSpan(),
                "joins are declared in this model",
                "связи объявляются в этой модели")
            .help(Phrases.meantOrKnown(found.name(), found.known())),
        found.span(),
        found.name(),
        found.known());
  }

  private static Diagnostic mended(Diagnostic said, Span span, String name, List<String> known) {
    List<String> candidates = Suggestions.candidates(name, known);
    return candidates.isEmpty() ? said : said.edit(span, candidates.getFirst());
  }
}
