package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.LexicalProblem;
import io.svodka.compiler.problem.SyntaxProblem;
import io.svodka.compiler.problem.SyntaxProblem.ConditionOutside;
import io.svodka.compiler.problem.SyntaxProblem.ExtraBrace;
import io.svodka.compiler.problem.SyntaxProblem.ExtraParenthesis;
import io.svodka.compiler.problem.SyntaxProblem.GroupByInQuery;
import io.svodka.compiler.problem.SyntaxProblem.MisplacedStatements;
import io.svodka.compiler.problem.SyntaxProblem.MissingBrace;
import io.svodka.compiler.problem.SyntaxProblem.MisspelledWord;
import io.svodka.compiler.problem.SyntaxProblem.Place;
import io.svodka.compiler.problem.SyntaxProblem.ReservedName;
import io.svodka.compiler.problem.SyntaxProblem.SqlInQuery;
import io.svodka.compiler.problem.SyntaxProblem.StatementGoesOn;
import io.svodka.compiler.problem.SyntaxProblem.TooDeep;
import io.svodka.compiler.problem.SyntaxProblem.TooLarge;
import io.svodka.compiler.problem.SyntaxProblem.TwoNames;
import io.svodka.compiler.problem.SyntaxProblem.Unexpected;
import io.svodka.compiler.problem.SyntaxProblem.UnknownStatement;
import io.svodka.compiler.problem.SyntaxProblem.UnknownUnit;
import io.svodka.model.origin.Span;
import java.util.List;
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
      case StatementGoesOn(var written, var span) ->
          Diagnostic.error("SV1018", "the statement should end before " + written)
              .at(span, "one line holds one statement")
              .help("put what follows on a line of its own, or remove it");
      case MisspelledWord(var written, var words, var span) ->
          Diagnostic.error("SV1019", "unknown word `" + written + "`")
              .at(span, "no statement goes on with this word")
              .help("did you mean " + listed(words) + "?")
              .edit(span, words.getFirst());
      case ReservedName(var word, var span) ->
          Diagnostic.error("SV1020", "`" + word + "` is reserved and cannot be a name")
              .at(span, "a name must stand here")
              .help("write `` `" + word + "` `` with backticks");
      case GroupByInQuery(var span) ->
          Diagnostic.error("SV1013", "a query groups with `by`")
              .at(span, "written as in SQL")
              .help("write `by` alone")
              .note("`group by` belongs to tables, where it makes group headers")
              .edit(span, "by");
      case SqlInQuery(_, var span) ->
          Diagnostic.error("SV1014", "queries are not SQL: write `show`, `by`, `during`")
              .at(span, "an SQL word")
              .help("name measures with `show` and dimensions with `by`")
              .note("measures know their tables; joins come from the model");
      case ConditionOutside(var call, var span) ->
          Diagnostic.error("SV1017", "the condition belongs inside the parentheses")
              .at(span, "this condition stands after them")
              .alsoAt(call, "it should narrow this")
              .help("write it before the `)`, as in `count(distinct x where paid)`")
              .note("`where` on a line of its own narrows the whole model or query");
      case UnknownUnit(var word, var span) -> unknownUnit(word, span);
      case MissingBrace(var place, var span) ->
          Diagnostic.error("SV1102", "`}` is missing")
              .at(span, "the block of " + named(place) + " starts here and is never closed")
              .help("add `}` where the block ends");
      case ExtraBrace(var span) ->
          Diagnostic.error("SV1104", "`}` closes nothing")
              .at(span, "no block is open here")
              .help("remove it, or remove the one before that closed too early");
      case ExtraParenthesis(var span) ->
          Diagnostic.error("SV1103", "`)` closes nothing")
              .at(span, "no `(` is open here")
              .help("remove it, or add the `(` it belongs to")
              .edit(span, "");
      case MisplacedStatements(var word, var homes, var span) ->
          Diagnostic.error("SV1026", "`" + word + "` stands outside of any block")
              .at(span, "this and the lines after it")
              .help("remove a `}` above that closes too early")
              .note("`" + word + "` belongs to " + either(homes));
      case TooDeep(var span) ->
          Diagnostic.error("SV1024", "this is nested too deeply")
              .at(span, "too many open parentheses, blocks or operators around this place")
              .help("name parts of it as measures of their own");
      case TooLarge(var limit, var span) ->
          Diagnostic.error("SV1025", "the file is too large")
              .at(span, "more than " + limit + " characters")
              .help("split it: all files of a project see each other");
      case LexicalProblem found -> lexical.describe(found);
    };
  }

  private static Diagnostic unknownStatement(UnknownStatement found) {
    String suggestion = Suggestions.statement(found.word(), found.statements());
    String help = suggestion;
    if (suggestion.isEmpty() && found.homes().isEmpty()) {
      help = article(found.place()) + " contains " + some(found.statements());
    }
    Diagnostic said =
        Diagnostic.error(
                "SV1010", "unknown statement `" + found.word() + "` in " + named(found.place()))
            .at(found.span(), "no statement here starts like this")
            .help(help);
    return suggestion.isEmpty() && !found.homes().isEmpty()
        ? said.help("move it: `" + found.word() + "` belongs to " + either(found.homes()))
        : said;
  }

  private static Diagnostic unexpected(Unexpected found) {
    String where = found.after().isEmpty() ? "" : " after " + found.after();
    String label =
        found.expected().isEmpty()
            ? "this does not fit here"
            : "expected " + String.join(" or ", found.expected());
    return Diagnostic.error("SV1011", "unexpected " + found.found() + where)
        .at(found.span(), label);
  }

  private static Diagnostic twoNames(TwoNames found) {
    return Diagnostic.error(
            "SV1012", "two names in a row: `" + found.first() + "` and `" + found.second() + "`")
        .at(found.span(), "a second name without a comma before it")
        .help("separate them with a comma, or write one per line in `{ }`")
        .edit(start(found.span()), ", ");
  }

  private static Diagnostic unknownUnit(String word, Span span) {
    List<String> units = List.of("day", "week", "month", "quarter", "year");
    String suggestion = Suggestions.closest(word, units);
    return Diagnostic.error("SV6001", "unknown unit `" + word + "`")
        .at(span, "periods are counted in days, weeks, months, quarters and years")
        .help(suggestion);
  }

  private static String named(Place place) {
    String statement = "`" + place.statement() + "`";
    if ("file".equals(place.statement())) {
      return "a file";
    }
    return place.name().isEmpty() ? statement : statement + " `" + place.name() + "`";
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
