package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.compiler.diagnostic.Said.verbatim;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.SchemaProblem;
import io.svodka.compiler.problem.SchemaProblem.ColumnNotLocked;
import io.svodka.compiler.problem.SchemaProblem.ColumnOpaque;
import io.svodka.compiler.problem.SchemaProblem.ColumnsUnknown;
import io.svodka.compiler.problem.SchemaProblem.DeclaredOtherwise;
import io.svodka.compiler.problem.SchemaProblem.FreshNotDated;
import io.svodka.compiler.problem.SchemaProblem.LockConflict;
import io.svodka.compiler.problem.SchemaProblem.LockPart;
import io.svodka.compiler.problem.SchemaProblem.LockUnreadable;
import io.svodka.compiler.problem.SchemaProblem.LockedTwice;
import io.svodka.compiler.problem.SchemaProblem.Loss;
import io.svodka.compiler.problem.SchemaProblem.NamesCutAlike;
import io.svodka.compiler.problem.SchemaProblem.SqlChanged;
import io.svodka.compiler.problem.SchemaProblem.TypedName;
import java.util.List;

/// Says mistakes in the schema lock in words.
final class SchemaWording {
  Diagnostic describe(SchemaProblem problem) {
    return switch (problem) {
      case LockUnreadable found -> lockUnreadable(found);
      case LockConflict found -> lockConflict(found);
      case LockedTwice found -> lockedTwice(found);
      case ColumnsUnknown found -> columnsUnknown(found);
      case ColumnNotLocked found -> columnNotLocked(found);
      case ColumnOpaque found -> columnOpaque(found);
      case DeclaredOtherwise found -> declaredOtherwise(found);
      case NamesCutAlike found -> namesCutAlike(found);
      case SqlChanged found -> sqlChanged(found);
      case FreshNotDated found -> freshNotDated(found);
    };
  }

  private static Diagnostic lockUnreadable(LockUnreadable found) {
    return Diagnostic.error(
            "SV9301",
            "this line of the schema cannot be read",
            "эту строку схемы не удаётся прочитать")
        .at(found.span(), expected(found.expected()))
        .help(
            "run `svodka schema pull`: it writes the file anew",
            "выполните `svodka schema pull`: файл будет записан заново")
        .note(
            "the file is written by Svodka and not meant to be changed by hand",
            "этот файл пишет Svodka, править его вручную не нужно");
  }

  private static Said expected(LockPart part) {
    return switch (part) {
      case HEAD ->
          said(
              "the file ends before it says whose schema it holds and of which day",
              "файл кончился раньше, чем сказано, чья это схема и за какой день");
      case HOLDER ->
          said(
              "`connection NAME uses postgres` or `files` was expected",
              "здесь ожидается `connection NAME uses postgres` или `files`");
      case DATE ->
          said(
              "the day of the pull was expected, as in `pulled 2026-02-01`",
              "здесь ожидается день чтения схемы, например `pulled 2026-02-01`");
      case TABLE ->
          said(
              "`table`, `query` or `file` was expected",
              "здесь ожидается `table`, `query` или `file`");
      case COLUMN ->
          said(
              "`column`, `key`, `unique`, `reference` or the next table was expected",
              "здесь ожидается `column`, `key`, `unique`, `reference` или следующая таблица");
    };
  }

  private static Diagnostic lockConflict(LockConflict found) {
    return Diagnostic.error(
            "SV9302", "the schema holds a merge conflict", "в файле схемы остался конфликт слияния")
        .at(found.span(), "two versions meet here", "здесь столкнулись две версии")
        .help(
            "keep either version, or delete the file; then run `svodka schema pull`",
            "оставьте любую из версий или удалите файл, затем выполните `svodka schema pull`");
  }

  private static Diagnostic lockedTwice(LockedTwice found) {
    return Diagnostic.error(
            "SV9303", "the schema says the same thing twice", "в схеме одно и то же сказано дважды")
        .at(found.span(), "again here", "повтор здесь")
        .alsoAt(found.first(), "first here", "впервые здесь")
        .help(
            "delete one of them, or the file; then run `svodka schema pull`",
            "удалите одно из них или весь файл, затем выполните `svodka schema pull`");
  }

  private static Diagnostic columnsUnknown(ColumnsUnknown found) {
    return Diagnostic.error(
            "SV4012",
            "the columns of `%s` are not known",
            "неизвестны столбцы источника `%s`",
            found.source())
        .at(
            found.span(),
            "no schema of connection `%s` has them, and none are listed",
            "их нет в схеме подключения `%s`, и они не перечислены",
            found.connection())
        .help(
            "run `svodka schema pull`, which asks the database",
            "выполните `svodka schema pull`: столбцы подскажет база данных")
        .help(
            "or list them: `columns { … }` with one name and type per line",
            "или перечислите их: `columns { … }`, имя и тип на каждой строке");
  }

  private static Diagnostic columnNotLocked(ColumnNotLocked found) {
    List<String> close = Suggestions.candidates(found.name(), found.known());
    Diagnostic unknown =
        Diagnostic.error("SV2002", "unknown column `%s`", "неизвестный столбец `%s`", found.name())
            .at(
                found.span(),
                "`%s` has no column with this name (schema of %s)",
                "в источнике `%s` нет столбца с таким именем (схема от %s)",
                found.source(),
                found.pulled())
            .alsoAt(
                found.sourceSpan(),
                "columns come from this source",
                "столбцы берутся из этого источника")
            .help(close.isEmpty() ? Phrases.there(found.known()) : meant(close, found.types()))
            .help(
                "if it is new, run `svodka schema pull`",
                "если столбец новый, выполните `svodka schema pull`");
    return close.isEmpty() ? unknown : unknown.edit(found.span(), close.getFirst());
  }

  private static Said meant(List<String> close, List<TypedName> types) {
    List<Said> typed = close.stream().map(name -> typed(name, types)).toList();
    return said("did you mean %s?", "возможно, имелось в виду %s", Said.joined(typed, Phrases.OR));
  }

  private static Said typed(String name, List<TypedName> types) {
    String type =
        types.stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .map(each -> " (`" + each.type() + "`)")
            .orElse("");
    return verbatim("`" + name + "`" + type);
  }

  private static Diagnostic columnOpaque(ColumnOpaque found) {
    return Diagnostic.error(
            "SV9305",
            "`%s` holds no plain values",
            "в столбце `%s` не простые значения",
            found.name())
        .at(
            found.span(),
            "the database says `%s` (schema of %s)",
            "тип в базе данных: `%s` (схема от %s)",
            found.type(),
            found.pulled())
        .help(
            "take the part you need out of it in a source with `sql`",
            "достаньте нужную часть в источнике с `sql`")
        .help(
            "or declare how to read it: `columns { %s text }` and the other columns you use",
            "или объявите, как его читать: `columns { %s text }` и другие нужные столбцы",
            found.name());
  }

  private static Diagnostic namesCutAlike(NamesCutAlike found) {
    return Diagnostic.error(
            "SV1817",
            "two long names are one to `%s`",
            "два длинных имени для `%s` — одно",
            found.database())
        .at(
            found.span(),
            "of this and of `%s` it keeps `%s`",
            "от него и от `%s` остаётся `%s`",
            found.twin(),
            found.kept())
        .help(
            "call one of them shorter and give its name in the database as a text: `short"
                + " decimal(14, 2) from \"…\"`",
            "назовите один из них короче, а имя в базе укажите текстом: `short decimal(14, 2)"
                + " from \"…\"`");
  }

  private static Diagnostic declaredOtherwise(DeclaredOtherwise found) {
    Said headline =
        said(
            "`%s` is declared as %s, but it is not",
            "столбец `%s` объявлен как `%s`, но это не так", found.name(), found.declared());
    Said label = said("the database says `%s`", "тип в базе данных: `%s`", found.found());
    return severe(headline, found.loss())
        .at(found.span(), label)
        .help("declare it as `%s`", "объявите его как `%s`", found.meant())
        .note(lost(found.loss()))
        .edit(found.span(), found.meant());
  }

  private static Diagnostic.Headline severe(Said headline, Loss loss) {
    return switch (loss) {
      case DIGITS, TIME_OF_DAY -> Diagnostic.warning("SV9304", "%s", "%s", headline);
      case EVERYTHING -> Diagnostic.error("SV9304", headline);
    };
  }

  private static Said lost(Loss loss) {
    return switch (loss) {
      case DIGITS -> said("digits after the point are lost", "знаки после запятой будут потеряны");
      case TIME_OF_DAY ->
          said(
              "the time of day is lost, and days are cut in the source's zone",
              "время суток будет потеряно, а дни отрезаны по поясу источника");
      case EVERYTHING ->
          said("the values cannot be read in this way", "так эти значения прочитать нельзя");
    };
  }

  private static Diagnostic freshNotDated(FreshNotDated found) {
    return Diagnostic.error(
            "SV9307",
            "`%s` does not say when a row arrived",
            "по столбцу `%s` не видно, когда пришла строка",
            found.name())
        .at(found.span(), "%s instead of a date", "%s вместо даты", Words.value(found.found()))
        .help(
            "take a `date` or `datetime` column, such as the time at which rows are loaded",
            "возьмите столбец типа `date` или `datetime`, например время загрузки строки");
  }

  private static Diagnostic sqlChanged(SqlChanged found) {
    return Diagnostic.warning(
            "SV9306", "the SQL of `%s` has changed", "SQL источника `%s` изменился", found.source())
        .at(
            found.span(),
            "its columns were looked up on %s",
            "его столбцы прочитаны %s",
            found.pulled())
        .help(
            "run `svodka schema pull` to look at its columns again",
            "выполните `svodka schema pull`, чтобы прочитать столбцы заново");
  }
}
