package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.Recipient;
import io.svodka.grammar.SvodkaParser.AddressRecipientContext;
import io.svodka.grammar.SvodkaParser.ListRecipientContext;
import io.svodka.grammar.SvodkaParser.PathRecipientContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;

/// Reads who gets a mail.
final class RecipientReader extends SvodkaParserBaseVisitor<Recipient> {
  private final Reading reading;
  private final LeafReader leaves;

  RecipientReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
  }

  @Override
  public Recipient visitAddressRecipient(AddressRecipientContext ctx) {
    return new Recipient.Address(leaves.readText(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public Recipient visitListRecipient(ListRecipientContext ctx) {
    return new Recipient.Everyone(leaves.readName(ctx.name()), reading.span(ctx));
  }

  @Override
  public Recipient visitPathRecipient(PathRecipientContext ctx) {
    return new Recipient.Dimension(leaves.readPath(ctx.path()), reading.span(ctx));
  }
}
