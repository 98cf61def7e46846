package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.ColumnLine;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.GroupItem;
import io.svodka.compiler.syntax.TableItem;
import io.svodka.grammar.SvodkaParser.ColumnBlockContext;
import io.svodka.grammar.SvodkaParser.ColumnLineContext;
import io.svodka.grammar.SvodkaParser.GroupBlockContext;
import io.svodka.grammar.SvodkaParser.GroupByItemContext;
import io.svodka.grammar.SvodkaParser.HighlightContext;
import io.svodka.grammar.SvodkaParser.HighlightItemContext;
import io.svodka.grammar.SvodkaParser.NumberRowsItemContext;
import io.svodka.grammar.SvodkaParser.TableColumnsItemContext;
import io.svodka.grammar.SvodkaParser.TableEmptyItemContext;
import io.svodka.grammar.SvodkaParser.TableTitleItemContext;
import io.svodka.grammar.SvodkaParser.TableTotalItemContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the lines of `table`.
final class TableItemReader extends SvodkaParserBaseVisitor<TableItem> {
  private final Reading reading;
  private final LeafReader leaves;
  private final ExprReader exprs;
  private final TemplateReader templates;

  TableItemReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.exprs = new ExprReader(reading);
    this.templates = new TemplateReader(reading);
  }

  @Override
  public TableItem visitTableTitleItem(TableTitleItemContext ctx) {
    return new TableItem.Title(templates.readTemplate(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public TableItem visitTableColumnsItem(TableColumnsItemContext ctx) {
    return new TableItem.Columns(readColumns(ctx.columnBlock()), reading.span(ctx));
  }

  @Override
  public TableItem visitGroupByItem(GroupByItemContext ctx) {
    return new TableItem.GroupBy(
        leaves.readPath(ctx.groupHead().path()), readGroup(ctx.groupBlock()), reading.span(ctx));
  }

  @Override
  public TableItem visitTableTotalItem(TableTotalItemContext ctx) {
    return new TableItem.Total(templates.readTemplate(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public TableItem visitHighlightItem(HighlightItemContext ctx) {
    return readHighlight(ctx.highlight());
  }

  @Override
  public TableItem visitNumberRowsItem(NumberRowsItemContext ctx) {
    return new TableItem.NumberRows(reading.span(ctx));
  }

  @Override
  public TableItem visitTableEmptyItem(TableEmptyItemContext ctx) {
    return new TableItem.WhenEmpty(templates.readTemplate(ctx.TEXT_CONST()), reading.span(ctx));
  }

  List<ColumnLine> readColumns(ColumnBlockContext columns) {
    return columns.columnLine().stream()
        .filter(column -> !reading.isBroken(column))
        .map(this::readColumn)
        .toList();
  }

  private ColumnLine readColumn(ColumnLineContext column) {
    return new ColumnLine(
        exprs.readExpr(column.expr(), column),
        leaves.readLabel(column.TEXT_CONST(), reading.span(column.expr())),
        reading.readAll(column.columnOption(), new ColumnOptionReader(reading)),
        reading.span(column));
  }

  private List<GroupItem> readGroup(@Nullable GroupBlockContext group) {
    return group == null
        ? List.of()
        : reading.readAll(group.groupItem(), new GroupItemReader(reading));
  }

  TableItem.Highlight readHighlight(HighlightContext highlight) {
    List<Expr> all =
        highlight.expr().stream().map(expr -> exprs.readExpr(expr, highlight)).toList();
    TableItem.Target target =
        highlight.WHOLE() == null
            ? new TableItem.Target.Columns(all.subList(0, all.size() - 1))
            : new TableItem.Target.WholeRow();
    return new TableItem.Highlight(
        target, all.getLast(), leaves.readName(highlight.name()), reading.span(highlight));
  }
}
