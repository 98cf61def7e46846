package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// `measure`: a number with a name; in a model over rows, elsewhere over other measures.
public record Measure(Name name, Label label, Expr value, List<FieldOption> options, Span span)
    implements Declaration, ModelItem, ReportItem {
  public Measure {
    options = List.copyOf(options);
  }
}
