package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;
import java.time.LocalDate;
import java.util.List;

/// A mistake in the schema lock, or in what a specification says of it.
public sealed interface SchemaProblem extends Problem {
  /// A line of a lock that means nothing.
  ///
  /// @param expected what should stand there
  record LockUnreadable(Span span, LockPart expected) implements SchemaProblem {}

  /// A lock with the marks of two versions that were not brought together.
  record LockConflict(Span span) implements SchemaProblem {}

  /// A table, or a whole connection, that two places describe.
  record LockedTwice(Span span, Span first) implements SchemaProblem {}

  /// A table or a query of which neither the source nor a lock says what columns it has.
  record ColumnsUnknown(Span span, String source, String connection) implements SchemaProblem {}

  /// Two columns whose names are one to the database, which cuts what is too long.
  ///
  /// @param kept what is left of both
  /// @param database by its word in a project
  record NamesCutAlike(Span span, String name, String twin, String kept, String database)
      implements SchemaProblem {}

  /// A column that the lock does not have.
  ///
  /// @param known names that may stand there
  /// @param types what the names of columns hold, in words of the language
  record ColumnNotLocked(
      Span span,
      String name,
      String source,
      Span sourceSpan,
      List<String> known,
      List<TypedName> types,
      LocalDate pulled)
      implements SchemaProblem {
    public ColumnNotLocked {
      known = List.copyOf(known);
      types = List.copyOf(types);
    }
  }

  /// A column with a type that holds no single value.
  ///
  /// @param type as the database says it
  record ColumnOpaque(Span span, String name, String source, String type, LocalDate pulled)
      implements SchemaProblem {}

  /// A declared type that is not that of the database.
  ///
  /// @param found as the database says it
  /// @param meant what to declare instead
  record DeclaredOtherwise(
      Span span, String name, String declared, String found, String meant, Loss loss)
      implements SchemaProblem {
    @Override
    public Severity severity() {
      return switch (loss) {
        case DIGITS, TIME_OF_DAY -> Severity.WARNING;
        case EVERYTHING -> Severity.ERROR;
      };
    }
  }

  /// SQL that was changed after its columns were looked up.
  record SqlChanged(Span span, String source, LocalDate pulled) implements SchemaProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// `fresh within` by a column without dates.
  ///
  /// @param found what it holds
  record FreshNotDated(Span span, String name, ValueKind found) implements SchemaProblem {}

  /// A name with the type of what it holds.
  record TypedName(String name, String type) {}

  /// What is lost on the way from one type to another.
  enum Loss {
    DIGITS,
    TIME_OF_DAY,
    EVERYTHING
  }

  /// A part of a lock.
  enum LockPart {
    HEAD,
    HOLDER,
    DATE,
    TABLE,
    COLUMN
  }
}
