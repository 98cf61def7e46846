package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.BurstItem;
import io.svodka.grammar.SvodkaParser.BurstCurrencyItemContext;
import io.svodka.grammar.SvodkaParser.BurstFormatsItemContext;
import io.svodka.grammar.SvodkaParser.BurstLocaleItemContext;
import io.svodka.grammar.SvodkaParser.BurstTimezoneItemContext;
import io.svodka.grammar.SvodkaParser.FileNameItemContext;
import io.svodka.grammar.SvodkaParser.HoldWhenItemContext;
import io.svodka.grammar.SvodkaParser.OnlyWhereItemContext;
import io.svodka.grammar.SvodkaParser.PasswordItemContext;
import io.svodka.grammar.SvodkaParser.SkipWhenItemContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;

/// Reads the lines of `burst by`.
final class BurstItemReader extends SvodkaParserBaseVisitor<BurstItem> {
  private final Reading reading;
  private final LeafReader leaves;
  private final ExprReader exprs;
  private final TemplateReader templates;

  BurstItemReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.exprs = new ExprReader(reading);
    this.templates = new TemplateReader(reading);
  }

  @Override
  public BurstItem visitOnlyWhereItem(OnlyWhereItemContext ctx) {
    return new BurstItem.OnlyWhere(exprs.readExpr(ctx.expr(), ctx), reading.span(ctx));
  }

  @Override
  public BurstItem visitSkipWhenItem(SkipWhenItemContext ctx) {
    return new BurstItem.SkipWhen(exprs.readExpr(ctx.expr(), ctx), reading.span(ctx));
  }

  @Override
  public BurstItem visitHoldWhenItem(HoldWhenItemContext ctx) {
    return new BurstItem.HoldWhen(exprs.readExpr(ctx.expr(), ctx), reading.span(ctx));
  }

  @Override
  public BurstItem visitFileNameItem(FileNameItemContext ctx) {
    return new BurstItem.FileName(templates.readTemplate(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public BurstItem visitBurstLocaleItem(BurstLocaleItemContext ctx) {
    return new BurstItem.Locale(exprs.readExpr(ctx.expr(), ctx), reading.span(ctx));
  }

  @Override
  public BurstItem visitBurstTimezoneItem(BurstTimezoneItemContext ctx) {
    return new BurstItem.Timezone(exprs.readExpr(ctx.expr(), ctx), reading.span(ctx));
  }

  @Override
  public BurstItem visitBurstCurrencyItem(BurstCurrencyItemContext ctx) {
    return new BurstItem.Currency(exprs.readExpr(ctx.expr(), ctx), reading.span(ctx));
  }

  @Override
  public BurstItem visitBurstFormatsItem(BurstFormatsItemContext ctx) {
    return ctx.path() == null
        ? new BurstItem.Formats(leaves.readNames(ctx.nameList()), reading.span(ctx))
        : new BurstItem.FormatsFrom(leaves.readPath(ctx.path()), reading.span(ctx));
  }

  @Override
  public BurstItem visitPasswordItem(PasswordItemContext ctx) {
    return new BurstItem.Password(exprs.readExpr(ctx.expr(), ctx), reading.span(ctx));
  }
}
