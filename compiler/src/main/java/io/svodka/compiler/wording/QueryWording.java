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
      case NothingShown found -> nothingShown(found);
      case MeasureAsRow found -> measureAsRow(found);
      case AggregateInQuery found -> aggregateInQuery(found);
      case AggregateOutsideModel found -> aggregateOutsideModel(found);
      case OutsideQuery found -> outsideQuery(found);
      case NarrowedInLayout found -> narrowedInLayout(found);
      case GroupNotNamed found -> groupNotNamed(found);
      case NotGrouped found -> notGrouped(found);
      case NothingToRank found -> nothingToRank(found);
      case SortNotShown found -> sortNotShown(found);
      case HiddenRowsInTotal found -> hiddenRowsInTotal(found);
      case StatementTwice found -> statementTwice(found);
    };
  }

  private static Diagnostic nothingShown(NothingShown found) {
    return Diagnostic.error("SV5009", "query `" + found.query() + "` shows nothing")
        .at(found.span(), "it has no `show`")
        .help("add `show` with the measures to calculate");
  }

  private static Diagnostic measureAsRow(MeasureAsRow found) {
    return Diagnostic.error(
            "SV5001", "`" + found.name() + "` is a measure: it has no value in a single row")
        .at(found.span(), "rows or groups are chosen here")
        .help("move a condition on measures to `having`, and a figure to `show`");
  }

  private static Diagnostic aggregateInQuery(AggregateInQuery found) {
    return Diagnostic.error("SV5002", "`" + found.function() + "` belongs to a model")
        .at(found.span(), "queries and layouts name measures")
        .help("declare this as a measure in the model, and name it here")
        .note("so every report uses one definition");
  }

  private static Diagnostic aggregateOutsideModel(AggregateOutsideModel found) {
    return Diagnostic.error("SV5002", "`" + found.function() + "` belongs to a model")
        .at(found.span(), "no rows are known here")
        .help("declare this as a measure in the model, and name it here");
  }

  private static Diagnostic outsideQuery(OutsideQuery found) {
    return Diagnostic.error("SV5010", "`" + found.word() + "` needs the groups of a query")
        .at(found.span(), "there is no query here")
        .help("use it in `show`, or in the layout");
  }

  private static Diagnostic narrowedInLayout(NarrowedInLayout found) {
    return Diagnostic.error("SV5012", "`" + found.measure() + "` can be narrowed in a query only")
        .at(found.span(), "the layout uses what its query shows")
        .help("show it in the query: `" + found.measure() + "(where …) as …`");
  }

  private static Diagnostic groupNotNamed(GroupNotNamed found) {
    return Diagnostic.error("SV5013", "`by` takes names of dimensions")
        .at(found.span(), "this is an expression")
        .help("declare it as a dimension in the model, and name it here");
  }

  private static Diagnostic notGrouped(NotGrouped found) {
    return Diagnostic.error("SV5014", "`" + found.query() + "` is not grouped by this")
        .at(found.span(), "not among its groups")
        .help(found.known().isEmpty() ? "add it to `by`" : Phrases.there(found.known()));
  }

  private static Diagnostic nothingToRank(NothingToRank found) {
    return Diagnostic.error("SV5003", "there is nothing to rank")
        .at(found.span(), "`top` compares groups by a number")
        .help("add `by` to the query, or remove `top`");
  }

  private static Diagnostic sortNotShown(SortNotShown found) {
    return Diagnostic.error("SV5004", "`" + found.name() + "` is not in `" + found.query() + "`")
        .at(found.span(), "rows are sorted by what they show")
        .help(
            Suggestions.closest(found.name(), found.known()).isEmpty()
                ? "add `" + found.name() + "` to `show`"
                : Suggestions.closest(found.name(), found.known()));
  }

  private static Diagnostic hiddenRowsInTotal(HiddenRowsInTotal found) {
    return Diagnostic.warning("SV5006", "the total covers rows that the table does not show")
        .at(found.span(), "readers add up what they see")
        .alsoAt(found.hiding(), "hides rows of `" + found.query() + "`")
        .help("collect the others with `top … by … rest as \"…\"`");
  }

  private static Diagnostic statementTwice(StatementTwice found) {
    return Diagnostic.error("SV5011", "`" + found.statement() + "` stands twice")
        .at(found.span(), "again here")
        .alsoAt(found.first(), "first here")
        .help("keep one of them");
  }
}
