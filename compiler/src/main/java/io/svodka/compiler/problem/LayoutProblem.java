package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;
import java.util.List;

/// A mistake in how a report is laid out.
public sealed interface LayoutProblem extends Problem {
  /// A name the query does not show.
  record NotInQuery(Span span, String name, String query, Span querySpan, List<String> known)
      implements LayoutProblem {
    @Override
    public Echo echo() {
      return new Echo.OfQuery(querySpan);
    }

    public NotInQuery {
      known = List.copyOf(known);
    }
  }

  /// A table group out of the order of `by`.
  record GroupNotFirst(Span span, String group, String expected, List<String> order)
      implements LayoutProblem {
    public GroupNotFirst {
      order = List.copyOf(order);
    }
  }

  /// A format that does not fit what it shows.
  record FormatUnfit(Span span, String format, String name, ValueKind shown)
      implements LayoutProblem {}

  /// A placeholder that means nothing.
  record UnknownPlaceholder(Span span, String name, List<String> known) implements LayoutProblem {
    @Override
    public Echo echo() {
      return new Echo.OfQueries(span);
    }

    public UnknownPlaceholder {
      known = List.copyOf(known);
    }
  }

  /// A word of a fixed list that is not on it.
  record UnknownWord(Span span, Thing kind, String word, List<String> known)
      implements LayoutProblem {
    public UnknownWord {
      known = List.copyOf(known);
    }
  }

  /// A currency that does not exist.
  record UnknownCurrency(Span span, String code) implements LayoutProblem {}

  /// A highlight of something that is no column.
  record NotAColumn(Span span, String name, List<String> known) implements LayoutProblem {
    @Override
    public Echo echo() {
      return new Echo.OfQueries(span);
    }

    public NotAColumn {
      known = List.copyOf(known);
    }
  }

  /// A dimension where there is no row.
  record GroupInText(Span span) implements LayoutProblem {}

  /// A figure of no query.
  record NoQueryForText(Span span) implements LayoutProblem {}

  /// A placeholder in a text that may have none.
  record PlaceholderHere(Span span) implements LayoutProblem {}

  /// A page number outside of header and footer.
  record PageOutsideBand(Span span, String name) implements LayoutProblem {}

  /// A chart without an axis or without figures.
  ///
  /// @param missing the statement it lacks
  record ChartIncomplete(Span span, String missing, String query, List<String> known)
      implements LayoutProblem {
    @Override
    public Echo echo() {
      return new Echo.OfQueries(span);
    }

    public ChartIncomplete {
      known = List.copyOf(known);
    }
  }

  /// A table whose columns need more width than its page has; in millimetres.
  record TableTooWide(Span span, int needed, int available) implements LayoutProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// Tables side by side in a report that is also a workbook.
  record TablesSideBySide(Span span, Span first) implements LayoutProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// Something in a chart that is no number.
  record NotDrawable(Span span) implements LayoutProblem {}

  /// A font that the renderers do not have. The report comes out in another one.
  record UnknownFont(Span span, String font, List<String> known) implements LayoutProblem {
    public UnknownFont {
      known = List.copyOf(known);
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A size that nobody could read or that leaves no room.
  record SizeUnfit(Span span, String least, String most) implements LayoutProblem {}

  /// A picture that is not in the project's folder.
  record FileOutside(Span span, String path) implements LayoutProblem {}

  /// A file that is no picture of a kind that can be printed.
  record NotAPicture(Span span, String path) implements LayoutProblem {}

  /// A picture that is not there.
  record FileMissing(Span span, String path, List<String> known) implements LayoutProblem {
    public FileMissing {
      known = List.copyOf(known);
    }
  }

  /// A picture in a file that screen readers are to tell.
  record PictureWithoutWords(Span span) implements LayoutProblem {}

  /// A file for an archive may have no password.
  record ArchiveLocked(Span span, Span page) implements LayoutProblem {}

  /// A character that cannot be printed.
  ///
  /// @param font the one that is printed with
  record NoGlyph(Span span, String character, String font) implements LayoutProblem {}

  /// A row whose widths are not those of its elements.
  record WidthsUnfit(Span span, int widths, int elements) implements LayoutProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(span);
    }
  }

  /// A small line over something that is not time.
  record TrendWithoutTime(Span span, String query) implements LayoutProblem {
    @Override
    public Echo echo() {
      return new Echo.OfQueries(span);
    }
  }

  /// A crosstab without rows or without columns.
  ///
  /// @param missing the statement it lacks
  record CrosstabIncomplete(Span span, String missing, String query, List<String> known)
      implements LayoutProblem {
    public CrosstabIncomplete {
      known = List.copyOf(known);
    }

    @Override
    public Echo echo() {
      return new Echo.OfQueries(span);
    }
  }

  /// One dimension at two places of a crosstab.
  record GroupTwice(Span span, String name, Span first) implements LayoutProblem {}

  /// A query cut to some rows under a crosstab, whose rows they are not.
  ///
  /// @param statement `top` or `limit`
  record CellsLimited(Span span, String statement, String query) implements LayoutProblem {}

  /// A format that holds the rows of tables, for a report that has no table.
  record NoTableForFormat(Span span, String format) implements LayoutProblem {}

  /// A pie that cannot be read.
  ///
  /// @param source the statement that says how many rows there are
  record ManySlices(Span span, int slices, Span source) implements LayoutProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// Steps that do not end at their total.
  ///
  /// @param name the figure as it is written
  record StepsMissTotal(Span span, String name) implements LayoutProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A figure or a group more than a chart of its kind can draw.
  ///
  /// @param name as it is written
  /// @param kind of the chart
  /// @param drawn what stands there already
  record DrawsOne(Span span, String name, String kind, Span drawn) implements LayoutProblem {}

  /// A figure of another unit than those that a chart has scales for.
  ///
  /// @param name as it is written
  /// @param kind of the chart
  /// @param measured the figure that the first scale is for
  /// @param scales how many the chart has
  record NoScale(Span span, String name, String kind, Span measured, int scales)
      implements LayoutProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A statement of a chart that its kind draws nothing for.
  ///
  /// @param kind of the chart
  record IdleInChart(Span span, Idle statement, String kind) implements LayoutProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// What some kinds of charts draw and others do not.
  enum Idle {
    STACKED,
    TARGET
  }

  /// Markdown in a text that is printed without its form.
  record FormLost(Span span, Form form) implements LayoutProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// What Markdown has and printed texts have not.
  enum Form {
    QUOTE,
    RULE,
    CODE,
    PICTURE
  }
}
