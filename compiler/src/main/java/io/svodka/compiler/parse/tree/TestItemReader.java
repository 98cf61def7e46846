package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.DataCell;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Literal;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.compiler.syntax.Polarity;
import io.svodka.compiler.syntax.TestItem;
import io.svodka.grammar.SvodkaParser.AsOfItemContext;
import io.svodka.grammar.SvodkaParser.ExpectCellItemContext;
import io.svodka.grammar.SvodkaParser.ExpectFigureItemContext;
import io.svodka.grammar.SvodkaParser.ExpectNoOtherItemContext;
import io.svodka.grammar.SvodkaParser.ExpectPagesItemContext;
import io.svodka.grammar.SvodkaParser.ExpectQueryItemContext;
import io.svodka.grammar.SvodkaParser.ExpectTextItemContext;
import io.svodka.grammar.SvodkaParser.ExpectTotalsItemContext;
import io.svodka.grammar.SvodkaParser.GivenItemContext;
import io.svodka.grammar.SvodkaParser.TestDescribeItemContext;
import io.svodka.grammar.SvodkaParser.TestKeyItemContext;
import io.svodka.grammar.SvodkaParser.TestReportItemContext;
import io.svodka.grammar.SvodkaParser.TestSetItemContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.antlr.v4.runtime.tree.TerminalNode;

/// Reads the lines of `test`.
final class TestItemReader extends SvodkaParserBaseVisitor<TestItem> {
  private final Reading reading;
  private final LeafReader leaves;
  private final LiteralReader literals;
  private final SharedReader shared;
  private final DataTableReader tables;

  TestItemReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.literals = new LiteralReader(reading);
    this.shared = new SharedReader(reading);
    this.tables = new DataTableReader(reading);
  }

  /// A day that does not exist was reported; any other one keeps the rest of the test readable.
  @Override
  public TestItem visitAsOfItem(AsOfItemContext ctx) {
    LocalDate day = literals.readDay(ctx.DATE_CONST()).orElse(LocalDate.EPOCH);
    return new TestItem.AsOf(day, reading.span(ctx));
  }

  @Override
  public TestItem visitTestReportItem(TestReportItemContext ctx) {
    return new TestItem.Report(leaves.readName(ctx.name()), reading.span(ctx));
  }

  @Override
  public TestItem visitTestSetItem(TestSetItemContext ctx) {
    return new TestItem.Set(
        ctx.PARAMETER_NAME().getText().substring(1),
        shared.readSetting(ctx.setting(), reading.span(ctx.PARAMETER_NAME())),
        reading.span(ctx));
  }

  @Override
  public TestItem visitTestKeyItem(TestKeyItemContext ctx) {
    Literal key =
        literals.readLiteral(ctx.literal()).orElse(new Literal.OfNull(reading.span(ctx.literal())));
    return new TestItem.Recipient(key, reading.span(ctx));
  }

  @Override
  public TestItem visitGivenItem(GivenItemContext ctx) {
    Path source = leaves.readPath(ctx.givenHead().path(), ctx.givenHead());
    return new TestItem.Given(source, tables.readTable(ctx.dataBlock()), reading.span(ctx));
  }

  @Override
  public TestItem visitExpectQueryItem(ExpectQueryItemContext ctx) {
    Name query = leaves.readName(ctx.expectQueryHead().name(), ctx.expectQueryHead());
    return new TestItem.ExpectQuery(query, tables.readTable(ctx.dataBlock()), reading.span(ctx));
  }

  @Override
  public TestItem visitExpectPagesItem(ExpectPagesItemContext ctx) {
    List<TerminalNode> numbers = ctx.pageCount().NUMBER_CONST();
    return new TestItem.ExpectPages(
        leaves.readCount(numbers.getFirst()),
        leaves.readCount(numbers.getLast()),
        reading.span(ctx));
  }

  @Override
  public TestItem visitExpectTextItem(ExpectTextItemContext ctx) {
    return new TestItem.ExpectText(
        ctx.NO() == null ? Polarity.PLAIN : Polarity.NEGATED,
        leaves.readText(ctx.TEXT_CONST()),
        ctx.nameList() == null ? List.of() : leaves.readNames(ctx.nameList()),
        reading.span(ctx));
  }

  @Override
  public TestItem visitExpectCellItem(ExpectCellItemContext ctx) {
    DataCell value = tables.readCell(ctx.dataCell(), reading.span(ctx).after());
    return new TestItem.ExpectCell(
        leaves.readText(ctx.TEXT_CONST(0)),
        leaves.readText(ctx.TEXT_CONST(1)),
        value,
        reading.span(ctx));
  }

  @Override
  public TestItem visitExpectTotalsItem(ExpectTotalsItemContext ctx) {
    return new TestItem.ExpectSameTotals(reading.span(ctx));
  }

  @Override
  public TestItem visitExpectNoOtherItem(ExpectNoOtherItemContext ctx) {
    return new TestItem.ExpectNoOtherRecipient(reading.span(ctx));
  }

  @Override
  public TestItem visitExpectFigureItem(ExpectFigureItemContext ctx) {
    Expr value = new ExprReader(reading).readExpr(ctx.expr(), ctx);
    List<PeriodExpr> during =
        ctx.period() == null ? List.of() : List.of(new PeriodReader(reading).visit(ctx.period()));
    if (ctx.SQL() == null) {
      return new TestItem.ExpectFigure(value, during, reading.span(ctx));
    }
    BigDecimal within =
        ctx.PERCENT() == null ? BigDecimal.ZERO : LeafReader.readPercent(ctx.PERCENT());
    TestItem.Counted counted =
        new TestItem.Counted(leaves.readName(ctx.name()), leaves.readText(ctx.LONG_TEXT()), within);
    return new TestItem.ExpectSql(value, during, counted, reading.span(ctx));
  }

  @Override
  public TestItem visitTestDescribeItem(TestDescribeItemContext ctx) {
    return shared.readDescribe(ctx.describe());
  }
}
