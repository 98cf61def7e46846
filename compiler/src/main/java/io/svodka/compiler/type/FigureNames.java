package io.svodka.compiler.type;

import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Path;

/// What names mean in a formula over aggregates.
public interface FigureNames {
  /// Returns what a path means; an unknown one is reported and gives [Figure#UNKNOWN].
  Figure named(Path path);

  /// Returns what a call means that is no function of plain values: an aggregate, a narrowed
  /// measure or a function over groups.
  Figure call(Expr.Call call);

  /// Returns the value of a figure in a comparison.
  Figure at(Expr.At at);

  /// Returns the value of a figure over a window.
  Figure over(Expr.Over over);

  /// Returns the parameters that may be used.
  Parameters parameters();
}
