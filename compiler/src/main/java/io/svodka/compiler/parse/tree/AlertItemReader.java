package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.AlertItem;
import io.svodka.compiler.syntax.Webhook;
import io.svodka.grammar.SvodkaParser.AlertAfterItemContext;
import io.svodka.grammar.SvodkaParser.AlertCheckItemContext;
import io.svodka.grammar.SvodkaParser.AlertDescribeItemContext;
import io.svodka.grammar.SvodkaParser.AlertFromItemContext;
import io.svodka.grammar.SvodkaParser.AlertMailItemContext;
import io.svodka.grammar.SvodkaParser.AlertOwnerItemContext;
import io.svodka.grammar.SvodkaParser.AlertSeverityItemContext;
import io.svodka.grammar.SvodkaParser.AlertWebhookItemContext;
import io.svodka.grammar.SvodkaParser.AlertWhenItemContext;
import io.svodka.grammar.SvodkaParser.MessageItemContext;
import io.svodka.grammar.SvodkaParser.NotifyItemContext;
import io.svodka.grammar.SvodkaParser.RecoverItemContext;
import io.svodka.grammar.SvodkaParser.RepeatItemContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;

/// Reads the lines of `alert`.
final class AlertItemReader extends SvodkaParserBaseVisitor<AlertItem> {
  private final Reading reading;
  private final LeafReader leaves;
  private final SharedReader shared;
  private final ExprReader exprs;

  AlertItemReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.shared = new SharedReader(reading);
    this.exprs = new ExprReader(reading);
  }

  @Override
  public AlertItem visitAlertFromItem(AlertFromItemContext ctx) {
    return new AlertItem.From(leaves.readPath(ctx.path()), reading.span(ctx));
  }

  @Override
  public AlertItem visitAlertCheckItem(AlertCheckItemContext ctx) {
    return new AlertItem.Check(
        new ScheduleReader(reading).visit(ctx.schedule()), reading.span(ctx));
  }

  @Override
  public AlertItem visitAlertAfterItem(AlertAfterItemContext ctx) {
    return new AlertItem.After(leaves.readNames(ctx.nameList()), reading.span(ctx));
  }

  @Override
  public AlertItem visitAlertWhenItem(AlertWhenItemContext ctx) {
    return new AlertItem.When(exprs.readExpr(ctx.expr(), ctx), reading.span(ctx));
  }

  @Override
  public AlertItem visitRecoverItem(RecoverItemContext ctx) {
    return new AlertItem.Recover(exprs.readExpr(ctx.expr(), ctx), reading.span(ctx));
  }

  @Override
  public AlertItem visitAlertSeverityItem(AlertSeverityItemContext ctx) {
    return new AlertItem.Severity(leaves.readName(ctx.name()), reading.span(ctx));
  }

  @Override
  public AlertItem visitMessageItem(MessageItemContext ctx) {
    return new AlertItem.Message(
        new TemplateReader(reading).readTemplate(ctx.text()), reading.span(ctx));
  }

  @Override
  public AlertItem visitAlertMailItem(AlertMailItemContext ctx) {
    return shared.readMail(ctx.mailStmt());
  }

  @Override
  public AlertItem visitRepeatItem(RepeatItemContext ctx) {
    return new AlertItem.Repeat(leaves.readDuration(ctx.duration()), reading.span(ctx));
  }

  @Override
  public AlertItem visitNotifyItem(NotifyItemContext ctx) {
    return new AlertItem.NotifyOnRecovery(reading.span(ctx));
  }

  @Override
  public AlertItem visitAlertOwnerItem(AlertOwnerItemContext ctx) {
    return shared.readOwner(ctx.owner());
  }

  @Override
  public AlertItem visitAlertDescribeItem(AlertDescribeItemContext ctx) {
    return shared.readDescribe(ctx.describe());
  }

  @Override
  public AlertItem visitAlertWebhookItem(AlertWebhookItemContext ctx) {
    return new Webhook(leaves.readName(ctx.name()), reading.span(ctx));
  }
}
