package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;
import java.util.List;

/// A mistake in a name.
public sealed interface NamingProblem extends Problem {
  /// A measure nobody declares.
  record UnknownMeasure(Span span, String name, List<String> known) implements NamingProblem {
    public UnknownMeasure {
      known = List.copyOf(known);
    }
  }

  /// A column its source does not have.
  record UnknownColumn(Span span, String name, String source, Span sourceSpan, List<String> known)
      implements NamingProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(sourceSpan);
    }

    public UnknownColumn {
      known = List.copyOf(known);
    }
  }

  /// A dimension no model declares.
  record UnknownDimension(Span span, String name, List<String> known) implements NamingProblem {
    @Override
    public Echo echo() {
      return name.contains(".") ? new Echo.OfJoins() : new Echo.OfNothing();
    }

    public UnknownDimension {
      known = List.copyOf(known);
    }
  }

  /// A dotted name that starts with no join of its model.
  record UnknownRole(Span span, String name, String model, Span modelSpan, List<String> known)
      implements NamingProblem {
    @Override
    public Echo echo() {
      return new Echo.OfJoins();
    }

    public UnknownRole {
      known = List.copyOf(known);
    }
  }

  /// A function the language does not have.
  record UnknownFunction(Span span, String name, List<String> known) implements NamingProblem {
    public UnknownFunction {
      known = List.copyOf(known);
    }
  }

  /// A parameter its report does not declare.
  ///
  /// @param report empty outside of reports
  record UnknownParameter(Span span, String name, String report, List<String> known)
      implements NamingProblem {
    public UnknownParameter {
      known = List.copyOf(known);
    }
  }

  /// Any other name nobody declares.
  record UnknownThing(Span span, Thing kind, String name, List<String> known)
      implements NamingProblem {
    public UnknownThing {
      known = List.copyOf(known);
    }
  }

  /// A short name that several models declare.
  ///
  /// @param candidates the names in full
  record Ambiguous(Span span, String name, Thing kind, List<String> candidates)
      implements NamingProblem {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  /// A unit of the calendar where a model has a dimension of the same name.
  record CalendarTaken(Span span, String unit, String model) implements NamingProblem {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }
  }

  /// A dimension where a number must stand.
  record DimensionAsMeasure(Span span, String name, Asked asked) implements NamingProblem {}

  /// What is asked of a name.
  enum Asked {
    TO_BE_SHOWN,
    TO_CHOOSE_GROUPS
  }

  /// A second thing of the same kind and name.
  record DeclaredTwice(Span span, Thing kind, String name, Span first) implements NamingProblem {}

  /// Two names of one kind that differ only by capital letters.
  record OnlyCaseDiffers(Span span, Thing kind, String name, String other, Span first)
      implements NamingProblem {}

  /// Two names whose files would have one place.
  ///
  /// @param place the path of both, as names of files are written
  record OnePlace(Span span, String name, String other, String place, Span first)
      implements NamingProblem {}

  /// Things that are made of each other.
  record Circle(Span span, List<String> ring) implements NamingProblem {
    public Circle {
      ring = List.copyOf(ring);
    }
  }

  /// Something declared that nobody uses.
  record Unused(Span span, Thing kind, String name) implements NamingProblem {
    @Override
    public Echo echo() {
      return new Echo.OfAnything();
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }
}
