package io.svodka.runner.oracle.project;

import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.util.List;

/// The meaning of a source.
///
/// @param time column of its axis; empty for none
/// @param filters conditions of its `where`
public record Model(
    String name,
    Table table,
    String time,
    List<Role> roles,
    List<Dimension> dimensions,
    List<Segment> segments,
    List<Cond> filters,
    List<Measure> measures) {
  public Model {
    roles = List.copyOf(roles);
    dimensions = List.copyOf(dimensions);
    segments = List.copyOf(segments);
    filters = List.copyOf(filters);
    measures = List.copyOf(measures);
  }

  /// A join by the first column of one side.
  ///
  /// @param column of this model for `one`, of the target for `many`
  public record Role(Many many, String name, String target, String column) {}

  /// How many rows a join finds.
  public enum Many {
    ONE,
    MANY
  }

  /// A named condition.
  public record Segment(String name, Cond condition) {}

  /// What may be cut by.
  ///
  /// @param missing label of the rows without a value; empty for the usual one
  /// @param same what it is the same as, like `orders.channel`; empty for nothing
  public record Dimension(String name, Kind kind, Shape shape, String missing, String same) {}

  /// Where the values of a dimension come from.
  public sealed interface Shape {
    record Plain(Term term) implements Shape {}

    /// @param otherwise label of all others; empty for none
    record Mapped(Term term, List<Case> cases, String otherwise) implements Shape {
      public Mapped {
        cases = List.copyOf(cases);
      }
    }

    record Banded(Term term, List<Bound> bounds, String otherwise) implements Shape {
      public Banded {
        bounds = List.copyOf(bounds);
      }
    }
  }

  /// A line of a map.
  public record Case(List<Value> values, String label) {
    public Case {
      values = List.copyOf(values);
    }
  }

  /// A line of bands.
  public record Bound(BigDecimal before, String label) {}

  /// A named figure.
  public record Measure(String name, Fig figure, Options options) {}

  /// What a measure says about itself.
  ///
  /// @param time other axis; empty for the model's own
  /// @param edge `last`, `first` or empty
  /// @param empty `0`, `null` or empty
  public record Options(String time, String edge, String empty) {
    public static final Options NONE = new Options("", "", "");
  }

  public Role role(String wanted) {
    return roles.stream().filter(role -> role.name().equals(wanted)).findFirst().orElseThrow();
  }

  public Measure measure(String wanted) {
    return measures.stream().filter(each -> each.name().equals(wanted)).findFirst().orElseThrow();
  }

  public Model with(List<Measure> others) {
    return new Model(name, table, time, roles, dimensions, segments, filters, others);
  }

  public Model with(Table other) {
    return new Model(name, other, time, roles, dimensions, segments, filters, measures);
  }
}
