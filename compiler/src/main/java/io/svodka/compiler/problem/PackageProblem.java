package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;
import java.util.List;

/// A mistake in the use of packages.
public sealed interface PackageProblem extends Problem {
  /// A package that is not in the folder of packages.
  ///
  /// @param known the packages that are
  record Missing(Span span, String name, String version, List<String> known)
      implements PackageProblem {
    public Missing {
      known = List.copyOf(known);
    }
  }

  /// A package that is there in other versions only.
  record OtherVersion(Span span, String name, String version, List<String> known)
      implements PackageProblem {
    public OtherVersion {
      known = List.copyOf(known);
    }
  }

  /// An alias that already is the name of something else.
  record AliasTaken(Span span, String alias) implements PackageProblem {}

  /// Packages that use each other.
  record Circle(Span span, List<String> packages) implements PackageProblem {
    public Circle {
      packages = List.copyOf(packages);
    }
  }

  /// A name that a package keeps for itself.
  record Hidden(Span span, String alias, String name) implements PackageProblem {}

  /// A statement that has no place in a package.
  record Holds(Span span, String statement) implements PackageProblem {}

  /// A setting of a package that the project decides.
  record SettingUnused(Span span, String statement) implements PackageProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }
}
