package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;
import java.util.List;

/// A mistake in sources, models and how they reach each other.
public sealed interface ModelProblem extends Problem {
  /// A source whose columns are not listed.
  record ColumnsMissing(Span span, String source) implements ModelProblem {}

  /// A file that cannot be read.
  record FileKindUnknown(Span span, String path) implements ModelProblem {}

  /// An encoding that nobody knows.
  record EncodingUnknown(Span span, String name) implements ModelProblem {}

  /// An encoding of a file whose kind says how its letters are written.
  record EncodingUseless(Span span, String path) implements ModelProblem {}

  /// A file outside of the project.
  record FileOutside(Span span, String path) implements ModelProblem {}

  /// A project without a `project` statement.
  record NoProject(Span span) implements ModelProblem {}

  /// Moments of a file that do not say where on earth they are.
  ///
  /// @param zone of the project
  record ZoneMissing(Span span, String column, String zone) implements ModelProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// An edition of the language this compiler does not know.
  record EditionUnknown(Span span, String edition) implements ModelProblem {}

  /// An edition that came after this compiler.
  record EditionNewer(Span span, String edition, int current) implements ModelProblem {}

  /// An edition that this compiler can only rewrite.
  record EditionOlder(Span span, String edition, int current) implements ModelProblem {}

  /// A join to a source whose rows nothing identifies.
  ///
  /// @param primary columns that the database knows its rows by; empty where that is not known
  record JoinWithoutKey(
      Span span, String target, String source, Span sourceSpan, List<String> primary)
      implements ModelProblem {
    public JoinWithoutKey {
      primary = List.copyOf(primary);
    }
  }

  /// A join whose condition may find several rows.
  record KeyNotCovered(Span span, String target, List<String> key, Span targetSpan)
      implements ModelProblem {
    public KeyNotCovered {
      key = List.copyOf(key);
    }
  }

  /// A join over two kinds of values.
  record JoinTypesDiffer(
      Span span, String left, ValueKind leftType, String right, ValueKind rightType)
      implements ModelProblem {}

  /// A time axis without dates.
  record TimeNotDated(Span span, String model) implements ModelProblem {}

  /// A model without time in a query with a period.
  record NoTime(Span span, String query, String model, Span during, Span modelSpan)
      implements ModelProblem {}

  /// A dimension that an aggregate does not have.
  ///
  /// @param reaching models that do have it
  record Unreachable(
      Span span,
      String dimension,
      String measure,
      String model,
      Span modelSpan,
      List<String> reaching)
      implements ModelProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(modelSpan);
    }

    public Unreachable {
      reaching = List.copyOf(reaching);
    }
  }

  /// A dimension that several joins lead to.
  record AmbiguousPath(Span span, String name, List<String> paths) implements ModelProblem {
    public AmbiguousPath {
      paths = List.copyOf(paths);
    }
  }

  /// One name for two dimensions.
  record NotSameMeaning(Span span, String name, String one, String other) implements ModelProblem {}
}
