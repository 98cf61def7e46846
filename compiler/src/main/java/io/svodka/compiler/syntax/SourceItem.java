package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// A line of `source`.
public sealed interface SourceItem
    permits SourceItem.Fresh,
        SourceItem.Timezone,
        SourceItem.Columns,
        SourceItem.Expect,
        Key,
        Owner,
        Describe {
  /// Returns where it stands.
  Span span();

  record Fresh(Duration within, Name by, Span span) implements SourceItem {}

  record Timezone(Text zone, Span span) implements SourceItem {}

  record Columns(List<ColumnDefinition> columns, Span span) implements SourceItem {
    public Columns {
      columns = List.copyOf(columns);
    }
  }

  record Expect(DataRule rule, Severity severity, Span span) implements SourceItem {}

  /// A declared column.
  ///
  /// @param header the text over the column in the file, when it is not the name
  record ColumnDefinition(Name name, TypeRef type, Label header, Span span) {}

  enum Severity {
    ERROR,
    WARNING
  }
}
