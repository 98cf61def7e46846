package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// A line of `model`.
public sealed interface ModelItem
    permits ModelItem.Time,
        ModelItem.Join,
        ModelItem.Dimension,
        ModelItem.Segment,
        ModelItem.Hierarchy,
        ModelItem.Hide,
        Key,
        Where,
        Measure,
        Owner,
        Describe {
  /// Returns where it stands.
  Span span();

  /// The time axis; `value` is the name itself when nothing else is written.
  record Time(Name name, Expr value, Span span) implements ModelItem {}

  /// `role` equals `model` when only one name is written.
  ///
  /// @param model behind the alias of a package where it is not one of these files
  record Join(Multiplicity multiplicity, Name role, Path model, Expr on, Span span)
      implements ModelItem {}

  record Dimension(
      Name name, Label label, DimensionValue value, List<FieldOption> options, Span span)
      implements ModelItem {
    public Dimension {
      options = List.copyOf(options);
    }
  }

  record Segment(Name name, Label label, Expr condition, Span span) implements ModelItem {}

  record Hierarchy(Name name, Label label, List<Path> levels, Span span) implements ModelItem {
    public Hierarchy {
      levels = List.copyOf(levels);
    }
  }

  record Hide(List<Name> names, Span span) implements ModelItem {
    public Hide {
      names = List.copyOf(names);
    }
  }

  enum Multiplicity {
    ONE,
    MANY
  }
}
