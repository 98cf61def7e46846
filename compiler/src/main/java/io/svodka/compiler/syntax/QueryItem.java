package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// A line of `query`.
public sealed interface QueryItem
    permits QueryItem.Show,
        QueryItem.By,
        QueryItem.Having,
        QueryItem.SortBy,
        QueryItem.Top,
        QueryItem.Limit,
        QueryItem.IncludeEmpty,
        QueryItem.Shared,
        QueryItem.CountEachRowOnce,
        During,
        Compare,
        Where,
        Describe {
  /// Returns where it stands.
  Span span();

  record Show(List<Item> items, Span span) implements QueryItem {
    public Show {
      items = List.copyOf(items);
    }
  }

  record By(List<Item> items, Span span) implements QueryItem {
    public By {
      items = List.copyOf(items);
    }
  }

  record Having(Expr condition, Span span) implements QueryItem {}

  record SortBy(List<SortItem> items, Span span) implements QueryItem {
    public SortBy {
      items = List.copyOf(items);
    }
  }

  record Top(int count, Expr by, Within within, Rest rest, Span span) implements QueryItem {}

  record Limit(int count, Span span) implements QueryItem {}

  record IncludeEmpty(Path dimension, Span span) implements QueryItem {}

  record Shared(Span span) implements QueryItem {}

  record CountEachRowOnce(Span span) implements QueryItem {}

  /// One key of a sort.
  record SortItem(Expr value, Direction direction, Span span) {}

  /// The groups inside which `top` counts.
  sealed interface Within {
    record Group(Path path) implements Within {}

    record WholeQuery() implements Within {}
  }

  /// What becomes of the rows that `top` leaves out.
  sealed interface Rest {
    record Collected(Text label) implements Rest {}

    record Hidden() implements Rest {}
  }
}
