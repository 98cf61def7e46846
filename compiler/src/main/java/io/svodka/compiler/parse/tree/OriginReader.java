package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.Origin;
import io.svodka.grammar.SvodkaParser.FileOriginContext;
import io.svodka.grammar.SvodkaParser.SqlOriginContext;
import io.svodka.grammar.SvodkaParser.TableOriginContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;

/// Reads where rows come from.
final class OriginReader extends SvodkaParserBaseVisitor<Origin> {
  private final Reading reading;
  private final LeafReader leaves;

  OriginReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
  }

  @Override
  public Origin visitTableOrigin(TableOriginContext ctx) {
    return new Origin.Table(
        leaves.readName(ctx.name()), leaves.readText(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public Origin visitSqlOrigin(SqlOriginContext ctx) {
    return new Origin.Sql(
        leaves.readName(ctx.name()), leaves.readText(ctx.LONG_TEXT()), reading.span(ctx));
  }

  @Override
  public Origin visitFileOrigin(FileOriginContext ctx) {
    if (ctx.ENCODING() != null) {
      return new Origin.Encoded(
          leaves.readText(ctx.TEXT_CONST(0)),
          leaves.readText(ctx.TEXT_CONST(1)),
          reading.span(ctx));
    }
    return ctx.SHEET() == null
        ? new Origin.File(leaves.readText(ctx.TEXT_CONST(0)), reading.span(ctx))
        : new Origin.Sheet(
            leaves.readText(ctx.TEXT_CONST(0)),
            leaves.readText(ctx.TEXT_CONST(1)),
            reading.span(ctx));
  }
}
