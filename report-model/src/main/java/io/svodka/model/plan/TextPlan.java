package io.svodka.model.plan;

import java.util.List;

/// A text with places for figures.
public record TextPlan(List<Part> parts) {
  public static final TextPlan EMPTY = new TextPlan(List.of());

  public TextPlan {
    parts = List.copyOf(parts);
  }

  /// Returns a text without places.
  public static TextPlan of(String words) {
    return words.isEmpty() ? EMPTY : new TextPlan(List.of(new Part.Words(words)));
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  public sealed interface Part {
    record Words(String text) implements Part {}

    /// A figure of a query at its grand total, or, inside a table's group, at the group.
    record Figure(String query, FigurePlan figure) implements Part {}

    /// The value of a dimension of the table's query in the group at hand.
    record GroupValue(int dimension) implements Part {}

    record KeyAttribute(int index) implements Part {}

    record Parameter(String name, GrammaticalCase form) implements Part {}

    record RunFact(Fact fact) implements Part {}

    /// When a source was last changed, or its file name.
    record SourceFact(String source, Fact fact) implements Part {}

    record PageNumber() implements Part {}

    record PageCount() implements Part {}
  }

  public enum Fact {
    AS_OF,
    DATA_AS_OF,
    DATE,
    UPDATED,
    FILE
  }

  /// In which form a month is named. Languages without cases have one form.
  public enum GrammaticalCase {
    NOMINATIVE,
    GENITIVE,
    PREPOSITIONAL
  }
}
