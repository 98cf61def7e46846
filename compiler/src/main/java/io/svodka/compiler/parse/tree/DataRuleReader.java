package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.DataRule;
import io.svodka.grammar.SvodkaParser.EachInRuleContext;
import io.svodka.grammar.SvodkaParser.EveryRowRuleContext;
import io.svodka.grammar.SvodkaParser.NoNullsRuleContext;
import io.svodka.grammar.SvodkaParser.RowCountRuleContext;
import io.svodka.grammar.SvodkaParser.UniqueRuleContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;

/// Reads what must be true of the rows of a source.
final class DataRuleReader extends SvodkaParserBaseVisitor<DataRule> {
  private final Reading reading;
  private final LeafReader leaves;
  private final ExprReader exprs;

  DataRuleReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.exprs = new ExprReader(reading);
  }

  @Override
  public DataRule visitUniqueRule(UniqueRuleContext ctx) {
    return new DataRule.Unique(leaves.readNames(ctx.nameList()), reading.span(ctx));
  }

  @Override
  public DataRule visitNoNullsRule(NoNullsRuleContext ctx) {
    return new DataRule.NoNulls(leaves.readNames(ctx.nameList()), reading.span(ctx));
  }

  @Override
  public DataRule visitEachInRule(EachInRuleContext ctx) {
    return new DataRule.EachIn(
        leaves.readName(ctx.name()), leaves.readPath(ctx.path()), reading.span(ctx));
  }

  @Override
  public DataRule visitRowCountRule(RowCountRuleContext ctx) {
    return new DataRule.RowCount(
        LeafReader.readNumber(ctx.NUMBER_CONST(0)),
        LeafReader.readNumber(ctx.NUMBER_CONST(1)),
        reading.span(ctx));
  }

  @Override
  public DataRule visitEveryRowRule(EveryRowRuleContext ctx) {
    return new DataRule.EveryRow(exprs.readExpr(ctx.expr(), ctx), reading.span(ctx));
  }
}
