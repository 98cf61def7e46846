package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.ThemeItem;
import io.svodka.grammar.SvodkaParser.ColorItemContext;
import io.svodka.grammar.SvodkaParser.FontItemContext;
import io.svodka.grammar.SvodkaParser.LogoItemContext;
import io.svodka.grammar.SvodkaParser.PaletteItemContext;
import io.svodka.grammar.SvodkaParser.StyleStmtItemContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;

/// Reads the lines of `theme`.
final class ThemeItemReader extends SvodkaParserBaseVisitor<ThemeItem> {
  private final Reading reading;
  private final LeafReader leaves;

  ThemeItemReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
  }

  @Override
  public ThemeItem visitFontItem(FontItemContext ctx) {
    return new ThemeItem.Font(
        leaves.readText(ctx.TEXT_CONST()),
        ctx.LENGTH() == null
            ? new ThemeItem.FontSize.Usual()
            : new ThemeItem.FontSize.Given(leaves.readLength(ctx.LENGTH())),
        reading.span(ctx));
  }

  @Override
  public ThemeItem visitColorItem(ColorItemContext ctx) {
    return new ThemeItem.Color(
        leaves.readName(ctx.name()), leaves.readColour(ctx.COLOUR()), reading.span(ctx));
  }

  @Override
  public ThemeItem visitPaletteItem(PaletteItemContext ctx) {
    return new ThemeItem.Palette(
        ctx.COLOUR().stream().map(leaves::readColour).toList(), reading.span(ctx));
  }

  @Override
  public ThemeItem visitLogoItem(LogoItemContext ctx) {
    return new ThemeItem.Logo(leaves.readText(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public ThemeItem visitStyleStmtItem(StyleStmtItemContext ctx) {
    return new ThemeItem.Style(
        leaves.readName(ctx.styleHead().name()),
        reading.readAll(ctx.styleBlock().styleItem(), new StyleItemReader(reading)),
        reading.span(ctx));
  }
}
