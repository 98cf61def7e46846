package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.AccessItem;
import io.svodka.grammar.SvodkaParser.HideFromRoleItemContext;
import io.svodka.grammar.SvodkaParser.MaskItemContext;
import io.svodka.grammar.SvodkaParser.RoleReportsItemContext;
import io.svodka.grammar.SvodkaParser.RowsOfItemContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;

/// Reads the lines of `access for role`.
final class AccessItemReader extends SvodkaParserBaseVisitor<AccessItem> {
  private final Reading reading;
  private final LeafReader leaves;

  AccessItemReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
  }

  @Override
  public AccessItem visitRowsOfItem(RowsOfItemContext ctx) {
    return new AccessItem.RowsOf(
        leaves.readName(ctx.name()),
        new ExprReader(reading).readExpr(ctx.expr(), ctx),
        reading.span(ctx));
  }

  @Override
  public AccessItem visitHideFromRoleItem(HideFromRoleItemContext ctx) {
    return new AccessItem.Hide(
        ctx.path().stream().map(leaves::readPath).toList(), reading.span(ctx));
  }

  @Override
  public AccessItem visitMaskItem(MaskItemContext ctx) {
    return new AccessItem.Mask(
        leaves.readPath(ctx.path()), leaves.readText(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public AccessItem visitRoleReportsItem(RoleReportsItemContext ctx) {
    return new AccessItem.Reports(leaves.readNames(ctx.nameList()), reading.span(ctx));
  }
}
