package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.compiler.diagnostic.Said.verbatim;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.Home;
import io.svodka.compiler.problem.LexicalProblem;
import io.svodka.compiler.problem.Sign;
import io.svodka.compiler.problem.SyntaxProblem;
import io.svodka.compiler.problem.SyntaxProblem.AbsenceInWords;
import io.svodka.compiler.problem.SyntaxProblem.ConditionOutside;
import io.svodka.compiler.problem.SyntaxProblem.DecimalComma;
import io.svodka.compiler.problem.SyntaxProblem.ExtraBrace;
import io.svodka.compiler.problem.SyntaxProblem.ExtraParenthesis;
import io.svodka.compiler.problem.SyntaxProblem.FormatUnsafe;
import io.svodka.compiler.problem.SyntaxProblem.GroupByInQuery;
import io.svodka.compiler.problem.SyntaxProblem.MisplacedStatements;
import io.svodka.compiler.problem.SyntaxProblem.MissingBrace;
import io.svodka.compiler.problem.SyntaxProblem.MissingOpeningBrace;
import io.svodka.compiler.problem.SyntaxProblem.MisspelledWord;
import io.svodka.compiler.problem.SyntaxProblem.Place;
import io.svodka.compiler.problem.SyntaxProblem.PlaceholderGoesOn;
import io.svodka.compiler.problem.SyntaxProblem.ReservedName;
import io.svodka.compiler.problem.SyntaxProblem.SqlInQuery;
import io.svodka.compiler.problem.SyntaxProblem.StatementGoesOn;
import io.svodka.compiler.problem.SyntaxProblem.TooDeep;
import io.svodka.compiler.problem.SyntaxProblem.TooLarge;
import io.svodka.compiler.problem.SyntaxProblem.TooLong;
import io.svodka.compiler.problem.SyntaxProblem.TwoNames;
import io.svodka.compiler.problem.SyntaxProblem.Unexpected;
import io.svodka.compiler.problem.SyntaxProblem.UnfinishedLine;
import io.svodka.compiler.problem.SyntaxProblem.UnknownStatement;
import io.svodka.compiler.problem.SyntaxProblem.UnknownUnit;
import io.svodka.compiler.problem.Wanted;
import io.svodka.model.origin.Span;
import java.util.List;
import java.util.Locale;

/// Says mistakes of form in words: statements here, single characters and constants in
/// [LexicalWording].
final class SyntaxWording {
  private static final int STATEMENTS_NAMED = 6;
  private static final int MOST_WORDS = 3;
  private static final List<String> UNITS =
      List.of(
          "day",
          "days",
          "week",
          "weeks",
          "month",
          "months",
          "quarter",
          "quarters",
          "year",
          "years",
          "hour",
          "hours",
          "minute",
          "minutes");

  private final LexicalWording lexical = new LexicalWording();

  Diagnostic describe(SyntaxProblem problem) {
    return switch (problem) {
      case UnknownStatement found -> unknownStatement(found);
      case Unexpected found -> unexpected(found);
      case AbsenceInWords found -> AbsenceWording.inWords(found);
      case TwoNames found -> twoNames(found);
      case DecimalComma(var number, var span) -> decimalComma(number, span);
      case UnfinishedLine(var after, var span) -> LineEndWording.unfinishedLine(after, span);
      case PlaceholderGoesOn(var written, var span) ->
          LineEndWording.placeholderGoesOn(written, span);
      case StatementGoesOn(var written, var span) -> LineEndWording.statementGoesOn(written, span);
      case MisspelledWord(var written, var words, var span) -> misspelledWord(written, words, span);
      case ReservedName(var word, var span) -> reservedName(word, span);
      case GroupByInQuery(var span) -> groupByInQuery(span);
      case SqlInQuery(_, var span) -> sqlInQuery(span);
      case ConditionOutside(var call, var span) -> conditionOutside(call, span);
      case UnknownUnit(var word, var span) -> unknownUnit(word, span);
      case MissingBrace(var place, var noticed, var span) -> missingBrace(place, noticed, span);
      case MissingOpeningBrace(var inside, var span) -> missingOpeningBrace(inside, span);
      case ExtraBrace(var span) -> extraBrace(span);
      case ExtraParenthesis(var span) -> extraParenthesis(span);
      case MisplacedStatements(var word, var homes, var span) ->
          misplacedStatements(word, homes, span);
      case TooDeep(var span) -> LimitWording.tooDeep(span);
      case TooLarge(var limit, var span) -> LimitWording.tooLarge(limit, span);
      case TooLong(var what, var limit, var span) -> LimitWording.tooLong(what, limit, span);
      case FormatUnsafe(var span) -> LimitWording.formatUnsafe(span);
      case LexicalProblem found -> lexical.describe(found);
    };
  }

  private static Diagnostic misspelledWord(String written, List<String> words, Span span) {
    return Diagnostic.error("SV1019", "unknown word `%s`", "неизвестное слово `%s`", written)
        .at(span, "no statement goes on with this word", "с таким словом операторы не продолжаются")
        .help(Phrases.didYouMean(words.stream().limit(MOST_WORDS).toList()))
        .edit(span, words.getFirst());
  }

  private static Diagnostic reservedName(String word, Span span) {
    return Diagnostic.error(
            "SV1020",
            "`%s` is reserved and cannot be a name",
            "`%s` — служебное слово, именем быть не может",
            word)
        .at(span, "a name must stand here", "здесь нужно имя")
        .help(Hints.instead(word))
        .help(
            "if it is a name, write `` `%s` `` with backticks",
            "если это имя, возьмите его в обратные апострофы: `` `%s` ``", word);
  }

  private static Diagnostic groupByInQuery(Span span) {
    return Diagnostic.error("SV1013", "a query groups with `by`", "запрос группирует через `by`")
        .at(span, "written as in SQL", "написано как в SQL")
        .help("write `by` alone", "оставьте только `by`")
        .note(
            "`group by` belongs to tables, where it makes group headers",
            "`group by` есть у таблиц: он создаёт заголовки групп")
        .edit(span, "by");
  }

  private static Diagnostic sqlInQuery(Span span) {
    return Diagnostic.error(
            "SV1014",
            "queries are not SQL: write `show`, `by`, `during`",
            "запрос пишется не на SQL, а через `show`, `by`, `during`")
        .at(span, "an SQL word", "слово из SQL")
        .help(
            "name measures with `show` and dimensions with `by`",
            "показатели перечисляются в `show`, измерения — в `by`")
        .note(
            "measures know their tables; joins come from the model",
            "таблицы известны показателям, связи заданы в модели");
  }

  private static Diagnostic conditionOutside(Span call, Span span) {
    return Diagnostic.error(
            "SV1017",
            "the condition belongs inside the parentheses",
            "условие должно быть внутри скобок")
        .at(span, "this condition stands after them", "условие стоит после скобок")
        .alsoAt(call, "it should narrow this", "оно относится к этому")
        .help(
            "write it before the `)`, as in `count(distinct x where paid)`",
            "поставьте его перед `)`, например `count(distinct x where paid)`")
        .note(
            "`where` on a line of its own narrows the whole model or query",
            "`where` на отдельной строке действует на всю модель или запрос");
  }

  private static Diagnostic missingBrace(Place place, Span noticed, Span span) {
    Diagnostic said =
        Diagnostic.error("SV1102", "`}` is missing", "не хватает `}`")
            .at(
                span,
                "the block of %s starts here and is never closed",
                "блок %s начинается здесь и не закрыт",
                named(place))
            .help("add `}` where the block ends", "добавьте `}` там, где блок кончается");
    boolean atEnd = noticed.start() == noticed.end();
    return atEnd
        ? said
        : said.alsoAt(noticed, "this cannot be inside of it", "это внутри него быть не может");
  }

  private static Diagnostic missingOpeningBrace(Span inside, Span span) {
    return Diagnostic.error("SV1105", "`{` is missing", "не хватает `{`")
        .at(span, "a block must start here", "здесь должен начаться блок")
        .alsoAt(
            inside, "this stands deeper, but no block is open", "отступ больше, а блок не открыт")
        .help(
            "add `{`, or do not indent the lines below",
            "добавьте `{` или уберите отступ у строк ниже")
        .edit(span, " {");
  }

  private static Diagnostic extraBrace(Span span) {
    return Diagnostic.error("SV1104", "`}` closes nothing", "лишняя `}`")
        .at(span, "no block is open here", "здесь нет открытого блока")
        .help(
            "remove it, or remove the one before that closed too early",
            "уберите её или ту выше, что закрыла блок слишком рано");
  }

  private static Diagnostic extraParenthesis(Span span) {
    return Diagnostic.error("SV1103", "`)` closes nothing", "лишняя `)`")
        .at(span, "no `(` is open here", "здесь нет открытой `(`")
        .help("remove it, or add the `(` it belongs to", "уберите её или добавьте парную `(`")
        .edit(span, "");
  }

  private static Diagnostic misplacedStatements(String word, List<Home> homes, Span span) {
    return Diagnostic.error(
            "SV1026", "`%s` stands outside of any block", "`%s` стоит вне блоков", word)
        .at(span, "this and the lines after it", "эта строка и следующие за ней")
        .help(
            "remove a `}` above that closes too early",
            "уберите выше `}`, которая закрыла блок слишком рано")
        .note("`%s` belongs to %s", "`%s` пишется %s", word, either(homes));
  }

  private static Diagnostic unknownStatement(UnknownStatement found) {
    return Diagnostic.error(
            "SV1010",
            "unknown statement `%s` in %s",
            "неизвестный оператор `%s` %s",
            found.word(),
            within(found.place()))
        .at(found.span(), "no statement here starts like this", "операторы здесь так не начинаются")
        .help(helpFor(found));
  }

  private static Said helpFor(UnknownStatement found) {
    Said chart = Hints.chart(found.word().toLowerCase(Locale.ROOT));
    if (!chart.isEmpty() && !found.place().statement().equals("chart")) {
      return chart;
    }
    String synonym = Suggestions.synonym(found.word(), found.statements());
    if (synonym.isEmpty() && !found.homes().isEmpty()) {
      return said(
          "move it: `%s` belongs to %s",
          "перенесите: `%s` пишется %s", found.word(), either(found.homes()));
    }
    Said meant =
        synonym.isEmpty()
            ? Phrases.meant(found.word(), found.statements())
            : Phrases.didYouMean(List.of(synonym));
    Said contents =
        said(
            "%s contains %s", "здесь пишут %2$s", article(found.place()), some(found.statements()));
    return Phrases.or(
        meant, Phrases.or(Hints.instead(found.word().toLowerCase(Locale.ROOT)), contents));
  }

  private static Diagnostic unexpected(Unexpected found) {
    Said after =
        found.after().isEmpty()
            ? Said.NOTHING
            : said(" after %s", " после %s", Words.sign(found.after().getFirst()));
    Said wanted = Said.joined(found.expected().stream().map(Words::wanted).toList(), Phrases.OR);
    return Diagnostic.error("SV1011", said("%s%s", "%s%s", unexpected(found.found()), after))
        .at(
            found.span(),
            wanted.isEmpty()
                ? said("this does not fit here", "здесь это не подходит")
                : said("expected %s", "ожидается %s", wanted))
        .help(Phrases.meant(LineEndWording.text(found.found()), found.words()))
        .help(hint(found));
  }

  private static Said unexpected(Sign found) {
    return switch (found) {
      case Sign.Written(var text) -> said("unexpected `%s`", "неожиданно `%s`", text);
      case Sign.Quoted(var text) -> said("unexpected text %s", "неожиданный текст %s", text);
      case Sign.End.LINE -> said("unexpected end of the line", "строка неожиданно кончилась");
      case Sign.End.FILE -> said("unexpected end of the file", "файл неожиданно кончился");
      case Sign.End.PLACEHOLDER ->
          said("unexpected end of the placeholder", "подстановка неожиданно кончилась");
    };
  }

  private static Said hint(Unexpected found) {
    String text = LineEndWording.text(found.found());
    if (found.expected().contains(new Wanted.Word("=")) && isWord(text)) {
      return said(
          "a label is written in quotes: \"%s\"", "подпись пишется в кавычках: \"%s\"", text);
    }
    if (text.equals(",")) {
      return Hints.comma(found.expected());
    }
    if (found.expected().contains(new Wanted.Word("null")) && isValue(found.found())) {
      return said("a value is compared with `=` or `<>`", "значение сравнивают через `=` или `<>`");
    }
    Said instead = found.expected().isEmpty() ? Hints.instead(text) : Said.NOTHING;
    return found.after().isEmpty()
        ? instead
        : Phrases.or(Hints.after(LineEndWording.text(found.after().getFirst())), instead);
  }

  private static boolean isValue(Sign found) {
    return switch (found) {
      case Sign.Quoted _ -> true;
      case Sign.Written(var text) ->
          Character.isDigit(text.charAt(0)) || text.equals("true") || text.equals("false");
      case Sign.End _ -> false;
    };
  }

  private static boolean isWord(String text) {
    return !text.isEmpty() && (Character.isLetter(text.charAt(0)) || text.charAt(0) == '_');
  }

  private static Diagnostic decimalComma(String number, Span span) {
    return Diagnostic.error(
            "SV1028", "numbers are written with a point", "дробная часть отделяется точкой")
        .at(span, "a comma separates the items of a list", "запятая разделяет элементы списка")
        .help("write `%s`", "напишите `%s`", number)
        .note(
            "reports print numbers as their `locale` does",
            "в отчётах числа печатаются так, как принято для `locale`")
        .edit(span, number);
  }

  private static Diagnostic twoNames(TwoNames found) {
    return Diagnostic.error(
            "SV1012",
            "two names in a row: `%s` and `%s`",
            "два имени подряд: `%s` и `%s`",
            found.first(),
            found.second())
        .at(
            found.span(),
            "a second name without a comma before it",
            "перед вторым именем нет запятой")
        .help(Hints.instead(found.second().toLowerCase(Locale.ROOT)))
        .help(
            "separate them with a comma, or write one per line in `{ }`",
            "разделите их запятой или пишите по одному на строке внутри `{ }`")
        .edit(start(found.span()), ", ");
  }

  private static Diagnostic unknownUnit(String word, Span span) {
    Diagnostic.Headline said =
        word.isEmpty()
            ? Diagnostic.error(
                "SV6001", "a unit of time must stand here", "здесь нужна единица времени")
            : Diagnostic.error("SV6001", "unknown unit `%s`", "нет единицы времени `%s`", word);
    return said.at(
            span, "no unit of time is called like this", "единицы времени с таким названием нет")
        .help(
            Phrases.or(
                Hints.period(word),
                Phrases.or(
                    Phrases.meant(word, UNITS),
                    said(
                        "units are `day`, `week`, `month`, `quarter` and `year`",
                        "единицы: `day`, `week`, `month`, `quarter` и `year`"))));
  }

  private static Said named(Place place) {
    if ("file".equals(place.statement())) {
      return said("a file", "файла");
    }
    String statement = place.statement();
    return place.name().isEmpty()
        ? verbatim("`" + statement + "`")
        : said("%s `%s`", "`%s %s`", statement, place.name());
  }

  private static Said within(Place place) {
    Said block = named(place);
    return "file".equals(place.statement())
        ? said("a file", "на верхнем уровне файла")
        : said("%s", "в блоке %s", block);
  }

  private static Span start(Span span) {
    return new Span(span.source(), span.start(), span.start());
  }

  private static String article(Place place) {
    return ("aeiou".indexOf(place.statement().charAt(0)) >= 0 ? "an " : "a ") + place.statement();
  }

  private static Said some(List<String> statements) {
    Said named =
        Phrases.listed(statements.stream().limit(STATEMENTS_NAMED).toList(), Phrases.COMMA);
    return statements.size() > STATEMENTS_NAMED ? said("%s, …", "%s, …", named) : named;
  }

  private static Said either(List<Home> homes) {
    return Said.joined(homes.stream().limit(MOST_WORDS).map(Words::home).toList(), Phrases.OR);
  }
}
