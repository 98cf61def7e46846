package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.ChartItem;
import io.svodka.grammar.SvodkaParser.ChartEmptyItemContext;
import io.svodka.grammar.SvodkaParser.ChartTargetItemContext;
import io.svodka.grammar.SvodkaParser.ChartTitleItemContext;
import io.svodka.grammar.SvodkaParser.LegendItemContext;
import io.svodka.grammar.SvodkaParser.LineItemContext;
import io.svodka.grammar.SvodkaParser.SeriesItemContext;
import io.svodka.grammar.SvodkaParser.ShowValuesItemContext;
import io.svodka.grammar.SvodkaParser.SizeItemContext;
import io.svodka.grammar.SvodkaParser.StackedItemContext;
import io.svodka.grammar.SvodkaParser.XItemContext;
import io.svodka.grammar.SvodkaParser.YItemContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;

/// Reads the lines of `chart`.
final class ChartItemReader extends SvodkaParserBaseVisitor<ChartItem> {
  private final Reading reading;
  private final LeafReader leaves;
  private final ExprReader exprs;
  private final TemplateReader templates;

  ChartItemReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.exprs = new ExprReader(reading);
    this.templates = new TemplateReader(reading);
  }

  @Override
  public ChartItem visitChartTitleItem(ChartTitleItemContext ctx) {
    return new ChartItem.Title(templates.readTemplate(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public ChartItem visitXItem(XItemContext ctx) {
    return new ChartItem.X(exprs.readExpr(ctx.expr(), ctx), reading.span(ctx));
  }

  @Override
  public ChartItem visitYItem(YItemContext ctx) {
    return new ChartItem.Y(exprs.readItems(ctx.items()), reading.span(ctx));
  }

  @Override
  public ChartItem visitSeriesItem(SeriesItemContext ctx) {
    return new ChartItem.Series(leaves.readPath(ctx.path()), reading.span(ctx));
  }

  @Override
  public ChartItem visitStackedItem(StackedItemContext ctx) {
    return new ChartItem.Stacked(reading.span(ctx));
  }

  @Override
  public ChartItem visitLineItem(LineItemContext ctx) {
    return new ChartItem.Line(exprs.readItems(ctx.items()), reading.span(ctx));
  }

  @Override
  public ChartItem visitChartTargetItem(ChartTargetItemContext ctx) {
    return new ChartItem.Target(
        exprs.readExpr(ctx.expr(), ctx),
        leaves.readLabel(ctx.TEXT_CONST(), reading.span(ctx.expr())),
        reading.span(ctx));
  }

  @Override
  public ChartItem visitSizeItem(SizeItemContext ctx) {
    return new ChartItem.Size(
        leaves.readLength(ctx.LENGTH(0)), leaves.readLength(ctx.LENGTH(1)), reading.span(ctx));
  }

  @Override
  public ChartItem visitShowValuesItem(ShowValuesItemContext ctx) {
    return new ChartItem.ShowValues(reading.span(ctx));
  }

  @Override
  public ChartItem visitLegendItem(LegendItemContext ctx) {
    return new ChartItem.Legend(leaves.readName(ctx.name()), reading.span(ctx));
  }

  @Override
  public ChartItem visitChartEmptyItem(ChartEmptyItemContext ctx) {
    return new ChartItem.WhenEmpty(templates.readTemplate(ctx.TEXT_CONST()), reading.span(ctx));
  }
}
