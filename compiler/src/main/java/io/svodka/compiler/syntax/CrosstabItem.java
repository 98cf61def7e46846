package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// A line of `crosstab`.
public sealed interface CrosstabItem {
  /// Returns where it stands.
  Span span();

  record Title(TextTemplate text, Span span) implements CrosstabItem {}

  record Rows(List<Item> items, Span span) implements CrosstabItem {
    public Rows {
      items = List.copyOf(items);
    }
  }

  record Columns(List<Item> items, Span span) implements CrosstabItem {
    public Columns {
      items = List.copyOf(items);
    }
  }

  record Values(List<ColumnLine> values, Span span) implements CrosstabItem {
    public Values {
      values = List.copyOf(values);
    }
  }

  /// The column that sums every row.
  record RowTotals(TextTemplate text, Span span) implements CrosstabItem {}

  /// The row that sums every column.
  record ColumnTotals(TextTemplate text, Span span) implements CrosstabItem {}

  /// The rows that close the groups of outer rows.
  record Subtotals(TextTemplate text, Span span) implements CrosstabItem {}

  record LimitColumns(int count, Span span) implements CrosstabItem {}

  record Heatmap(Expr value, Span span) implements CrosstabItem {}

  record Highlight(TableItem.Highlight highlight, Span span) implements CrosstabItem {}

  record WhenEmpty(TextTemplate text, Span span) implements CrosstabItem {}
}
