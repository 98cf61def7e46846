package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.math.BigDecimal;
import java.util.List;

/// A piece of the layout, alone in a report, in a section or in a row.
public sealed interface Element extends ReportItem {
  /// No tiles means all measures of the query.
  record Tiles(Name query, List<Tile> tiles, Span span) implements Element {
    public Tiles {
      tiles = List.copyOf(tiles);
    }
  }

  record Table(Name query, List<TableItem> items, Span span) implements Element {
    public Table {
      items = List.copyOf(items);
    }
  }

  record Crosstab(Name query, List<CrosstabItem> items, Span span) implements Element {
    public Crosstab {
      items = List.copyOf(items);
    }
  }

  record Chart(Kind kind, Name query, List<ChartItem> items, Span span) implements Element {
    public Chart {
      items = List.copyOf(items);
    }
  }

  record TextBlock(DataFrom from, Condition condition, TextTemplate text, Span span)
      implements Element {}

  record Row(List<BigDecimal> widths, List<Element> elements, Span span) implements Element {
    public Row {
      widths = List.copyOf(widths);
      elements = List.copyOf(elements);
    }
  }

  /// @param words what is to be seen; one text or none
  record Image(Text file, List<Text> words, Width width, Span span) implements Element {
    public Image {
      words = List.copyOf(words);
    }
  }

  record PageBreak(Span span) implements Element {}

  enum Kind {
    LINE,
    BAR,
    COLUMN,
    AREA,
    PIE,
    DONUT,
    FUNNEL,
    WATERFALL,
    SCATTER,
    COMBO
  }

  /// The query whose measures a text may name.
  sealed interface DataFrom {
    record QueryNamed(Name query) implements DataFrom {}

    record Nowhere() implements DataFrom {}
  }

  /// The width of an image.
  sealed interface Width {
    record Given(Length length) implements Width {}

    record Natural() implements Width {}
  }
}
