package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;
import java.time.LocalDate;
import java.util.List;

/// A mistake in a test of the project.
public sealed interface TestProblem extends Problem {
  /// A column that the given source does not have.
  record GivenColumnUnknown(
      Span span, String name, String source, Span sourceSpan, List<String> known)
      implements TestProblem {
    public GivenColumnUnknown {
      known = List.copyOf(known);
    }

    @Override
    public Echo echo() {
      return new Echo.OfText(sourceSpan);
    }
  }

  /// Something in the test moves with the day, and the test does not say which day it is.
  ///
  /// @param place where `as of` would stand: the empty place before the first line
  /// @param day the day after the last one that the rows speak of, one entry or none
  record NoAsOf(Span span, Span place, List<LocalDate> day) implements TestProblem {
    public NoAsOf {
      day = List.copyOf(day);
    }
  }

  /// A number with fewer decimals than the report shows.
  ///
  /// @param decimals how many are written
  /// @param shown how many the report shows
  record CoarseExpectation(Span span, String written, int decimals, int shown)
      implements TestProblem {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }
  }

  /// A cell that does not fit its column.
  record CellUnfit(Span span, String written, String column, Wanted wanted)
      implements TestProblem {}

  /// A row with more or fewer cells than the header.
  record RowLength(Span span, int found, int wanted, Span header) implements TestProblem {}

  /// Rows without the names of their columns.
  record NoHeader(Span span, String what) implements TestProblem {}

  /// A name of a column that is no name.
  record HeaderUnfit(Span span, String written) implements TestProblem {}

  /// An expectation about a report in a test that names none.
  record NoReport(Span span, String expectation) implements TestProblem {}

  /// A column that the expected query does not have.
  record ColumnNotInQuery(Span span, String name, String query, Span querySpan, List<String> known)
      implements TestProblem {
    public ColumnNotInQuery {
      known = List.copyOf(known);
    }

    @Override
    public Echo echo() {
      return new Echo.OfQuery(querySpan);
    }
  }

  /// A test that cannot fail.
  record NothingExpected(Span span) implements TestProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(span);
    }
  }

  /// A condition that no row can change.
  record NoMeasure(Span span) implements TestProblem {}

  /// A format that the report is not made in.
  record FormatNotMade(Span span, String format, String report, Span reportSpan)
      implements TestProblem {
    @Override
    public Echo echo() {
      return new Echo.OfFormats(reportSpan);
    }
  }

  /// Totals of a report that is made in one format only.
  record NothingToCompare(Span span, String report, Span reportSpan) implements TestProblem {
    @Override
    public Echo echo() {
      return new Echo.OfFormats(reportSpan);
    }
  }

  /// A place that is no cell of a sheet.
  record NotACell(Span span, String written) implements TestProblem {}

  /// A statement about recipients in a test of a report that is made once.
  record NotBurst(Span span, String statement, String report, Span reportSpan)
      implements TestProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(reportSpan);
    }
  }

  /// A parameter that nobody sets.
  record ParameterNotSet(Span span, String parameter, Span declared) implements TestProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(declared);
    }
  }

  /// No page has this number, or the numbers stand in the wrong order.
  record NoPages(Span span) implements TestProblem {}

  /// What a cell has to be.
  sealed interface Wanted {
    record Text() implements Wanted {}

    record Whole() implements Wanted {}

    /// @param before digits before the point
    /// @param after digits after it
    record Decimals(int before, int after) implements Wanted {}

    record Figure() implements Wanted {}

    record Percent() implements Wanted {}

    record Truth() implements Wanted {}

    record Day() implements Wanted {}

    record Moment() implements Wanted {}

    record Clock() implements Wanted {}

    record Hour() implements Wanted {}

    /// @param example such as `2026-01`
    record Bucket(String example) implements Wanted {}
  }
}
