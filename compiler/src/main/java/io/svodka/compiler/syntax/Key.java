package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// `key`: the columns that identify a row.
public record Key(List<Name> columns, Span span) implements SourceItem, ModelItem {
  public Key {
    columns = List.copyOf(columns);
  }
}
