package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.CrosstabItem;
import io.svodka.grammar.SvodkaParser.ColumnTotalsItemContext;
import io.svodka.grammar.SvodkaParser.CrosstabColumnsItemContext;
import io.svodka.grammar.SvodkaParser.CrosstabEmptyItemContext;
import io.svodka.grammar.SvodkaParser.CrosstabHighlightItemContext;
import io.svodka.grammar.SvodkaParser.CrosstabRowsItemContext;
import io.svodka.grammar.SvodkaParser.CrosstabTitleItemContext;
import io.svodka.grammar.SvodkaParser.CrosstabValuesItemContext;
import io.svodka.grammar.SvodkaParser.HeatmapItemContext;
import io.svodka.grammar.SvodkaParser.LimitColumnsItemContext;
import io.svodka.grammar.SvodkaParser.RowTotalsItemContext;
import io.svodka.grammar.SvodkaParser.SubtotalsItemContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;

/// Reads the lines of `crosstab`.
final class CrosstabItemReader extends SvodkaParserBaseVisitor<CrosstabItem> {
  private final Reading reading;
  private final LeafReader leaves;
  private final ExprReader exprs;
  private final TemplateReader templates;
  private final TableItemReader tables;

  CrosstabItemReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.exprs = new ExprReader(reading);
    this.templates = new TemplateReader(reading);
    this.tables = new TableItemReader(reading);
  }

  @Override
  public CrosstabItem visitCrosstabTitleItem(CrosstabTitleItemContext ctx) {
    return new CrosstabItem.Title(templates.readTemplate(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public CrosstabItem visitCrosstabRowsItem(CrosstabRowsItemContext ctx) {
    return new CrosstabItem.Rows(exprs.readItems(ctx.items()), reading.span(ctx));
  }

  @Override
  public CrosstabItem visitCrosstabColumnsItem(CrosstabColumnsItemContext ctx) {
    return new CrosstabItem.Columns(exprs.readItems(ctx.items()), reading.span(ctx));
  }

  @Override
  public CrosstabItem visitCrosstabValuesItem(CrosstabValuesItemContext ctx) {
    return new CrosstabItem.Values(tables.readColumns(ctx.columnBlock()), reading.span(ctx));
  }

  @Override
  public CrosstabItem visitRowTotalsItem(RowTotalsItemContext ctx) {
    return new CrosstabItem.RowTotals(templates.readTemplate(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public CrosstabItem visitColumnTotalsItem(ColumnTotalsItemContext ctx) {
    return new CrosstabItem.ColumnTotals(
        templates.readTemplate(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public CrosstabItem visitSubtotalsItem(SubtotalsItemContext ctx) {
    return new CrosstabItem.Subtotals(templates.readTemplate(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public CrosstabItem visitLimitColumnsItem(LimitColumnsItemContext ctx) {
    return new CrosstabItem.LimitColumns(leaves.readCount(ctx.NUMBER_CONST()), reading.span(ctx));
  }

  @Override
  public CrosstabItem visitHeatmapItem(HeatmapItemContext ctx) {
    return new CrosstabItem.Heatmap(exprs.readExpr(ctx.expr(), ctx), reading.span(ctx));
  }

  @Override
  public CrosstabItem visitCrosstabHighlightItem(CrosstabHighlightItemContext ctx) {
    return new CrosstabItem.Highlight(tables.readHighlight(ctx.highlight()), reading.span(ctx));
  }

  @Override
  public CrosstabItem visitCrosstabEmptyItem(CrosstabEmptyItemContext ctx) {
    return new CrosstabItem.WhenEmpty(templates.readTemplate(ctx.TEXT_CONST()), reading.span(ctx));
  }
}
