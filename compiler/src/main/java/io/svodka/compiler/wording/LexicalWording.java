package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.LexicalProblem;
import io.svodka.compiler.problem.LexicalProblem.Dash;
import io.svodka.compiler.problem.LexicalProblem.DateOrder;
import io.svodka.compiler.problem.LexicalProblem.DottedName;
import io.svodka.compiler.problem.LexicalProblem.EmptyPlaceholder;
import io.svodka.compiler.problem.LexicalProblem.ForeignSign;
import io.svodka.compiler.problem.LexicalProblem.HashedName;
import io.svodka.compiler.problem.LexicalProblem.InvalidConstant;
import io.svodka.compiler.problem.LexicalProblem.MissingParenthesis;
import io.svodka.compiler.problem.LexicalProblem.MixedAlphabets;
import io.svodka.compiler.problem.LexicalProblem.Semicolon;
import io.svodka.compiler.problem.LexicalProblem.SingleQuotes;
import io.svodka.compiler.problem.LexicalProblem.SpaceInNumber;
import io.svodka.compiler.problem.LexicalProblem.StrayCharacter;
import io.svodka.compiler.problem.LexicalProblem.TypographicQuotes;
import io.svodka.compiler.problem.LexicalProblem.UnclosedComment;
import io.svodka.compiler.problem.LexicalProblem.UnclosedLongText;
import io.svodka.compiler.problem.LexicalProblem.UnclosedPlaceholder;
import io.svodka.compiler.problem.LexicalProblem.UnclosedText;
import io.svodka.model.origin.Span;
import java.util.Locale;
import java.util.Map;

/// Says slips in single characters, texts and constants in words.
final class LexicalWording {
  private static final Map<Character.UnicodeScript, Said> ALPHABETS =
      Map.of(
          Character.UnicodeScript.LATIN, said("Latin", "латинская"),
          Character.UnicodeScript.CYRILLIC, said("Cyrillic", "кириллическая"),
          Character.UnicodeScript.GREEK, said("Greek", "греческая"));

  Diagnostic describe(LexicalProblem problem) {
    return switch (problem) {
      case StrayCharacter(var written, var span) -> strayCharacter(written, span);
      case UnclosedText(_, var span) -> unclosedText(span);
      case UnclosedLongText(var span) -> unclosedLongText(span);
      case UnclosedComment(var span) -> unclosedComment(span);
      case TypographicQuotes(var written, var mended, var span) ->
          typographicQuotes(written, mended, span);
      case SingleQuotes(var mended, var span) -> singleQuotes(mended, span);
      case ForeignSign(var written, var meant, var span) -> foreignSign(written, meant, span);
      case Dash(var written, var span) -> dash(written, span);
      case Semicolon(var span) -> semicolon(span);
      case MixedAlphabets(var written, var mended, var span) ->
          mixedAlphabets(written, mended, span);
      case DottedName(var written, var mended, var span) -> dottedName(written, mended, span);
      case HashedName(var written, var mended, var span) -> hashedName(written, mended, span);
      case MissingParenthesis(var span) -> missingParenthesis(span);
      case SpaceInNumber(_, var mended, var span) -> spaceInNumber(mended, span);
      case DateOrder(_, var mended, var span) -> dateOrder(mended, span);
      case InvalidConstant(var written, var span) -> invalidConstant(written, span);
      case EmptyPlaceholder(var span) -> emptyPlaceholder(span);
      case UnclosedPlaceholder(var span) -> unclosedPlaceholder(span);
    };
  }

  private static Diagnostic strayCharacter(String written, Span span) {
    return Diagnostic.error(
            "SV1001",
            "the character `%s` means nothing here",
            "символ `%s` здесь ничего не значит",
            written)
        .at(span, unicode(written))
        .help(Hints.instead(written))
        .help(
            "remove it, or put it into a text in quotes",
            "уберите его или возьмите текст в кавычки")
        .edit(span, "");
  }

  private static Diagnostic unclosedText(Span span) {
    return Diagnostic.error(
            "SV1002", "this text is not closed on its line", "текст не закрыт на своей строке")
        .at(
            span,
            "the text starts here and has no closing quotes",
            "текст начинается здесь, закрывающей кавычки нет")
        .help("add `\"` at its end", "добавьте в конце `\"`")
        .note("texts of several lines use `\"\"\"`", "для нескольких строк есть `\"\"\"`")
        .edit(span.after(), "\"");
  }

  private static Diagnostic unclosedLongText(Span span) {
    return Diagnostic.error("SV1002", "this text is never closed", "текст нигде не закрыт")
        .at(
            span,
            "the text starts here and runs to the end of the file",
            "текст начинается здесь и тянется до конца файла")
        .help("add `\"\"\"` at its end", "добавьте в конце `\"\"\"`");
  }

  private static Diagnostic unclosedComment(Span span) {
    return Diagnostic.error("SV1008", "this comment is never closed", "комментарий нигде не закрыт")
        .at(
            span,
            "the comment starts here and runs to the end of the file",
            "комментарий начинается здесь и тянется до конца файла")
        .help("add `*/` at its end", "добавьте в конце `*/`");
  }

  private static Diagnostic typographicQuotes(String written, String mended, Span span) {
    return Diagnostic.warning(
            "SV1003",
            "typographic quotes around %s",
            "типографские кавычки вокруг %s",
            inner(written))
        .at(span, "read as straight quotes", "прочитано как прямые кавычки")
        .help("write straight quotes: `\"`", "поставьте прямые кавычки: `\"`")
        .edit(span, mended);
  }

  private static Diagnostic singleQuotes(String mended, Span span) {
    return Diagnostic.warning(
            "SV1004", "text is written in double quotes", "текст пишется в двойных кавычках")
        .at(span, "read as %s", "прочитано как %s", mended)
        .help("write %s", "напишите %s", mended)
        .edit(span, mended);
  }

  private static Diagnostic foreignSign(String written, String meant, Span span) {
    return Diagnostic.warning(
            "SV1005", "write `%s` instead of `%s`", "вместо `%2$s` пишется `%1$s`", meant, written)
        .at(span, "read as `%s`", "прочитано как `%s`", meant)
        .help("write `%s`", "напишите `%s`", meant)
        .edit(span, meant);
  }

  private static Diagnostic dash(String written, Span span) {
    return Diagnostic.warning(
            "SV1006", "this is a dash, read as a minus", "это тире, прочитано как минус")
        .at(span, unicode(written))
        .help("write `-`", "напишите `-`")
        .edit(span, "-");
  }

  private static Diagnostic dottedName(String written, String mended, Span span) {
    return Diagnostic.error(
            "SV1029", "the name `%s` holds a dot", "в имени `%s` есть точка", written)
        .at(span, "a dot stands between names", "точка стоит между именами")
        .help("write `%s`", "напишите `%s`", mended)
        .note(
            "a column keeps its heading: `%s text from \"%s\"`",
            "заголовок столбца остаётся: `%s text from \"%s\"`", mended, written)
        .edit(span, mended);
  }

  private static Diagnostic hashedName(String written, String mended, Span span) {
    return Diagnostic.error("SV1030", "the name `%s` holds a `#`", "в имени `%s` есть `#`", written)
        .at(span, "behind a `#` stands which mail it is", "после `#` стоит, которое это письмо")
        .help("write `%s`", "напишите `%s`", mended)
        .note(
            "the words behind it may hold one: `%s \"%s\"`",
            "в подписи за ним он может стоять: `%s \"%s\"`", mended, written)
        .edit(span, mended);
  }

  private static Diagnostic semicolon(Span span) {
    return Diagnostic.warning(
            "SV1009",
            "a statement ends with its line, not with `;`",
            "оператор кончается вместе со строкой, `;` не нужна")
        .at(span, "read as the end of the line", "прочитано как конец строки")
        .help("remove it, or start a new line", "уберите её или начните новую строку")
        .edit(span, "");
  }

  private static Diagnostic missingParenthesis(Span span) {
    return Diagnostic.error("SV1101", "`)` is missing", "не хватает `)`")
        .at(
            span,
            "a `(` of this statement is still open here",
            "здесь ещё не закрыта `(` этого оператора")
        .help("add `)`", "добавьте `)`")
        .edit(span, ")");
  }

  private static Diagnostic spaceInNumber(String mended, Span span) {
    return Diagnostic.error("SV1015", "a number contains a space", "пробел внутри числа")
        .at(span, "read as one number", "прочитано как одно число")
        .help("group digits with `_`: `%s`", "разряды разделяет `_`: `%s`", mended)
        .edit(span, mended);
  }

  private static Diagnostic dateOrder(String mended, Span span) {
    return Diagnostic.error(
            "SV1016", "dates are written as year-month-day", "даты пишутся как год-месяц-день")
        .at(span, "read as %s", "прочитано как %s", mended)
        .help("write `%s`", "напишите `%s`", mended)
        .note("one order of the parts for everybody", "порядок частей один для всех стран")
        .edit(span, mended);
  }

  private static Diagnostic invalidConstant(String written, Span span) {
    return Diagnostic.error("SV1021", "there is no `%s`", "`%s` не существует", written)
        .at(
            span,
            "this value does not exist or does not fit here",
            "такого значения нет, или оно здесь не подходит");
  }

  private static Diagnostic emptyPlaceholder(Span span) {
    return Diagnostic.error("SV1022", "an empty placeholder", "пустая подстановка")
        .at(span, "nothing stands between the braces", "между скобками ничего нет")
        .help(
            "name what to print, or write `{{` for a brace",
            "укажите, что напечатать; сама скобка пишется как `{{`");
  }

  private static Diagnostic unclosedPlaceholder(Span span) {
    return Diagnostic.error("SV1023", "a placeholder is not closed", "подстановка не закрыта")
        .at(span, "the `}` of this brace is missing", "у этой скобки нет парной `}`")
        .help("add `}`, or write `{{` for a brace", "добавьте `}`; сама скобка пишется как `{{`");
  }

  private static Diagnostic mixedAlphabets(String written, String mended, Span span) {
    int different = 0;
    while (different < mended.length() - 1
        && mended.charAt(different) == written.charAt(different)) {
      different++;
    }
    String letter = written.substring(different, different + 1);
    return Diagnostic.error(
            "SV1007", "`%s` mixes alphabets", "в `%s` смешаны два алфавита", written)
        .at(
            span,
            "letter %s is the %s %s",
            "%1$s-я буква — %2$s `%3$s`",
            different + 1,
            alphabet(letter),
            letter)
        .help("write `%s`", "напишите `%s`", mended)
        .note("both look alike but are different names", "выглядят одинаково, но это разные имена")
        .edit(span, mended);
  }

  private static Said alphabet(String letter) {
    return ALPHABETS.getOrDefault(
        Character.UnicodeScript.of(letter.codePointAt(0)), said("foreign", "чужая"));
  }

  private static Said unicode(String written) {
    String number = String.format(Locale.ROOT, "U+%04X", written.codePointAt(0));
    String name = String.valueOf(Character.getName(written.codePointAt(0)));
    return new Said(number + ", " + name.toLowerCase(Locale.ROOT), number);
  }

  private static String inner(String written) {
    return "`" + written.substring(1, Math.max(1, written.length() - 1)) + "`";
  }
}
