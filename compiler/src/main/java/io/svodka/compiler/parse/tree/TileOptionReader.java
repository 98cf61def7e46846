package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.TileOption;
import io.svodka.grammar.SvodkaParser.SparklineOptionContext;
import io.svodka.grammar.SvodkaParser.TargetOptionContext;
import io.svodka.grammar.SvodkaParser.TileFormatOptionContext;
import io.svodka.grammar.SvodkaParser.VersusOptionContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;

/// Reads what a tile shows besides its figure.
final class TileOptionReader extends SvodkaParserBaseVisitor<TileOption> {
  private final Reading reading;
  private final LeafReader leaves;
  private final ExprReader exprs;

  TileOptionReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.exprs = new ExprReader(reading);
  }

  @Override
  public TileOption visitVersusOption(VersusOptionContext ctx) {
    return new TileOption.Versus(leaves.readNames(ctx.nameList()), reading.span(ctx));
  }

  @Override
  public TileOption visitTargetOption(TargetOptionContext ctx) {
    return new TileOption.Target(exprs.readExpr(ctx.expr(), ctx), reading.span(ctx));
  }

  @Override
  public TileOption visitSparklineOption(SparklineOptionContext ctx) {
    return new TileOption.Sparkline(leaves.readName(ctx.name()), reading.span(ctx));
  }

  @Override
  public TileOption visitTileFormatOption(TileFormatOptionContext ctx) {
    return new TileOption.Format(leaves.readFormat(ctx.formatSpec()), reading.span(ctx));
  }
}
