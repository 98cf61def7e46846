package io.svodka.runner.oracle.project;

import java.util.List;
import java.util.Map;

/// One query of a report.
///
/// @param compare comparisons by their names
/// @param where conditions of the query; all must hold
public record Query(
    List<Item> show,
    List<By> by,
    When.Period during,
    Map<String, When.Comparison> compare,
    List<Cond> where,
    Rules rules,
    Marks marks,
    Shape shape) {
  public Query {
    show = List.copyOf(show);
    by = List.copyOf(by);
    where = List.copyOf(where);
  }

  /// A shown figure.
  public record Item(String name, Fig figure) {}

  /// What a query groups by.
  public sealed interface By {
    record Attribute(String path, String name) implements By {}

    record Calendar(When.Unit unit) implements By {}
  }

  /// Which rows are shown, and how they are ordered.
  ///
  /// @param limit 0 for none
  public record Rules(List<Fig.Test> having, List<Sort> sort, List<Top> top, int limit) {
    public static final Rules NONE = new Rules(List.of(), List.of(), List.of(), 0);

    public Rules {
      having = List.copyOf(having);
      sort = List.copyOf(sort);
      top = List.copyOf(top);
    }
  }

  public enum Direction {
    ASCENDING,
    DESCENDING
  }

  /// A sort key.
  public sealed interface Sort {
    Direction direction();

    record ByDimension(int place, Direction direction) implements Sort {}

    record ByItem(int place, Direction direction) implements Sort {}
  }

  /// @param within places in `by`; one or none
  /// @param rest label of the others; empty where they are hidden
  public record Top(int count, int item, List<Integer> within, String rest) {
    public Top {
      within = List.copyOf(within);
    }
  }

  /// @param empty places in `by` that are shown without data too
  public record Marks(Repeats repeats, Sight sight, List<Integer> empty) {
    public Marks {
      empty = List.copyOf(empty);
    }
  }

  /// Whether rows that belong to several groups may be counted in each.
  public enum Repeats {
    REFUSED,
    COUNTED_ONCE
  }

  /// Whether a burst cuts the query.
  public enum Sight {
    CUT,
    SHARED
  }

  /// How the query is printed.
  ///
  /// @param groups leading dimensions that have subtotals in the table
  /// @param heads dimensions that head the rows of a crosstab; 0 for no crosstab
  public record Shape(int groups, int heads) {}

  public Query with(List<Item> items) {
    return new Query(items, by, during, compare, where, rules, marks, shape);
  }

  public Query with(Rules other) {
    return new Query(show, by, during, compare, where, other, marks, shape);
  }

  public Query where(List<Cond> conditions) {
    return new Query(show, by, during, compare, conditions, rules, marks, shape);
  }

  public Query by(List<By> dimensions, Shape form) {
    return new Query(show, dimensions, during, compare, where, rules, marks, form);
  }
}
