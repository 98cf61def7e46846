package io.svodka.compiler.problem;

import io.svodka.compiler.syntax.CalendarUnit;
import io.svodka.model.origin.Span;
import java.util.List;

/// A mistake in a period or a comparison.
public sealed interface PeriodProblem extends Problem {
  /// A comparison the query does not make.
  record UnknownComparison(Span span, String name, String query, List<String> known)
      implements PeriodProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(span);
    }

    public UnknownComparison {
      known = List.copyOf(known);
    }
  }

  /// A period that is not over, compared with one that is.
  record UnfinishedCompared(Span span, CalendarUnit unit, String comparison, Span compare)
      implements PeriodProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(span);
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// Week 53 of a year with 52, or a week that no year has.
  record NoSuchWeek(Span span, int year, int week) implements PeriodProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(span);
    }
  }

  /// A trend with a single point.
  record TrendOfOne(Span span, String bucket, Span during) implements PeriodProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(span);
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A period counted from the run's day in a report of a parameter.
  record ParameterNotFollowed(
      Span span, int count, CalendarUnit unit, String parameter, Span during)
      implements PeriodProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(span);
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A trend over all time.
  record TrendWithoutPeriod(Span span, String bucket) implements PeriodProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(span);
    }
  }

  /// A comparison of all time.
  record ComparisonWithoutPeriod(Span span, String comparison) implements PeriodProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(span);
    }
  }

  /// A parameter that holds no period where one must stand.
  record NotAPeriod(Span span, String parameter, Span declared) implements PeriodProblem {}

  /// A parameter that holds no day where one must stand.
  record NotADay(Span span, String parameter) implements PeriodProblem {}

  /// A constant that is no period.
  record NoPeriod(Span span) implements PeriodProblem {}

  /// A unit that is shorter than the day a report is made for.
  record ShorterThanDay(Span span, CalendarUnit unit) implements PeriodProblem {}

  /// Hours of rows that only have dates.
  record HoursOfDates(Span span, String model) implements PeriodProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(span);
    }
  }

  /// A figure of a comparison in a comparison.
  record ComparedTwice(Span span, String comparison) implements PeriodProblem {}

  /// A figure of another query inside of what is compared or windowed.
  record OtherQueryMoved(Span span, String query) implements PeriodProblem {}

  /// A window where all time has no end.
  record WindowWithoutPeriod(Span span) implements PeriodProblem {}

  /// A window over a window.
  record WindowInWindow(Span span) implements PeriodProblem {}

  /// A measure that is a level of something but is summed over days.
  ///
  /// @param blocks where a block of options may be written; empty where there is one
  record LevelSummed(Span span, String measure, List<Span> blocks) implements PeriodProblem {
    public LevelSummed {
      blocks = List.copyOf(blocks);
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// `total at period` for rows without a place in time.
  record EdgeWithoutTime(Span span, String model) implements PeriodProblem {}

  /// `total at period` over an aggregate that has no parts to choose from.
  record EdgeOfHolistic(Span span, String measure) implements PeriodProblem {}

  /// Weeks that are compared with a calendar year ago.
  record WeeksOfLastYear(Span span, Span during) implements PeriodProblem {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }
  }

  /// A pattern that no date can be shown by.
  record BadDatePattern(Span span, String pattern, Reason reason) implements PeriodProblem {
    public enum Reason {
      /// Letters without a meaning, or quotes that do not close.
      LETTERS,
      /// Hours of a date.
      NO_HOURS,
      /// The zone of a moment that has none.
      NO_ZONE,
      /// The year of a week, which differs from the year around New Year.
      WEEK_YEAR,
      /// Something else than a text in quotes.
      NO_TEXT
    }
  }

  /// A period without days.
  record NothingInside(Span span) implements PeriodProblem {}
}
