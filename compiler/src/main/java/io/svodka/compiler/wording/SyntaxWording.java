package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.LexicalProblem;
import io.svodka.compiler.problem.SyntaxProblem;
import io.svodka.compiler.problem.SyntaxProblem.ConditionOutside;
import io.svodka.compiler.problem.SyntaxProblem.DecimalComma;
import io.svodka.compiler.problem.SyntaxProblem.ExtraBrace;
import io.svodka.compiler.problem.SyntaxProblem.ExtraParenthesis;
import io.svodka.compiler.problem.SyntaxProblem.GroupByInQuery;
import io.svodka.compiler.problem.SyntaxProblem.MisplacedStatements;
import io.svodka.compiler.problem.SyntaxProblem.MissingBrace;
import io.svodka.compiler.problem.SyntaxProblem.MissingOpeningBrace;
import io.svodka.compiler.problem.SyntaxProblem.MisspelledWord;
import io.svodka.compiler.problem.SyntaxProblem.Place;
import io.svodka.compiler.problem.SyntaxProblem.ReservedName;
import io.svodka.compiler.problem.SyntaxProblem.SqlInQuery;
import io.svodka.compiler.problem.SyntaxProblem.StatementGoesOn;
import io.svodka.compiler.problem.SyntaxProblem.TooDeep;
import io.svodka.compiler.problem.SyntaxProblem.TooLarge;
import io.svodka.compiler.problem.SyntaxProblem.TwoNames;
import io.svodka.compiler.problem.SyntaxProblem.Unexpected;
import io.svodka.compiler.problem.SyntaxProblem.UnfinishedLine;
import io.svodka.compiler.problem.SyntaxProblem.UnknownStatement;
import io.svodka.compiler.problem.SyntaxProblem.UnknownUnit;
import io.svodka.model.origin.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says mistakes of form in words: statements here, single characters and constants in
/// [LexicalWording].
final class SyntaxWording {
  private static final int STATEMENTS_NAMED = 6;

  private final LexicalWording lexical = new LexicalWording();

  Diagnostic describe(SyntaxProblem problem) {
    return switch (problem) {
      case UnknownStatement found -> unknownStatement(found);
      case Unexpected found -> unexpected(found);
      case TwoNames found -> twoNames(found);
      case DecimalComma(var number, var span) -> decimalComma(number, span);
      case UnfinishedLine(var after, var span) -> unfinishedLine(after, span);
      case StatementGoesOn(var written, var span) -> statementGoesOn(written, span);
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
      case TooDeep(var span) -> tooDeep(span);
      case TooLarge(var limit, var span) -> tooLarge(limit, span);
      case LexicalProblem found -> lexical.describe(found);
    };
  }

  private static Diagnostic unfinishedLine(String after, Span span) {
    return Diagnostic.error("SV1027", "the line ends after `" + after + "`")
        .at(span, "a value must follow")
        .help("write the value after `" + after + "`");
  }

  private static Diagnostic statementGoesOn(String written, Span span) {
    return Diagnostic.error("SV1018", "the statement should end before " + written)
        .at(span, "one line holds one statement")
        .help(or(Hints.instead(written), "put what follows on a line of its own, or remove it"));
  }

  private static String or(String hint, String usual) {
    return hint.isEmpty() ? usual : hint;
  }

  private static Diagnostic misspelledWord(String written, List<String> words, Span span) {
    return Diagnostic.error("SV1019", "unknown word `" + written + "`")
        .at(span, "no statement goes on with this word")
        .help("did you mean " + listed(words) + "?")
        .edit(span, words.getFirst());
  }

  private static Diagnostic reservedName(String word, Span span) {
    return Diagnostic.error("SV1020", "`" + word + "` is reserved and cannot be a name")
        .at(span, "a name must stand here")
        .help(Hints.instead("`" + word + "`"))
        .help("if it is a name, write `` `" + word + "` `` with backticks");
  }

  private static Diagnostic groupByInQuery(Span span) {
    return Diagnostic.error("SV1013", "a query groups with `by`")
        .at(span, "written as in SQL")
        .help("write `by` alone")
        .note("`group by` belongs to tables, where it makes group headers")
        .edit(span, "by");
  }

  private static Diagnostic sqlInQuery(Span span) {
    return Diagnostic.error("SV1014", "queries are not SQL: write `show`, `by`, `during`")
        .at(span, "an SQL word")
        .help("name measures with `show` and dimensions with `by`")
        .note("measures know their tables; joins come from the model");
  }

  private static Diagnostic conditionOutside(Span call, Span span) {
    return Diagnostic.error("SV1017", "the condition belongs inside the parentheses")
        .at(span, "this condition stands after them")
        .alsoAt(call, "it should narrow this")
        .help("write it before the `)`, as in `count(distinct x where paid)`")
        .note("`where` on a line of its own narrows the whole model or query");
  }

  private static Diagnostic missingBrace(Place place, Span noticed, Span span) {
    Diagnostic said =
        Diagnostic.error("SV1102", "`}` is missing")
            .at(span, "the block of " + named(place) + " starts here and is never closed")
            .help("add `}` where the block ends");
    boolean atEnd = noticed.start() == noticed.end();
    return atEnd ? said : said.alsoAt(noticed, "this cannot be inside of it");
  }

  private static Diagnostic missingOpeningBrace(Span inside, Span span) {
    return Diagnostic.error("SV1105", "`{` is missing")
        .at(span, "a block must start here")
        .alsoAt(inside, "this stands deeper, but no block is open")
        .help("add `{`, or do not indent the lines below")
        .edit(span, " {");
  }

  private static Diagnostic extraBrace(Span span) {
    return Diagnostic.error("SV1104", "`}` closes nothing")
        .at(span, "no block is open here")
        .help("remove it, or remove the one before that closed too early");
  }

  private static Diagnostic extraParenthesis(Span span) {
    return Diagnostic.error("SV1103", "`)` closes nothing")
        .at(span, "no `(` is open here")
        .help("remove it, or add the `(` it belongs to")
        .edit(span, "");
  }

  private static Diagnostic misplacedStatements(String word, List<String> homes, Span span) {
    return Diagnostic.error("SV1026", "`" + word + "` stands outside of any block")
        .at(span, "this and the lines after it")
        .help("remove a `}` above that closes too early")
        .note("`" + word + "` belongs to " + either(homes));
  }

  private static Diagnostic tooDeep(Span span) {
    return Diagnostic.error("SV1024", "this is nested too deeply")
        .at(span, "too many open parentheses, blocks or operators around this place")
        .help("name parts of it as measures of their own");
  }

  private static Diagnostic tooLarge(int limit, Span span) {
    return Diagnostic.error("SV1025", "the file is too large")
        .at(span, "more than " + limit + " characters")
        .help("split it: all files of a project see each other");
  }

  private static Diagnostic unknownStatement(UnknownStatement found) {
    return Diagnostic.error(
            "SV1010", "unknown statement `" + found.word() + "` in " + named(found.place()))
        .at(found.span(), "no statement here starts like this")
        .help(helpFor(found));
  }

  private static String helpFor(UnknownStatement found) {
    String synonym = Suggestions.synonym(found.word(), found.statements());
    if (synonym.isEmpty() && !found.homes().isEmpty()) {
      return "move it: `" + found.word() + "` belongs to " + either(found.homes());
    }
    String meant =
        synonym.isEmpty() ? Suggestions.closest(found.word(), found.statements()) : synonym;
    String hint = Hints.instead("`" + found.word().toLowerCase(Locale.ROOT) + "`");
    if (meant.isEmpty() && !hint.isEmpty()) {
      return hint;
    }
    return meant.isEmpty()
        ? article(found.place()) + " contains " + some(found.statements())
        : meant;
  }

  private static Diagnostic unexpected(Unexpected found) {
    String where = found.after().isEmpty() ? "" : " after " + found.after();
    String label =
        found.expected().isEmpty()
            ? "this does not fit here"
            : "expected " + String.join(" or ", found.expected());
    String what = found.found().startsWith("the ") ? found.found().substring(4) : found.found();
    return Diagnostic.error("SV1011", "unexpected " + what + where)
        .at(found.span(), label)
        .help(Suggestions.closest(found.found().replace("`", ""), found.words()))
        .help(hint(found));
  }

  private static String hint(Unexpected found) {
    String instead = found.expected().isEmpty() ? Hints.instead(found.found()) : "";
    String hint = or(Hints.after(found.after()), instead);
    boolean label = found.expected().contains("`=`") && found.found().matches("`[\\p{L}_].*`");
    return label
        ? "a label is written in quotes: \"" + found.found().replace("`", "") + "\""
        : hint;
  }

  private static Diagnostic decimalComma(String number, Span span) {
    return Diagnostic.error("SV1028", "numbers are written with a point")
        .at(span, "a comma separates the items of a list")
        .help("write `" + number + "`")
        .note("reports print numbers as their `locale` does")
        .edit(span, number);
  }

  private static Diagnostic twoNames(TwoNames found) {
    return Diagnostic.error(
            "SV1012", "two names in a row: `" + found.first() + "` and `" + found.second() + "`")
        .at(found.span(), "a second name without a comma before it")
        .help("separate them with a comma, or write one per line in `{ }`")
        .edit(start(found.span()), ", ");
  }

  private static Diagnostic unknownUnit(String word, Span span) {
    List<String> units =
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
    String suggestion = Suggestions.closest(word, units);
    return Diagnostic.error("SV6001", "unknown unit `" + word + "`")
        .at(span, "no unit of time is called like this")
        .help(suggestion);
  }

  private static String named(Place place) {
    String statement = "`" + place.statement() + "`";
    if ("file".equals(place.statement())) {
      return "a file";
    }
    return place.name().isEmpty() ? statement : place.statement() + " `" + place.name() + "`";
  }

  private static Span start(Span span) {
    return new Span(span.source(), span.start(), span.start());
  }

  private static String article(Place place) {
    return ("aeiou".indexOf(place.statement().charAt(0)) >= 0 ? "an " : "a ") + place.statement();
  }

  private static String some(List<String> statements) {
    String named =
        statements.stream()
            .limit(STATEMENTS_NAMED)
            .map(word -> "`" + word + "`")
            .collect(Collectors.joining(", "));
    return statements.size() > STATEMENTS_NAMED ? named + ", …" : named;
  }

  private static String listed(List<String> words) {
    return words.stream()
        .limit(3)
        .map(word -> "`" + word + "`")
        .collect(Collectors.joining(" or "));
  }

  private static String either(List<String> homes) {
    return homes.stream().limit(3).collect(Collectors.joining(" or "));
  }
}
