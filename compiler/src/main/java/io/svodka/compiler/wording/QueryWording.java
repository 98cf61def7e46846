package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.problem.QueryProblem.AggregateInQuery;
import io.svodka.compiler.problem.QueryProblem.AggregateOutsideModel;
import io.svodka.compiler.problem.QueryProblem.GroupNotNamed;
import io.svodka.compiler.problem.QueryProblem.HiddenRowsInTotal;
import io.svodka.compiler.problem.QueryProblem.MeasureAsRow;
import io.svodka.compiler.problem.QueryProblem.NarrowedInLayout;
import io.svodka.compiler.problem.QueryProblem.NotGrouped;
import io.svodka.compiler.problem.QueryProblem.NothingShown;
import io.svodka.compiler.problem.QueryProblem.NothingToRank;
import io.svodka.compiler.problem.QueryProblem.OutsideQuery;
import io.svodka.compiler.problem.QueryProblem.SortNotShown;
import io.svodka.compiler.problem.QueryProblem.StatementTwice;

/// Says mistakes in queries in words.
final class QueryWording {
  Diagnostic describe(QueryProblem problem) {
    return switch (problem) {
      case NothingShown(var span, var query) ->
          Diagnostic.error("SV5009", "query `" + query + "` shows nothing")
              .at(span, "it has no `show`")
              .help("add `show` with the measures to calculate");
      case MeasureAsRow(var span, var name) ->
          Diagnostic.error("SV5001", "`" + name + "` is a measure: it has no value in a single row")
              .at(span, "rows or groups are chosen here")
              .help("move a condition on measures to `having`, and a figure to `show`");
      case AggregateInQuery(var span, var function) ->
          Diagnostic.error("SV5002", "`" + function + "` belongs to a model")
              .at(span, "queries and layouts name measures")
              .help("declare this as a measure in the model, and name it here")
              .note("so every report uses one definition");
      case AggregateOutsideModel(var span, var function) ->
          Diagnostic.error("SV5002", "`" + function + "` belongs to a model")
              .at(span, "no rows are known here")
              .help("declare this as a measure in the model, and name it here");
      case OutsideQuery(var span, var word) ->
          Diagnostic.error("SV5010", "`" + word + "` needs the groups of a query")
              .at(span, "there is no query here")
              .help("use it in `show`, or in the layout");
      case NarrowedInLayout(var span, var measure) ->
          Diagnostic.error("SV5012", "`" + measure + "` can be narrowed in a query only")
              .at(span, "the layout uses what its query shows")
              .help("show it in the query: `" + measure + "(where …) as …`");
      case GroupNotNamed(var span) ->
          Diagnostic.error("SV5013", "`by` takes names of dimensions")
              .at(span, "this is an expression")
              .help("declare it as a dimension in the model, and name it here");
      case NotGrouped(var span, var query, var known) ->
          Diagnostic.error("SV5014", "`" + query + "` is not grouped by this")
              .at(span, "not among its groups")
              .help(known.isEmpty() ? "add it to `by`" : Phrases.there(known));
      case NothingToRank(var span) ->
          Diagnostic.error("SV5003", "there is nothing to rank")
              .at(span, "`top` compares groups by a number")
              .help("add `by` to the query, or remove `top`");
      case SortNotShown(var span, var name, var query, var known) ->
          Diagnostic.error("SV5004", "`" + name + "` is not in `" + query + "`")
              .at(span, "rows are sorted by what they show")
              .help(
                  Suggestions.closest(name, known).isEmpty()
                      ? "add `" + name + "` to `show`"
                      : Suggestions.closest(name, known));
      case HiddenRowsInTotal(var span, var query, var hiding) ->
          Diagnostic.warning("SV5006", "the total covers rows that the table does not show")
              .at(span, "readers add up what they see")
              .alsoAt(hiding, "hides rows of `" + query + "`")
              .help("collect the others with `top … by … rest as \"…\"`");
      case StatementTwice(var span, var statement, var first) ->
          Diagnostic.error("SV5011", "`" + statement + "` stands twice")
              .at(span, "again here")
              .alsoAt(first, "first here")
              .help("keep one of them");
    };
  }
}
