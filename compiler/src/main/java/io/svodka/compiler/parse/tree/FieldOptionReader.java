package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.FieldOption;
import io.svodka.grammar.SvodkaParser.EmptyOptionContext;
import io.svodka.grammar.SvodkaParser.FieldDescribeOptionContext;
import io.svodka.grammar.SvodkaParser.FieldOwnerOptionContext;
import io.svodka.grammar.SvodkaParser.FormatOptionContext;
import io.svodka.grammar.SvodkaParser.GoodOptionContext;
import io.svodka.grammar.SvodkaParser.MissingOptionContext;
import io.svodka.grammar.SvodkaParser.SameOptionContext;
import io.svodka.grammar.SvodkaParser.SortOptionContext;
import io.svodka.grammar.SvodkaParser.TimeOptionContext;
import io.svodka.grammar.SvodkaParser.TotalOptionContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;
import io.svodka.model.value.GoodWhen;

/// Reads the lines of the block after a measure or dimension.
final class FieldOptionReader extends SvodkaParserBaseVisitor<FieldOption> {
  private final Reading reading;
  private final LeafReader leaves;
  private final ExprReader exprs;
  private final SharedReader shared;

  FieldOptionReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.exprs = new ExprReader(reading);
    this.shared = new SharedReader(reading);
  }

  @Override
  public FieldOption visitFormatOption(FormatOptionContext ctx) {
    return new FieldOption.Format(leaves.readFormat(ctx.formatSpec()), reading.span(ctx));
  }

  @Override
  public FieldOption visitGoodOption(GoodOptionContext ctx) {
    return new FieldOption.Good(
        ctx.HIGHER() == null ? GoodWhen.LOWER : GoodWhen.HIGHER, reading.span(ctx));
  }

  @Override
  public FieldOption visitTimeOption(TimeOptionContext ctx) {
    return new FieldOption.Time(leaves.readName(ctx.name()), reading.span(ctx));
  }

  @Override
  public FieldOption visitTotalOption(TotalOptionContext ctx) {
    return new FieldOption.TotalAtPeriod(
        ctx.LAST() == null ? FieldOption.Edge.FIRST : FieldOption.Edge.LAST, reading.span(ctx));
  }

  @Override
  public FieldOption visitEmptyOption(EmptyOptionContext ctx) {
    return ctx.NUMBER_CONST() == null
        ? new FieldOption.EmptyAsNull(reading.span(ctx))
        : new FieldOption.EmptyAs(LeafReader.readNumber(ctx.NUMBER_CONST()), reading.span(ctx));
  }

  @Override
  public FieldOption visitMissingOption(MissingOptionContext ctx) {
    return new FieldOption.MissingAs(leaves.readText(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public FieldOption visitSameOption(SameOptionContext ctx) {
    return new FieldOption.SameAs(leaves.readPath(ctx.path()), reading.span(ctx));
  }

  @Override
  public FieldOption visitSortOption(SortOptionContext ctx) {
    return new FieldOption.SortBy(
        exprs.readExpr(ctx.expr(), ctx),
        LeafReader.readDirection(ctx.direction()),
        reading.span(ctx));
  }

  @Override
  public FieldOption visitFieldOwnerOption(FieldOwnerOptionContext ctx) {
    return shared.readOwner(ctx.owner());
  }

  @Override
  public FieldOption visitFieldDescribeOption(FieldDescribeOptionContext ctx) {
    return shared.readDescribe(ctx.describe());
  }
}
