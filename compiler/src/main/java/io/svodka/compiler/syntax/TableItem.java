package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// A line of `table`.
public sealed interface TableItem {
  /// Returns where it stands.
  Span span();

  record Title(TextTemplate text, Span span) implements TableItem {}

  record Columns(List<ColumnLine> columns, Span span) implements TableItem {
    public Columns {
      columns = List.copyOf(columns);
    }
  }

  record GroupBy(Path path, List<GroupItem> items, Span span) implements TableItem {
    public GroupBy {
      items = List.copyOf(items);
    }
  }

  record Total(TextTemplate text, Span span) implements TableItem {}

  record Highlight(Target target, Expr condition, Name style, Span span) implements TableItem {}

  record NumberRows(Span span) implements TableItem {}

  record WhenEmpty(TextTemplate text, Span span) implements TableItem {}

  /// What a highlight paints.
  sealed interface Target {
    record WholeRow() implements Target {}

    record Columns(List<Expr> columns) implements Target {
      public Columns {
        columns = List.copyOf(columns);
      }
    }
  }
}
