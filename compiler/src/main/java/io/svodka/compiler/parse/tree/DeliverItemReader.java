package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.DeliverItem;
import io.svodka.compiler.syntax.Webhook;
import io.svodka.grammar.SvodkaParser.AfterItemContext;
import io.svodka.grammar.SvodkaParser.DeliverDescribeItemContext;
import io.svodka.grammar.SvodkaParser.DeliverMailItemContext;
import io.svodka.grammar.SvodkaParser.DeliverOwnerItemContext;
import io.svodka.grammar.SvodkaParser.DeliverReportItemContext;
import io.svodka.grammar.SvodkaParser.DeliverSetItemContext;
import io.svodka.grammar.SvodkaParser.DeliverWebhookItemContext;
import io.svodka.grammar.SvodkaParser.FolderItemContext;
import io.svodka.grammar.SvodkaParser.HoldItemContext;
import io.svodka.grammar.SvodkaParser.OnFailureItemContext;
import io.svodka.grammar.SvodkaParser.RetryItemContext;
import io.svodka.grammar.SvodkaParser.ScheduleItemContext;
import io.svodka.grammar.SvodkaParser.SkipEmptyItemContext;
import io.svodka.grammar.SvodkaParser.UploadItemContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;

/// Reads the lines of `deliver`.
final class DeliverItemReader extends SvodkaParserBaseVisitor<DeliverItem> {
  private final Reading reading;
  private final LeafReader leaves;
  private final TemplateReader templates;
  private final SharedReader shared;

  DeliverItemReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.templates = new TemplateReader(reading);
    this.shared = new SharedReader(reading);
  }

  @Override
  public DeliverItem visitDeliverReportItem(DeliverReportItemContext ctx) {
    return new DeliverItem.Report(leaves.readName(ctx.name()), reading.span(ctx));
  }

  @Override
  public DeliverItem visitDeliverSetItem(DeliverSetItemContext ctx) {
    return new DeliverItem.Set(
        ctx.PARAMETER_NAME().getText().substring(1),
        shared.readSetting(ctx.setting(), reading.span(ctx.PARAMETER_NAME())),
        reading.span(ctx));
  }

  @Override
  public DeliverItem visitScheduleItem(ScheduleItemContext ctx) {
    return new DeliverItem.Scheduled(
        new ScheduleReader(reading).visit(ctx.schedule()), reading.span(ctx));
  }

  @Override
  public DeliverItem visitAfterItem(AfterItemContext ctx) {
    return new DeliverItem.After(leaves.readNames(ctx.nameList()), reading.span(ctx));
  }

  @Override
  public DeliverItem visitDeliverMailItem(DeliverMailItemContext ctx) {
    return shared.readMail(ctx.mailStmt());
  }

  @Override
  public DeliverItem visitFolderItem(FolderItemContext ctx) {
    return new DeliverItem.Folder(templates.readTemplate(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public DeliverItem visitUploadItem(UploadItemContext ctx) {
    return new DeliverItem.Upload(
        leaves.readName(ctx.name()), templates.readTemplate(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public DeliverItem visitDeliverWebhookItem(DeliverWebhookItemContext ctx) {
    return new Webhook(leaves.readName(ctx.name()), reading.span(ctx));
  }

  @Override
  public DeliverItem visitRetryItem(RetryItemContext ctx) {
    return new DeliverItem.Retry(
        leaves.readCount(ctx.NUMBER_CONST()),
        leaves.readDuration(ctx.duration()),
        reading.span(ctx));
  }

  @Override
  public DeliverItem visitHoldItem(HoldItemContext ctx) {
    return new DeliverItem.HoldUnlessTestsPass(reading.span(ctx));
  }

  @Override
  public DeliverItem visitSkipEmptyItem(SkipEmptyItemContext ctx) {
    return new DeliverItem.SkipWhenEmpty(reading.span(ctx));
  }

  @Override
  public DeliverItem visitOnFailureItem(OnFailureItemContext ctx) {
    return new DeliverItem.OnFailure(shared.readMail(ctx.mailStmt()), reading.span(ctx));
  }

  @Override
  public DeliverItem visitDeliverOwnerItem(DeliverOwnerItemContext ctx) {
    return shared.readOwner(ctx.owner());
  }

  @Override
  public DeliverItem visitDeliverDescribeItem(DeliverDescribeItemContext ctx) {
    return shared.readDescribe(ctx.describe());
  }
}
