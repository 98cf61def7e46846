package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.problem.LayoutProblem.ChartIncomplete;
import io.svodka.compiler.problem.LayoutProblem.FormatUnfit;
import io.svodka.compiler.problem.LayoutProblem.GroupInText;
import io.svodka.compiler.problem.LayoutProblem.GroupNotFirst;
import io.svodka.compiler.problem.LayoutProblem.NoQueryForText;
import io.svodka.compiler.problem.LayoutProblem.NotAColumn;
import io.svodka.compiler.problem.LayoutProblem.NotDrawable;
import io.svodka.compiler.problem.LayoutProblem.NotInQuery;
import io.svodka.compiler.problem.LayoutProblem.PageOutsideBand;
import io.svodka.compiler.problem.LayoutProblem.PlaceholderHere;
import io.svodka.compiler.problem.LayoutProblem.UnknownCurrency;
import io.svodka.compiler.problem.LayoutProblem.UnknownPlaceholder;
import io.svodka.compiler.problem.LayoutProblem.UnknownWord;
import java.util.List;

/// Says mistakes in the layout in words.
final class LayoutWording {
  Diagnostic describe(LayoutProblem problem) {
    return switch (problem) {
      case NotInQuery found -> notInQuery(found);
      case GroupNotFirst(var span, var group, var expected, var order) ->
          Diagnostic.error(
                  "SV7002", "rows are grouped by `" + expected + "` before `" + group + "`")
              .at(span, "`" + expected + "` must come here")
              .help("group in the order of `by`: " + Phrases.listed(order, ", then "));
      case FormatUnfit(var span, var format, var name, var unit) ->
          Diagnostic.error("SV7004", "the format `" + format + "` does not fit `" + name + "`")
              .at(span, "it shows " + unit)
              .help("take a format that fits, or none");
      case UnknownPlaceholder(var span, var name, var known) -> {
        Diagnostic found =
            Diagnostic.error("SV7007", "unknown placeholder `{" + name + "}`")
                .at(span, "nothing here has this name")
                .help(Phrases.meantOrKnown(name, known));
        List<String> candidates = Suggestions.candidates(name, known);
        yield candidates.isEmpty() ? found : found.edit(span, candidates.getFirst());
      }
      case UnknownWord(var span, var kind, var word, var known) ->
          Diagnostic.error("SV7008", "unknown " + kind + " `" + word + "`")
              .at(span, "there is no such " + kind)
              .help(Phrases.meantOrKnown(word, known));
      case UnknownCurrency(var span, var code) ->
          Diagnostic.error("SV7009", "unknown currency `" + code + "`")
              .at(span, "not among the codes of ISO 4217")
              .help("write a code such as `RUB` or `EUR`");
      case NotAColumn(var span, var name, var known) ->
          Diagnostic.error("SV7010", "`" + name + "` is not a column of this table")
              .at(span, "only columns can be highlighted")
              .help(Phrases.meantOrKnown(name, known));
      case GroupInText(var span) ->
          Diagnostic.error("SV7011", "a group has many values, here is room for one")
              .at(span, "this has a value in each row")
              .help("use it in a table, or in the header of a group");
      case NoQueryForText(var span) ->
          Diagnostic.error("SV7012", "it is not clear which query this belongs to")
              .at(span, "no query is named")
              .help("write `text from QUERY`, or `{QUERY.measure}`");
      case PlaceholderHere(var span) ->
          Diagnostic.error("SV7013", "this text may hold no placeholders")
              .at(span, "it is shown when there are no figures")
              .help("write plain words");
      case PageOutsideBand(var span, var name) ->
          Diagnostic.error("SV7014", "`{" + name + "}` belongs to `header` or `footer`")
              .at(span, "pages are not known here")
              .help("move it to the footer");
      case ChartIncomplete(var span, var missing, var query, var known) -> {
        String help =
            missing.equals("by")
                ? "add `by` to the query: a chart needs something along its axis"
                : "add `" + missing + "` with one of its names";
        yield Diagnostic.error("SV7015", "the chart needs `" + missing + "`")
            .at(span, "it is drawn from `" + query + "`")
            .help(help)
            .note(Phrases.there(known));
      }
      case NotDrawable(var span) ->
          Diagnostic.error("SV7016", "a chart draws numbers")
              .at(span, "this is no number")
              .help("take a measure of the query");
    };
  }

  private static Diagnostic notInQuery(NotInQuery found) {
    String name = found.name();
    Diagnostic said =
        Diagnostic.error("SV7001", "`" + name + "` is not shown by `" + found.query() + "`")
            .at(found.span(), "the query does not bring it")
            .alsoAt(found.querySpan(), "figures come from this query")
            .help(orAdd(name, found.known()));
    List<String> candidates = Suggestions.candidates(name, found.known());
    return candidates.isEmpty() ? said : said.edit(found.span(), candidates.getFirst());
  }

  private static String orAdd(String name, List<String> known) {
    String closest = Suggestions.closest(name, known);
    return closest.isEmpty() ? "add `" + name + "` to the query" : closest;
  }
}
