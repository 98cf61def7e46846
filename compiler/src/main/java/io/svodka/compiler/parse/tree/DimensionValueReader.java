package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.DimensionValue;
import io.svodka.compiler.syntax.Literal;
import io.svodka.compiler.syntax.Text;
import io.svodka.grammar.SvodkaParser.BandCaseBlockContext;
import io.svodka.grammar.SvodkaParser.BandCaseContext;
import io.svodka.grammar.SvodkaParser.BandValueContext;
import io.svodka.grammar.SvodkaParser.ComputedValueContext;
import io.svodka.grammar.SvodkaParser.MapBlockContext;
import io.svodka.grammar.SvodkaParser.MapCaseContext;
import io.svodka.grammar.SvodkaParser.MapValueContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;
import io.svodka.model.origin.Span;
import java.util.List;
import java.util.Optional;

/// Reads what a dimension shows.
final class DimensionValueReader extends SvodkaParserBaseVisitor<DimensionValue> {
  private final Reading reading;
  private final LeafReader leaves;
  private final ExprReader exprs;
  private final LiteralReader literals;

  DimensionValueReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.exprs = new ExprReader(reading);
    this.literals = new LiteralReader(reading);
  }

  @Override
  public DimensionValue visitComputedValue(ComputedValueContext ctx) {
    return new DimensionValue.Computed(exprs.readExpr(ctx.expr(), ctx), reading.span(ctx));
  }

  @Override
  public DimensionValue visitMapValue(MapValueContext ctx) {
    return new DimensionValue.Mapped(
        exprs.readExpr(ctx.expr(), ctx), readMap(ctx.mapBlock()), reading.span(ctx));
  }

  @Override
  public DimensionValue visitBandValue(BandValueContext ctx) {
    return new DimensionValue.Banded(
        exprs.readExpr(ctx.expr(), ctx), readBand(ctx.bandCaseBlock()), reading.span(ctx));
  }

  private List<DimensionValue.MapCase> readMap(MapBlockContext cases) {
    return cases.mapCase().stream()
        .filter(line -> !reading.isBroken(line))
        .flatMap(line -> readCase(line).stream())
        .toList();
  }

  private Optional<DimensionValue.MapCase> readCase(MapCaseContext line) {
    List<Literal> read =
        line.literal().stream().flatMap(value -> literals.readLiteral(value).stream()).toList();
    if (read.size() < line.literal().size()) {
      return Optional.empty();
    }
    Span span = reading.span(line);
    return Optional.of(
        line.ELSE() == null
            ? new DimensionValue.MapCase.When(
                read.subList(0, read.size() - 1), read.getLast(), span)
            : new DimensionValue.MapCase.Otherwise(read.getLast(), span));
  }

  private List<DimensionValue.BandCase> readBand(BandCaseBlockContext cases) {
    return cases.bandCase().stream()
        .filter(line -> !reading.isBroken(line))
        .flatMap(line -> readBandCase(line).stream())
        .toList();
  }

  private Optional<DimensionValue.BandCase> readBandCase(BandCaseContext line) {
    Span span = reading.span(line);
    Text label = leaves.readText(line.TEXT_CONST());
    return line.literal() == null
        ? Optional.of(new DimensionValue.BandCase.Otherwise(label, span))
        : literals
            .readLiteral(line.literal())
            .map(bound -> new DimensionValue.BandCase.Before(bound, label, span));
  }
}
