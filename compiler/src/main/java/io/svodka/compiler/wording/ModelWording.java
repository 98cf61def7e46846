package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.ModelProblem.AmbiguousPath;
import io.svodka.compiler.problem.ModelProblem.ColumnsMissing;
import io.svodka.compiler.problem.ModelProblem.EditionNewer;
import io.svodka.compiler.problem.ModelProblem.EditionOlder;
import io.svodka.compiler.problem.ModelProblem.EditionUnknown;
import io.svodka.compiler.problem.ModelProblem.EncodingUnknown;
import io.svodka.compiler.problem.ModelProblem.EncodingUseless;
import io.svodka.compiler.problem.ModelProblem.FileKindUnknown;
import io.svodka.compiler.problem.ModelProblem.FileOutside;
import io.svodka.compiler.problem.ModelProblem.JoinTypesDiffer;
import io.svodka.compiler.problem.ModelProblem.JoinWithoutKey;
import io.svodka.compiler.problem.ModelProblem.KeyNotCovered;
import io.svodka.compiler.problem.ModelProblem.NoProject;
import io.svodka.compiler.problem.ModelProblem.NoTime;
import io.svodka.compiler.problem.ModelProblem.NotSameMeaning;
import io.svodka.compiler.problem.ModelProblem.TimeNotDated;
import io.svodka.compiler.problem.ModelProblem.Unreachable;
import io.svodka.compiler.problem.ModelProblem.ZoneMissing;
import java.util.List;

/// Says mistakes in sources and models in words.
final class ModelWording {
  private static final List<String> ENCODINGS =
      List.of(
          "windows-1250",
          "windows-1251",
          "windows-1252",
          "windows-1255",
          "iso-8859-1",
          "iso-8859-2",
          "iso-8859-5",
          "iso-8859-15",
          "koi8-r",
          "ibm866",
          "utf-8",
          "utf-16",
          "utf-16le",
          "utf-16be");

  Diagnostic describe(ModelProblem problem) {
    return switch (problem) {
      case ColumnsMissing found -> columnsMissing(found);
      case FileKindUnknown found -> fileKindUnknown(found);
      case EncodingUnknown found -> encodingUnknown(found);
      case EncodingUseless found -> encodingUseless(found);
      case FileOutside found -> fileOutside(found);
      case NoProject found -> noProject(found);
      case ZoneMissing found -> zoneMissing(found);
      case EditionUnknown found -> editionUnknown(found);
      case EditionNewer found -> editionNewer(found);
      case EditionOlder found -> editionOlder(found);
      case JoinWithoutKey found -> joinWithoutKey(found);
      case KeyNotCovered found -> keyNotCovered(found);
      case JoinTypesDiffer found -> joinTypesDiffer(found);
      case TimeNotDated found -> timeNotDated(found);
      case NoTime found -> noTime(found);
      case Unreachable found -> unreachable(found);
      case AmbiguousPath found -> ambiguousPath(found);
      case NotSameMeaning found -> notSameMeaning(found);
    };
  }

  private static Diagnostic columnsMissing(ColumnsMissing found) {
    return Diagnostic.error(
            "SV4012",
            "the columns of `%s` are not listed",
            "не перечислены столбцы источника `%s`",
            found.source())
        .at(found.span(), "this source needs `columns`", "источнику нужен блок `columns`")
        .help(
            "add `columns { … }` with one name and type per line, as in `amount decimal(14, 2)`",
            "добавьте `columns { … }`: имя и тип на каждой строке, например `amount decimal(14,"
                + " 2)`")
        .note(
            "names and types are checked before anything is read",
            "имена и типы проверяются до чтения данных");
  }

  private static Diagnostic fileKindUnknown(FileKindUnknown found) {
    return Diagnostic.error("SV4013", "the kind of the file is unknown", "неизвестный вид файла")
        .at(
            found.span(),
            "`%s` does not say how to read it",
            "по имени `%s` непонятно, как его читать",
            found.path())
        .help(
            "end the name in .csv, .json, .parquet or .xlsx",
            "имя должно кончаться на `.csv`, `.json`, `.parquet` или `.xlsx`");
  }

  private static Diagnostic encodingUnknown(EncodingUnknown found) {
    List<String> near = Suggestions.candidates(found.name(), ENCODINGS);
    Diagnostic told =
        Diagnostic.error("SV4038", "the encoding is unknown", "неизвестная кодировка")
            .at(found.span(), "nothing is written in `%s`", "кодировки `%s` нет", found.name());
    return near.isEmpty()
        ? told.help(
            "write one such as `windows-1251`, `windows-1252`, `iso-8859-15` or `utf-16`",
            "напишите, например, `windows-1251`, `windows-1252`, `iso-8859-15` или `utf-16`")
        : told.help("did you mean `%s`?", "может быть, `%s`?", near.getFirst());
  }

  private static Diagnostic encodingUseless(EncodingUseless found) {
    return Diagnostic.error(
            "SV4039", "only files of texts have an encoding", "кодировка бывает только у текстов")
        .at(
            found.span(),
            "`%s` says itself how its letters are written",
            "в `%s` уже сказано, как записаны буквы",
            found.path())
        .help("remove `encoding`", "уберите `encoding`");
  }

  private static Diagnostic fileOutside(FileOutside found) {
    return Diagnostic.error(
            "SV4014", "the file lies outside of the project", "файл лежит вне проекта")
        .at(
            found.span(),
            "paths start at the project folder",
            "пути отсчитываются от папки проекта")
        .help(
            "copy the file into the project, for instance to `data/`",
            "скопируйте файл в проект, например в `data/`");
  }

  private static Diagnostic noProject(NoProject found) {
    return Diagnostic.error(
            "SV4017", "no file declares the project", "проект не объявлен ни в одном файле")
        .at(
            found.span(),
            "language, time zone and currency are not known",
            "неизвестны язык, часовой пояс и валюта")
        .help(
            "write `project NAME \"Title\" { … }` in a file such as `project.svodka`",
            "напишите `project NAME \"Название\" { … }`, например в файле `project.svodka`")
        .note(
            "it says `language \"en\"`, `timezone \"Europe/London\"`, `currency GBP` and so on",
            "там указывают `language \"ru\"`, `timezone \"Europe/Moscow\"`, `currency RUB` и так"
                + " далее");
  }

  private static Diagnostic zoneMissing(ZoneMissing found) {
    return Diagnostic.warning(
            "SV6007",
            "nothing says in which time zone `%s` is",
            "не указано, в каком часовом поясе `%s`",
            found.column())
        .at(found.span(), "taken as UTC", "считаем, что в UTC")
        .help(
            "add `timezone \"UTC\"` or `timezone \"%s\"` to the source",
            "добавьте в источник `timezone \"UTC\"` или `timezone \"%s\"`", found.zone())
        .note(
            "reports count days in %s: hours decide at the ends of a month",
            "дни в отчётах считаются по `%s`: на границах месяца важны часы", found.zone());
  }

  private static Diagnostic editionUnknown(EditionUnknown found) {
    return Diagnostic.error(
            "SV4015", "edition %s is unknown", "редакция %s неизвестна", found.edition())
        .at(found.span(), "this version knows edition 2026", "эта версия знает редакцию 2026")
        .help("write `edition 2026`", "напишите `edition 2026`");
  }

  private static Diagnostic editionNewer(EditionNewer found) {
    return Diagnostic.error(
            "SV1803",
            "edition %s is newer than this Svodka",
            "редакция %s новее этой версии программы",
            found.edition())
        .at(
            found.span(),
            "this version knows edition %s",
            "эта версия знает редакцию %s",
            found.current())
        .help(
            "update Svodka to a version that knows edition %s",
            "обновите программу до версии, которая знает редакцию %s", found.edition())
        .note(
            "the rest of the project was not checked: it may mean something else there",
            "остальной проект не проверялся: в той редакции он может значить другое");
  }

  private static Diagnostic editionOlder(EditionOlder found) {
    return Diagnostic.error(
            "SV1804",
            "edition %s must be upgraded first",
            "редакцию %s сначала нужно обновить",
            found.edition())
        .at(
            found.span(),
            "this version reads edition %s",
            "эта версия читает редакцию %s",
            found.current())
        .help("`svodka upgrade` rewrites the project", "команда `svodka upgrade` перепишет проект")
        .note(
            "the rest of the project was not checked: it may mean something else there",
            "остальной проект не проверялся: в той редакции он может значить другое");
  }

  private static Diagnostic joinWithoutKey(JoinWithoutKey found) {
    return Diagnostic.error(
            "SV4005",
            "`%s` has no key, so one row cannot be found",
            "у `%s` нет ключа, поэтому одну строку не найти",
            found.target())
        .at(found.span(), "joined here", "связь объявлена здесь")
        .alsoAt(
            found.sourceSpan(),
            "nothing says what identifies a row of `%s`",
            "не сказано, что определяет строку источника `%s`",
            found.source())
        .help(
            found.primary().isEmpty()
                ? said(
                    "add `key` with the identifying columns to the source",
                    "добавьте в источник `key` с определяющими строку столбцами")
                : said(
                    "add `key %s` to the source: the database knows its rows by that",
                    "добавьте в источник `key %s`: по этому строки различает сама база",
                    String.join(", ", found.primary())));
  }

  private static Diagnostic keyNotCovered(KeyNotCovered found) {
    return Diagnostic.error(
            "SV4011",
            "this condition may find several rows of `%s`",
            "по этому условию может найтись несколько строк `%s`",
            found.target())
        .at(found.span(), "it does not fix the whole key", "ключ задан не целиком")
        .alsoAt(
            found.targetSpan(),
            "its rows are identified by %s",
            "строку определяют %s",
            Phrases.listed(found.key(), Phrases.AND))
        .help(
            "write a condition that sets every key column equal to something",
            "приравняйте в условии каждый столбец ключа");
  }

  private static Diagnostic joinTypesDiffer(JoinTypesDiffer found) {
    return Diagnostic.error(
            "SV4008",
            "`%s` and `%s` are of different types",
            "у `%s` и `%s` разные типы",
            found.left(),
            found.right())
        .at(
            found.span(),
            "`%s` is %s, `%s` is %s",
            "`%s` — %s, `%s` — %s",
            found.left(),
            Words.value(found.leftType()),
            found.right(),
            Words.value(found.rightType()))
        .help("declare both columns with one type", "объявите оба столбца с одним типом");
  }

  private static Diagnostic timeNotDated(TimeNotDated found) {
    return Diagnostic.error(
            "SV4016",
            "the time axis of `%s` holds no dates",
            "в оси времени модели `%s` не даты",
            found.model())
        .at(found.span(), "this is no date", "это не дата")
        .help("take a `date` or `datetime` column", "возьмите столбец типа `date` или `datetime`");
  }

  private static Diagnostic noTime(NoTime found) {
    return Diagnostic.error(
            "SV4009",
            "`%s` has no time, but the query has a period",
            "у модели `%s` нет времени, а у запроса есть период",
            found.model())
        .at(
            found.span(),
            "`%s` counts rows of `%s`",
            "`%s` считает строки `%s`",
            found.query(),
            found.model())
        .alsoAt(
            found.during(), "this narrows the query to a period", "запрос ограничен этим периодом")
        .alsoAt(
            found.modelSpan(),
            "this model says nothing about time",
            "в этой модели о времени ничего не сказано")
        .help(
            "add `time` to the model, or `during all time` to the query",
            "добавьте в модель `time` или в запрос `during all time`");
  }

  private static Diagnostic ambiguousPath(AmbiguousPath found) {
    return Diagnostic.error(
            "SV4004",
            "`%s` can be reached in several ways",
            "до `%s` можно дойти разными путями",
            found.name())
        .at(found.span(), "it is not clear which one is meant", "непонятно, какой имеется в виду")
        .help("write %s", "напишите %s", Phrases.listed(found.paths(), Phrases.OR));
  }

  private static Diagnostic notSameMeaning(NotSameMeaning found) {
    return Diagnostic.error(
            "SV4010",
            "`%s` means two different things",
            "`%s` имеет два разных смысла",
            found.name())
        .at(
            found.span(),
            "it is `%s` and also `%s`",
            "это и `%s`, и `%s`",
            found.one(),
            found.other())
        .help(
            "split the query, or let both models join the same model under one name",
            "разделите запрос или свяжите обе модели с одной и той же под одним именем");
  }

  private static Diagnostic unreachable(Unreachable found) {
    Diagnostic said =
        Diagnostic.error(
                "SV4002",
                "`%s` has no `%s`",
                "для `%s` нет разреза `%s`",
                found.measure(),
                found.dimension())
            .at(
                found.span(),
                "rows of `%s` do not have it",
                "в строках `%s` этого нет",
                found.model())
            .alsoAt(
                found.modelSpan(),
                "`%s` counts rows of this model",
                "`%s` считает строки этой модели",
                found.measure());
    Diagnostic noted =
        found.reaching().isEmpty()
            ? said
            : said.note("known to %s", "есть у %s", Phrases.listed(found.reaching(), Phrases.AND));
    return noted.help(
        "remove the measure or the dimension, or add a join to `%s`",
        "уберите показатель или измерение либо добавьте связь в `%s`", found.model());
  }
}
