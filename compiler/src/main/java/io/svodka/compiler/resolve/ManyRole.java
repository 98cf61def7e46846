package io.svodka.compiler.resolve;

import io.svodka.compiler.syntax.ModelItem;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.RowExpr;

/// A join that finds any number of rows, each of which belongs to at most one joining row.
///
/// @param on over columns of the joining row and, under the alias `name`, of the target
/// @param back the join from a row of the target to the row it belongs to
public record ManyRole(String name, Model target, RowExpr on, Role back, Span span) {
  static boolean is(ModelItem.Join join) {
    return join.multiplicity() == ModelItem.Multiplicity.MANY;
  }
}
