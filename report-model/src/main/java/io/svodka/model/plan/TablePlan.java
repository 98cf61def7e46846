package io.svodka.model.plan;

import io.svodka.model.document.Table;
import io.svodka.model.document.Tone;
import io.svodka.model.rendition.Format;
import java.util.List;
import java.util.Set;

/// A table over the rows of one query.
///
/// @param groups outermost first; their dimensions are a prefix of the query's
/// @param total label of the grand total; empty prints none
/// @param highlights later ones win
public record TablePlan(
    String query,
    TextPlan title,
    List<ColumnPlan> columns,
    List<GroupPlan> groups,
    TextPlan total,
    List<HighlightPlan> highlights,
    String whenEmpty) {
  public TablePlan {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
    highlights = List.copyOf(highlights);
  }

  public record ColumnPlan(
      String name,
      String label,
      Content content,
      Table.Align align,
      Table.Width width,
      Table.Mark mark,
      Set<Format> hiddenIn) {
    public ColumnPlan {
      hiddenIn = Set.copyOf(hiddenIn);
    }

    /// A column that every format shows.
    public ColumnPlan(
        String name,
        String label,
        Content content,
        Table.Align align,
        Table.Width width,
        Table.Mark mark) {
      this(name, label, content, align, width, mark, Set.of());
    }

    /// Returns this column with another mark.
    public ColumnPlan marked(Table.Mark other) {
      return new ColumnPlan(name, label, content, align, width, other, hiddenIn);
    }
  }

  public sealed interface Content {
    record OfDimension(int dimension) implements Content {}

    record OfFigure(FigurePlan figure) implements Content {}

    /// Running number of the row.
    record RowNumber() implements Content {}
  }

  /// @param header empty prints none
  /// @param subtotal label of the closing row; empty prints none
  /// @param breaks where pages break
  public record GroupPlan(
      int dimension, TextPlan header, TextPlan subtotal, Table.Keep keep, Set<Break> breaks) {
    public GroupPlan {
      breaks = Set.copyOf(breaks);
    }
  }

  /// On which side of a group a page breaks.
  public enum Break {
    BEFORE,
    AFTER
  }

  /// @param columns indexes of the columns it colours; empty means the whole row
  public record HighlightPlan(List<Integer> columns, Formula when, Tone tone) {
    public HighlightPlan {
      columns = List.copyOf(columns);
    }
  }
}
