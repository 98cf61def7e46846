package io.svodka.compiler.check;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.problem.QueryProblem.Hiding;
import io.svodka.compiler.syntax.Compare;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.During;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Literal;
import io.svodka.compiler.syntax.Query;
import io.svodka.compiler.syntax.QueryItem;
import io.svodka.compiler.syntax.Where;
import io.svodka.model.origin.Span;
import java.util.Optional;

/// Readers add up what they see: a total over hidden rows surprises them.
public final class HiddenRows {
  private final Findings findings;

  public HiddenRows(Findings findings) {
    this.findings = findings;
  }

  /// @param total where a total is asked for
  public void check(Query query, Span total) {
    for (QueryItem item : query.items()) {
      hiding(item)
          .ifPresent(
              statement ->
                  findings.add(
                      new QueryProblem.HiddenRowsInTotal(
                          total, query.name().text(), statement, item.span())));
    }
  }

  private static Optional<Hiding> hiding(QueryItem item) {
    return switch (item) {
      case QueryItem.Having(var condition, _) ->
          leavesOutEmptyRows(condition) ? Optional.empty() : Optional.of(Hiding.HAVING);
      case QueryItem.Top(_, _, _, QueryItem.Rest.Hidden _, _) -> Optional.of(Hiding.TOP);
      case QueryItem.Limit _ -> Optional.of(Hiding.LIMIT);
      case QueryItem.Top(_, _, _, QueryItem.Rest.Collected _, _) -> Optional.empty();
      case QueryItem.Show _,
          QueryItem.By _,
          QueryItem.SortBy _,
          QueryItem.IncludeEmpty _,
          QueryItem.Shared _,
          QueryItem.CountEachRowOnce _,
          During _,
          Compare _,
          Where _,
          Describe _ ->
          Optional.empty();
    };
  }

  /// `leads > 0 or revenue > 0` leaves out rows in which there is nothing to add up.
  private static boolean leavesOutEmptyRows(Expr condition) {
    if (condition instanceof Expr.Logical(var left, var operator, var right, _)) {
      return operator == Expr.LogicalOperator.OR
          && leavesOutEmptyRows(left)
          && leavesOutEmptyRows(right);
    }
    return condition instanceof Expr.Compared(Expr.Reference _, var operator, var right, _, _)
        && (operator == Expr.ComparisonOperator.GREATER
            || operator == Expr.ComparisonOperator.NOT_EQUAL)
        && right instanceof Expr.Constant(Literal.OfNumber(var number, _), _)
        && number.signum() == 0;
  }
}
