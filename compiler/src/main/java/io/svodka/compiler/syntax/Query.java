package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// `query`: which measures by which dimensions.
public record Query(Name name, Label label, List<QueryItem> items, Span span)
    implements Declaration, ReportItem {
  public Query {
    items = List.copyOf(items);
  }
}
