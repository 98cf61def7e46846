package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.GroupItem;
import io.svodka.grammar.SvodkaParser.GroupBreakItemContext;
import io.svodka.grammar.SvodkaParser.GroupHeaderItemContext;
import io.svodka.grammar.SvodkaParser.GroupKeepItemContext;
import io.svodka.grammar.SvodkaParser.GroupSubtotalItemContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;

/// Reads the lines of `group by` in a table.
final class GroupItemReader extends SvodkaParserBaseVisitor<GroupItem> {
  private final Reading reading;
  private final TemplateReader templates;

  GroupItemReader(Reading reading) {
    this.reading = reading;
    this.templates = new TemplateReader(reading);
  }

  @Override
  public GroupItem visitGroupHeaderItem(GroupHeaderItemContext ctx) {
    return new GroupItem.Header(templates.readTemplate(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public GroupItem visitGroupSubtotalItem(GroupSubtotalItemContext ctx) {
    return new GroupItem.Subtotal(templates.readTemplate(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public GroupItem visitGroupBreakItem(GroupBreakItemContext ctx) {
    return new GroupItem.PageBreak(
        ctx.BEFORE() == null ? GroupItem.Place.AFTER : GroupItem.Place.BEFORE, reading.span(ctx));
  }

  @Override
  public GroupItem visitGroupKeepItem(GroupKeepItemContext ctx) {
    return new GroupItem.KeepTogether(reading.span(ctx));
  }
}
