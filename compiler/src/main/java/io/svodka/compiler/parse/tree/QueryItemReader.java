package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.QueryItem;
import io.svodka.grammar.SvodkaParser.ByItemContext;
import io.svodka.grammar.SvodkaParser.CountOnceItemContext;
import io.svodka.grammar.SvodkaParser.HavingItemContext;
import io.svodka.grammar.SvodkaParser.IncludeEmptyItemContext;
import io.svodka.grammar.SvodkaParser.LimitItemContext;
import io.svodka.grammar.SvodkaParser.QueryCompareItemContext;
import io.svodka.grammar.SvodkaParser.QueryDescribeItemContext;
import io.svodka.grammar.SvodkaParser.QueryDuringItemContext;
import io.svodka.grammar.SvodkaParser.QueryWhereItemContext;
import io.svodka.grammar.SvodkaParser.SharedItemContext;
import io.svodka.grammar.SvodkaParser.ShowItemContext;
import io.svodka.grammar.SvodkaParser.SortByItemContext;
import io.svodka.grammar.SvodkaParser.SortItemContext;
import io.svodka.grammar.SvodkaParser.TopItemContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;

/// Reads the lines of `query`.
final class QueryItemReader extends SvodkaParserBaseVisitor<QueryItem> {
  private final Reading reading;
  private final LeafReader leaves;
  private final ExprReader exprs;
  private final PeriodReader periods;
  private final SharedReader shared;

  QueryItemReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.exprs = new ExprReader(reading);
    this.periods = new PeriodReader(reading);
    this.shared = new SharedReader(reading);
  }

  @Override
  public QueryItem visitShowItem(ShowItemContext ctx) {
    return new QueryItem.Show(exprs.readItems(ctx.items()), reading.span(ctx));
  }

  @Override
  public QueryItem visitByItem(ByItemContext ctx) {
    return new QueryItem.By(exprs.readItems(ctx.items()), reading.span(ctx));
  }

  @Override
  public QueryItem visitQueryDuringItem(QueryDuringItemContext ctx) {
    return periods.readDuring(ctx.during());
  }

  @Override
  public QueryItem visitQueryCompareItem(QueryCompareItemContext ctx) {
    return periods.readCompare(ctx.compareStmt());
  }

  @Override
  public QueryItem visitQueryWhereItem(QueryWhereItemContext ctx) {
    return shared.readWhere(ctx.expr(), ctx);
  }

  @Override
  public QueryItem visitHavingItem(HavingItemContext ctx) {
    return new QueryItem.Having(exprs.readExpr(ctx.expr(), ctx), reading.span(ctx));
  }

  @Override
  public QueryItem visitSortByItem(SortByItemContext ctx) {
    return new QueryItem.SortBy(
        ctx.sortItem().stream().map(this::readSort).toList(), reading.span(ctx));
  }

  @Override
  public QueryItem visitTopItem(TopItemContext ctx) {
    return readTop(ctx);
  }

  @Override
  public QueryItem visitLimitItem(LimitItemContext ctx) {
    return new QueryItem.Limit(leaves.readCount(ctx.NUMBER_CONST()), reading.span(ctx));
  }

  @Override
  public QueryItem visitIncludeEmptyItem(IncludeEmptyItemContext ctx) {
    return new QueryItem.IncludeEmpty(leaves.readPath(ctx.path()), reading.span(ctx));
  }

  @Override
  public QueryItem visitSharedItem(SharedItemContext ctx) {
    return new QueryItem.Shared(reading.span(ctx));
  }

  @Override
  public QueryItem visitCountOnceItem(CountOnceItemContext ctx) {
    return new QueryItem.CountEachRowOnce(reading.span(ctx));
  }

  @Override
  public QueryItem visitQueryDescribeItem(QueryDescribeItemContext ctx) {
    return shared.readDescribe(ctx.describe());
  }

  private QueryItem.SortItem readSort(SortItemContext sort) {
    return new QueryItem.SortItem(
        exprs.readExpr(sort.expr(), sort),
        LeafReader.readDirection(sort.direction()),
        reading.span(sort));
  }

  private QueryItem.Top readTop(TopItemContext top) {
    QueryItem.Within within =
        top.path() == null
            ? new QueryItem.Within.WholeQuery()
            : new QueryItem.Within.Group(leaves.readPath(top.path()));
    QueryItem.Rest rest =
        top.TEXT_CONST() == null
            ? new QueryItem.Rest.Hidden()
            : new QueryItem.Rest.Collected(leaves.readText(top.TEXT_CONST()));
    return new QueryItem.Top(
        leaves.readCount(top.NUMBER_CONST()),
        exprs.readExpr(top.expr(), top),
        within,
        rest,
        reading.span(top));
  }
}
