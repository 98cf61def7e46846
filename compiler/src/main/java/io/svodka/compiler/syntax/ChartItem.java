package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// A line of `chart`.
public sealed interface ChartItem {
  /// Returns where it stands.
  Span span();

  record Title(TextTemplate text, Span span) implements ChartItem {}

  record X(Expr value, Span span) implements ChartItem {}

  record Y(List<Item> items, Span span) implements ChartItem {
    public Y {
      items = List.copyOf(items);
    }
  }

  record Series(Path path, Span span) implements ChartItem {}

  record Stacked(Span span) implements ChartItem {}

  /// Measures drawn as lines over the others.
  record Line(List<Item> items, Span span) implements ChartItem {
    public Line {
      items = List.copyOf(items);
    }
  }

  record Target(Expr value, Label label, Span span) implements ChartItem {}

  record Size(Length width, Length height, Span span) implements ChartItem {}

  record ShowValues(Span span) implements ChartItem {}

  record Legend(Name place, Span span) implements ChartItem {}

  record WhenEmpty(TextTemplate text, Span span) implements ChartItem {}
}
