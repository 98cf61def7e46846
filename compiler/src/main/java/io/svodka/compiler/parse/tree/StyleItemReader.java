package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.StyleItem;
import io.svodka.grammar.SvodkaParser.StyleBoldItemContext;
import io.svodka.grammar.SvodkaParser.StyleColorItemContext;
import io.svodka.grammar.SvodkaParser.StyleFillItemContext;
import io.svodka.grammar.SvodkaParser.StyleIconItemContext;
import io.svodka.grammar.SvodkaParser.StyleItalicItemContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;

/// Reads the lines of `style`.
final class StyleItemReader extends SvodkaParserBaseVisitor<StyleItem> {
  private final Reading reading;
  private final LeafReader leaves;

  StyleItemReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
  }

  @Override
  public StyleItem visitStyleColorItem(StyleColorItemContext ctx) {
    return new StyleItem.Color(leaves.readColour(ctx.COLOUR()), reading.span(ctx));
  }

  @Override
  public StyleItem visitStyleFillItem(StyleFillItemContext ctx) {
    return new StyleItem.Fill(leaves.readColour(ctx.COLOUR()), reading.span(ctx));
  }

  @Override
  public StyleItem visitStyleBoldItem(StyleBoldItemContext ctx) {
    return new StyleItem.Bold(reading.span(ctx));
  }

  @Override
  public StyleItem visitStyleItalicItem(StyleItalicItemContext ctx) {
    return new StyleItem.Italic(reading.span(ctx));
  }

  @Override
  public StyleItem visitStyleIconItem(StyleIconItemContext ctx) {
    return new StyleItem.Icon(leaves.readText(ctx.TEXT_CONST()), reading.span(ctx));
  }
}
