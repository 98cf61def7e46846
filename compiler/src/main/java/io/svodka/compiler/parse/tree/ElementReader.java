package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.CrosstabItem;
import io.svodka.compiler.syntax.Element;
import io.svodka.compiler.syntax.TableItem;
import io.svodka.compiler.syntax.Tile;
import io.svodka.grammar.SvodkaParser.ChartElementContext;
import io.svodka.grammar.SvodkaParser.CrosstabElementContext;
import io.svodka.grammar.SvodkaParser.ImageElementContext;
import io.svodka.grammar.SvodkaParser.PageBreakElementContext;
import io.svodka.grammar.SvodkaParser.RowElementContext;
import io.svodka.grammar.SvodkaParser.TableBlockContext;
import io.svodka.grammar.SvodkaParser.TableElementContext;
import io.svodka.grammar.SvodkaParser.TextElementContext;
import io.svodka.grammar.SvodkaParser.TileBlockContext;
import io.svodka.grammar.SvodkaParser.TileContext;
import io.svodka.grammar.SvodkaParser.TilesElementContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the pieces of the layout.
final class ElementReader extends SvodkaParserBaseVisitor<Element> {
  private final Reading reading;
  private final LeafReader leaves;
  private final ExprReader exprs;
  private final TemplateReader templates;

  ElementReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.exprs = new ExprReader(reading);
    this.templates = new TemplateReader(reading);
  }

  @Override
  public Element visitTilesElement(TilesElementContext ctx) {
    return new Element.Tiles(
        leaves.readName(ctx.tilesHead().name()), readTiles(ctx.tileBlock()), reading.span(ctx));
  }

  @Override
  public Element visitTableElement(TableElementContext ctx) {
    return new Element.Table(
        leaves.readName(ctx.tableHead().name()), readTable(ctx.tableBlock()), reading.span(ctx));
  }

  @Override
  public Element visitCrosstabElement(CrosstabElementContext ctx) {
    List<CrosstabItem> items =
        ctx.crosstabBlock() == null
            ? List.of()
            : reading.readAll(ctx.crosstabBlock().crosstabItem(), new CrosstabItemReader(reading));
    return new Element.Crosstab(
        leaves.readName(ctx.crosstabHead().name()), items, reading.span(ctx));
  }

  @Override
  public Element visitChartElement(ChartElementContext ctx) {
    return readChart(ctx);
  }

  @Override
  public Element visitTextElement(TextElementContext ctx) {
    return readTextBlock(ctx);
  }

  @Override
  public Element visitRowElement(RowElementContext ctx) {
    return new Element.Row(
        ctx.rowHead().NUMBER_CONST().stream().map(LeafReader::readNumber).toList(),
        reading.readAll(ctx.elementBlock().element(), this),
        reading.span(ctx));
  }

  @Override
  public Element visitImageElement(ImageElementContext ctx) {
    return new Element.Image(
        leaves.readText(ctx.TEXT_CONST(0)),
        ctx.TEXT_CONST().stream().skip(1).map(leaves::readText).toList(),
        ctx.LENGTH() == null
            ? new Element.Width.Natural()
            : new Element.Width.Given(leaves.readLength(ctx.LENGTH())),
        reading.span(ctx));
  }

  @Override
  public Element visitPageBreakElement(PageBreakElementContext ctx) {
    return new Element.PageBreak(reading.span(ctx));
  }

  private List<TableItem> readTable(@Nullable TableBlockContext table) {
    return table == null
        ? List.of()
        : reading.readAll(table.tableItem(), new TableItemReader(reading));
  }

  private Element.Chart readChart(ChartElementContext chart) {
    String kind = chart.chartHead().chartKind().getText().toUpperCase(Locale.ROOT);
    return new Element.Chart(
        Element.Kind.valueOf(kind),
        leaves.readName(chart.chartHead().name()),
        reading.readAll(chart.chartBlock().chartItem(), new ChartItemReader(reading)),
        reading.span(chart));
  }

  private Element.TextBlock readTextBlock(TextElementContext text) {
    Element.DataFrom from =
        text.name() == null
            ? new Element.DataFrom.Nowhere()
            : new Element.DataFrom.QueryNamed(leaves.readName(text.name()));
    return new Element.TextBlock(
        from,
        exprs.readCondition(text.expr(), reading.span(text.TEXT())),
        templates.readTemplate(text.text()),
        reading.span(text));
  }

  private List<Tile> readTiles(@Nullable TileBlockContext tiles) {
    return tiles == null
        ? List.of()
        : tiles.tile().stream()
            .filter(tile -> !reading.isBroken(tile))
            .map(this::readTile)
            .toList();
  }

  private Tile readTile(TileContext tile) {
    return new Tile(
        exprs.readExpr(tile.expr(), tile),
        leaves.readLabel(tile.TEXT_CONST(), reading.span(tile.expr())),
        reading.readAll(tile.tileOption(), new TileOptionReader(reading)),
        reading.span(tile));
  }
}
