package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.MailItem;
import io.svodka.grammar.SvodkaParser.AttachItemContext;
import io.svodka.grammar.SvodkaParser.BodyItemContext;
import io.svodka.grammar.SvodkaParser.FromItemContext;
import io.svodka.grammar.SvodkaParser.InlineItemContext;
import io.svodka.grammar.SvodkaParser.RecipientsItemContext;
import io.svodka.grammar.SvodkaParser.SubjectItemContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;
import java.util.Locale;

/// Reads the lines of `mail`.
final class MailItemReader extends SvodkaParserBaseVisitor<MailItem> {
  private final Reading reading;
  private final LeafReader leaves;
  private final TemplateReader templates;

  MailItemReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.templates = new TemplateReader(reading);
  }

  @Override
  public MailItem visitRecipientsItem(RecipientsItemContext ctx) {
    return new MailItem.Recipients(
        readField(ctx),
        reading.readAll(ctx.recipient(), new RecipientReader(reading)),
        reading.span(ctx));
  }

  @Override
  public MailItem visitFromItem(FromItemContext ctx) {
    return new MailItem.From(leaves.readText(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public MailItem visitSubjectItem(SubjectItemContext ctx) {
    return new MailItem.Subject(templates.readTemplate(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public MailItem visitBodyItem(BodyItemContext ctx) {
    return new MailItem.Body(templates.readTemplate(ctx.text()), reading.span(ctx));
  }

  @Override
  public MailItem visitAttachItem(AttachItemContext ctx) {
    return new MailItem.Attach(leaves.readNames(ctx.nameList()), reading.span(ctx));
  }

  @Override
  public MailItem visitInlineItem(InlineItemContext ctx) {
    return new MailItem.InlineSection(leaves.readText(ctx.TEXT_CONST()), reading.span(ctx));
  }

  private static MailItem.Field readField(RecipientsItemContext recipients) {
    return MailItem.Field.valueOf(recipients.getStart().getText().toUpperCase(Locale.ROOT));
  }
}
