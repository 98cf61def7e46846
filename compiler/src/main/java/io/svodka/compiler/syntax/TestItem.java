package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// A line of `test`.
public sealed interface TestItem
    permits TestItem.AsOf,
        TestItem.Report,
        TestItem.Set,
        TestItem.Recipient,
        TestItem.Given,
        TestItem.Expectation,
        Describe {
  /// Returns where it stands.
  Span span();

  record AsOf(LocalDate day, Span span) implements TestItem {}

  record Report(Name report, Span span) implements TestItem {}

  record Set(String parameter, Setting value, Span span) implements TestItem {}

  /// `key 1`: the recipient whose pack is looked at.
  record Recipient(Literal key, Span span) implements TestItem {}

  record Given(Path source, DataTable rows, Span span) implements TestItem {}

  /// What must come out.
  sealed interface Expectation extends TestItem {}

  record ExpectQuery(Name query, DataTable rows, Span span) implements Expectation {}

  /// A condition over measures.
  ///
  /// @param during the period where one is written, one entry or none
  record ExpectFigure(Expr condition, List<PeriodExpr> during, Span span) implements Expectation {
    public ExpectFigure {
      during = List.copyOf(during);
    }
  }

  /// A measure that another system counts too.
  ///
  /// @param during the period where one is written, one entry or none
  record ExpectSql(Expr value, List<PeriodExpr> during, Counted counted, Span span)
      implements Expectation {
    public ExpectSql {
      during = List.copyOf(during);
    }
  }

  /// @param within how far apart the figures may lie, as a share; 0 where nothing is written
  record Counted(Name connection, Text sql, BigDecimal within) {}

  record ExpectPages(int least, int most, Span span) implements Expectation {}

  /// @param formats where to look; empty means everywhere
  record ExpectText(Polarity polarity, Text text, List<Name> formats, Span span)
      implements Expectation {
    public ExpectText {
      formats = List.copyOf(formats);
    }
  }

  record ExpectCell(Text sheet, Text cell, DataCell value, Span span) implements Expectation {}

  /// `expect same totals`.
  record ExpectSameTotals(Span span) implements Expectation {}

  /// `expect no other recipient`.
  record ExpectNoOtherRecipient(Span span) implements Expectation {}
}
