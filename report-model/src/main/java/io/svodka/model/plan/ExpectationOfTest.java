package io.svodka.model.plan;

import io.svodka.model.origin.Span;
import io.svodka.model.rendition.Format;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.util.List;

/// What must come out of the rows of a test.
public sealed interface ExpectationOfTest {
  /// Returns where it stands.
  Span span();

  /// The rows of a query of the report.
  ///
  /// @param header where the names of the columns stand, from the first bar to the last
  /// @param levels groupings that rows with `total` ask for, each the ascending indexes of the
  ///   dimensions it keeps
  record OfQuery(
      String query,
      List<ExpectedColumn> columns,
      Span header,
      List<ExpectedRow> rows,
      List<List<Integer>> levels,
      Span span)
      implements ExpectationOfTest {
    public OfQuery {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      levels = levels.stream().map(List::copyOf).toList();
    }
  }

  /// A condition over measures at their grand totals.
  ///
  /// @param figures what the condition compares, to show where it does not hold
  /// @param text the condition as written
  record OfFigures(
      QueryPlan query, Formula condition, List<NamedFigure> figures, String text, Span span)
      implements ExpectationOfTest {
    public OfFigures {
      figures = List.copyOf(figures);
    }
  }

  /// A figure that another system counts too. Only real data can tell.
  ///
  /// @param within how far apart they may lie, as a share of the other one
  record OfSql(QueryPlan query, NamedFigure figure, Select select, BigDecimal within, Span span)
      implements ExpectationOfTest {}

  /// The number of pages of the PDF.
  record PageCount(int least, int most, Span span) implements ExpectationOfTest {}

  /// @param formats where to look
  record Words(Presence presence, String text, List<Format> formats, Span span)
      implements ExpectationOfTest {
    public Words {
      formats = List.copyOf(formats);
    }
  }

  /// A cell of the workbook.
  ///
  /// @param cell such as `D7`
  record SheetCell(String sheet, String cell, ExpectedCell value, Span span)
      implements ExpectationOfTest {}

  /// The totals of every table and the figures of every tile are the same in all formats.
  record SameTotals(Span span) implements ExpectationOfTest {}

  /// No pack holds what tells another recipient.
  record NoOtherRecipient(Span span) implements ExpectationOfTest {}

  enum Presence {
    SOMEWHERE,
    NOWHERE
  }

  /// @param text as written
  record NamedFigure(String text, FigurePlan figure) {}

  /// SQL of the author that gives one figure.
  record Select(String connection, String text) {}

  /// @param name as written
  record ExpectedColumn(String name, Content content) {
    public sealed interface Content {
      record OfDimension(int dimension) implements Content {}

      record OfFigure(FigurePlan figure) implements Content {}
    }
  }

  /// @param span from the first bar to the last
  record ExpectedRow(List<ExpectedCell> cells, Span span) {
    public ExpectedRow {
      cells = List.copyOf(cells);
    }
  }

  /// @param text as written
  record ExpectedCell(Expected expected, String text) {}

  sealed interface Expected {
    /// The value is absent.
    record Nothing() implements Expected {}

    /// The subtotal or total over the dimension.
    record Total() implements Expected {}

    record Exactly(Value value) implements Expected {}

    /// A number that is the same after rounding half up.
    ///
    /// @param decimals digits after the point of `number`
    /// @param style how it is written
    record Rounded(BigDecimal number, int decimals, Style style) implements Expected {}
  }

  enum Style {
    PLAIN,
    PERCENT
  }
}
