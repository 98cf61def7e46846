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
      case GroupNotFirst found -> groupNotFirst(found);
      case FormatUnfit found -> formatUnfit(found);
      case UnknownPlaceholder found -> unknownPlaceholder(found);
      case UnknownWord found -> unknownWord(found);
      case UnknownCurrency found -> unknownCurrency(found);
      case NotAColumn found -> notAColumn(found);
      case GroupInText found -> groupInText(found);
      case NoQueryForText found -> noQueryForText(found);
      case PlaceholderHere found -> placeholderHere(found);
      case PageOutsideBand found -> pageOutsideBand(found);
      case ChartIncomplete found -> chartIncomplete(found);
      case NotDrawable found -> notDrawable(found);
    };
  }

  private static Diagnostic groupNotFirst(GroupNotFirst found) {
    return Diagnostic.error(
            "SV7002",
            "rows are grouped by `" + found.expected() + "` before `" + found.group() + "`")
        .at(found.span(), "`" + found.expected() + "` must come here")
        .help("group in the order of `by`: " + Phrases.listed(found.order(), ", then "));
  }

  private static Diagnostic formatUnfit(FormatUnfit found) {
    return Diagnostic.error(
            "SV7004", "the format `" + found.format() + "` does not fit `" + found.name() + "`")
        .at(found.span(), "it shows " + found.unit())
        .help("take a format that fits, or none");
  }

  private static Diagnostic unknownPlaceholder(UnknownPlaceholder problem) {

    Diagnostic found =
        Diagnostic.error("SV7007", "unknown placeholder `{" + problem.name() + "}`")
            .at(problem.span(), "nothing here has this name")
            .help(Phrases.meantOrKnown(problem.name(), problem.known()));
    List<String> candidates = Suggestions.candidates(problem.name(), problem.known());
    return candidates.isEmpty() ? found : found.edit(problem.span(), candidates.getFirst());
  }

  private static Diagnostic unknownWord(UnknownWord found) {
    return Diagnostic.error("SV7008", "unknown " + found.kind() + " `" + found.word() + "`")
        .at(found.span(), "there is no such " + found.kind())
        .help(Phrases.meantOrKnown(found.word(), found.known()));
  }

  private static Diagnostic unknownCurrency(UnknownCurrency found) {
    return Diagnostic.error("SV7009", "unknown currency `" + found.code() + "`")
        .at(found.span(), "not among the codes of ISO 4217")
        .help("write a code such as `RUB` or `EUR`");
  }

  private static Diagnostic notAColumn(NotAColumn found) {
    return Diagnostic.error("SV7010", "`" + found.name() + "` is not a column of this table")
        .at(found.span(), "only columns can be highlighted")
        .help(Phrases.meantOrKnown(found.name(), found.known()));
  }

  private static Diagnostic groupInText(GroupInText found) {
    return Diagnostic.error("SV7011", "a group has many values, here is room for one")
        .at(found.span(), "this has a value in each row")
        .help("use it in a table, or in the header of a group");
  }

  private static Diagnostic noQueryForText(NoQueryForText found) {
    return Diagnostic.error("SV7012", "it is not clear which query this belongs to")
        .at(found.span(), "no query is named")
        .help("write `text from QUERY`, or `{QUERY.measure}`");
  }

  private static Diagnostic placeholderHere(PlaceholderHere found) {
    return Diagnostic.error("SV7013", "this text may hold no placeholders")
        .at(found.span(), "it is shown when there are no figures")
        .help("write plain words");
  }

  private static Diagnostic pageOutsideBand(PageOutsideBand found) {
    return Diagnostic.error("SV7014", "`{" + found.name() + "}` belongs to `header` or `footer`")
        .at(found.span(), "pages are not known here")
        .help("move it to the footer");
  }

  private static Diagnostic chartIncomplete(ChartIncomplete found) {

    String help =
        found.missing().equals("by")
            ? "add `by` to the query: a chart needs something along its axis"
            : "add `" + found.missing() + "` with one of its names";
    return Diagnostic.error("SV7015", "the chart needs `" + found.missing() + "`")
        .at(found.span(), "it is drawn from `" + found.query() + "`")
        .help(help)
        .note(Phrases.there(found.known()));
  }

  private static Diagnostic notDrawable(NotDrawable found) {
    return Diagnostic.error("SV7016", "a chart draws numbers")
        .at(found.span(), "this is no number")
        .help("take a measure of the query");
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
    List<String> near = known.stream().filter(each -> !each.endsWith("." + name)).toList();
    String closest = Suggestions.closest(name, near);
    return closest.isEmpty() ? "add `" + name + "` to the query" : closest;
  }
}
